#pragma once

#include "domain/id.h"
#include "domain/instant.h"
#include "domain/payload.h"
#include "domain/run.h"
#include "domain/schedulespec.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace orrery {

/// What happens to a start that is due while an earlier run is active (SCHEDULE_OVERLAP_POLICY_*).
/// Unspecified: as the schedule says; in a schedule itself it is Skip.
enum class OverlapPolicy { Unspecified, Skip, BufferOne, BufferAll, CancelOther, TerminateOther, AllowAll };

struct RetryPolicy
{
    Duration initialInterval{0};
    double backoffCoefficient = 0.0;
    Duration maximumInterval{0};
    int maximumAttempts = 0;
    std::vector<QString> nonRetryableErrorTypes = {};
    friend bool operator==(const RetryPolicy &, const RetryPolicy &) = default;
};

/// The one action a schedule can have: workflow.v1.NewWorkflowExecutionInfo, as far as the app edits it. What it does
/// not model is carried in ScheduleDescription::message.
struct StartWorkflow
{
    WorkflowId workflowId = {};
    QString workflowType = {};
    QString taskQueue = {};
    Payloads input = {};
    Duration executionTimeout{0}; ///< 0: none, here and below
    Duration runTimeout{0};
    Duration taskTimeout{0};
    std::optional<RetryPolicy> retryPolicy = {};
    PayloadMap memo = {};
    PayloadMap searchAttributes = {};
    friend bool operator==(const StartWorkflow &, const StartWorkflow &) = default;
};

struct SchedulePolicies
{
    OverlapPolicy overlap = OverlapPolicy::Unspecified;
    std::optional<Duration> catchupWindow = {}; ///< absent: the server's 365 days
    bool pauseOnFailure = false;
    bool keepOriginalWorkflowId = false;
    friend bool operator==(const SchedulePolicies &, const SchedulePolicies &) = default;
};

struct ScheduleState
{
    QString notes = {};
    bool paused = false;
    bool limitedActions = false;
    qint64 remainingActions = 0;
    friend bool operator==(const ScheduleState &, const ScheduleState &) = default;
};

/// Everything a user can set in a schedule.
struct Schedule
{
    ScheduleSpec spec = {};
    StartWorkflow action = {};
    SchedulePolicies policies = {};
    ScheduleState state = {};
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// One entry of recentActions.
struct ScheduleActionResult
{
    Instant scheduleTime{}; ///< jittered, not nominal
    Instant actualTime{};
    WorkflowId workflowId = {};
    RunId firstRunId = {};
    RunStatus status = RunStatus::Unspecified; ///< goes stale: ask visibility for the truth
    friend bool operator==(const ScheduleActionResult &, const ScheduleActionResult &) = default;
};

struct RunningWorkflow
{
    WorkflowId workflowId = {};
    RunId firstRunId = {};
    friend bool operator==(const RunningWorkflow &, const RunningWorkflow &) = default;
};

struct ScheduleInfo
{
    qint64 actionCount = 0;
    qint64 missedCatchupWindow = 0;
    qint64 overlapSkipped = 0;
    qint64 bufferDropped = 0;
    qint64 bufferSize = 0;
    std::vector<RunningWorkflow> runningWorkflows = {};
    std::vector<ScheduleActionResult> recentActions = {}; ///< sorted by actualTime
    std::vector<Instant> futureActionTimes = {}; ///< jittered; frozen while paused on scheduler v1
    std::optional<Instant> createTime = {};
    std::optional<Instant> updateTime = {};
    friend bool operator==(const ScheduleInfo &, const ScheduleInfo &) = default;
};

/// Answer of DescribeSchedule.
struct ScheduleDescription
{
    ScheduleId id = {};
    Schedule schedule = {};
    ScheduleInfo info = {};
    PayloadMap memo = {};
    PayloadMap searchAttributes = {};
    QByteArray conflictToken = {}; ///< opaque
    QJsonObject message = {}; ///< the whole answer, so that an edit keeps what the app does not model
    friend bool operator==(const ScheduleDescription &, const ScheduleDescription &) = default;
};

/// One entry of ListSchedules: stale and truncated (10 spec entries a kind, 5 recent actions); never the base of a
/// write.
struct ScheduleListEntry
{
    ScheduleId id = {};
    ScheduleSpec spec = {};
    QString workflowType = {};
    QString notes = {};
    bool paused = false;
    std::vector<ScheduleActionResult> recentActions = {}; ///< sorted by actualTime
    std::vector<Instant> futureActionTimes = {};
    PayloadMap memo = {};
    PayloadMap searchAttributes = {};
    friend bool operator==(const ScheduleListEntry &, const ScheduleListEntry &) = default;
};

/// One range of a backfill. Both ends are inclusive and compared with the jittered time (seen on 1.29.1 and 1.32.2).
struct BackfillRange
{
    Instant start{};
    Instant end{};
    OverlapPolicy overlap = OverlapPolicy::Unspecified; ///< Unspecified sends no policy
    friend bool operator==(const BackfillRange &, const BackfillRange &) = default;
};

/// What one PatchSchedule request can ask for, in any combination. An empty note would be ignored by the server, so
/// pause and unpause are absent or not empty.
struct SchedulePatch
{
    std::optional<QString> pause = {};
    std::optional<QString> unpause = {};
    std::optional<OverlapPolicy> trigger = {}; ///< Unspecified sends a trigger without a policy
    std::vector<BackfillRange> backfill = {};
    friend bool operator==(const SchedulePatch &, const SchedulePatch &) = default;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::Schedule)
Q_DECLARE_METATYPE(orrery::ScheduleListEntry)
Q_DECLARE_METATYPE(orrery::SchedulePatch)
