#include "temporal/runjson.h"

#include "temporal/ondemand.h"
#include "temporal/wirenames.h"
#include "temporal/wiretime.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace orrery::temporal {

namespace {

constexpr std::size_t mostItems = 1000; // of a page

/// The text inside a payload that holds a JSON text.
QString textIn(const Payload &payload)
{
    const QByteArray &data = payload.data;
    const bool plain = data.size() >= 2 && data.startsWith('"') && data.endsWith('"') && !data.contains('\\');
    return plain ? QString::fromUtf8(data.mid(1, data.size() - 2))
                 : QJsonDocument::fromJson('[' + data + ']').array().at(0).toString();
}

void readAttributes(Run &run, JsonValue attributes)
{
    eachField(attributes, [&](std::string_view group, JsonValue fields) {
        if (group != "indexedFields") {
            return;
        }
        eachField(fields, [&](std::string_view key, JsonValue payload) {
            if (key == "TemporalScheduledById") {
                run.scheduleId = ScheduleId(textIn(payloadOf(payload)));
            } else if (key == "TemporalScheduledStartTime") {
                run.scheduledTime = parseTime(textIn(payloadOf(payload)).toStdString());
            }
        });
    });
}

void readExecution(Run &run, JsonValue execution)
{
    eachField(execution, [&](std::string_view key, JsonValue field) {
        if (key == "workflowId") {
            run.workflowId = WorkflowId(textOf(field));
        } else if (key == "runId") {
            run.runId = RunId(textOf(field));
        }
    });
}

Run runOf(JsonValue value)
{
    Run run;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "execution") {
            readExecution(run, field);
        } else if (key == "type") {
            eachField(field, [&](std::string_view name, JsonValue text) {
                run.workflowType = name == "name" ? textOf(text) : run.workflowType;
            });
        } else if (key == "status") {
            run.status = runStatusOf(field.get_string());
        } else if (key == "startTime") {
            run.startTime = timeOf(field).value_or(Instant());
        } else if (key == "closeTime") {
            run.closeTime = timeOf(field);
        } else if (key == "searchAttributes") {
            readAttributes(run, field);
        }
    });
    return run;
}

} // namespace

Result<Page<Run>> parseRunPage(const QByteArray &body)
{
    Page<Run> page;
    const std::optional<ApiError> problem = visitRoot(body, [&page](std::string_view key, JsonValue value) {
        if (key == "executions") {
            page.items.reserve(mostItems);
            eachItem(value, [&page](JsonValue item) { page.items.push_back(runOf(item)); });
        } else if (key == "nextPageToken") {
            page.nextPageToken = textOf(value).toLatin1();
        }
    });
    if (problem) {
        return tl::make_unexpected(*problem);
    }
    return page;
}

Result<Run> parseRun(const QByteArray &body)
{
    Run run;
    const std::optional<ApiError> problem = visitRoot(body, [&run](std::string_view key, JsonValue value) {
        if (key == "workflowExecutionInfo") {
            run = runOf(value);
        }
    });
    if (problem) {
        return tl::make_unexpected(*problem);
    }
    return run;
}

} // namespace orrery::temporal
