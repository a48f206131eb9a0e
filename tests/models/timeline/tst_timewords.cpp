#include "timeline/timewords.h"

#include <QTest>

using namespace orrery;

class TestTimeWords : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
};

namespace {

QString parsed(const QString &text)
{
    // A Friday, 15:20 in Berlin.
    const Instant now = fromQDateTime(QDateTime::fromString(QStringLiteral("2026-11-20T14:20:00Z"), Qt::ISODate));
    const auto instant = parseTimeWords(text, now, QTimeZone("Europe/Berlin"));
    return instant ? toQDateTime(*instant).toString(Qt::ISODateWithMs) : QString();
}

} // namespace

void TestTimeWords::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
    };
    row("now", "2026-11-20T14:20:00.000Z");
    row("  Yesterday   14:00 ", "2026-11-19T13:00:00.000Z");
    row("today", "2026-11-19T23:00:00.000Z");
    row("tomorrow at 9am", "2026-11-21T08:00:00.000Z");
    row("12:30 pm", "2026-11-20T11:30:00.000Z");
    row("12 am", "2026-11-19T23:00:00.000Z");
    row("14:03:05.25", "2026-11-20T13:03:05.250Z");
    row("mon 9:30", "2026-11-16T08:30:00.000Z");
    row("friday", "2026-11-19T23:00:00.000Z");
    row("next fri", "2026-11-26T23:00:00.000Z");
    row("last sunday 18:00", "2026-11-15T17:00:00.000Z");
    row("2026-11-20", "2026-11-19T23:00:00.000Z");
    row("11-20 06:30", "2026-11-20T05:30:00.000Z");
    row("2026-03-29T01:30:15.250Z", "2026-03-29T01:30:15.250Z");
    row("2026-03-29 07:00 +05:30", "2026-03-29T01:30:00.000Z");
    row("2026-03-29 07:00-0400", "2026-03-29T11:00:00.000Z");
    row("2026-07-01 12:00 utc", "2026-07-01T12:00:00.000Z");
    row("2026-07-01 12:00", "2026-07-01T10:00:00.000Z");
    row("2026-03-29 02:30", "2026-03-29T01:00:00.000Z"); // missing: the moment of the change
    row("2026-10-25 02:30", "2026-10-25T00:30:00.000Z"); // twice: the first
    row("2026-10-25 03:00", "2026-10-25T02:00:00.000Z");
    row("-2h", "2026-11-20T12:20:00.000Z");
    row("in 90 min", "2026-11-20T15:50:00.000Z");
    row("+ 3 days", "2026-11-23T14:20:00.000Z");
    row("2 weeks ago", "2026-11-06T14:20:00.000Z");
    row("250 ms ago", "2026-11-20T14:19:59.750Z");
    row("1700000000", "2023-11-14T22:13:20.000Z");
    row("1700000000123", "2023-11-14T22:13:20.123Z");
}

void TestTimeWords::understands()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    QCOMPARE(parsed(text), utc);
}

void TestTimeWords::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "   ", "14", "25:00", "14:60", "13 pm", "0 am", "2026-02-30", "2026-13-01", "someday",
                             "yesterday noonish", "2h", "in 2h ago", "-2 fortnights", "12345", "2026-11-20 25:00",
                             "yesterday 14:00 tomorrow", "-99999999h"}) {
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
    }
}

void TestTimeWords::refuses()
{
    QFETCH(const QString, text);
    QCOMPARE(parsed(text), QString());
}

QTEST_GUILESS_MAIN(TestTimeWords)
#include "tst_timewords.moc"
