#include "temporal/schedulejson.h"

#include "temporal/actionjson.h"
#include "temporal/jsonwriter.h"
#include "temporal/payloadjson.h"
#include "temporal/specjson.h"
#include "temporal/wirenames.h"
#include "temporal/wiretime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

SchedulePolicies readPolicies(const JsonReader &in)
{
    return {.overlap = overlapPolicyOf(in.text("overlapPolicy"_L1).toStdString()),
            .catchupWindow = in.has("catchupWindow"_L1) ? std::optional(in.duration("catchupWindow"_L1)) : std::nullopt,
            .pauseOnFailure = in.flag("pauseOnFailure"_L1),
            .keepOriginalWorkflowId = in.flag("keepOriginalWorkflowId"_L1)};
}

QJsonObject writePolicies(const SchedulePolicies &policies)
{
    QJsonObject object = JsonWriter()
                             .text("overlapPolicy"_L1, overlapPolicyName(policies.overlap))
                             .flag("pauseOnFailure"_L1, policies.pauseOnFailure)
                             .flag("keepOriginalWorkflowId"_L1, policies.keepOriginalWorkflowId)
                             .take();
    if (policies.catchupWindow) {
        // Also "0s": it means ten seconds to scheduler v1, unlike an absent window.
        object.insert("catchupWindow"_L1, formatDuration(*policies.catchupWindow));
    }
    return object;
}

ScheduleState readState(const JsonReader &in)
{
    return {.notes = in.text("notes"_L1),
            .paused = in.flag("paused"_L1),
            .limitedActions = in.flag("limitedActions"_L1),
            .remainingActions = in.integer("remainingActions"_L1)};
}

QJsonObject writeState(const ScheduleState &state)
{
    return JsonWriter()
        .text("notes"_L1, state.notes)
        .flag("paused"_L1, state.paused)
        .flag("limitedActions"_L1, state.limitedActions)
        .integer("remainingActions"_L1, state.remainingActions)
        .take();
}

RunningWorkflow readRunning(const JsonReader &in)
{
    return {.workflowId = WorkflowId(in.text("workflowId"_L1)), .firstRunId = RunId(in.text("runId"_L1))};
}

ScheduleActionResult readActionResult(const JsonReader &in)
{
    const RunningWorkflow started = readRunning(in.object("startWorkflowResult"_L1));
    return {.scheduleTime = in.time("scheduleTime"_L1).value_or(Instant()),
            .actualTime = in.time("actualTime"_L1).value_or(Instant()),
            .workflowId = started.workflowId,
            .firstRunId = started.firstRunId,
            .status = runStatusOf(in.text("startWorkflowStatus"_L1).toStdString())};
}

ScheduleInfo readInfo(const JsonReader &in)
{
    ScheduleInfo info{.actionCount = in.integer("actionCount"_L1),
                      .missedCatchupWindow = in.integer("missedCatchupWindow"_L1),
                      .overlapSkipped = in.integer("overlapSkipped"_L1),
                      .bufferDropped = in.integer("bufferDropped"_L1),
                      .bufferSize = in.integer("bufferSize"_L1),
                      .runningWorkflows = in.list("runningWorkflows"_L1, readRunning),
                      .recentActions = in.list("recentActions"_L1, readActionResult),
                      .futureActionTimes = in.times("futureActionTimes"_L1),
                      .createTime = in.time("createTime"_L1),
                      .updateTime = in.time("updateTime"_L1)};
    // Scheduler v2 sends them in no order.
    std::ranges::stable_sort(info.recentActions, {}, &ScheduleActionResult::actualTime);
    return info;
}

ScheduleDescription readDescription(const JsonReader &in)
{
    return {.id = {},
            .schedule = readSchedule(in.object("schedule"_L1)),
            .info = readInfo(in.object("info"_L1)),
            .memo = in.object("memo"_L1).map("fields"_L1, readPayload),
            .searchAttributes = in.object("searchAttributes"_L1).map("indexedFields"_L1, readPayload),
            .conflictToken = in.text("conflictToken"_L1).toLatin1(),
            .message = in.json()};
}

std::vector<Instant> readMatchingTimes(const JsonReader &in)
{
    return in.times("startTime"_L1); // the list is really called so
}

} // namespace

Schedule readSchedule(const JsonReader &in)
{
    return {.spec = readSpec(in.object("spec"_L1)),
            .action = readAction(in.object("action"_L1)),
            .policies = readPolicies(in.object("policies"_L1)),
            .state = readState(in.object("state"_L1))};
}

QJsonObject writeSchedule(const Schedule &schedule)
{
    return JsonWriter()
        .object("spec"_L1, writeSpec(schedule.spec))
        .object("action"_L1, writeAction(schedule.action))
        .object("policies"_L1, writePolicies(schedule.policies))
        .object("state"_L1, writeState(schedule.state))
        .take();
}

Result<ScheduleDescription> parseDescription(const QByteArray &body, const ScheduleId &id)
{
    Result<ScheduleDescription> description = parseAnswer(body, readDescription);
    if (description) {
        description->id = id;
    }
    return description;
}

Result<std::vector<Instant>> parseMatchingTimes(const QByteArray &body)
{
    return parseAnswer(body, readMatchingTimes);
}

} // namespace orrery::temporal
