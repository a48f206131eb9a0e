#pragma once

#include "timeline/lanechanges.h"

namespace orrery::bench {

inline constexpr Instant dataStart = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
inline constexpr std::chrono::milliseconds dataSpan = std::chrono::hours(24 * 120);

/// Runs spread evenly over the span with jitter, every tenth over its neighbours, seven states: the worst case for
/// distinct marks. In the order of lanes and times.
[[nodiscard]] std::vector<RunRecord> makeRuns(std::size_t lanes, std::size_t runs);

[[nodiscard]] LaneSnapshotPtr snapshotOf(std::vector<RunRecord> runs);

/// Every lane in its row.
[[nodiscard]] LaneOrderPtr orderOf(std::size_t lanes);

} // namespace orrery::bench
