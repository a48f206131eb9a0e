#pragma once

#include "timeline/lanesnapshot.h"

#include <algorithm>

namespace orrery {

/// The runs of a block that can reach into a span of time: indices [first, last).
struct BlockSlice
{
    std::size_t first = 0;
    std::size_t last = 0;
};

[[nodiscard]] inline BlockSlice sliceOf(const RunBlock &block, TimeRange range) noexcept
{
    const auto starts = block.starts();
    const auto first = std::lower_bound(starts.begin(), starts.end(), range.start - block.longest());
    const auto last = std::lower_bound(first, starts.end(), range.end);
    return {static_cast<std::size_t>(first - starts.begin()), static_cast<std::size_t>(last - starts.begin())};
}

/// The blocks of a lane that can reach into a span of time: indices [first, last).
[[nodiscard]] inline BlockSlice blocksIn(const Lane &lane, TimeRange range) noexcept
{
    const auto endsBefore = [&](const std::shared_ptr<const RunBlock> &block) {
        return block->lastStart() + RunBlock::longestRun < range.start;
    };
    const auto startsBefore = [&](const std::shared_ptr<const RunBlock> &block) {
        return block->firstStart() < range.end;
    };
    const auto first = std::partition_point(lane.blocks.begin(), lane.blocks.end(), endsBefore);
    const auto last = std::partition_point(first, lane.blocks.end(), startsBefore);
    return {static_cast<std::size_t>(first - lane.blocks.begin()),
            static_cast<std::size_t>(last - lane.blocks.begin())};
}

[[nodiscard]] inline bool overlaps(Instant start, Instant end, TimeRange range) noexcept
{
    return start < range.end && (end > range.start || (start == end && start == range.start));
}

/// Calls \c visit(record) for each run of the lane that overlaps \c range (a run without length counts at its start):
/// first the runs of the blocks by start, then the open and long ones by start.
template<typename Visit>
void forEachRun(const Lane &lane, LaneIndex index, TimeRange range, Instant now, Visit visit)
{
    const BlockSlice blocks = blocksIn(lane, range);
    for (std::size_t b = blocks.first; b < blocks.last; ++b) {
        const RunBlock &block = *lane.blocks[b];
        const BlockSlice slice = sliceOf(block, range);
        for (std::size_t i = slice.first; i < slice.last; ++i) {
            const Instant start = block.starts()[i];
            if (overlaps(start, start + std::chrono::milliseconds(block.durations()[i]), range)) {
                visit(block.record(i, index));
            }
        }
    }
    for (const RunRecord &run : *lane.extended) {
        if (overlaps(run.start, run.endAt(now), range)) {
            visit(run);
        }
    }
}

} // namespace orrery
