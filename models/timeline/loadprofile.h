#pragma once

#include "timeline/lanesnapshot.h"

namespace orrery {

/// Load of one slot of time over all lanes.
struct LoadSlot
{
    std::uint32_t runs = 0; ///< started in it
    std::uint32_t failures = 0; ///< of these
    std::uint32_t upcoming = 0;
    friend bool operator==(const LoadSlot &, const LoadSlot &) = default;
};

struct LoadProfile
{
    TimeRange range;
    std::vector<LoadSlot> bins; ///< slots of equal length over the range

    [[nodiscard]] std::uint32_t peak() const noexcept; ///< most runs and upcoming times in a slot
};

/// Starts per slot over all lanes of \c lanes. Visits every run: meant for a worker. A range that is empty gives none.
[[nodiscard]] LoadProfile loadProfile(const LaneSnapshot &snapshot, const LaneOrder &lanes, TimeRange range,
                                      std::size_t slotCount);

} // namespace orrery
