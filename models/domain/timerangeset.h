#pragma once

#include "domain/timerange.h"

#include <vector>

namespace orrery {

/// A set of instants as sorted, disjoint, not touching ranges: what has been loaded already.
class TimeRangeSet
{
public:
    void add(TimeRange range);

    void clear() { m_ranges.clear(); }

    /// The parts of \a range that are not in the set, oldest first.
    [[nodiscard]] std::vector<TimeRange> missing(TimeRange range) const;

    [[nodiscard]] const std::vector<TimeRange> &ranges() const noexcept { return m_ranges; }

private:
    std::vector<TimeRange> m_ranges;
};

} // namespace orrery
