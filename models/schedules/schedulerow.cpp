#include "schedules/schedulerow.h"

#include <algorithm>

namespace orrery {

namespace {

std::optional<LastResult> newestAction(const std::vector<ScheduleActionResult> &actions)
{
    if (actions.empty()) {
        return {};
    }
    const ScheduleActionResult &last = actions.back();
    return LastResult{last.status, last.actualTime, last.workflowId, last.firstRunId};
}

} // namespace

std::optional<Instant> ScheduleRow::nextRun(Instant now) const
{
    if (entry.paused || gone) {
        return {};
    }
    if (!engineDiffers && engineNext && (!engineNext->next || *engineNext->next > now)) {
        return engineNext->next;
    }
    const auto it = std::ranges::upper_bound(entry.futureActionTimes, now);
    return it == entry.futureActionTimes.end() ? std::optional<Instant>() : *it;
}

std::optional<LastResult> ScheduleRow::lastResult() const
{
    std::optional<LastResult> action = newestAction(entry.recentActions);
    // The feed knows how a run ended, the recorded action only how it was when it was recorded. It lags, though.
    if (feedResult && (!action || feedResult->runId == action->runId || feedResult->time >= action->time)) {
        return feedResult;
    }
    return action;
}

bool ScheduleRow::isFailing() const
{
    const std::optional<LastResult> last = lastResult();
    return last && (last->status == RunStatus::Failed || last->status == RunStatus::TimedOut);
}

ScheduleRowState ScheduleRow::state(Instant now) const
{
    if (gone) {
        return ScheduleRowState::Gone;
    }
    if (entry.paused) {
        return ScheduleRowState::Paused;
    }
    if (late) {
        return ScheduleRowState::Late;
    }
    if (isFailing()) {
        return ScheduleRowState::Failing;
    }
    return nextRun(now) ? ScheduleRowState::Active : ScheduleRowState::NoFurtherRuns;
}

} // namespace orrery
