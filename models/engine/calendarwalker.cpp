#include "engine/calendarwalker.h"

#include "engine/civildate.h"
#include "engine/literalsearch.h"

#include <bit>

namespace orrery {

namespace {

constexpr int lastYear = 2100;

std::int64_t lowest(std::uint64_t mask)
{
    return std::countr_zero(mask);
}

std::uint64_t from(std::uint64_t mask, std::int64_t value)
{
    return mask >> static_cast<unsigned>(value);
}

} // namespace

CalendarWalker::CalendarWalker(const CompiledCalendar &calendar, const ZoneTable &zone)
    : m_calendar(&calendar)
    , m_zone(&zone)
    , m_period(&zone.periods().front())
    , m_firstSecondOfHour(lowest(calendar.minute) * 60 + lowest(calendar.second))
    , m_firstSecondOfMinute(lowest(calendar.second))
{
}

std::int64_t CalendarWalker::next(std::int64_t after)
{
    const std::int64_t secondOfDay = m_midnight == none ? -1 : after - m_midnight;
    if (secondOfDay < 0 || secondOfDay >= civil::secondsPerDay) {
        return locate(after);
    }
    const std::int64_t found = findInDay(secondOfDay + 1);
    return found == none ? walkFrom(m_day + 1) : found;
}

std::int64_t CalendarWalker::locate(std::int64_t after)
{
    m_period = &m_zone->periodAt(after);
    const std::int64_t local = after + m_period->offset;
    const std::int64_t day = civil::floorDiv(local, civil::secondsPerDay);
    if (!isPlain(day)) {
        m_midnight = none;
        const LiteralSearch::Outcome outcome = LiteralSearch(*m_calendar, *m_zone).after(after);
        if (outcome.kind == LiteralSearch::Outcome::Kind::PlainDay) {
            return walkFrom(outcome.value);
        }
        return outcome.kind == LiteralSearch::Outcome::Kind::Found ? outcome.value : none;
    }
    if (dayMatches(day)) {
        enterDay(day);
        const std::int64_t found = findInDay(local - day * civil::secondsPerDay + 1);
        if (found != none) {
            return found;
        }
    }
    return walkFrom(day + 1);
}

// A day near a change of offset is always handed to the literal search from its start: there the weekday may not be the
// one of the calendar. On arrival from an earlier day the server's search stands at that very place.
std::int64_t CalendarWalker::walkFrom(std::int64_t day)
{
    while (true) {
        if (!isPlain(day)) {
            m_period = &m_zone->periodAt(day * civil::secondsPerDay);
        }
        if (!isPlain(day) && !mayMatch(day)) {
            ++day;
            continue;
        }
        if (!isPlain(day)) {
            const LiteralSearch::Outcome outcome = LiteralSearch(*m_calendar, *m_zone).fromStartOf(day);
            if (outcome.kind != LiteralSearch::Outcome::Kind::PlainDay) {
                m_midnight = none;
                return outcome.kind == LiteralSearch::Outcome::Kind::Found ? outcome.value : none;
            }
            day = outcome.value;
            continue;
        }
        const std::int64_t candidate = nextMatchingDay(day);
        if (candidate <= m_period->lastPlainDay) {
            enterDay(candidate);
            return findInDay(0);
        }
        day = std::int64_t{m_period->lastPlainDay} + 1;
    }
}

std::int64_t CalendarWalker::findInDay(std::int64_t secondOfDay)
{
    const auto value = static_cast<std::uint32_t>(secondOfDay);
    const std::uint32_t hour = value / 3600;
    const std::uint32_t minute = value % 3600 / 60;
    const std::uint32_t second = value % 60;
    if (const std::uint64_t hours = from(m_calendar->hour, hour); (hours & 1U) != 0) {
        const std::uint64_t minutes = from(m_calendar->minute, minute);
        const std::uint64_t seconds = from(m_calendar->second, second);
        if ((minutes & 1U) != 0 && seconds != 0) {
            return stopAt(value + lowest(seconds));
        }
        if (const std::uint64_t later = minutes >> 1U; later != 0) {
            const std::int64_t at = minute + 1 + lowest(later);
            return stopAt(hour * civil::secondsPerHour + at * 60 + m_firstSecondOfMinute);
        }
    }
    const std::uint64_t hours = from(m_calendar->hour, hour + 1);
    if (hours == 0) {
        return none;
    }
    return stopAt((hour + 1 + lowest(hours)) * civil::secondsPerHour + m_firstSecondOfHour);
}

// Civil arithmetic only. none: no such day up to the last year.
std::int64_t CalendarWalker::nextMatchingDay(std::int64_t day)
{
    if (day < m_monthStart || day >= m_monthEnd) {
        enterMonthOf(day);
    }
    while (m_year <= lastYear) {
        const std::uint64_t days = from(m_monthDays, day - m_monthStart + 1);
        if (days != 0) {
            return day + lowest(days);
        }
        if (m_month == 12 || !m_calendar->matchesYear(m_year)) {
            enterMonth(m_year + 1, 1, civil::toDays({m_year + 1, 1, 1}));
        } else {
            enterMonth(m_year, m_month + 1, m_monthEnd);
        }
        day = m_monthStart;
    }
    return none;
}

bool CalendarWalker::dayMatches(std::int64_t day)
{
    if (day < m_monthStart || day >= m_monthEnd) {
        enterMonthOf(day);
    }
    return m_year <= lastYear && (from(m_monthDays, day - m_monthStart + 1) & 1U) != 0;
}

// Whatever its weekday turns out to be.
bool CalendarWalker::mayMatch(std::int64_t day)
{
    if (day < m_monthStart || day >= m_monthEnd) {
        enterMonthOf(day);
    }
    return m_year > lastYear
        || (CompiledCalendar::has(m_calendar->dayOfMonth, static_cast<int>(day - m_monthStart) + 1)
            && m_calendar->matchesMonth(m_month) && m_calendar->matchesYear(m_year));
}

void CalendarWalker::enterMonthOf(std::int64_t day)
{
    const civil::Date date = civil::fromDays(day);
    enterMonth(date.year, date.month, day - date.day + 1);
}

void CalendarWalker::enterMonth(int year, int month, std::int64_t start)
{
    const int length = civil::daysInMonth(year, month);
    m_year = year;
    m_month = month;
    m_monthStart = start;
    m_monthEnd = start + length;
    const bool matches = m_calendar->matchesMonth(month) && m_calendar->matchesYear(year);
    const std::uint32_t days = m_calendar->daysByFirstWeekday[static_cast<std::size_t>(civil::weekday(start))];
    m_monthDays = matches ? days & ((std::uint32_t{2} << static_cast<unsigned>(length)) - 1) : 0;
}

void CalendarWalker::enterDay(std::int64_t day)
{
    m_day = day;
    m_midnight = day * civil::secondsPerDay - m_period->offset;
}

std::int64_t CalendarWalker::stopAt(std::int64_t secondOfDay)
{
    m_secondOfDay = secondOfDay;
    return m_midnight + secondOfDay;
}

} // namespace orrery
