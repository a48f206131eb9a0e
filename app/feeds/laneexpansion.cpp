#include "feeds/laneexpansion.h"

#include "engine/compiledspec.h"
#include "engine/firetimes.h"

#include <algorithm>
#include <limits>

namespace orrery {

namespace {

/// Counting down to the last action means computing every time from now on; beyond this many the end is far off.
constexpr std::size_t maxCountedActions = 100'000;

bool isCounted(const LaneSpec &lane)
{
    return lane.remaining && *lane.remaining <= maxCountedActions;
}

std::vector<FireTime> expand(const LaneSpec &lane, const LaneWindow &window)
{
    std::vector<FireTime> times;
    const auto compiled = compileSpec(lane.spec);
    if (!compiled) {
        return times;
    }
    const bool counted = isCounted(lane);
    std::size_t left = counted ? *lane.remaining : std::numeric_limits<std::size_t>::max();
    Instant after = counted ? window.now : std::max(window.now, window.range.start);
    for (; left > 0; --left) {
        const auto next = nextFireTime(*compiled, lane.seed, after);
        if (!next || next->jittered > window.range.end || next->jittered <= after) {
            break;
        }
        after = next->jittered;
        if (after > window.range.start) {
            times.push_back(*next);
        }
        if (!counted) {
            after += window.resolution / 2; // every column gets one, whatever the rhythm
        }
    }
    return times;
}

} // namespace

std::vector<LaneTimes> nextTimes(const std::vector<LaneSpec> &lanes, Instant now, const std::stop_token &stop)
{
    std::vector<LaneTimes> all;
    all.reserve(lanes.size());
    for (const LaneSpec &lane : lanes) {
        if (stop.stop_requested()) {
            break;
        }
        LaneTimes found{lane.lane, {}};
        const auto compiled = compileSpec(lane.spec);
        if (const auto next =
                compiled && lane.remaining != std::size_t(0) ? nextFireTime(*compiled, lane.seed, now) : std::nullopt) {
            found.times.push_back(*next);
        }
        all.push_back(std::move(found));
    }
    return all;
}

std::vector<Instant> upcomingTimes(const LaneSpec &lane, Instant now, std::size_t count)
{
    std::vector<Instant> times;
    const auto compiled = compileSpec(lane.spec);
    if (!compiled) {
        return times;
    }
    const auto limit = std::min(count, lane.remaining.value_or(count));
    for (const FireTime &time : fireTimes(*compiled, lane.seed, now, Instant::max(), limit)) {
        times.push_back(time.jittered);
    }
    return times;
}

std::vector<LaneTimes> expandLanes(const std::vector<LaneSpec> &lanes, const LaneWindow &window,
                                   const std::stop_token &stop)
{
    std::vector<LaneTimes> all;
    all.reserve(lanes.size());
    for (const LaneSpec &lane : lanes) {
        if (stop.stop_requested()) {
            break;
        }
        all.push_back({lane.lane, expand(lane, window)});
    }
    return all;
}

} // namespace orrery
