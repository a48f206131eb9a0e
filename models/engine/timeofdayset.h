#pragma once

#include "engine/compiledcalendar.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace orrery {

/// The times of day of one calendar: every matching hour with every matching minute and second.
class TimeOfDaySet
{
public:
    /// first, first + period, … last
    struct Progression
    {
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::int64_t period = 0;

        /// Goes on over midnight with the same period.
        [[nodiscard]] bool coversDay() const noexcept
        {
            return first < period && last + period >= 86400 && 86400 % period == 0;
        }
    };

    explicit TimeOfDaySet(const CompiledCalendar &calendar);

    [[nodiscard]] int count() const noexcept;

    [[nodiscard]] bool isWholeDay() const noexcept { return count() == 86400; }

    /// All times in seconds since midnight, ascending.
    [[nodiscard]] std::vector<std::int64_t> times() const;

    /// Set if the times have equal gaps within the day; only looked for from two times on.
    [[nodiscard]] std::optional<Progression> progression() const;

    [[nodiscard]] std::uint64_t hours() const noexcept { return m_hours; }

    [[nodiscard]] std::uint64_t minutes() const noexcept { return m_minutes; }

    [[nodiscard]] std::uint64_t seconds() const noexcept { return m_seconds; }

    [[nodiscard]] bool hasAllHours() const noexcept { return m_hours == allHours; }

    [[nodiscard]] bool hasAllMinutes() const noexcept { return m_minutes == allMinutes; }

    [[nodiscard]] bool hasAllSeconds() const noexcept { return m_seconds == allMinutes; }

    /// Whether a second other than 0 occurs.
    [[nodiscard]] bool needsSeconds() const noexcept { return m_seconds != 1; }

private:
    [[nodiscard]] bool contains(std::int64_t secondOfDay) const noexcept;

    static constexpr std::uint64_t allHours = (std::uint64_t{1} << 24) - 1;
    static constexpr std::uint64_t allMinutes = (std::uint64_t{1} << 60) - 1;

    std::uint64_t m_hours;
    std::uint64_t m_minutes;
    std::uint64_t m_seconds;
};

} // namespace orrery
