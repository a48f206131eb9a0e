#pragma once

#include "domain/schedulespec.h"
#include "domain/timerange.h"
#include "engine/firetime.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace orrery {

/// What the engine needs to know of one lane.
struct LaneSpec
{
    std::uint32_t lane = 0;
    ScheduleSpec spec;
    QByteArray seed;
    std::optional<std::size_t> remaining = {}; ///< actions left, absent: no limit
};

struct LaneTimes
{
    std::uint32_t lane = 0;
    std::vector<FireTime> times; ///< ascending
};

/// Next run of each lane after \a now; no times: it never runs again. Pure, for a worker; returns early with what it
/// has when stopped.
[[nodiscard]] std::vector<LaneTimes> nextTimes(const std::vector<LaneSpec> &lanes, Instant now,
                                               const std::stop_token &stop);

/// The next \a count runs of one lane after \a now, as they happen (jittered). For a worker.
[[nodiscard]] std::vector<Instant> upcomingTimes(const LaneSpec &lane, Instant now, std::size_t count);

/// Which upcoming runs are wanted: those after \c now in (range.start, range.end].
struct LaneWindow
{
    TimeRange range;
    Instant now{};
    std::chrono::milliseconds resolution{0}; ///< what a pixel column covers
};

/// Upcoming runs of each lane: every one where they stand at least the resolution apart, else one for each stretch of
/// that length, so that the work is bounded by what can be told apart. Pure, for a worker.
[[nodiscard]] std::vector<LaneTimes> expandLanes(const std::vector<LaneSpec> &lanes, const LaneWindow &window,
                                                 const std::stop_token &stop);

} // namespace orrery
