#include "engine/firetimesearch.h"

#include "engine/civildate.h"
#include "engine/compiledspecdata.h"

#include <algorithm>

namespace orrery {

namespace {

constexpr int exclusionLimit = 1'209'600; // scheduler.specMaxIterations: two weeks of seconds

std::int64_t floorSeconds(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

bool isOnPlainDay(const ZoneTable &zone, std::int64_t utc)
{
    const ZoneTable::Period &period = zone.periodAt(utc);
    const std::int64_t day = civil::floorDiv(utc + period.offset, civil::secondsPerDay);
    return day >= period.firstPlainDay && day <= period.lastPlainDay;
}

// Truncating division as in Go, which differs from rounding down before the first phase of 1970.
std::int64_t nextOf(const CompiledInterval &interval, std::int64_t after)
{
    return ((after - interval.phase) / interval.interval + 1) * interval.interval + interval.phase;
}

} // namespace

bool isOnPlainDay(const ZoneTable &zone, Instant instant) noexcept
{
    return isOnPlainDay(zone, floorSeconds(instant));
}

FireTimeSearch::FireTimeSearch(const CompiledSpec &spec, const QByteArray &seed, Instant after)
    : m_spec(spec)
    , m_data(&m_spec.data())
    , m_excludes(m_data->excludes, *m_data->zone)
    , m_jitter(seed)
    , m_after(after)
    , m_isPlainUnion(m_data->calendars.size() == 1 && m_data->intervals.empty() && m_data->excludes.empty()
                     && m_data->jitterMs == 0)
{
    m_sources.reserve(m_data->calendars.size());
    for (const CompiledCalendar &calendar : m_data->calendars) {
        m_sources.push_back({CalendarWalker(calendar, *m_data->zone)});
    }
}

std::optional<FireTime> FireTimeSearch::next()
{
    if (m_stop != FireStop::None) {
        return std::nullopt;
    }
    const std::int64_t nominal = nextNominal();
    if (nominal == CalendarWalker::none) {
        return std::nullopt;
    }
    FireTime time{Instant(std::chrono::seconds(nominal)), Instant(std::chrono::seconds(nominal))};
    if (m_data->jitterMs > 0) {
        const std::int64_t following = nextCandidate(nominal); // excluded or past the end: it counts all the same
        std::int64_t range = m_data->jitterMs;
        if (following != CalendarWalker::none) {
            range = std::min(range, (following - nominal) * 1000);
        }
        time.jittered += std::chrono::milliseconds(m_jitter.milliseconds(nominal, range));
    }
    if (time.jittered <= m_after) {
        m_stop = FireStop::DoesNotAdvance;
        return std::nullopt;
    }
    m_after = time.jittered;
    return time;
}

std::int64_t FireTimeSearch::nextNominal()
{
    std::int64_t after = std::max(floorSeconds(m_after), m_data->notBefore);
    for (int i = 0; i < exclusionLimit; ++i) {
        const std::int64_t nominal = nextCandidate(after);
        if (nominal == CalendarWalker::none) {
            return fail(FireStop::NoMoreTimes);
        }
        if (nominal > m_data->last) {
            return fail(m_data->canonical.endTime ? FireStop::EndTime : FireStop::NoMoreTimes);
        }
        if (!m_excludes.matches(nominal)) {
            return nominal;
        }
        if (nominal == after) { // an excluded time that leads to itself
            break;
        }
        after = nominal;
    }
    return fail(FireStop::TooManyExclusions);
}

// The minimum over all entries. What a calendar answered earlier still holds, except near a change of offset, where the
// answer depends on the second that is asked for.
std::int64_t FireTimeSearch::nextCandidate(std::int64_t after)
{
    const bool keep = m_sources.size() > 1 && isOnPlainDay(*m_data->zone, after);
    std::int64_t first = CalendarWalker::none;
    for (Source &source : m_sources) {
        if (!keep || after < source.asked || after >= source.found) {
            source.found = source.walker.next(after);
            source.asked = after;
        }
        first = std::min(first, source.found);
    }
    for (const CompiledInterval &interval : m_data->intervals) {
        first = std::min(first, nextOf(interval, after));
    }
    return first;
}

void FireTimeSearch::appendRun(Instant until, std::size_t limit, std::vector<FireTime> &times)
{
    if (!m_isPlainUnion) {
        return;
    }
    m_sources.front().walker.appendRestOfDay(std::min(floorSeconds(until), m_data->last), limit, times);
    m_after = times.back().jittered;
}

std::int64_t FireTimeSearch::fail(FireStop stop)
{
    m_stop = stop;
    return CalendarWalker::none;
}

} // namespace orrery
