#include "timeline/lanestate.h"

namespace orrery {

LaneState laneState(RunStatus status) noexcept
{
    switch (status) {
    case RunStatus::Unspecified:
        return LaneState::Unknown;
    case RunStatus::Running:
        return LaneState::Running;
    case RunStatus::Completed:
        return LaneState::Completed;
    case RunStatus::Failed:
        return LaneState::Failed;
    case RunStatus::Canceled:
        return LaneState::Cancelled;
    case RunStatus::Terminated:
        return LaneState::Terminated;
    case RunStatus::ContinuedAsNew:
        return LaneState::ContinuedAsNew;
    case RunStatus::TimedOut:
        return LaneState::TimedOut;
    case RunStatus::Paused:
        return LaneState::Held;
    }
    return LaneState::Unknown;
}

} // namespace orrery
