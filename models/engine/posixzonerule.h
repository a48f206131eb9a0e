#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace orrery {

/// The rule in the footer of a TZif file (a POSIX TZ string such as "CET-1CEST,M3.5.0,M10.5.0/3"), read and applied as
/// Go's time package does it: a year of UTC is cut at the two changes.
class PosixZoneRule
{
public:
    using Seconds = std::int64_t;

    /// Seconds after the start of the UTC year at which daylight time and standard time begin, in order.
    struct Changes
    {
        Seconds first = 0;
        Seconds second = 0;
        int offsetOutside = 0; ///< before the first and from the second on
        int offsetBetween = 0;
    };

    [[nodiscard]] static std::optional<PosixZoneRule> parse(QByteArrayView text);

    [[nodiscard]] bool hasDaylightTime() const noexcept { return m_hasDaylight; }

    [[nodiscard]] int standardOffset() const noexcept { return m_standardOffset; }

    [[nodiscard]] Changes changesIn(int year) const noexcept;
    [[nodiscard]] int offsetAt(Seconds utc) const noexcept;

    /// One change: the n-th day of the year with or without 29 February, or a weekday of a month.
    struct Day
    {
        enum class Kind { Julian, DayOfYear, WeekdayOfMonth };
        Kind kind = Kind::WeekdayOfMonth;
        int day = 0; ///< Julian 1 … 365, DayOfYear 0 … 365, else weekday 0 … 6
        int week = 0; ///< 1 … 5, 5 is the last
        int month = 0;
        int time = 7200; ///< seconds of local time after midnight
    };

private:
    int m_standardOffset = 0;
    int m_daylightOffset = 0;
    bool m_hasDaylight = false;
    Day m_daylightStart;
    Day m_daylightEnd;
};

} // namespace orrery
