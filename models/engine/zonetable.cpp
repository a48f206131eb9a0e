#include "engine/zonetable.h"

#include "engine/civildate.h"

#include <algorithm>
#include <limits>

namespace orrery {

namespace {

using Seconds = ZoneTable::Seconds;
constexpr Seconds farPast = std::numeric_limits<Seconds>::min();
constexpr Seconds farFuture = std::numeric_limits<Seconds>::max();

std::int32_t toDay(Seconds seconds)
{
    const Seconds day = civil::floorDiv(seconds, civil::secondsPerDay);
    return static_cast<std::int32_t>(std::clamp<Seconds>(day, -100'000'000, 100'000'000));
}

// A local day is plain in a period if every instant that converting its times looks at is inside: the civil time read
// as UTC, the result, and for the "second copy of an hour" test one hour before it.
void findPlainDays(ZoneTable::Period &period, Seconds end)
{
    const Seconds offset = period.offset;
    const Seconds before = std::max<Seconds>(0, offset + civil::secondsPerHour);
    const Seconds after = std::max<Seconds>(0, -offset);
    period.firstPlainDay = period.start == farPast ? toDay(farPast) : toDay(period.start + before - 1) + 1;
    period.lastPlainDay = end == farFuture ? toDay(farFuture) : toDay(end - 1 - after) - 1;
}

std::vector<ZoneTable::Period> merged(const std::vector<ZoneTable::Period> &periods)
{
    std::vector<ZoneTable::Period> result;
    result.reserve(periods.size());
    for (const ZoneTable::Period &period : periods) {
        if (result.empty() || result.back().offset != period.offset) {
            result.push_back(period);
        }
    }
    return result;
}

} // namespace

ZoneTable::ZoneTable()
    : ZoneTable({Period{farPast, 0, 0, -1}})
{
}

ZoneTable::ZoneTable(std::vector<Period> periods, std::optional<PosixZoneRule> rule)
    : m_periods(merged(periods))
    , m_rule(std::move(rule))
{
    m_periods.front().start = farPast;
    const std::size_t count = m_periods.size();
    for (std::size_t i = 0; i < count; ++i) {
        findPlainDays(m_periods[i], i + 1 < count ? m_periods[i + 1].start : farFuture);
    }
    const auto buckets = static_cast<std::size_t>((tableEnd - bucketsStart) >> bucketShift) + 2;
    m_buckets.reserve(buckets);
    std::uint32_t index = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        const Seconds start = bucketsStart + (static_cast<Seconds>(i) << bucketShift);
        while (index + 1 < count && m_periods[index + 1].start <= start) {
            ++index;
        }
        m_buckets.push_back(index);
    }
}

std::chrono::seconds ZoneTable::offsetAt(Instant instant) const noexcept
{
    return std::chrono::seconds(offsetAt(std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count()));
}

std::optional<Instant> ZoneTable::nextTransition(Instant instant) const
{
    const Seconds utc = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    const std::size_t next = indexAt(utc) + 1;
    if (next >= m_periods.size()) {
        return std::nullopt;
    }
    return Instant(std::chrono::seconds(m_periods[next].start));
}

std::size_t ZoneTable::indexAt(Seconds utc) const noexcept
{
    std::size_t low = 0;
    std::size_t high = m_periods.size() - 1;
    if (utc >= bucketsStart && utc < tableEnd) {
        const auto bucket = static_cast<std::size_t>((utc - bucketsStart) >> bucketShift);
        low = m_buckets[bucket];
        high = m_buckets[bucket + 1];
    }
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        if (m_periods[middle].start <= utc) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

} // namespace orrery
