#include "engine/literalsearch.h"

#include "engine/civildate.h"

namespace orrery {

namespace {

constexpr int lastYear = 2100;

int hourOf(std::int64_t civilSeconds)
{
    return static_cast<int>(civil::floorDiv(civilSeconds, civil::secondsPerHour)
                            - 24 * civil::floorDiv(civilSeconds, civil::secondsPerDay));
}

} // namespace

LiteralSearch::Outcome LiteralSearch::after(std::int64_t utc)
{
    const std::int64_t local = utc + m_zone.offsetAt(utc);
    const std::int64_t hourBefore = utc - civil::secondsPerHour;
    const std::int64_t day = civil::floorDiv(local, civil::secondsPerDay);
    const civil::Date date = civil::fromDays(day);
    setDay(date.year, date.month, date.day);
    const auto secondOfDay = static_cast<int>(local - day * civil::secondsPerDay);
    m_hour = secondOfDay / 3600;
    m_minute = secondOfDay / 60 % 60;
    m_second = secondOfDay % 60 + 1;
    m_secondCopy = hourOf(hourBefore + m_zone.offsetAt(hourBefore)) == m_hour ? civil::secondsPerHour : 0;
    return run();
}

LiteralSearch::Outcome LiteralSearch::fromStartOf(std::int64_t day)
{
    const civil::Date date = civil::fromDays(day);
    setDay(date.year, date.month, date.day);
    return run();
}

LiteralSearch::Outcome LiteralSearch::run()
{
    while (true) {
        normalize();
        if (m_year > lastYear) {
            return {Outcome::Kind::None, 0};
        }
        if (isStartOfPlainDay()) {
            return {Outcome::Kind::PlainDay, civil::toDays({m_year, m_month, m_day})};
        }
        if (pass() == Pass::Again) {
            continue;
        }
        const std::int64_t candidate = utcOf(m_hour, m_minute, m_second);
        if (hourOf(candidate + m_zone.offsetAt(candidate)) == m_hour) {
            return {Outcome::Kind::Found, candidate + m_secondCopy};
        }
        m_hour += 1; // the time fell into a gap
        m_minute = 0;
        m_second = 0;
    }
}

// From the outside in. Once the day has matched it is not tested again in this pass, even though the weekday is taken
// from an instant that depends on the time of day.
LiteralSearch::Pass LiteralSearch::pass()
{
    if (!m_calendar.matchesYear(m_year)) {
        setDay(m_year + 1, 1, 1);
        return Pass::Again;
    }
    if (!m_calendar.matchesMonth(m_month)) {
        setDay(m_year, m_month + 1, 1);
        return Pass::Again;
    }
    if (!dayMatches()) {
        setDay(m_year, m_month, m_day + 1);
        return Pass::Again;
    }
    return findHour() && findMinute() && findSecond() ? Pass::Matched : Pass::Again;
}

bool LiteralSearch::findHour()
{
    while (!CompiledCalendar::has(m_calendar.hour, m_hour)) {
        m_hour += 1;
        m_minute = 0;
        m_second = 0;
        m_secondCopy = 0;
        if (m_hour >= 24) {
            return false;
        }
    }
    return true;
}

bool LiteralSearch::findMinute()
{
    while (!CompiledCalendar::has(m_calendar.minute, m_minute)) {
        m_minute += 1;
        m_second = 0;
        if (m_minute >= 60) {
            return false;
        }
    }
    return true;
}

bool LiteralSearch::findSecond()
{
    while (!CompiledCalendar::has(m_calendar.second, m_second)) {
        m_second += 1;
        if (m_second >= 60) {
            return false;
        }
    }
    return true;
}

void LiteralSearch::normalize()
{
    if (m_second >= 60) {
        m_minute += 1;
        m_second = 0;
    }
    if (m_minute >= 60) {
        carryHour();
    }
    if (m_hour >= 24) {
        m_day += 1;
        m_hour = 0;
    }
    if (m_month <= 12 && m_day > civil::daysInMonth(m_year, m_month)) {
        m_month += 1;
        m_day = 1;
    }
    if (m_month > 12) {
        m_year += 1;
        m_month = 1;
    }
}

// Two hours between the starts of neighbouring hours: a repeated hour lies between, which is gone through once more.
void LiteralSearch::carryHour()
{
    const std::int64_t previous = utcOf(m_hour, 0, 0);
    const std::int64_t next = utcOf(m_hour + 1, 0, 0);
    m_minute = 0;
    if (m_secondCopy == 0 && next - previous > civil::secondsPerHour) {
        m_secondCopy = civil::secondsPerHour;
    } else {
        m_hour += 1;
        m_secondCopy = 0;
    }
}

void LiteralSearch::setDay(int year, int month, int day)
{
    m_year = year;
    m_month = month;
    m_day = day;
    m_hour = 0;
    m_minute = 0;
    m_second = 0;
    m_secondCopy = 0;
}

std::int64_t LiteralSearch::utcOf(int hour, int minute, int second) const
{
    const std::int64_t midnight = civil::toDays({m_year, m_month, m_day}) * civil::secondsPerDay;
    return m_zone.toUtc(midnight + hour * civil::secondsPerHour + minute * 60 + second);
}

bool LiteralSearch::dayMatches() const
{
    if (!CompiledCalendar::has(m_calendar.dayOfMonth, m_day)) {
        return false;
    }
    const std::int64_t utc = utcOf(m_hour, m_minute, m_second);
    const std::int64_t localDay = civil::floorDiv(utc + m_zone.offsetAt(utc), civil::secondsPerDay);
    return CompiledCalendar::has(m_calendar.dayOfWeek, civil::weekday(localDay));
}

bool LiteralSearch::isStartOfPlainDay() const
{
    if (m_hour != 0 || m_minute != 0 || m_second != 0 || m_secondCopy != 0) {
        return false;
    }
    const std::int64_t day = civil::toDays({m_year, m_month, m_day});
    const ZoneTable::Period &period = m_zone.periodAt(day * civil::secondsPerDay);
    return day >= period.firstPlainDay && day <= period.lastPlainDay;
}

} // namespace orrery
