// Text to spec: what is read, what is refused, and where an error points.

#include "engine/compiledspec.h"
#include "engine/crontext.h"
#include "engine/gonumbers.h"

#include <QTest>

Q_DECLARE_METATYPE(orrery::Ranges)

using namespace orrery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SpecText : public QObject
{
    Q_OBJECT

private slots:
    void errorsPointAtTheText_data();
    void errorsPointAtTheText();
    void dayOfWeekBecomesRanges_data();
    void dayOfWeekBecomesRanges();
    void durationsAreReadAsInGo_data();
    void durationsAreReadAsInGo();
    void everyProblemOfASpecIsFound();
};

void SpecText::errorsPointAtTheText_data()
{
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *text, const QString &marked) { QTest::newRow(text) << marked; };
    row("0 99 * * *", u"99"_s);
    row("0 0 * * fri-sun", u"sun"_s);
    row("0 0 L * *", u"L"_s);
    row("5,10,x * * * *", u"x"_s);
    row("3/5/7 * * * *", u"3/5/7"_s);
    row("0 0 1 1 * 1999", u"1999"_s);
    row("* * * *", u"* * * *"_s);
    row("  @Daily # no", u"@Daily"_s);
    row("CRON_TZ=Nope/Zone 0 0 * * *", u"Nope/Zone"_s);
    row("CRON_TZ=UTC", u"CRON_TZ=UTC"_s);
    row("@every 5x", u"x"_s);
    row("@every  5m", u" 5m"_s);
    row("@every 1h/90m", u"@every 1h/90m"_s);
    row("@every 1d2y", u"y"_s);
}

void SpecText::errorsPointAtTheText()
{
    QFETCH(const QString, marked);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    ScheduleSpec spec;
    spec.cronString = {text};
    const auto compiled = compileSpec(spec);
    QVERIFY(!compiled.has_value());
    const SpecError &error = compiled.error();
    QCOMPARE(error.field, u"cronString[0]"_s);
    QCOMPARE(text.mid(error.offset, error.length), marked);
    QVERIFY(!error.message.isEmpty() && !error.hint.isEmpty());
}

void SpecText::dayOfWeekBecomesRanges_data()
{
    QTest::addColumn<Ranges>("expected");
    QTest::newRow("7") << Ranges{{}};
    QTest::newRow("*/2") << Ranges{{0, 6, 2}};
    QTest::newRow("*/7") << Ranges{{}, {0, 6, 7}};
    QTest::newRow("5-7/2") << Ranges{{}, {5, 6, 2}};
    QTest::newRow("sun-sat") << Ranges{{0, 6, 0}};
    QTest::newRow("1-7") << Ranges{{1, 6, 0}};
    QTest::newRow("2-7") << Ranges{{}, {2, 6, 0}};
    QTest::newRow("Tues,+5") << Ranges{{2, 0, 0}, {5, 0, 0}};
}

void SpecText::dayOfWeekBecomesRanges()
{
    QFETCH(const Ranges, expected);
    TextCalendar calendar;
    calendar.dayOfWeek = QString::fromLatin1(QTest::currentDataTag());
    const auto parsed = parseTextCalendar(calendar);
    QVERIFY(parsed && parsed->dayOfWeek == expected);
    QVERIFY(parsed->hour == Ranges{{}} && parsed->year.empty());
}

void SpecText::durationsAreReadAsInGo_data()
{
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("nanoseconds");
    const auto row = [](const char *text, std::optional<Duration> value) {
        QTest::newRow(text) << value.has_value() << qint64{value.value_or(0ns).count()};
    };
    row("0", 0ns);
    row("1h30m", 90min);
    row("1d12h", 36h);
    row("-1.5h", -90min);
    row(".5s", 500ms);
    row("0.12345678d", std::chrono::duration_cast<Duration>(2.962963h));
    row("1\u00b5s", 1us);
    row("9223372036854775807ns", Duration::max());
    row("9223372036854775808ns", std::nullopt);
    row("", std::nullopt);
    row("5", std::nullopt);
    row("1h ", std::nullopt);
    row(".s", std::nullopt);
    row("3.5.5d", std::nullopt);
}

void SpecText::durationsAreReadAsInGo()
{
    QFETCH(const bool, valid);
    QFETCH(const qint64, nanoseconds);
    const GoDuration duration = parseGoDuration(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(duration.value.has_value(), valid);
    QCOMPARE(duration.value.value_or(0ns).count(), nanoseconds);
    if (valid) {
        QCOMPARE(parseGoDuration(formatGoDuration(*duration.value)).value, duration.value);
    }
}

void SpecText::everyProblemOfASpecIsFound()
{
    ScheduleSpec spec;
    spec.cronString = {u"0 0 * * *"_s, u"0 99 * * *"_s};
    spec.interval = {{0s, 0s}};
    spec.timezoneName = u"europe/berlin"_s;
    spec.structuredCalendar = {{.hour = {{24, 0, 0}}}};
    QStringList fields;
    for (const SpecError &error : specErrors(spec)) {
        fields.append(error.field);
    }
    QCOMPARE(
        fields,
        QStringList({u"structuredCalendar[0].hour[0]"_s, u"interval[0]"_s, u"cronString[1]"_s, u"timezoneName"_s}));
}

QTEST_APPLESS_MAIN(SpecText)
#include "tst_spectext.moc"
