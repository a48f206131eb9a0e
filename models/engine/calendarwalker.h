#pragma once

#include "engine/compiledcalendar.h"
#include "engine/firetime.h"
#include "engine/zonetable.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace orrery {

/// Goes through the times of one calendar in order. Days without a change of offset are walked with bit masks, the
/// others with LiteralSearch; the results are the server's. The calendar and the zone must outlive it. Seconds since
/// 1970 UTC.
class CalendarWalker
{
public:
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();

    CalendarWalker(const CompiledCalendar &calendar, const ZoneTable &zone);

    /// The first time after \a after, or none.
    [[nodiscard]] std::int64_t next(std::int64_t after);

    /// After next() returned a time: appends the times that follow it, up to \a last, until \a times holds \a limit,
    /// but only as far as no change of offset is near. May append nothing.
    void appendRun(std::int64_t last, std::size_t limit, std::vector<FireTime> &times);

private:
    [[nodiscard]] std::int64_t locate(std::int64_t after);
    [[nodiscard]] std::int64_t walkFrom(std::int64_t day);
    [[nodiscard]] std::int64_t findInDay(std::int64_t secondOfDay);

    struct Bounds
    {
        std::int64_t last;
        std::size_t limit;
    };

    bool appendFrom(std::uint64_t seconds, std::uint64_t minutes, std::uint64_t hours, Bounds bounds,
                    std::vector<FireTime> &times) const;
    bool appendRestOfDay(std::int64_t last, std::size_t limit, std::vector<FireTime> &times) const;
    bool appendDay(std::int64_t last, std::size_t limit, std::vector<FireTime> &times) const;
    [[nodiscard]] std::int64_t nextMatchingDay(std::int64_t day);
    [[nodiscard]] bool dayMatches(std::int64_t day);
    [[nodiscard]] bool mayMatch(std::int64_t day);
    void enterMonthOf(std::int64_t day);
    void enterMonth(int year, int month, std::int64_t start);
    void enterDay(std::int64_t day);
    [[nodiscard]] std::int64_t stopAt(std::int64_t secondOfDay);

    [[nodiscard]] bool isPlain(std::int64_t day) const noexcept
    {
        return day >= m_period->firstPlainDay && day <= m_period->lastPlainDay;
    }

    const CompiledCalendar *m_calendar;
    const ZoneTable *m_zone;
    const ZoneTable::Period *m_period;
    // The month being walked: its first day, its matching days, and the first day of the next one.
    std::int64_t m_monthStart = 0;
    std::int64_t m_monthEnd = 0;
    std::uint32_t m_monthDays = 0;
    int m_year = 0;
    int m_month = 0;
    // The plain matching day that next() stands on, as the UTC of its midnight; none: it stands on no such day.
    std::int64_t m_day = 0;
    std::int64_t m_midnight = none;
    std::int64_t m_secondOfDay = 0;
    std::int64_t m_firstSecondOfHour; // of the calendar, from its minute
    std::int64_t m_firstSecondOfMinute;
};

} // namespace orrery
