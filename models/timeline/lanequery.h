#pragma once

#include "timeline/lanesnapshot.h"

#include <array>
#include <optional>

namespace orrery {

/// What lies under a span of time on one lane.
struct LaneHit
{
    std::vector<RunRecord> runs; ///< worst first, then latest first; at most as many as asked for
    std::vector<ExpectedMark> marks; ///< by time; at most as many as asked for
    std::array<std::size_t, laneStateCount> counts{}; ///< runs and marks by state, all of them
    const PausedSpan *paused = nullptr; ///< lives as long as the snapshot

    [[nodiscard]] std::size_t total() const noexcept;
};

/// Runs that overlap [range.start, range.end) (a run without length counts at its start) and due times in it.
[[nodiscard]] LaneHit hitLane(const LaneSnapshot &snapshot, LaneIndex laneIndex, TimeRange range, Instant now,
                              std::size_t limit = 8);

/// The one run to name at an instant: the worst that overlaps \c range. No allocation: fit for every mouse move.
[[nodiscard]] std::optional<RunRecord> worstRunAt(const LaneSnapshot &snapshot, LaneIndex laneIndex, TimeRange range,
                                                  Instant now);

enum class RunFilter { All, Failures };

/// The first run of the lane that starts after \c instant.
[[nodiscard]] std::optional<RunRecord> nextRun(const LaneSnapshot &snapshot, LaneIndex laneIndex, Instant instant,
                                               RunFilter filter = RunFilter::All);
/// The last run of the lane that starts before \c instant.
[[nodiscard]] std::optional<RunRecord> previousRun(const LaneSnapshot &snapshot, LaneIndex laneIndex, Instant instant,
                                                   RunFilter filter = RunFilter::All);

/// From the first start to the last end (or due time) of these lanes; empty if they hold nothing.
[[nodiscard]] TimeRange extentOf(const LaneSnapshot &snapshot, const LaneOrder &lanes, Instant now);

} // namespace orrery
