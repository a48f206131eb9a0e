#pragma once

#include "domain/schedulespec.h"

#include <array>
#include <cstdint>
#include <vector>

namespace orrery {

/// A structured calendar as bit masks; bit n stands for the value n.
struct CompiledCalendar
{
    std::uint64_t second = 0;
    std::uint64_t minute = 0;
    std::uint64_t hour = 0;
    std::uint64_t dayOfMonth = 0;
    std::uint64_t month = 0;
    std::uint64_t dayOfWeek = 0;
    std::array<std::uint64_t, 4> year = {}; ///< from firstYear on
    bool anyYear = true;
    /// Matching days of a month by the weekday of its first day: day of month and day of week together.
    std::array<std::uint32_t, 7> daysByFirstWeekday = {};
    std::vector<std::int32_t> timesOfDay; ///< in seconds, ascending; empty if there are more than mostListedTimes

    static constexpr int firstYear = 1900;
    static constexpr int mostListedTimes = 128;

    CompiledCalendar() = default;
    explicit CompiledCalendar(const StructuredCalendar &calendar);

    /// A field without any value can never match.
    [[nodiscard]] bool isEmpty() const noexcept
    {
        return second == 0 || minute == 0 || hour == 0 || dayOfMonth == 0 || month == 0 || dayOfWeek == 0;
    }

    [[nodiscard]] bool matchesYear(int value) const noexcept
    {
        const auto index = static_cast<unsigned>(value - firstYear);
        return anyYear || (index < 256 && ((year[index / 64] >> (index % 64)) & 1U) != 0);
    }

    [[nodiscard]] bool matchesMonth(int value) const noexcept { return has(month, value); }

    /// \a day counts from 1970, \a dayOfMonthValue is its day of month.
    [[nodiscard]] bool matchesDay(std::int64_t day, int dayOfMonthValue) const noexcept;

    [[nodiscard]] bool matchesTime(std::int64_t secondOfDay) const noexcept
    {
        const auto value = static_cast<unsigned>(secondOfDay);
        return has(hour, static_cast<int>(value / 3600)) && has(minute, static_cast<int>(value / 60 % 60))
            && has(second, static_cast<int>(value % 60));
    }

    [[nodiscard]] static bool has(std::uint64_t mask, int value) noexcept
    {
        return ((mask >> static_cast<unsigned>(value)) & 1U) != 0;
    }
};

} // namespace orrery
