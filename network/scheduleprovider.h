#pragma once

#include "apicall.h"
#include "callpriority.h"
#include "domain/page.h"
#include "domain/schedule.h"
#include "domain/server.h"
#include "domain/timerange.h"

#include <variant>

namespace orrery {

/// What this server and entry point can do; what it cannot is greyed out with the reason.
struct Capabilities
{
    bool canWrite = true;
    bool canCountSchedules = true;
    bool hasPauseNotes = true;
    bool hasOverlapPolicies = true;
    bool hasJitter = true;
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

struct ListRequest
{
    QString query = {}; ///< visibility filter in the server's language; empty: everything
    QByteArray pageToken = {}; ///< empty: first page
    int pageSize = 1000; ///< at most 1000
    CallPriority priority = CallPriority::User;
};

/// Creates a schedule. \c requestId is one per intention of the user, kept over retries.
struct CreateSchedule
{
    ScheduleId id = {};
    Schedule schedule = {};
    std::optional<SchedulePatch> initialPatch = {}; ///< only trigger and backfill are allowed here
    PayloadMap memo = {};
    PayloadMap searchAttributes = {};
    QJsonObject message = {}; ///< a description's message to carry unmodelled fields from (duplicate, undo of delete)
    QString requestId = {};
};

/// Replaces spec, action, policies and state by \c wanted, keeping what the app does not model from \c base.
struct UpdateSchedule
{
    ScheduleDescription base = {}; ///< fresh from describeSchedule()
    Schedule wanted = {};
    std::optional<PayloadMap> searchAttributes = {}; ///< absent: kept
    QString requestId = {};
};

struct PatchSchedule
{
    ScheduleId id = {};
    SchedulePatch patch = {};
    QString requestId = {};
};

/// Success of a call whose answer holds nothing.
using Done = std::monostate;

/// What any server of schedules can do. Each call belongs to \a owner: destroying the owner aborts it. All calls run on
/// the GUI thread's event loop; answers that can be long are parsed on a worker. Writes are never retried here.
class ScheduleProvider
{
public:
    ScheduleProvider() = default;
    virtual ~ScheduleProvider() = default;
    Q_DISABLE_COPY_MOVE(ScheduleProvider)

    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    virtual ApiCall<SystemInfo> *systemInfo(QObject *owner) = 0;
    virtual ApiCall<Page<Namespace>> *listNamespaces(const QByteArray &pageToken, QObject *owner) = 0;
    virtual ApiCall<Namespace> *describeNamespace(QObject *owner) = 0;
    virtual ApiCall<SearchAttributeTypes> *searchAttributes(QObject *owner) = 0;
    virtual ApiCall<TaskQueuePollers> *taskQueuePollers(const QString &taskQueue, QObject *owner) = 0;

    virtual ApiCall<Page<ScheduleListEntry>> *listSchedules(const ListRequest &request, QObject *owner) = 0;
    virtual ApiCall<qint64> *countSchedules(const QString &query, CallPriority priority, QObject *owner) = 0;
    virtual ApiCall<ScheduleDescription> *describeSchedule(const ScheduleId &id, QObject *owner) = 0;
    /// Jittered times in (start, end], at most 1000: go on from the last one.
    virtual ApiCall<std::vector<Instant>> *matchingTimes(const ScheduleId &id, TimeRange range, QObject *owner) = 0;

    virtual ApiCall<Page<Run>> *listRuns(const ListRequest &request, QObject *owner) = 0;
    /// \a query may end in "GROUP BY ExecutionStatus".
    virtual ApiCall<RunCounts> *countRuns(const QString &query, CallPriority priority, QObject *owner) = 0;
    virtual ApiCall<Run> *describeRun(const WorkflowId &workflowId, const RunId &runId, QObject *owner) = 0;

    virtual ApiCall<Done> *createSchedule(const CreateSchedule &request, QObject *owner) = 0;
    virtual ApiCall<Done> *updateSchedule(const UpdateSchedule &request, QObject *owner) = 0;
    virtual ApiCall<Done> *patchSchedule(const PatchSchedule &request, QObject *owner) = 0;
    virtual ApiCall<Done> *deleteSchedule(const ScheduleId &id, QObject *owner) = 0;
};

} // namespace orrery
