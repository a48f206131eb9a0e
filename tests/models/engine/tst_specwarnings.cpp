#include "engine/specwarnings.h"

#include <QTest>

#include <algorithm>

using namespace orrery;
using namespace Qt::StringLiterals;
using Code = SpecWarning::Code;

Q_DECLARE_METATYPE(orrery::ScheduleSpec)
Q_DECLARE_METATYPE(std::vector<orrery::SpecWarning::Code>)

class SpecWarningsTest : public QObject
{
    Q_OBJECT

private slots:
    void warnsOf_data();
    void warnsOf();
    void namesTheNextThreeDatesOfAClockChange();
    void specsThatWedgeTheServerAreFound();
};

namespace {

constexpr Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);

ScheduleSpec cron(const char *text)
{
    ScheduleSpec spec;
    spec.cronString = {QString::fromLatin1(text)};
    return spec;
}

std::vector<SpecWarning> warnings(const ScheduleSpec &spec)
{
    return specWarnings(compileSpec(spec).value(), now);
}

} // namespace

void SpecWarningsTest::warnsOf_data()
{
    QTest::addColumn<ScheduleSpec>("spec");
    QTest::addColumn<std::vector<Code>>("codes");
    const auto row = [](const char *name, const ScheduleSpec &spec, std::vector<Code> codes) {
        QTest::newRow(name) << spec << std::move(codes);
    };
    row("nothing", cron("0 9 * * 1-5"), {});
    row("skipped in Berlin", cron("CRON_TZ=Europe/Berlin 30 2 * * *"), {Code::DstSkipped});
    row("shifted in Berlin", cron("CRON_TZ=Europe/Berlin 30 1 * * *"), {Code::DstShifted});
    row("hour lost in Berlin", cron("CRON_TZ=Europe/Berlin 0 * * * *"), {Code::DstSkipped});
    row("doubled in New York", cron("CRON_TZ=America/New_York 30 1 * * *"), {Code::DstDoubled});
    row("regular in New York", cron("CRON_TZ=America/New_York */15 * * * *"), {});
    row("both days", cron("0 0 13 * fri"), {Code::DayOfMonthAndWeek});
    row("year field", cron("0 0 1 1 * *"), {Code::SixFieldCron});
    row("Sunday lost", cron("0 0 * * 1-7"), {Code::SundayLost});
    row("never", cron("0 0 31 2 *"), {Code::NeverFires});
    row("over", cron("0 0 1 1 * 2020"), {Code::StopsFiring, Code::SixFieldCron});
    row("soon over", cron("0 0 1 12 * 2026"), {Code::StopsFiring, Code::EndsSoon, Code::SixFieldCron});
    row("epoch", cron("@every 7h"), {Code::EpochAligned});
    row("quarter hours meet midnight", cron("@every 15m"), {});
    row("dense", cron("*/10 * * * * * *"), {Code::MoreThanOncePerMinute});
    ScheduleSpec spec;
    spec.interval = {{std::chrono::hours(72), std::chrono::hours(8)}};
    spec.timezoneName = u"Europe/Berlin"_s;
    row("drift", spec, {Code::ClockDrift});
    spec = cron("0 * * * *");
    spec.jitter = std::chrono::hours(2);
    row("jitter", spec, {Code::JitterLargerThanGap});
    spec.jitter = std::chrono::minutes(10);
    spec.endTime = now + std::chrono::hours(5);
    row("after the end", spec, {Code::StopsFiring, Code::EndsSoon, Code::RunAfterEnd});
    spec = cron("0 9 * * *");
    spec.structuredCalendar.resize(1);
    row("empty field", spec, {Code::EmptyField});
    spec = cron("0 9 * * *");
    spec.timezoneName = u"Local"_s;
    row("server's zone", spec, {Code::ServerZone});
}

void SpecWarningsTest::warnsOf()
{
    QFETCH(const ScheduleSpec, spec);
    QFETCH(const std::vector<Code>, codes);
    const auto all = warnings(spec);
    std::vector<Code> found;
    found.reserve(all.size());
    for (const SpecWarning &warning : all) {
        found.push_back(warning.code);
        QVERIFY(!warning.text.isEmpty() && !warning.text.contains(u'%'));
        QVERIFY(warning.instants.size() <= 3 && std::is_sorted(warning.instants.begin(), warning.instants.end()));
    }
    QVERIFY(found == codes);
}

void SpecWarningsTest::namesTheNextThreeDatesOfAClockChange()
{
    const auto found = warnings(cron("CRON_TZ=America/New_York 30 2 * * *"));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().text,
             u"When clocks change, no run takes place at 02:30 on 14 March 2027, 12 March 2028 and 11 March 2029."_s);
    QCOMPARE(found.front().instants.size(), std::size_t{3});
}

void SpecWarningsTest::specsThatWedgeTheServerAreFound()
{
    QVERIFY(!wedgeRisk(compileSpec(cron("0 9 * * *")).value(), now));
    ScheduleSpec empty;
    empty.structuredCalendar.resize(1);
    QCOMPARE(wedgeRisk(compileSpec(empty).value(), now)->field, u"structuredCalendar[0].second"_s);
    ScheduleSpec excluded = cron("* * * * *");
    excluded.excludeCalendar = {{.second = u"*"_s, .minute = u"*"_s, .hour = u"*"_s, .year = u"2030-2100"_s}};
    QCOMPARE(wedgeRisk(compileSpec(excluded).value(), now)->field, u"excludeStructuredCalendar"_s);
    excluded.excludeCalendar.front().year = u"2030"_s;
    QVERIFY(!wedgeRisk(compileSpec(excluded).value(), now));
}

QTEST_APPLESS_MAIN(SpecWarningsTest)
#include "tst_specwarnings.moc"
