#include "engine/dayset.h"

#include <bit>

namespace orrery {

DaySet::DaySet(const CompiledCalendar &calendar)
    : daysOfMonth(calendar.dayOfMonth & allDaysOfMonth)
    , daysOfWeek(calendar.dayOfWeek & allDaysOfWeek)
    , months(calendar.month & allMonths)
{
    if (calendar.anyYear) {
        return;
    }
    std::vector<int> matching;
    for (int year = 2000; year <= 2100; ++year) {
        if (calendar.matchesYear(year)) {
            matching.push_back(year);
        }
    }
    if (matching.size() < 101) {
        years = std::move(matching);
    }
}

int DaySet::weekdayOrdinal() const noexcept
{
    if (!onlyValue(daysOfWeek)) {
        return 0;
    }
    for (int week = 1; week <= 4; ++week) {
        if (daysOfMonth == std::uint64_t{0x7f} << static_cast<unsigned>(week * 7 - 6)) {
            return week;
        }
    }
    return 0;
}

std::optional<int> onlyValue(std::uint64_t mask) noexcept
{
    return std::has_single_bit(mask) ? std::optional<int>(std::countr_zero(mask)) : std::nullopt;
}

} // namespace orrery
