#include "schedules/listmerge.h"

namespace orrery {

namespace {

constexpr std::size_t specEntriesListed = 10;

template<typename T>
bool sameStart(const std::vector<T> &listed, const std::vector<T> &full)
{
    const std::size_t count = std::min(full.size(), specEntriesListed);
    return listed.size() == count && std::equal(listed.begin(), listed.end(), full.begin());
}

bool sameSpec(const ScheduleSpec &listed, const ScheduleSpec &full)
{
    return sameStart(listed.structuredCalendar, full.structuredCalendar) && sameStart(listed.interval, full.interval)
        && sameStart(listed.excludeStructuredCalendar, full.excludeStructuredCalendar)
        && listed.startTime == full.startTime && listed.endTime == full.endTime && listed.jitter == full.jitter
        && listed.timezoneName == full.timezoneName;
}

/// Takes over what the list knows better: actions newer than those of Describe, next times, attributes.
void refreshFromList(ScheduleListEntry &kept, ScheduleListEntry &&listed)
{
    const bool listIsNewer = !listed.recentActions.empty()
        && (kept.recentActions.empty()
            || kept.recentActions.back().actualTime <= listed.recentActions.back().actualTime);
    if (listIsNewer) {
        kept.recentActions = std::move(listed.recentActions);
    }
    kept.futureActionTimes = std::move(listed.futureActionTimes);
    kept.memo = std::move(listed.memo);
    kept.searchAttributes = std::move(listed.searchAttributes);
}

/// What was computed from another spec is forgotten.
void replaceEntry(ScheduleRow &row, ScheduleListEntry &&entry)
{
    if (entry.spec != row.entry.spec) {
        row.engineNext.reset();
        row.engineDiffers = false;
    }
    row.entry = std::move(entry);
}

/// What the list tells about what a user can set, against Describe. Of the spec it holds only the first ten entries
/// of a kind (getListInfo in service/worker/scheduler/workflow.go, Temporal 1.32.2).
bool saysTheSame(const ScheduleListEntry &listed, const ScheduleDescription &description)
{
    const Schedule &schedule = description.schedule;
    return listed.paused == schedule.state.paused && listed.notes == schedule.state.notes
        && listed.workflowType == schedule.action.workflowType && sameSpec(listed.spec, schedule.spec);
}

} // namespace

ScheduleListEntry listForm(const ScheduleDescription &description)
{
    return {description.id,
            description.schedule.spec,
            description.schedule.action.workflowType,
            description.schedule.state.notes,
            description.schedule.state.paused,
            description.info.recentActions,
            description.info.futureActionTimes,
            description.memo,
            description.searchAttributes};
}

bool mergeListed(ScheduleRow &row, ListTrust &trust, ScheduleListEntry entry, Instant asOf)
{
    ScheduleListEntry wanted = row.entry;
    const bool agrees = row.description && saysTheSame(entry, *row.description);
    const bool listLags = trust.describeWins && asOf < row.describedAt.value_or(Instant()) + listLag;
    if (agrees || listLags) {
        refreshFromList(wanted, std::move(entry));
    } else {
        wanted = std::move(entry);
    }
    trust.describeWins = listLags && !agrees;
    if (wanted == row.entry) {
        return false;
    }
    replaceEntry(row, std::move(wanted));
    return true;
}

void mergeDescribed(ScheduleRow &row, ListTrust &trust, const ScheduleDescription &description, Instant asOf)
{
    replaceEntry(row, listForm(description));
    row.description = std::make_shared<const ScheduleDescription>(description);
    row.describedAt = asOf;
    trust.describeWins = true;
}

} // namespace orrery
