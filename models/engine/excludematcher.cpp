#include "engine/excludematcher.h"

#include "engine/civildate.h"

#include <algorithm>
#include <limits>

namespace orrery {

ExcludeMatcher::ExcludeMatcher(const std::vector<CompiledCalendar> &excludes, const ZoneTable &zone)
    : m_excludes(&excludes)
    , m_zone(&zone)
{
}

void ExcludeMatcher::enterDay(std::int64_t utc)
{
    const ZoneTable::Period &period = m_zone->periodAt(utc);
    const bool isLast = &period == &m_zone->periods().back();
    const std::int64_t periodEnd = isLast ? std::numeric_limits<std::int64_t>::max() : (&period + 1)->start;
    const std::int64_t day = civil::floorDiv(utc + period.offset, civil::secondsPerDay);
    m_midnight = day * civil::secondsPerDay - period.offset;
    m_dayStart = std::max(m_midnight, period.start);
    m_dayEnd = std::min(m_midnight + civil::secondsPerDay, periodEnd);
    const civil::Date date = civil::fromDays(day);
    m_ofDay.clear();
    for (const CompiledCalendar &exclude : *m_excludes) {
        if (exclude.matchesYear(date.year) && exclude.matchesMonth(date.month) && exclude.matchesDay(day, date.day)) {
            m_ofDay.push_back(&exclude);
        }
    }
}

bool ExcludeMatcher::matchesTime(std::int64_t secondOfDay) const
{
    return std::any_of(m_ofDay.begin(), m_ofDay.end(),
                       [secondOfDay](const CompiledCalendar *exclude) { return exclude->matchesTime(secondOfDay); });
}

} // namespace orrery
