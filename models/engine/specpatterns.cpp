#include "engine/specpatterns.h"

#include "engine/civildate.h"

#include <algorithm>

namespace orrery {

namespace {

Ranges anyDayOfMonth()
{
    return {{1, 31, 0}};
}

Ranges anyMonth()
{
    return {{1, 12, 0}};
}

Ranges anyDayOfWeek()
{
    return {{0, 6, 0}};
}

Ranges longMonths()
{
    return {{1, 7, 2}, {8, 12, 2}};
}

Ranges shortMonths()
{
    return {{4, 6, 2}, {9, 11, 2}};
}

Ranges february()
{
    return {{2, 0, 0}};
}

Ranges commonYears()
{
    return {{2001, 2097, 4}, {2002, 2098, 4}, {2003, 2099, 4}, {2100, 0, 0}};
}

Ranges leapYears()
{
    return {{2000, 2096, 4}};
}

StructuredCalendar everyDay(TimeOfDay time)
{
    return {.second = {{time.second, 0, 0}},
            .minute = {{time.minute, 0, 0}},
            .hour = {{time.hour, 0, 0}},
            .dayOfMonth = anyDayOfMonth(),
            .month = anyMonth(),
            .year = {},
            .dayOfWeek = anyDayOfWeek(),
            .comment = {}};
}

StructuredCalendar restricted(TimeOfDay time, const Ranges &days, const Ranges &months, const Ranges &years = {})
{
    StructuredCalendar calendar = everyDay(time);
    calendar.dayOfMonth = days;
    calendar.month = months;
    calendar.year = years;
    return calendar;
}

} // namespace

ScheduleSpec onceAt(Instant instant)
{
    const std::int64_t utc = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    const std::int64_t day = civil::floorDiv(utc, civil::secondsPerDay);
    const auto second = static_cast<int>(utc - day * civil::secondsPerDay);
    const civil::Date date = civil::fromDays(day);
    ScheduleSpec spec;
    spec.structuredCalendar.push_back(
        onceOn(date.year, date.month, date.day, {second / 3600, second / 60 % 60, second % 60}));
    return spec;
}

StructuredCalendar onceOn(int year, int month, int day, TimeOfDay time)
{
    return restricted(time, {{day, 0, 0}}, {{month, 0, 0}}, {{year, 0, 0}});
}

StructuredCalendar dailyAt(TimeOfDay time)
{
    return everyDay(time);
}

std::vector<StructuredCalendar> lastDayOfMonth(TimeOfDay time)
{
    return {restricted(time, {{31, 0, 0}}, longMonths()), restricted(time, {{30, 0, 0}}, shortMonths()),
            restricted(time, {{28, 0, 0}}, february(), commonYears()), restricted(time, {{29, 0, 0}}, february())};
}

StructuredCalendar nthWeekday(int number, int weekday, TimeOfDay time)
{
    StructuredCalendar calendar = restricted(time, {{number * 7 - 6, number * 7, 0}}, anyMonth());
    calendar.dayOfWeek = {{weekday, 0, 0}};
    return calendar;
}

std::vector<StructuredCalendar> lastWeekday(int weekday, TimeOfDay time)
{
    std::vector<StructuredCalendar> calendars{restricted(time, {{25, 31, 0}}, longMonths()),
                                              restricted(time, {{24, 30, 0}}, shortMonths()),
                                              restricted(time, {{22, 28, 0}}, february(), commonYears()),
                                              restricted(time, {{23, 29, 0}}, february(), leapYears())};
    for (StructuredCalendar &calendar : calendars) {
        calendar.dayOfWeek = {{weekday, 0, 0}};
    }
    return calendars;
}

Interval everyDaysAt(int days, TimeOfDay time, Instant from, const ZoneTable &zone)
{
    const std::int64_t utc = std::chrono::ceil<std::chrono::seconds>(from).time_since_epoch().count();
    std::int64_t day = civil::floorDiv(utc + zone.offsetAt(utc), civil::secondsPerDay);
    const std::int64_t secondOfDay = (time.hour * 60 + time.minute) * 60 + time.second;
    std::int64_t first = zone.toUtc(day * civil::secondsPerDay + secondOfDay);
    if (first < utc) {
        day += 1;
        first = zone.toUtc(day * civil::secondsPerDay + secondOfDay);
    }
    const std::int64_t length = days * civil::secondsPerDay;
    return {std::chrono::seconds(length), std::chrono::seconds(first - civil::floorDiv(first, length) * length)};
}

StructuredCalendar workingHours(const Range &weekdays, int firstHour, int lastHour, int minutes)
{
    StructuredCalendar calendar = everyDay({});
    calendar.minute = {{0, 59, minutes}};
    calendar.hour = {{firstHour, lastHour == firstHour ? 0 : lastHour, 0}};
    calendar.dayOfWeek = {weekdays};
    return calendar;
}

std::vector<StructuredCalendar> excludedDates(std::vector<CalendarDate> dates)
{
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    std::vector<StructuredCalendar> excludes;
    const CalendarDate *previous = nullptr;
    for (const CalendarDate &date : dates) {
        if (!previous || previous->year != date.year || previous->month != date.month) {
            StructuredCalendar calendar = restricted({}, {}, {{date.month, 0, 0}}, {{date.year, 0, 0}});
            calendar.second = {{0, 59, 0}};
            calendar.minute = {{0, 59, 0}};
            calendar.hour = {{0, 23, 0}};
            excludes.push_back(std::move(calendar));
        }
        excludes.back().dayOfMonth.push_back({date.day, 0, 0});
        previous = &date;
    }
    return excludes;
}

} // namespace orrery
