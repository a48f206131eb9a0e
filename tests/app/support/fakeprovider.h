#pragma once

#include "scheduleprovider.h"

#include <QStringList>

#include <functional>

namespace orrery::test {

/// A server made of functions, for the order and outcome of calls. What a test did not set up answers "Unsupported".
/// Every call is written into \c log as "name target".
class FakeProvider final : public ScheduleProvider
{
public:
    std::function<Result<ScheduleDescription>(const ScheduleId &)> onDescribe;
    std::function<Result<Page<ScheduleListEntry>>(const ListRequest &)> onListSchedules;
    std::function<Result<Page<Run>>(const ListRequest &)> onListRuns;
    std::function<Result<std::vector<Instant>>(const ScheduleId &, TimeRange)> onMatchingTimes;
    std::function<Result<Done>(const CreateSchedule &)> onCreate;
    std::function<Result<Done>(const UpdateSchedule &)> onUpdate;
    std::function<Result<Done>(const PatchSchedule &)> onPatch;
    std::function<Result<Done>(const ScheduleId &)> onDelete;
    QStringList log;

    [[nodiscard]] Capabilities capabilities() const override { return {}; }

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
};

} // namespace orrery::test
