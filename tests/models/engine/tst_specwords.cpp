// What the sentences say is what the spec does.

#include "claimedspec.h"
#include "engine/firetimes.h"
#include "engine/specpatterns.h"
#include "engine/specwords.h"
#include "randomspec.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;

class SpecWords : public QObject
{
    Q_OBJECT

private slots:
    void sentencesSayTheTruth_data();
    void sentencesSayTheTruth();
    void claimsReadBackGiveTheSameTimes();
    void entriesAreAUnionAndPatternsAreKnownAgain();
    void specsWithoutEntriesAreNamed();
};

namespace {

ScheduleSpec cron(const QString &text)
{
    ScheduleSpec spec;
    spec.cronString = {text};
    return spec;
}

} // namespace

void SpecWords::sentencesSayTheTruth_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("shortForm");
    const auto row = [](const char *text, const QString &sentence, const QString &shortForm) {
        QTest::newRow(text) << sentence << shortForm;
    };
    row("0 2,22 * * *", u"At 02:00 and 22:00 every day. Times are UTC."_s, u"daily 02:00, 22:00"_s);
    row("10,50 * * * *", u"At minutes 10 and 50 of every hour every day. Times are UTC."_s, u"hourly :10, :50"_s);
    row("15 8,20 * * *", u"At 08:15 and 20:15 every day. Times are UTC."_s, u"daily 08:15, 20:15"_s);
    row("5,20,21 9 * * *", u"At 09:05, 09:20 and 09:21 every day. Times are UTC."_s, u"daily 09:05, 09:20, 09:21"_s);
    row("30 0 9 * * * *", u"At 09:00:30 every day. Times are UTC."_s, u"daily 09:00:30"_s);
    row("0 0 1 * 1", u"At 00:00 on day 1 of every month, but only if that is a Monday. Times are UTC."_s,
        u"Mon & day 1 00:00"_s);
    row("TZ=America/New_York 0 9 * * *", u"At 09:00 every day. Local times of America/New_York."_s, u"daily 09:00"_s);
    row("@every 5m", u"Every 5 minutes, counted from 1970-01-01 00:00 UTC."_s, u"every 5 min"_s);
    row("@every 1h/15m", u"Every hour, counted from 1970-01-01 00:15 UTC."_s, u"every 1 h"_s);
    row("*/5 9-17 * * 1-5", u"Every 5 minutes from 09:00 to 17:55 on Monday to Friday. Times are UTC."_s,
        u"Mon–Fri every 5 min 09:00–17:55"_s);
    row("*/7 * * * *", u"At minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56 of every hour every day. Times are UTC."_s,
        u"216× a day"_s);
    row("0 0 1-7 * mon", u"At 00:00 on the first Monday of every month. Times are UTC."_s, u"first Mon 00:00"_s);
    row("0 0 31 * *", u"At 00:00 on day 31 of every month (when there is such a day). Times are UTC."_s,
        u"day 31 00:00"_s);
    row("0 9 25 12 * 2026", u"At 09:00 on 25 December in 2026. Times are UTC."_s, u"25 Dec 2026 09:00"_s);
}

void SpecWords::sentencesSayTheTruth()
{
    QFETCH(const QString, sentence);
    QFETCH(const QString, shortForm);
    const auto spec = compileSpec(cron(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(spec.has_value());
    QCOMPARE(describeSpec(*spec), sentence);
    QCOMPARE(shortWords(*spec), shortForm);
}

void SpecWords::claimsReadBackGiveTheSameTimes()
{
    constexpr Instant start = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);
    constexpr Instant end = std::chrono::sys_days(std::chrono::year(2028) / 1 / 1);
    test::RandomSpec random(static_cast<std::uint32_t>(qEnvironmentVariableIntValue("ORRERY_TEST_SEED")) + 5);
    for (int i = 0; i < 400; ++i) {
        ScheduleSpec spec;
        spec.structuredCalendar = {random.calendar()};
        spec.structuredCalendar.front().year.clear();
        const auto given = compileSpec(spec);
        const QString sentence = describeSpec(*given).remove(u" Times are UTC."_s);
        const auto claim = test::claimedCalendar(sentence);
        QVERIFY2(claim.has_value(), qPrintable(sentence));
        ScheduleSpec claimed;
        claimed.structuredCalendar = {*claim};
        const auto back = compileSpec(claimed);
        const bool isSame = back && fireTimes(*given, {}, start, end, 3000) == fireTimes(*back, {}, start, end, 3000);
        QVERIFY2(isSame, qPrintable(sentence));
    }
}

void SpecWords::entriesAreAUnionAndPatternsAreKnownAgain()
{
    ScheduleSpec spec;
    spec.structuredCalendar = lastDayOfMonth({9, 0, 0});
    const auto fridays = lastWeekday(5, {18, 30, 0});
    spec.structuredCalendar.insert(spec.structuredCalendar.end(), fridays.begin(), fridays.end());
    spec.excludeStructuredCalendar = excludedDates({{2026, 12, 26}, {2026, 12, 25}});
    spec.timezoneName = u"Europe/Berlin"_s;
    QCOMPARE(
        describeSpec(spec),
        u"At 09:00 on the last day of every month. And also at 18:30 on the last Friday of every month. Except on 25 "
        "December 2026 and 26 December 2026. Local times of Europe/Berlin."_s);
    const auto compiled = compileSpec(spec);
    const auto times = fireTimes(*compiled, {}, std::chrono::sys_days(std::chrono::year(2027) / 12 / 31),
                                 std::chrono::sys_days(std::chrono::year(2028) / 3 / 1), 100);
    QCOMPARE(times.size(), std::size_t{6}); // three month ends, 29 February among them, and three Fridays
}

void SpecWords::specsWithoutEntriesAreNamed()
{
    QCOMPARE(describeSpec(ScheduleSpec{}), u"Never by itself; only when somebody triggers it."_s);
    QCOMPARE(shortWords(compileSpec(ScheduleSpec{}).value()), u"manual only"_s);
}

QTEST_APPLESS_MAIN(SpecWords)
#include "tst_specwords.moc"
