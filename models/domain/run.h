#pragma once

#include "domain/id.h"
#include "domain/instant.h"

#include <optional>

namespace orrery {

/// WORKFLOW_EXECUTION_STATUS_*. Unspecified also stands for a status this version does not know.
enum class RunStatus {
    Unspecified,
    Running,
    Completed,
    Failed,
    Canceled,
    Terminated,
    ContinuedAsNew,
    TimedOut,
    Paused,
};

/// One workflow execution that a schedule started.
struct Run
{
    ScheduleId scheduleId = {}; ///< from TemporalScheduledById
    WorkflowId workflowId = {};
    RunId runId = {};
    QString workflowType = {};
    RunStatus status = RunStatus::Unspecified;
    Instant startTime{};
    std::optional<Instant> closeTime = {}; ///< absent while it runs
    std::optional<Instant> scheduledTime = {}; ///< nominal (before jitter), from TemporalScheduledStartTime

    friend bool operator==(const Run &, const Run &) = default;
};

} // namespace orrery
