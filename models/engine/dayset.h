#pragma once

#include "engine/compiledcalendar.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace orrery {

/// The days of one calendar: year, month, day of month and day of week, reduced to what can occur.
struct DaySet
{
    std::uint64_t daysOfMonth = 0;
    std::uint64_t daysOfWeek = 0;
    std::uint64_t months = 0;
    std::optional<std::vector<int>> years = {}; ///< absent: any of 2000 to 2100

    static constexpr std::uint64_t allDaysOfMonth = 0xfffffffe;
    static constexpr std::uint64_t allDaysOfWeek = 0x7f;
    static constexpr std::uint64_t allMonths = 0x1ffe;

    explicit DaySet(const CompiledCalendar &calendar);

    [[nodiscard]] bool anyDayOfMonth() const noexcept { return daysOfMonth == allDaysOfMonth; }

    [[nodiscard]] bool anyDayOfWeek() const noexcept { return daysOfWeek == allDaysOfWeek; }

    [[nodiscard]] bool anyMonth() const noexcept { return months == allMonths; }

    [[nodiscard]] bool isEveryDay() const noexcept { return anyDayOfMonth() && anyDayOfWeek() && anyMonth() && !years; }

    /// 1 … 4 if the days of month are exactly the n-th week of seven days and there is one day of week; else 0.
    [[nodiscard]] int weekdayOrdinal() const noexcept;

    friend bool operator==(const DaySet &, const DaySet &) = default;
};

/// The only bit of a mask, or nothing.
[[nodiscard]] std::optional<int> onlyValue(std::uint64_t mask) noexcept;

} // namespace orrery
