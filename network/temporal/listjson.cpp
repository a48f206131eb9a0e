#include "temporal/listjson.h"

#include "temporal/ondemand.h"
#include "temporal/wirenames.h"

#include <algorithm>

namespace orrery::temporal {

namespace {

constexpr std::size_t mostItems = 1000; // of a page
constexpr std::size_t usualTimes = 5; // recent and future ones of an entry; scheduler v2 sends more

void readStarted(ScheduleActionResult &result, JsonValue started)
{
    eachField(started, [&](std::string_view key, JsonValue field) {
        if (key == "workflowId") {
            result.workflowId = WorkflowId(textOf(field));
        } else if (key == "runId") {
            result.firstRunId = RunId(textOf(field));
        }
    });
}

ScheduleActionResult actionResultOf(JsonValue value)
{
    ScheduleActionResult result;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "scheduleTime") {
            result.scheduleTime = timeOf(field).value_or(Instant());
        } else if (key == "actualTime") {
            result.actualTime = timeOf(field).value_or(Instant());
        } else if (key == "startWorkflowStatus") {
            result.status = runStatusOf(field.get_string());
        } else if (key == "startWorkflowResult") {
            readStarted(result, field);
        }
    });
    return result;
}

QString nameOf(JsonValue value)
{
    QString name;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "name") {
            name = textOf(field);
        }
    });
    return name;
}

void readTimes(ScheduleListEntry &entry, JsonValue times)
{
    entry.futureActionTimes.reserve(usualTimes);
    eachItem(times, [&](JsonValue item) {
        if (const std::optional<Instant> time = timeOf(item)) {
            entry.futureActionTimes.push_back(*time);
        }
    });
}

void readInfo(ScheduleListEntry &entry, JsonValue info)
{
    eachField(info, [&](std::string_view key, JsonValue field) {
        if (key == "spec") {
            entry.spec = specOf(field);
        } else if (key == "workflowType") {
            entry.workflowType = nameOf(field);
        } else if (key == "notes") {
            entry.notes = textOf(field);
        } else if (key == "paused") {
            entry.paused = field.get_bool();
        } else if (key == "recentActions") {
            entry.recentActions.reserve(usualTimes);
            eachItem(field, [&](JsonValue item) { entry.recentActions.push_back(actionResultOf(item)); });
        } else if (key == "futureActionTimes") {
            readTimes(entry, field);
        }
    });
    // Scheduler v2 sends them in no order.
    std::ranges::stable_sort(entry.recentActions, {}, &ScheduleActionResult::actualTime);
}

ScheduleListEntry entryOf(JsonValue value)
{
    ScheduleListEntry entry;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "scheduleId") {
            entry.id = ScheduleId(textOf(field));
        } else if (key == "info") {
            readInfo(entry, field);
        } else if (key == "memo") {
            entry.memo = payloadMapOf(field);
        } else if (key == "searchAttributes") {
            entry.searchAttributes = payloadMapOf(field);
        }
    });
    return entry;
}

} // namespace

Result<Page<ScheduleListEntry>> parseSchedulePage(const QByteArray &body)
{
    Page<ScheduleListEntry> page;
    const std::optional<ApiError> problem = visitRoot(body, [&page](std::string_view key, JsonValue value) {
        if (key == "schedules") {
            page.items.reserve(mostItems);
            eachItem(value, [&page](JsonValue item) { page.items.push_back(entryOf(item)); });
        } else if (key == "nextPageToken") {
            page.nextPageToken = textOf(value).toLatin1();
        }
    });
    if (problem) {
        return tl::make_unexpected(*problem);
    }
    return page;
}

} // namespace orrery::temporal
