#include "temporal/temporalprovider.h"

#include "temporal/listjson.h"
#include "temporal/runjson.h"
#include "temporal/schedulejson.h"
#include "temporal/serverjson.h"
#include "temporal/temporalroutes.h"
#include "temporal/wiretime.h"
#include "temporal/writejson.h"

#include <QCoreApplication>

namespace orrery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

/// Answers of writes hold nothing that the app needs; a create's conflict token is read with the next describe.
Result<Done> parseDone(const QByteArray &)
{
    return Done{};
}

/// Tokens are base64 text and travel as they came.
Query pageQuery(const ListRequest &request, const QByteArray &sizeName)
{
    Query query{{sizeName, QString::number(request.pageSize)}};
    if (!request.query.isEmpty()) {
        query.emplace_back("query", request.query);
    }
    if (!request.pageToken.isEmpty()) {
        query.emplace_back("nextPageToken", QString::fromLatin1(request.pageToken));
    }
    return query;
}

Query filterQuery(const QString &filter)
{
    return filter.isEmpty() ? Query{} : Query{{"query", filter}};
}

TemporalSettings completed(TemporalSettings settings)
{
    if (settings.identity.isEmpty()) {
        settings.identity = defaultIdentity();
    }
    return settings;
}

} // namespace

TemporalProvider::TemporalProvider(const ApiTransport &transport, TemporalSettings settings)
    : m_settings(completed(std::move(settings)))
    , m_client(temporalClient(transport, m_settings))
    , m_capabilities(std::make_shared<Capabilities>(Capabilities{.canWrite = !m_settings.readOnly}))
{
}

Capabilities TemporalProvider::capabilities() const
{
    return *m_capabilities;
}

TemporalProvider::Path TemporalProvider::inNamespace(const QByteArray &rest) const
{
    return temporal::namespacePath(m_settings.nameSpace).map([&](const QByteArray &path) -> QByteArray {
        return path + rest;
    });
}

TemporalProvider::Path TemporalProvider::ofSchedule(const ScheduleId &id, const QByteArray &rest) const
{
    return temporal::schedulePath(m_settings.nameSpace, id).map([&](const QByteArray &path) -> QByteArray {
        return path + rest;
    });
}

Result<ApiRequest> TemporalProvider::get(const Path &path, const Query &query, Limit limit) const
{
    return path.map(
        [&](const QByteArray &encoded) { return m_client.get(encoded, query, m_settings.timeouts.*limit); });
}

Result<ApiRequest> TemporalProvider::counted(const Path &path, const Query &query, CallPriority priority) const
{
    Result<ApiRequest> request = get(path, query, &TemporalTimeouts::list);
    if (request) {
        request->budgeted = priority;
    }
    return request;
}

ApiCall<SystemInfo> *TemporalProvider::systemInfo(QObject *owner)
{
    return m_client.send<SystemInfo>(get("/api/v1/system-info", {}, &TemporalTimeouts::other),
                                     temporal::parseSystemInfo, owner);
}

ApiCall<Page<Namespace>> *TemporalProvider::listNamespaces(const QByteArray &pageToken, QObject *owner)
{
    const Query query = pageQuery({.query = {}, .pageToken = pageToken, .pageSize = 100}, "pageSize");
    return m_client.send<Page<Namespace>>(get("/api/v1/namespaces", query, &TemporalTimeouts::other),
                                          temporal::parseNamespacePage, owner);
}

ApiCall<Namespace> *TemporalProvider::describeNamespace(QObject *owner)
{
    return m_client.send<Namespace>(get(inNamespace({}), {}, &TemporalTimeouts::other), temporal::parseNamespace,
                                    owner);
}

ApiCall<SearchAttributeTypes> *TemporalProvider::searchAttributes(QObject *owner)
{
    return m_client.send<SearchAttributeTypes>(get(inNamespace("/search-attributes"), {}, &TemporalTimeouts::other),
                                               temporal::parseSearchAttributes, owner);
}

ApiCall<TaskQueuePollers> *TemporalProvider::taskQueuePollers(const QString &taskQueue, QObject *owner)
{
    const Path path = temporal::taskQueuePath(m_settings.nameSpace, taskQueue);
    return m_client.send<TaskQueuePollers>(get(path, {}, &TemporalTimeouts::other), temporal::parsePollers, owner);
}

ApiCall<Page<ScheduleListEntry>> *TemporalProvider::listSchedules(const ListRequest &request, QObject *owner)
{
    const Query query = pageQuery(request, "maximumPageSize");
    return m_client.send<Page<ScheduleListEntry>>(counted(inNamespace("/schedules"), query, request.priority),
                                                  temporal::parseSchedulePage, owner, ParseOn::Worker);
}

ApiCall<qint64> *TemporalProvider::countSchedules(const QString &query, CallPriority priority, QObject *owner)
{
    auto *call = m_client.send<qint64>(counted(inNamespace("/schedule-count"), filterQuery(query), priority),
                                       temporal::parseCount, owner);
    // Servers before 1.31 do not have it: 404 without details, or 501.
    return call->then(call, [capabilities = m_capabilities](const Result<qint64> &count) {
        if (!count && count.error().kind == ApiError::Kind::Unsupported) {
            capabilities->canCountSchedules = false;
        }
    });
}

ApiCall<ScheduleDescription> *TemporalProvider::describeSchedule(const ScheduleId &id, QObject *owner)
{
    return m_client.send<ScheduleDescription>(
        get(ofSchedule(id), {}, &TemporalTimeouts::schedule),
        [id](const QByteArray &body) { return temporal::parseDescription(body, id); }, owner);
}

ApiCall<std::vector<Instant>> *TemporalProvider::matchingTimes(const ScheduleId &id, TimeRange range, QObject *owner)
{
    const Query query{{"startTime", temporal::formatTime(range.start)}, {"endTime", temporal::formatTime(range.end)}};
    return m_client.send<std::vector<Instant>>(
        get(ofSchedule(id, "/matching-times"), query, &TemporalTimeouts::schedule), temporal::parseMatchingTimes,
        owner);
}

ApiCall<Page<Run>> *TemporalProvider::listRuns(const ListRequest &request, QObject *owner)
{
    const Query query = pageQuery(request, "pageSize");
    return m_client.send<Page<Run>>(counted(inNamespace("/workflows"), query, request.priority), temporal::parseRunPage,
                                    owner, ParseOn::Worker);
}

ApiCall<RunCounts> *TemporalProvider::countRuns(const QString &query, CallPriority priority, QObject *owner)
{
    return m_client.send<RunCounts>(counted(inNamespace("/workflow-count"), filterQuery(query), priority),
                                    temporal::parseRunCounts, owner);
}

ApiCall<Run> *TemporalProvider::describeRun(const WorkflowId &workflowId, const RunId &runId, QObject *owner)
{
    const Query query = runId.isEmpty() ? Query{} : Query{{"execution.runId", runId.toString()}};
    const Path path = temporal::runPath(m_settings.nameSpace, workflowId);
    return m_client.send<Run>(get(path, query, &TemporalTimeouts::other), temporal::parseRun, owner);
}

std::optional<ApiError> TemporalProvider::writeRefusal() const
{
    if (!m_settings.readOnly) {
        return std::nullopt;
    }
    return ApiError{.kind = ApiError::Kind::Forbidden,
                    .message = Text::tr("This connection is read-only: nothing was sent.")};
}

ApiCall<Done> *TemporalProvider::write(const Path &path, const QJsonObject &body, QObject *owner)
{
    if (const std::optional<ApiError> refusal = writeRefusal()) {
        return ApiCall<Done>::ended(tl::make_unexpected(*refusal), owner);
    }
    const Result<ApiRequest> request =
        path.map([&](const QByteArray &encoded) { return m_client.post(encoded, body, m_settings.timeouts.write); });
    return m_client.send<Done>(request, parseDone, owner);
}

ApiCall<Done> *TemporalProvider::createSchedule(const CreateSchedule &request, QObject *owner)
{
    return write(ofSchedule(request.id), temporal::createBody(request, m_settings.identity), owner);
}

ApiCall<Done> *TemporalProvider::updateSchedule(const UpdateSchedule &request, QObject *owner)
{
    return write(ofSchedule(request.base.id, "/update"), temporal::updateBody(request, m_settings.identity), owner);
}

ApiCall<Done> *TemporalProvider::patchSchedule(const PatchSchedule &request, QObject *owner)
{
    return write(ofSchedule(request.id, "/patch"), temporal::patchBody(request, m_settings.identity), owner);
}

ApiCall<Done> *TemporalProvider::deleteSchedule(const ScheduleId &id, QObject *owner)
{
    if (const std::optional<ApiError> refusal = writeRefusal()) {
        return ApiCall<Done>::ended(tl::make_unexpected(*refusal), owner);
    }
    // No body: the server takes the identity of a delete from the query.
    const Result<ApiRequest> request = ofSchedule(id).map([this](const QByteArray &path) {
        return m_client.remove(path, {{"identity", m_settings.identity}}, m_settings.timeouts.write);
    });
    return m_client.send<Done>(request, parseDone, owner);
}

} // namespace orrery
