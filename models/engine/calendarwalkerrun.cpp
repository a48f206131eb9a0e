#include "engine/calendarwalker.h"
#include "engine/civildate.h"

#include <bit>

namespace orrery {

namespace {

std::int64_t lowest(std::uint64_t mask)
{
    return std::countr_zero(mask);
}

std::uint64_t from(std::uint64_t mask, std::int64_t value)
{
    return mask >> static_cast<unsigned>(value);
}

FireTime fireTime(std::int64_t seconds)
{
    const Instant instant{std::chrono::seconds(seconds)};
    return {instant, instant};
}

} // namespace

void CalendarWalker::appendRun(std::int64_t last, std::size_t limit, std::vector<FireTime> &times)
{
    if (m_midnight == none || !appendRestOfDay(last, limit, times)) {
        return;
    }
    while (times.size() < limit) {
        const std::int64_t day = nextMatchingDay(m_day + 1);
        if (day > m_period->lastPlainDay) { // next() goes on from the time before
            return;
        }
        enterDay(day);
        if (!appendDay(last, limit, times)) {
            return;
        }
    }
}

// Both return whether to go on with the next day.
bool CalendarWalker::appendDay(std::int64_t last, std::size_t limit, std::vector<FireTime> &times) const
{
    if (m_calendar->timesOfDay.empty()) {
        return appendFrom(m_calendar->second, m_calendar->minute, m_calendar->hour, {last, limit}, times);
    }
    for (const std::int32_t time : m_calendar->timesOfDay) {
        if (m_midnight + time > last || times.size() >= limit) {
            return false;
        }
        times.push_back(fireTime(m_midnight + time));
    }
    return true;
}

bool CalendarWalker::appendRestOfDay(std::int64_t last, std::size_t limit, std::vector<FireTime> &times) const
{
    const std::int64_t second = m_secondOfDay % 60 + 1;
    const std::int64_t minute = m_secondOfDay / 60 % 60;
    const std::int64_t hour = m_secondOfDay / civil::secondsPerHour;
    const std::uint64_t seconds = second > 59 ? 0 : from(m_calendar->second, second) << second;
    return appendFrom(seconds, from(m_calendar->minute, minute) << minute, from(m_calendar->hour, hour) << hour,
                      {last, limit}, times);
}

// What is left of the current minute, the current hour and the day.
bool CalendarWalker::appendFrom(std::uint64_t seconds, std::uint64_t minutes, std::uint64_t hours, Bounds bounds,
                                std::vector<FireTime> &times) const
{
    for (; hours != 0; hours &= hours - 1) {
        for (; minutes != 0; minutes &= minutes - 1) {
            const std::int64_t base = m_midnight + lowest(hours) * civil::secondsPerHour + lowest(minutes) * 60;
            for (; seconds != 0; seconds &= seconds - 1) {
                const std::int64_t time = base + lowest(seconds);
                if (time > bounds.last || times.size() >= bounds.limit) {
                    return false;
                }
                times.push_back(fireTime(time));
            }
            seconds = m_calendar->second;
        }
        minutes = m_calendar->minute;
    }
    return true;
}

} // namespace orrery
