#include "domain/timerangeset.h"

#include <algorithm>

namespace orrery {

void TimeRangeSet::add(TimeRange range)
{
    if (range.isEmpty()) {
        return;
    }
    const auto first = std::ranges::lower_bound(m_ranges, range.start, {}, &TimeRange::end);
    const auto last = std::ranges::upper_bound(first, m_ranges.end(), range.end, {}, &TimeRange::start);
    if (first != last) {
        range.start = std::min(range.start, first->start);
        range.end = std::max(range.end, std::prev(last)->end);
    }
    m_ranges.insert(m_ranges.erase(first, last), range);
}

std::vector<TimeRange> TimeRangeSet::missing(TimeRange range) const
{
    std::vector<TimeRange> gaps;
    for (auto it = std::ranges::upper_bound(m_ranges, range.start, {}, &TimeRange::end);
         it != m_ranges.end() && it->start < range.end; ++it) {
        if (range.start < it->start) {
            gaps.push_back({range.start, it->start});
        }
        range.start = std::max(range.start, it->end);
    }
    if (!range.isEmpty()) {
        gaps.push_back(range);
    }
    return gaps;
}

} // namespace orrery
