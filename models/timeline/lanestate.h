#pragma once

#include "domain/run.h"

#include <bit>
#include <cstdint>

namespace orrery {

/// What a mark on a lane stands for, in order of rising importance: where several share a pixel column, the highest is
/// the one that must be seen.
enum class LaneState : std::uint8_t {
    Upcoming,
    Buffered, ///< due, waiting for the run before it
    Skipped, ///< due while another run was open
    Absent, ///< due, no run known, and no evidence why
    Completed,
    ContinuedAsNew,
    Unknown, ///< a run in a status that this version does not know
    Cancelled,
    Terminated,
    Held, ///< the execution itself is paused
    Running,
    Late,
    Missed,
    TimedOut,
    Failed,
};

inline constexpr int laneStateCount = 15;

/// Set of states: bit n is the state of value n. Bit 15 is free for who builds such sets.
using LaneStates = std::uint16_t;

[[nodiscard]] constexpr LaneStates laneBit(LaneState state) noexcept
{
    return static_cast<LaneStates>(1U << static_cast<unsigned>(state));
}

inline constexpr LaneStates allLaneStates = (1U << laneStateCount) - 1;
inline constexpr LaneStates failureStates = laneBit(LaneState::TimedOut) | laneBit(LaneState::Failed);

/// The most important state of a set that is not empty.
[[nodiscard]] constexpr LaneState worstOf(LaneStates states) noexcept
{
    return static_cast<LaneState>(std::bit_width(static_cast<unsigned>(states & allLaneStates)) - 1);
}

/// The least important state of a set that is not empty.
[[nodiscard]] constexpr LaneState mildestOf(LaneStates states) noexcept
{
    return static_cast<LaneState>(std::countr_zero(static_cast<unsigned>(states)));
}

[[nodiscard]] constexpr bool isFailure(LaneState state) noexcept
{
    return (laneBit(state) & failureStates) != 0;
}

[[nodiscard]] LaneState laneState(RunStatus status) noexcept;

} // namespace orrery
