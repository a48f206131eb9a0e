#pragma once

#include "engine/compiledspecdata.h"
#include "engine/timeofdayset.h"

#include <cstdint>
#include <vector>

namespace orrery {

/// A local time of one day, and where it went.
struct Finding
{
    Instant instant;
    std::int64_t secondOfDay = 0;
};

/// One calendar on local days on which a change of offset can be noticed. The data and the calendar must outlive it.
class ClockChangeCheck
{
public:
    using Seconds = std::int64_t;

    ClockChangeCheck(const CompiledSpecData &data, const CompiledCalendar &calendar);

    void checkDay(Seconds day);

    [[nodiscard]] bool isTooDense() const;

    std::vector<Finding> skipped;
    std::vector<Finding> doubled;
    std::vector<Finding> shifted;

private:
    [[nodiscard]] std::vector<Seconds> firesAround(Seconds day) const;
    [[nodiscard]] bool isWanted(Seconds day, Seconds secondOfDay, Seconds utc) const;
    void checkPeriod(const std::vector<Seconds> &fires, Seconds day);
    void checkTimes(const std::vector<Seconds> &fires, Seconds day);

    const CompiledSpecData &m_data;
    const CompiledCalendar &m_calendar;
    TimeOfDaySet m_times;
    const ZoneTable &m_zone;
    Seconds m_period = 0; // set if the times go round the clock with one period
};

} // namespace orrery
