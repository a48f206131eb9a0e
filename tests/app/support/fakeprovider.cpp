#include "app/support/fakeprovider.h"

namespace orrery::test {

namespace {

ApiError notSetUp()
{
    return {.kind = ApiError::Kind::Unsupported, .message = QStringLiteral("not set up by the test")};
}

template<typename T>
ApiCall<T> *unsupported(QObject *owner)
{
    return ApiCall<T>::ended(tl::make_unexpected(notSetUp()), owner);
}

template<typename T, typename Function, typename... Arguments>
ApiCall<T> *answer(const Function &function, QObject *owner, const Arguments &...arguments)
{
    return function ? ApiCall<T>::ended(function(arguments...), owner) : unsupported<T>(owner);
}

} // namespace

ApiCall<SystemInfo> *FakeProvider::systemInfo(QObject *owner)
{
    return unsupported<SystemInfo>(owner);
}

ApiCall<Page<Namespace>> *FakeProvider::listNamespaces(const QByteArray &pageToken, QObject *owner)
{
    Q_UNUSED(pageToken)
    return unsupported<Page<Namespace>>(owner);
}

ApiCall<Namespace> *FakeProvider::describeNamespace(QObject *owner)
{
    return unsupported<Namespace>(owner);
}

ApiCall<SearchAttributeTypes> *FakeProvider::searchAttributes(QObject *owner)
{
    return unsupported<SearchAttributeTypes>(owner);
}

ApiCall<TaskQueuePollers> *FakeProvider::taskQueuePollers(const QString &taskQueue, QObject *owner)
{
    Q_UNUSED(taskQueue)
    return unsupported<TaskQueuePollers>(owner);
}

ApiCall<Page<ScheduleListEntry>> *FakeProvider::listSchedules(const ListRequest &request, QObject *owner)
{
    log.append(QStringLiteral("list %1").arg(QString::fromLatin1(request.pageToken)));
    return answer<Page<ScheduleListEntry>>(onListSchedules, owner, request);
}

ApiCall<qint64> *FakeProvider::countSchedules(const QString &query, CallPriority priority, QObject *owner)
{
    Q_UNUSED(query)
    Q_UNUSED(priority)
    return unsupported<qint64>(owner);
}

ApiCall<ScheduleDescription> *FakeProvider::describeSchedule(const ScheduleId &id, QObject *owner)
{
    log.append(QStringLiteral("describe %1").arg(id.toString()));
    return answer<ScheduleDescription>(onDescribe, owner, id);
}

ApiCall<std::vector<Instant>> *FakeProvider::matchingTimes(const ScheduleId &id, TimeRange range, QObject *owner)
{
    log.append(QStringLiteral("matching-times %1").arg(id.toString()));
    return answer<std::vector<Instant>>(onMatchingTimes, owner, id, range);
}

ApiCall<Page<Run>> *FakeProvider::listRuns(const ListRequest &request, QObject *owner)
{
    log.append(QStringLiteral("runs %1").arg(request.query));
    return answer<Page<Run>>(onListRuns, owner, request);
}

ApiCall<RunCounts> *FakeProvider::countRuns(const QString &query, CallPriority priority, QObject *owner)
{
    Q_UNUSED(query)
    Q_UNUSED(priority)
    return unsupported<RunCounts>(owner);
}

ApiCall<Run> *FakeProvider::describeRun(const WorkflowId &workflowId, const RunId &runId, QObject *owner)
{
    Q_UNUSED(workflowId)
    Q_UNUSED(runId)
    return unsupported<Run>(owner);
}

ApiCall<Done> *FakeProvider::createSchedule(const CreateSchedule &request, QObject *owner)
{
    log.append(QStringLiteral("create %1").arg(request.id.toString()));
    return answer<Done>(onCreate, owner, request);
}

ApiCall<Done> *FakeProvider::updateSchedule(const UpdateSchedule &request, QObject *owner)
{
    log.append(QStringLiteral("update %1").arg(request.base.id.toString()));
    return answer<Done>(onUpdate, owner, request);
}

ApiCall<Done> *FakeProvider::patchSchedule(const PatchSchedule &request, QObject *owner)
{
    log.append(QStringLiteral("patch %1").arg(request.id.toString()));
    return answer<Done>(onPatch, owner, request);
}

ApiCall<Done> *FakeProvider::deleteSchedule(const ScheduleId &id, QObject *owner)
{
    log.append(QStringLiteral("delete %1").arg(id.toString()));
    return answer<Done>(onDelete, owner, id);
}

} // namespace orrery::test
