#pragma once

#include <cstdint>

namespace orrery::civil {

constexpr std::int64_t secondsPerHour = 3600;
constexpr std::int64_t secondsPerDay = 86400;

/// Year, month (1 … 12) and day (1 … 31) of the proleptic Gregorian calendar.
struct Date
{
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(const Date &, const Date &) = default;
};

constexpr std::int64_t floorDiv(std::int64_t value, std::int64_t divisor) noexcept
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

constexpr bool isLeapYear(int year) noexcept
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int daysInMonth(int year, int month) noexcept
{
    constexpr unsigned longMonths = 0b1010110101010; // bit n: month n has 31 days
    return month == 2 ? (isLeapYear(year) ? 29 : 28) : 30 + static_cast<int>((longMonths >> month) & 1U);
}

/// Days since 1970-01-01. Counts from 1 March, so that the leap day is the last of its year.
constexpr std::int64_t toDays(Date date) noexcept
{
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t monthFromMarch = (date.month + 9) % 12;
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

constexpr Date fromDays(std::int64_t days) noexcept
{
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = floorDiv(shifted, 146097);
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const auto day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    const auto month = static_cast<int>(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    return {static_cast<int>(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day};
}

/// 0 = Sunday … 6 = Saturday.
constexpr int weekday(std::int64_t days) noexcept
{
    const std::int64_t shifted = (days + 4) % 7;
    return static_cast<int>(shifted < 0 ? shifted + 7 : shifted);
}

} // namespace orrery::civil
