#pragma once

#include "engine/compiledcalendar.h"
#include "engine/zonetable.h"

#include <vector>

namespace orrery {

/// Tells whether an instant's local time matches one of a spec's excludes. Remembers the day it looked at last. The
/// calendars and the zone must outlive it.
class ExcludeMatcher
{
public:
    ExcludeMatcher(const std::vector<CompiledCalendar> &excludes, const ZoneTable &zone);

    [[nodiscard]] bool matches(std::int64_t utc)
    {
        if (m_excludes->empty()) {
            return false;
        }
        if (utc < m_dayStart || utc >= m_dayEnd) {
            enterDay(utc);
        }
        return matchesTime(utc - m_midnight);
    }

private:
    void enterDay(std::int64_t utc);
    [[nodiscard]] bool matchesTime(std::int64_t secondOfDay) const;

    const std::vector<CompiledCalendar> *m_excludes;
    const ZoneTable *m_zone;
    std::vector<const CompiledCalendar *> m_ofDay; // those that match the day
    // The part of one local day that has one offset.
    std::int64_t m_dayStart = 0;
    std::int64_t m_dayEnd = 0;
    std::int64_t m_midnight = 0;
};

} // namespace orrery
