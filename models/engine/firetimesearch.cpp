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

// The second from which on no change of offset could be noticed up to utc; later than utc if one can be on its day.
std::int64_t plainSince(const ZoneTable &zone, std::int64_t utc)
{
    const ZoneTable::Period &period = zone.periodAt(utc);
    const std::int64_t start = period.firstPlainDay * civil::secondsPerDay - period.offset;
    const std::int64_t end = (period.lastPlainDay + 1) * civil::secondsPerDay - period.offset;
    return utc < end ? start : CalendarWalker::none;
}

// Truncating division as in Go, which differs from rounding down before the first phase of 1970.
std::int64_t nextOf(const CompiledInterval &interval, std::int64_t after)
{
    return ((after - interval.phase) / interval.interval + 1) * interval.interval + interval.phase;
}

} // namespace

bool isOnPlainDay(const ZoneTable &zone, Instant instant) noexcept
{
    const std::int64_t utc = floorSeconds(instant);
    return plainSince(zone, utc) <= utc;
}

FireTimeSearch::FireTimeSearch(const CompiledSpec &spec, const QByteArray &seed, Instant after)
    : m_spec(spec)
    , m_data(&m_spec.data())
    , m_excludes(m_data->excludes, *m_data->zone)
    , m_after(after)
    , m_isSingleEntry(m_data->calendars.size() + m_data->intervals.size() == 1 && m_data->excludes.empty()
                      && m_data->jitterMs == 0)
{
    if (m_data->jitterMs > 0) {
        m_jitter.emplace(seed);
    }
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
    if (m_jitter) {
        const std::int64_t following = nextCandidate(nominal); // excluded or past the end: it counts all the same
        std::int64_t range = m_data->jitterMs;
        if (following != CalendarWalker::none) {
            range = std::min(range, (following - nominal) * 1000);
        }
        time.jittered += std::chrono::milliseconds(m_jitter->milliseconds(nominal, range));
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

// The minimum over all entries. What a calendar answered earlier still holds if no change of offset could be noticed
// since it was asked; otherwise its answer depends on the second that is asked for.
std::int64_t FireTimeSearch::nextCandidate(std::int64_t after)
{
    const std::int64_t since = m_sources.size() > 1 ? plainSince(*m_data->zone, after) : CalendarWalker::none;
    std::int64_t first = CalendarWalker::none;
    for (Source &source : m_sources) {
        if (source.asked < since || after < source.asked || after >= source.found) {
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
    if (!m_isSingleEntry) {
        return;
    }
    const std::int64_t last = std::min(floorSeconds(until), m_data->last);
    if (m_sources.empty()) {
        appendInterval(last, limit, times);
    } else {
        m_sources.front().walker.appendRun(last, limit, times);
    }
    m_after = times.back().jittered;
}

void FireTimeSearch::appendInterval(std::int64_t last, std::size_t limit, std::vector<FireTime> &times) const
{
    const std::chrono::seconds interval(m_data->intervals.front().interval);
    const Instant lastInstant{std::chrono::seconds(last)};
    Instant next = m_after + interval;
    for (; next <= lastInstant && times.size() < limit; next += interval) {
        times.push_back({next, next});
    }
}

std::int64_t FireTimeSearch::fail(FireStop stop)
{
    m_stop = stop;
    return CalendarWalker::none;
}

} // namespace orrery
