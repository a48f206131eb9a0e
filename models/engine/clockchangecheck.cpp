#include "engine/clockchangecheck.h"

#include "engine/calendarwalker.h"
#include "engine/civildate.h"

#include <algorithm>
#include <map>

namespace orrery {

namespace {

using Seconds = ClockChangeCheck::Seconds;

constexpr int mostTimesPerDay = 3000; // beyond that a minute more or less is not what matters

Instant toInstant(Seconds seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

} // namespace

ClockChangeCheck::ClockChangeCheck(const CompiledSpecData &data, const CompiledCalendar &calendar)
    : m_data(data)
    , m_calendar(calendar)
    , m_times(calendar)
    , m_zone(*data.zone)
{
    const auto progression = m_times.progression();
    m_period = progression && progression->coversDay() && m_times.count() >= 4 ? progression->period : 0;
}

bool ClockChangeCheck::isTooDense() const
{
    return m_times.count() > mostTimesPerDay && m_period == 0;
}

// From noon of the day before, as a search that has been running would come along.
std::vector<Seconds> ClockChangeCheck::firesAround(Seconds day) const
{
    std::vector<Seconds> fires;
    CalendarWalker walker(m_calendar, m_zone);
    const Seconds end = m_zone.toUtc((day + 1) * civil::secondsPerDay) + 4 * civil::secondsPerHour;
    Seconds time = m_zone.toUtc(day * civil::secondsPerDay - 12 * civil::secondsPerHour);
    while (fires.size() < std::size_t{2} * mostTimesPerDay) {
        const Seconds next = walker.next(time);
        if (next <= time || next > end) { // also: none
            break;
        }
        fires.push_back(next);
        time = next;
    }
    return fires;
}

bool ClockChangeCheck::isWanted(Seconds day, Seconds secondOfDay, Seconds utc) const
{
    if (utc <= m_data.notBefore || utc > m_data.last) {
        return false;
    }
    const civil::Date date = civil::fromDays(day);
    return std::none_of(m_data.excludes.begin(), m_data.excludes.end(), [&](const CompiledCalendar &exclude) {
        return exclude.matchesYear(date.year) && exclude.matchesMonth(date.month) && exclude.matchesDay(day, date.day)
            && exclude.matchesTime(secondOfDay);
    });
}

void ClockChangeCheck::checkDay(Seconds day)
{
    const std::vector<Seconds> fires = firesAround(day);
    if (m_period > 0) {
        checkPeriod(fires, day);
    } else {
        checkTimes(fires, day);
    }
}

// Round the clock it does not matter what the clock says, only whether the gaps stay the same.
void ClockChangeCheck::checkPeriod(const std::vector<Seconds> &fires, Seconds day)
{
    for (std::size_t i = 1; i < fires.size(); ++i) {
        const Seconds gap = fires[i] - fires[i - 1];
        const Seconds local = fires[i - 1] + m_zone.offsetAt(fires[i - 1]);
        const bool isOnDay = civil::floorDiv(local, civil::secondsPerDay) == day;
        if (isOnDay && gap > m_period && isWanted(day, local - day * civil::secondsPerDay, fires[i])) {
            skipped.push_back({toInstant(fires[i - 1] + m_period), local - day * civil::secondsPerDay + m_period});
        } else if (isOnDay && gap < m_period && isWanted(day, local - day * civil::secondsPerDay, fires[i])) {
            shifted.push_back({toInstant(fires[i]), fires[i] + m_zone.offsetAt(fires[i]) - day * civil::secondsPerDay});
        }
    }
}

void ClockChangeCheck::checkTimes(const std::vector<Seconds> &fires, Seconds day)
{
    std::map<Seconds, int> seen;
    const civil::Date date = civil::fromDays(day);
    const bool matches = m_calendar.matchesYear(date.year) && m_calendar.matchesMonth(date.month)
        && m_calendar.matchesDay(day, date.day);
    for (const Seconds fire : fires) {
        const Seconds secondOfDay = fire + m_zone.offsetAt(fire) - day * civil::secondsPerDay;
        if (secondOfDay < 0 || secondOfDay >= civil::secondsPerDay || !isWanted(day, secondOfDay, fire)) {
            continue;
        }
        const int count = ++seen[secondOfDay];
        if (!matches || !m_calendar.matchesTime(secondOfDay)) {
            shifted.push_back({toInstant(fire), secondOfDay});
        } else if (count > 1) {
            doubled.push_back({toInstant(fire), secondOfDay});
        }
    }
    if (!matches) {
        return;
    }
    for (const Seconds time : m_times.times()) {
        const Seconds utc = m_zone.toUtc(day * civil::secondsPerDay + time);
        if (!seen.contains(time) && isWanted(day, time, utc)) {
            skipped.push_back({toInstant(utc), time});
        }
    }
}

} // namespace orrery
