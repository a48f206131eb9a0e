#include "temporal/wirenames.h"

#include <algorithm>
#include <array>

namespace orrery::temporal {

namespace {

struct StatusRow
{
    RunStatus status;
    std::string_view name; ///< after WORKFLOW_EXECUTION_STATUS_
    std::string_view shortName; ///< in visibility queries and group values
};

constexpr std::array statusTable{
    StatusRow{RunStatus::Running, "RUNNING", "Running"},
    StatusRow{RunStatus::Completed, "COMPLETED", "Completed"},
    StatusRow{RunStatus::Failed, "FAILED", "Failed"},
    StatusRow{RunStatus::Canceled, "CANCELED", "Canceled"},
    StatusRow{RunStatus::Terminated, "TERMINATED", "Terminated"},
    StatusRow{RunStatus::ContinuedAsNew, "CONTINUED_AS_NEW", "ContinuedAsNew"},
    StatusRow{RunStatus::TimedOut, "TIMED_OUT", "TimedOut"},
    StatusRow{RunStatus::Paused, "PAUSED", "Paused"},
};

struct OverlapRow
{
    OverlapPolicy policy;
    std::string_view name;
};

constexpr std::array overlapTable{
    OverlapRow{OverlapPolicy::Skip, "SCHEDULE_OVERLAP_POLICY_SKIP"},
    OverlapRow{OverlapPolicy::BufferOne, "SCHEDULE_OVERLAP_POLICY_BUFFER_ONE"},
    OverlapRow{OverlapPolicy::BufferAll, "SCHEDULE_OVERLAP_POLICY_BUFFER_ALL"},
    OverlapRow{OverlapPolicy::CancelOther, "SCHEDULE_OVERLAP_POLICY_CANCEL_OTHER"},
    OverlapRow{OverlapPolicy::TerminateOther, "SCHEDULE_OVERLAP_POLICY_TERMINATE_OTHER"},
    OverlapRow{OverlapPolicy::AllowAll, "SCHEDULE_OVERLAP_POLICY_ALLOW_ALL"},
};

} // namespace

RunStatus runStatusOf(std::string_view name)
{
    constexpr std::string_view prefix = "WORKFLOW_EXECUTION_STATUS_";
    if (name.starts_with(prefix)) {
        name.remove_prefix(prefix.size());
    }
    const auto *row =
        std::ranges::find_if(statusTable, [name](const StatusRow &r) { return r.name == name || r.shortName == name; });
    return row == statusTable.end() ? RunStatus::Unspecified : row->status;
}

OverlapPolicy overlapPolicyOf(std::string_view name)
{
    const auto *row = std::ranges::find(overlapTable, name, &OverlapRow::name);
    return row == overlapTable.end() ? OverlapPolicy::Unspecified : row->policy;
}

QString overlapPolicyName(OverlapPolicy policy)
{
    const auto *row = std::ranges::find(overlapTable, policy, &OverlapRow::policy);
    return row == overlapTable.end() ? QString() : QString::fromLatin1(row->name.data(), qsizetype(row->name.size()));
}

} // namespace orrery::temporal
