#include "referencesearch.h"

#include <algorithm>
#include <chrono>

namespace orrery::test {

namespace {

using namespace std::chrono;

struct Civil
{
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
};

bool contains(const Ranges &ranges, int value)
{
    return std::any_of(ranges.begin(), ranges.end(), [value](const Range &range) {
        const int end = std::max(range.start, range.end);
        return value >= range.start && value <= end && (value - range.start) % std::max(range.step, 1) == 0;
    });
}

int lengthOfMonth(int year, int month)
{
    return static_cast<int>(static_cast<unsigned>((std::chrono::year(year) / month / last).day()));
}

std::int64_t utcOf(const ZoneTable &zone, const Civil &c)
{
    const sys_days day = std::chrono::year(c.year) / c.month / c.day;
    return zone.toUtc((day.time_since_epoch() / seconds(1)) + c.hour * 3600 + c.minute * 60 + c.second);
}

Civil civilOf(const ZoneTable &zone, std::int64_t utc)
{
    const sys_seconds local{seconds(utc + zone.offsetAt(utc))};
    const sys_days day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(local - day);
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            static_cast<int>(time.hours().count()),
            static_cast<int>(time.minutes().count()),
            static_cast<int>(time.seconds().count())};
}

int weekdayOf(const ZoneTable &zone, std::int64_t utc)
{
    const sys_seconds local{seconds(utc + zone.offsetAt(utc))};
    return static_cast<int>(weekday(floor<days>(local)).c_encoding());
}

bool yearMatches(const StructuredCalendar &calendar, int year)
{
    return calendar.year.empty() || contains(calendar.year, year);
}

} // namespace

std::vector<std::int64_t> ReferenceSearch::times(std::int64_t after, std::int64_t until, std::size_t limit) const
{
    std::vector<std::int64_t> result;
    std::int64_t at = after;
    while (result.size() < limit) {
        const std::optional<std::int64_t> time = next(at);
        if (!time || *time > until || *time <= at) {
            break;
        }
        result.push_back(*time);
        at = *time;
    }
    return result;
}

std::optional<std::int64_t> ReferenceSearch::next(std::int64_t after) const
{
    const auto start = m_spec.startTime.value_or(Instant{}) - seconds(1);
    after = std::max<std::int64_t>(after, floor<seconds>(start).time_since_epoch().count());
    for (int i = 0; i < 100'000; ++i) {
        const std::optional<std::int64_t> time = raw(after);
        const sys_seconds instant{seconds(time.value_or(0))};
        if (!time || (m_spec.endTime && Instant(instant) > *m_spec.endTime)
            || instant >= sys_days(year(2101) / 1 / 1)) {
            return std::nullopt;
        }
        if (std::none_of(m_spec.excludeStructuredCalendar.begin(), m_spec.excludeStructuredCalendar.end(),
                         [&](const StructuredCalendar &exclude) { return matches(exclude, *time); })) {
            return time;
        }
        after = *time;
    }
    return std::nullopt;
}

std::optional<std::int64_t> ReferenceSearch::raw(std::int64_t after) const
{
    std::optional<std::int64_t> first;
    const auto take = [&first](std::optional<std::int64_t> time) {
        if (time && (!first || *time < *first)) {
            first = time;
        }
    };
    for (const StructuredCalendar &calendar : m_spec.structuredCalendar) {
        take(rawOf(calendar, after));
    }
    for (const Interval &interval : m_spec.interval) {
        const std::int64_t length = interval.interval / seconds(1);
        const std::int64_t phase = interval.phase / seconds(1);
        take(((after - phase) / length + 1) * length + phase);
    }
    return first;
}

// calendar.go next(), statement by statement.
std::optional<std::int64_t> ReferenceSearch::rawOf(const StructuredCalendar &calendar, std::int64_t after) const
{
    Civil c = civilOf(m_zone, after);
    std::int64_t shift = civilOf(m_zone, after - 3600).hour == c.hour ? 3600 : 0;
    c.second += 1;
    while (true) {
    outer:
        if (c.second >= 60) {
            c.minute += 1;
            c.second = 0;
        }
        if (c.minute >= 60) {
            const std::int64_t previous = utcOf(m_zone, {c.year, c.month, c.day, c.hour, 0, 0});
            c.hour += 1;
            c.minute = 0;
            const std::int64_t following = utcOf(m_zone, {c.year, c.month, c.day, c.hour, 0, 0});
            if (shift == 0 && following - previous > 3600) {
                c.hour -= 1;
                shift = 3600;
            } else {
                shift = 0;
            }
        }
        if (c.hour >= 24) {
            c.day += 1;
            c.hour = 0;
        }
        if (c.day > lengthOfMonth(c.year, c.month)) {
            c.month += 1;
            c.day = 1;
        }
        if (c.month > 12) {
            c.year += 1;
            c.month = 1;
        }
        if (c.year > 2100) {
            return std::nullopt;
        }
        if (!yearMatches(calendar, c.year)) {
            c = {c.year + 1, 1, 1, 0, 0, 0};
            shift = 0;
            goto outer; // NOLINT(cppcoreguidelines-avoid-goto): as in the original
        }
        while (!contains(calendar.month, c.month)) {
            c = {c.year, c.month + 1, 1, 0, 0, 0};
            shift = 0;
            if (c.month > 12) {
                c.month = 12;
                c.day = 32; // the carry above turns the year
                goto outer; // NOLINT(cppcoreguidelines-avoid-goto)
            }
        }
        while (!contains(calendar.dayOfMonth, c.day)
               || !contains(calendar.dayOfWeek, weekdayOf(m_zone, utcOf(m_zone, c)))) {
            c = {c.year, c.month, c.day + 1, 0, 0, 0};
            shift = 0;
            if (c.day > lengthOfMonth(c.year, c.month)) {
                goto outer; // NOLINT(cppcoreguidelines-avoid-goto)
            }
        }
        while (!contains(calendar.hour, c.hour)) {
            c = {c.year, c.month, c.day, c.hour + 1, 0, 0};
            shift = 0;
            if (c.hour >= 24) {
                goto outer; // NOLINT(cppcoreguidelines-avoid-goto)
            }
        }
        while (!contains(calendar.minute, c.minute)) {
            c.minute += 1;
            c.second = 0;
            if (c.minute >= 60) {
                goto outer; // NOLINT(cppcoreguidelines-avoid-goto)
            }
        }
        while (!contains(calendar.second, c.second)) {
            c.second += 1;
            if (c.second >= 60) {
                goto outer; // NOLINT(cppcoreguidelines-avoid-goto)
            }
        }
        const std::int64_t found = utcOf(m_zone, c);
        if (civilOf(m_zone, found).hour == c.hour) {
            return found + shift;
        }
        c.hour += 1;
        c.minute = 0;
        c.second = 0;
    }
}

bool ReferenceSearch::matches(const StructuredCalendar &calendar, std::int64_t utc) const
{
    const Civil c = civilOf(m_zone, utc);
    return yearMatches(calendar, c.year) && contains(calendar.month, c.month) && contains(calendar.dayOfMonth, c.day)
        && contains(calendar.dayOfWeek, weekdayOf(m_zone, utc)) && contains(calendar.hour, c.hour)
        && contains(calendar.minute, c.minute) && contains(calendar.second, c.second);
}

} // namespace orrery::test
