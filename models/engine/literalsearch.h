#pragma once

#include "engine/compiledcalendar.h"
#include "engine/zonetable.h"

#include <cstdint>

namespace orrery {

/// The server's search for the next local time that matches a calendar, step by step (service/worker/scheduler/
/// calendar.go next(), Temporal 1.32.2), for the days around a change of the UTC offset, where its results depend on
/// each of these steps. It gives up at the start of the first day on which none of that matters.
class LiteralSearch
{
public:
    struct Outcome
    {
        enum class Kind { Found, PlainDay, None };
        Kind kind = Kind::None;
        std::int64_t value = 0; ///< Found: the instant; PlainDay: days since 1970, nothing of it examined yet
    };

    LiteralSearch(const CompiledCalendar &calendar, const ZoneTable &zone)
        : m_calendar(calendar)
        , m_zone(zone)
    {
    }

    [[nodiscard]] Outcome after(std::int64_t utc);
    [[nodiscard]] Outcome fromStartOf(std::int64_t day);

private:
    enum class Pass { Again, Matched };

    Outcome run();
    Pass pass();
    bool findHour();
    bool findMinute();
    bool findSecond();
    void normalize();
    void carryHour();
    void setDay(int year, int month, int day);
    [[nodiscard]] std::int64_t utcOf(int hour, int minute, int second) const;
    [[nodiscard]] bool dayMatches() const;
    [[nodiscard]] bool isStartOfPlainDay() const;

    const CompiledCalendar &m_calendar;
    const ZoneTable &m_zone;
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    int m_hour = 0;
    int m_minute = 0;
    int m_second = 0;
    std::int64_t m_secondCopy = 0; // seconds to add in the second copy of a repeated hour
};

} // namespace orrery
