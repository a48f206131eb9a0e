#include "stateicons.h"

#include "tintedicon.h"

#include <map>

namespace orrery {

using namespace Qt::StringLiterals;

const QIcon &scheduleStateIcon(ScheduleRowState state)
{
    static const std::map<ScheduleRowState, QIcon> icons{
        {ScheduleRowState::Active, tintedIcon(u"state-active"_s, Tint::Good)},
        {ScheduleRowState::Paused, tintedIcon(u"state-paused"_s, Tint::Muted)},
        {ScheduleRowState::Failing, tintedIcon(u"state-failing"_s, Tint::Bad)},
        {ScheduleRowState::Late, tintedIcon(u"state-late"_s, Tint::Warning)},
        {ScheduleRowState::NoFurtherRuns, tintedIcon(u"state-ended"_s, Tint::Muted)},
        {ScheduleRowState::Gone, tintedIcon(u"state-gone"_s, Tint::Muted)},
    };
    return icons.at(state);
}

const QIcon &busyIcon()
{
    static const QIcon icon = tintedIcon(u"state-busy"_s, Tint::Muted);
    return icon;
}

const QIcon &runStatusIcon(RunStatus status)
{
    static const std::map<RunStatus, QIcon> icons{
        {RunStatus::Unspecified, tintedIcon(u"run-unknown"_s, Tint::Muted)},
        {RunStatus::Running, tintedIcon(u"run-running"_s)},
        {RunStatus::Completed, tintedIcon(u"run-completed"_s, Tint::Good)},
        {RunStatus::Failed, tintedIcon(u"run-failed"_s, Tint::Bad)},
        {RunStatus::Canceled, tintedIcon(u"run-canceled"_s, Tint::Muted)},
        {RunStatus::Terminated, tintedIcon(u"run-terminated"_s, Tint::Warning)},
        {RunStatus::ContinuedAsNew, tintedIcon(u"run-continued"_s)},
        {RunStatus::TimedOut, tintedIcon(u"run-timed-out"_s, Tint::Bad)},
        {RunStatus::Paused, tintedIcon(u"run-paused"_s, Tint::Muted)},
    };
    return icons.at(status);
}

} // namespace orrery
