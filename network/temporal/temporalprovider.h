#pragma once

#include "scheduleprovider.h"
#include "temporal/temporalsettings.h"

namespace orrery {

/// A namespace of a Temporal server over its HTTP/JSON API. The calls do not need the provider once they are made.
class TemporalProvider final : public ScheduleProvider
{
public:
    /// \a transport's network outlives all calls.
    TemporalProvider(const ApiTransport &transport, TemporalSettings settings);

    [[nodiscard]] Capabilities capabilities() const override;

    ApiCall<SystemInfo> *systemInfo(QObject *owner) override;
    ApiCall<Page<Namespace>> *listNamespaces(const QByteArray &pageToken, QObject *owner) override;
    ApiCall<Namespace> *describeNamespace(QObject *owner) override;
    ApiCall<SearchAttributeTypes> *searchAttributes(QObject *owner) override;
    ApiCall<TaskQueuePollers> *taskQueuePollers(const QString &taskQueue, QObject *owner) override;

    ApiCall<Page<ScheduleListEntry>> *listSchedules(const ListRequest &request, QObject *owner) override;
    ApiCall<qint64> *countSchedules(const QString &query, CallPriority priority, QObject *owner) override;
    ApiCall<ScheduleDescription> *describeSchedule(const ScheduleId &id, QObject *owner) override;
    ApiCall<std::vector<Instant>> *matchingTimes(const ScheduleId &id, TimeRange range, QObject *owner) override;

    ApiCall<Page<Run>> *listRuns(const ListRequest &request, QObject *owner) override;
    ApiCall<RunCounts> *countRuns(const QString &query, CallPriority priority, QObject *owner) override;
    ApiCall<Run> *describeRun(const WorkflowId &workflowId, const RunId &runId, QObject *owner) override;

    ApiCall<Done> *createSchedule(const CreateSchedule &request, QObject *owner) override;
    ApiCall<Done> *updateSchedule(const UpdateSchedule &request, QObject *owner) override;
    ApiCall<Done> *patchSchedule(const PatchSchedule &request, QObject *owner) override;
    ApiCall<Done> *deleteSchedule(const ScheduleId &id, QObject *owner) override;

private:
    using Path = Result<QByteArray>;
    using Limit = std::chrono::milliseconds TemporalTimeouts::*;

    [[nodiscard]] Path inNamespace(const QByteArray &rest) const;
    [[nodiscard]] Path ofSchedule(const ScheduleId &id, const QByteArray &rest = {}) const;
    [[nodiscard]] Result<ApiRequest> get(const Path &path, const Query &query, Limit limit) const;
    [[nodiscard]] Result<ApiRequest> counted(const Path &path, const Query &query, CallPriority priority) const;
    ApiCall<Done> *write(const Path &path, const QJsonObject &body, QObject *owner);
    [[nodiscard]] std::optional<ApiError> writeRefusal() const;

    TemporalSettings m_settings;
    ApiClient m_client;
    std::shared_ptr<Capabilities> m_capabilities; ///< calls that are under way add to it
};

} // namespace orrery
