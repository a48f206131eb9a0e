#pragma once

#include "schedules/scheduledraft.h"

#include <QString>

#include <vector>

namespace orrery {

/// The parts of a form that an issue can stand beside.
enum class DraftField {
    Id,
    Spec,
    TimeZone,
    Jitter,
    ActionWorkflowId,
    WorkflowType,
    TaskQueue,
    Input,
    ExecutionTimeout,
    RunTimeout,
    TaskTimeout,
    CatchupWindow,
    RemainingActions,
};

/// Why a draft cannot be saved, for a person to read.
struct DraftIssue
{
    DraftField field = DraftField::Id;
    QString text;
    QString entry = {}; ///< with Spec: which part, as SpecError::field, e.g. "cronString[0]"
    friend bool operator==(const DraftIssue &, const DraftIssue &) = default;
};

/// What a server would refuse, as far as that can be known without asking it, in the order of the form. Limits are
/// those of Temporal 1.32.2 (common/dynamicconfig/constants.go, service/frontend/workflow_handler.go).
[[nodiscard]] std::vector<DraftIssue> draftIssues(const ScheduleDraft &draft);

} // namespace orrery
