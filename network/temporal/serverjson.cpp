#include "temporal/serverjson.h"

#include "temporal/jsonreader.h"
#include "temporal/payloadjson.h"
#include "temporal/wirenames.h"

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

SystemInfo readSystemInfo(const JsonReader &in)
{
    return {.serverVersion = in.text("serverVersion"_L1),
            .supportsSchedules = in.object("capabilities"_L1).flag("supportsSchedules"_L1)};
}

Namespace readNamespace(const JsonReader &in)
{
    const JsonReader info = in.object("namespaceInfo"_L1);
    const Duration retention = in.object("config"_L1).has("workflowExecutionRetentionTtl"_L1)
        ? in.object("config"_L1).duration("workflowExecutionRetentionTtl"_L1)
        : Duration::zero();
    return {.name = info.text("name"_L1),
            .id = info.text("id"_L1),
            .retention = std::chrono::floor<std::chrono::seconds>(retention)};
}

Page<Namespace> readNamespacePage(const JsonReader &in)
{
    return {in.list("namespaces"_L1, readNamespace), in.text("nextPageToken"_L1).toLatin1()};
}

SearchAttributeTypes readSearchAttributes(const JsonReader &in)
{
    return {.custom = in.textMap("customAttributes"_L1), .system = in.textMap("systemAttributes"_L1)};
}

QString readPoller(const JsonReader &in)
{
    return in.text("identity"_L1);
}

TaskQueuePollers readPollers(const JsonReader &in)
{
    TaskQueuePollers pollers;
    for (const QString &identity : in.list("pollers"_L1, readPoller)) {
        pollers.identities.append(identity);
    }
    return pollers;
}

qint64 readCount(const JsonReader &in)
{
    return in.integer("count"_L1);
}

struct Group
{
    RunStatus status = RunStatus::Unspecified;
    qint64 count = 0;
};

Group readGroup(const JsonReader &in)
{
    // One value per group: a JSON text like "Completed".
    const std::vector<Payload> values = in.list("groupValues"_L1, readPayload);
    QByteArray name = values.empty() ? QByteArray() : values.front().data;
    name.replace('"', "");
    return {runStatusOf(name.toStdString()), in.integer("count"_L1)};
}

RunCounts readRunCounts(const JsonReader &in)
{
    RunCounts counts{.total = in.integer("count"_L1), .byStatus = {}};
    for (const Group &group : in.list("groups"_L1, readGroup)) {
        counts.byStatus[group.status] += group.count;
    }
    return counts;
}

} // namespace

Result<SystemInfo> parseSystemInfo(const QByteArray &body)
{
    return parseAnswer(body, readSystemInfo);
}

Result<Page<Namespace>> parseNamespacePage(const QByteArray &body)
{
    return parseAnswer(body, readNamespacePage);
}

Result<Namespace> parseNamespace(const QByteArray &body)
{
    return parseAnswer(body, readNamespace);
}

Result<SearchAttributeTypes> parseSearchAttributes(const QByteArray &body)
{
    return parseAnswer(body, readSearchAttributes);
}

Result<TaskQueuePollers> parsePollers(const QByteArray &body)
{
    return parseAnswer(body, readPollers);
}

Result<qint64> parseCount(const QByteArray &body)
{
    return parseAnswer(body, readCount);
}

Result<RunCounts> parseRunCounts(const QByteArray &body)
{
    return parseAnswer(body, readRunCounts);
}

} // namespace orrery::temporal
