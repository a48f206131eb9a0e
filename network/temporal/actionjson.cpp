#include "temporal/actionjson.h"

#include "temporal/jsonwriter.h"
#include "temporal/payloadjson.h"

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

RetryPolicy readRetryPolicy(const JsonReader &in)
{
    return {.initialInterval = in.duration("initialInterval"_L1),
            .backoffCoefficient = in.number("backoffCoefficient"_L1),
            .maximumInterval = in.duration("maximumInterval"_L1),
            .maximumAttempts = int(in.integer("maximumAttempts"_L1)),
            .nonRetryableErrorTypes = in.texts("nonRetryableErrorTypes"_L1)};
}

QJsonObject writeRetryPolicy(const RetryPolicy &policy)
{
    return JsonWriter()
        .duration("initialInterval"_L1, policy.initialInterval)
        .number("backoffCoefficient"_L1, policy.backoffCoefficient)
        .duration("maximumInterval"_L1, policy.maximumInterval)
        .number("maximumAttempts"_L1, policy.maximumAttempts)
        .texts("nonRetryableErrorTypes"_L1, policy.nonRetryableErrorTypes)
        .take();
}

std::optional<RetryPolicy> readOptionalRetryPolicy(const JsonReader &in)
{
    return in.has("retryPolicy"_L1) ? std::optional(readRetryPolicy(in.object("retryPolicy"_L1))) : std::nullopt;
}

QJsonObject writeStart(const StartWorkflow &action)
{
    JsonWriter out;
    out.text("workflowId"_L1, action.workflowId.toString())
        .object("workflowType"_L1, JsonWriter().text("name"_L1, action.workflowType).take())
        .object("taskQueue"_L1, JsonWriter().text("name"_L1, action.taskQueue).take())
        .object("input"_L1, JsonWriter().list("payloads"_L1, action.input, writePayload).take())
        .duration("workflowExecutionTimeout"_L1, action.executionTimeout)
        .duration("workflowRunTimeout"_L1, action.runTimeout)
        .duration("workflowTaskTimeout"_L1, action.taskTimeout)
        .object("memo"_L1, writeMemo(action.memo))
        .object("searchAttributes"_L1, writeSearchAttributes(action.searchAttributes));
    QJsonObject start = out.take();
    if (action.retryPolicy) {
        start.insert("retryPolicy"_L1, writeRetryPolicy(*action.retryPolicy)); // also when all of it is default
    }
    return start;
}

} // namespace

StartWorkflow readAction(const JsonReader &in)
{
    const JsonReader start = in.object("startWorkflow"_L1);
    return {.workflowId = WorkflowId(start.text("workflowId"_L1)),
            .workflowType = start.object("workflowType"_L1).text("name"_L1),
            .taskQueue = start.object("taskQueue"_L1).text("name"_L1),
            .input = start.object("input"_L1).list("payloads"_L1, readPayload),
            .executionTimeout = start.duration("workflowExecutionTimeout"_L1),
            .runTimeout = start.duration("workflowRunTimeout"_L1),
            .taskTimeout = start.duration("workflowTaskTimeout"_L1),
            .retryPolicy = readOptionalRetryPolicy(start),
            .memo = start.object("memo"_L1).map("fields"_L1, readPayload),
            .searchAttributes = start.object("searchAttributes"_L1).map("indexedFields"_L1, readPayload)};
}

QJsonObject writeAction(const StartWorkflow &action)
{
    return JsonWriter().object("startWorkflow"_L1, writeStart(action)).take();
}

} // namespace orrery::temporal
