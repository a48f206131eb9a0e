#include "targets.h"

#include "engine/classiccron.h"
#include "engine/crontext.h"
#include "engine/firetimes.h"
#include "engine/specwords.h"
#include "engine/tzif.h"

#include <QString>

#include <cstdlib>

namespace orrery::fuzz {

namespace {

constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 3 / 28);

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

// What a refusal points at must lie in the text, and it must say something.
void requireGoodError(const SpecError &error, qsizetype length)
{
    require(!error.message.isEmpty());
    require(error.offset >= -1 && error.offset <= length);
    require(error.length >= -1 && error.offset + error.length <= length);
}

void requireGoodTimes(const CompiledSpec &spec)
{
    const std::vector<FireTime> times = fireTimes(spec, "seed", start, start + std::chrono::days(400), 20);
    for (std::size_t i = 0; i < times.size(); ++i) {
        require(times[i].jittered >= times[i].nominal);
        require(times[i].jittered > (i == 0 ? start : times[i - 1].jittered));
    }
    require(!describeSpec(spec).isEmpty() && !shortWords(spec).isEmpty());
}

void requireGoodSpec(const ScheduleSpec &given, qsizetype length)
{
    const auto spec = compileSpec(given);
    if (!spec) {
        requireGoodError(spec.error(), length);
        return;
    }
    const auto again = compileSpec(spec->canonical());
    require(again && again->canonical() == spec->canonical());
    requireGoodTimes(*spec);
}

} // namespace

void cronText(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    ScheduleSpec spec;
    spec.cronString = {text};
    requireGoodSpec(spec, text.size());
}

void calendarText(QByteArrayView input)
{
    const QStringList lines = QString::fromUtf8(input).split(u'\n');
    TextCalendar calendar;
    calendar.second = lines.value(0);
    calendar.minute = lines.value(1);
    calendar.hour = lines.value(2);
    calendar.dayOfMonth = lines.value(3);
    calendar.month = lines.value(4);
    calendar.dayOfWeek = lines.value(5);
    calendar.year = lines.value(6);
    ScheduleSpec spec;
    spec.calendar = {calendar};
    spec.timezoneName = QStringLiteral("America/Havana");
    requireGoodSpec(spec, input.size());
}

void intervalText(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    const auto interval = parseInterval(text);
    if (!interval) {
        requireGoodError(interval.error(), text.size());
        return;
    }
    ScheduleSpec spec;
    spec.interval = {*interval};
    requireGoodSpec(spec, text.size());
}

void classicCron(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    const auto cron = ClassicCron::parse(text, std::make_shared<const ZoneTable>());
    if (!cron) {
        requireGoodError(cron.error(), text.size());
        return;
    }
    Instant after = start;
    for (const FireTime &time : fireTimes(*cron, start, start + std::chrono::days(400), 10)) {
        require(time.nominal > after);
        after = time.nominal;
    }
    require(!describeCron(*cron).isEmpty());
}

void zoneRule(QByteArrayView input)
{
    const auto rule = PosixZoneRule::parse(input);
    if (rule) {
        for (int year = 1990; year < 2040; ++year) {
            (void)rule->changesIn(year);
        }
        require(std::abs(rule->offsetAt(1'800'000'000)) <= 24 * 8 * 3600);
    }
}

void zoneFile(QByteArrayView input)
{
    const ZonePtr zone = zoneFromTzif(input.toByteArray());
    if (!zone) {
        return;
    }
    require(!zone->periods().empty());
    for (std::int64_t time = -3'000'000'000; time < 5'000'000'000; time += 86'400 * 97) {
        const ZoneTable::Period &period = zone->periodAt(time);
        require(period.start <= time);
        (void)zone->toUtc(time);
    }
    ScheduleSpec spec;
    spec.cronString = {QStringLiteral("30 1,2 * * *")};
    spec.timezoneData = input.toByteArray();
    requireGoodSpec(spec, 0);
}

} // namespace orrery::fuzz
