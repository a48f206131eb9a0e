#pragma once

#include "domain/schedule.h"

#include <QDateTime>

namespace orrery::testing {

/// 2026-03-01T00:00:00Z plus \a seconds.
inline Instant at(qint64 seconds)
{
    return Instant(std::chrono::seconds(1772323200 + seconds));
}

inline ScheduleListEntry entry(const char *id, const char *type = "Report", const char *notes = "")
{
    ScheduleListEntry made;
    made.id = ScheduleId(QString::fromUtf8(id));
    made.workflowType = QString::fromUtf8(type);
    made.notes = QString::fromUtf8(notes);
    made.futureActionTimes = {at(3600), at(7200)};
    return made;
}

inline ScheduleListEntry pausedEntry(const char *id, const char *notes)
{
    ScheduleListEntry made = entry(id, "Report", notes);
    made.paused = true;
    return made;
}

inline ScheduleDescription describe(const ScheduleListEntry &like)
{
    ScheduleDescription made;
    made.id = like.id;
    made.schedule.spec = like.spec;
    made.schedule.action.workflowType = like.workflowType;
    made.schedule.state.notes = like.notes;
    made.schedule.state.paused = like.paused;
    made.info.recentActions = like.recentActions;
    made.info.futureActionTimes = like.futureActionTimes;
    return made;
}

inline Run run(const char *schedule, const char *runId, qint64 start, RunStatus status = RunStatus::Completed)
{
    Run made;
    made.scheduleId = ScheduleId(QString::fromUtf8(schedule));
    made.workflowId = WorkflowId(QString::fromUtf8(schedule) + QStringLiteral("-wf"));
    made.runId = RunId(QString::fromUtf8(runId));
    made.status = status;
    made.startTime = at(start);
    if (status != RunStatus::Running) {
        made.closeTime = at(start + 90);
    }
    made.scheduledTime = at(start - 2);
    return made;
}

} // namespace orrery::testing
