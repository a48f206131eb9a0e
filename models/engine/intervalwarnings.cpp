#include "engine/civildate.h"
#include "engine/compiledspecdata.h"
#include "engine/firetimesearch.h"
#include "engine/warningparts.h"
#include "engine/wordlists.h"

namespace orrery {

namespace {

using Code = SpecWarning::Code;

CompiledSpec alone(const CompiledSpec &spec, const CompiledInterval &interval)
{
    auto data = std::make_shared<CompiledSpecData>(spec.data());
    data->calendars.clear();
    data->intervals = {interval};
    return CompiledSpec(std::move(data));
}

std::vector<Instant> nextTimes(const CompiledSpec &spec, Instant now)
{
    std::vector<FireTime> times;
    FireTimeGenerator(spec, {}, now).append(Instant::max(), mostDates, times);
    std::vector<Instant> instants;
    instants.reserve(times.size());
    for (const FireTime &time : times) {
        instants.push_back(time.nominal);
    }
    return instants;
}

// Counted from 1970 it is counted from local midnight too.
bool meetsLocalMidnight(const CompiledInterval &interval, const ZoneTable &zone, std::int64_t now)
{
    if (civil::secondsPerDay % interval.interval != 0 || zone.offsetAt(now) % interval.interval != 0) {
        return false;
    }
    const std::size_t first = static_cast<std::size_t>(&zone.periodAt(now) - zone.periods().data());
    for (std::size_t i = first; i < zone.periods().size(); ++i) {
        if (zone.periods()[i].offset % interval.interval != 0) {
            return false;
        }
    }
    return true;
}

std::vector<Instant> nextChanges(const ZoneTable &zone, Instant now)
{
    std::vector<Instant> changes;
    std::optional<Instant> change = zone.nextTransition(now);
    while (change && changes.size() < mostDates) {
        changes.push_back(*change);
        change = zone.nextTransition(*change);
    }
    return changes;
}

} // namespace

void addIntervalWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings)
{
    const ZoneTable &zone = *spec.zone();
    const std::int64_t seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    for (const CompiledInterval &interval : spec.data().intervals) {
        const std::vector<Instant> times = nextTimes(alone(spec, interval), now);
        if (times.empty()) {
            continue;
        }
        const std::vector<Instant> changes = nextChanges(zone, now);
        if (interval.interval % civil::secondsPerDay == 0 && !changes.empty()) {
            warnings.push_back(
                {Code::ClockDrift,
                 WarningWords::tr("This interval is a number of 24-hour days. Its local time moves when clocks "
                                  "change, next on %1.")
                     .arg(localDates(zone, changes)),
                 changes});
        } else if (!meetsLocalMidnight(interval, zone, seconds)) {
            warnings.push_back(
                {Code::EpochAligned,
                 WarningWords::tr("The interval \"%1\" is counted from 1 January 1970 in UTC, not from midnight "
                                  "or from when the schedule is made. Next: %2.")
                     .arg(words::everyPeriod(interval.interval), localTime(zone, times.front())),
                 times});
        }
    }
}

} // namespace orrery
