#include "engine/timeofdayset.h"

#include <bit>

namespace orrery {

namespace {

std::int64_t lowest(std::uint64_t mask)
{
    return std::countr_zero(mask);
}

std::int64_t highest(std::uint64_t mask)
{
    return 63 - std::countl_zero(mask);
}

} // namespace

TimeOfDaySet::TimeOfDaySet(const CompiledCalendar &calendar)
    : m_hours(calendar.hour & allHours)
    , m_minutes(calendar.minute & allMinutes)
    , m_seconds(calendar.second & allMinutes)
{
}

int TimeOfDaySet::count() const noexcept
{
    return std::popcount(m_hours) * std::popcount(m_minutes) * std::popcount(m_seconds);
}

std::vector<std::int64_t> TimeOfDaySet::times() const
{
    std::vector<std::int64_t> result;
    for (std::uint64_t hours = m_hours; hours != 0; hours &= hours - 1) {
        for (std::uint64_t minutes = m_minutes; minutes != 0; minutes &= minutes - 1) {
            for (std::uint64_t seconds = m_seconds; seconds != 0; seconds &= seconds - 1) {
                result.push_back((lowest(hours) * 60 + lowest(minutes)) * 60 + lowest(seconds));
            }
        }
    }
    return result;
}

std::optional<TimeOfDaySet::Progression> TimeOfDaySet::progression() const
{
    const std::int64_t steps = count() - 1;
    if (steps < 1) {
        return std::nullopt;
    }
    Progression result;
    result.first = (lowest(m_hours) * 60 + lowest(m_minutes)) * 60 + lowest(m_seconds);
    result.last = (highest(m_hours) * 60 + highest(m_minutes)) * 60 + highest(m_seconds);
    result.period = (result.last - result.first) / steps;
    if (result.period * steps != result.last - result.first) {
        return std::nullopt;
    }
    // As many times as there are, all of them in the set: it is the set.
    for (std::int64_t time = result.first; time <= result.last; time += result.period) {
        if (!contains(time)) {
            return std::nullopt;
        }
    }
    return result;
}

bool TimeOfDaySet::contains(std::int64_t secondOfDay) const noexcept
{
    return CompiledCalendar::has(m_hours, static_cast<int>(secondOfDay / 3600))
        && CompiledCalendar::has(m_minutes, static_cast<int>(secondOfDay / 60 % 60))
        && CompiledCalendar::has(m_seconds, static_cast<int>(secondOfDay % 60));
}

} // namespace orrery
