#include "schedules/draftissues.h"

#include "engine/compiledspec.h"

#include <QCoreApplication>
#include <QLocale>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(DraftText)
};

/// Bytes of UTF-8. Ids are checked with what the server adds to them: "temporal-sys-scheduler:" before a schedule id,
/// "-2009-11-10T23:00:00Z" behind a workflow id.
constexpr qsizetype longestScheduleId = 977;
constexpr qsizetype longestWorkflowId = 979;
constexpr qsizetype longestName = 1000;
constexpr qsizetype largestInput = 2LL * 1024 * 1024;

using Issues = std::vector<DraftIssue>;

void checkLength(Issues &issues, DraftField field, const QString &text, qsizetype limit)
{
    const qsizetype bytes = text.toUtf8().size();
    if (bytes > limit) {
        issues.push_back({field,
                          DraftText::tr("%1 bytes long, the server takes %2.")
                              .arg(QLocale().toString(bytes), QLocale().toString(limit))});
    }
}

void checkId(Issues &issues, const QString &id)
{
    if (id.isEmpty()) {
        issues.push_back({DraftField::Id, DraftText::tr("A schedule needs an id.")});
    } else if (id == "."_L1 || id == ".."_L1) {
        issues.push_back({DraftField::Id,
                          DraftText::tr("\"%1\" means a folder in an address, so the HTTP interface "
                                        "cannot reach a schedule of that id.")
                              .arg(id)});
    } else if (id.contains(u'/')) {
        issues.push_back(
            {DraftField::Id, DraftText::tr("The HTTP interface cannot reach a schedule with \"/\" in its id.")});
    }
    checkLength(issues, DraftField::Id, id, longestScheduleId);
}

void checkSpec(Issues &issues, const ScheduleSpec &spec)
{
    for (const SpecError &error : specErrors(spec)) {
        const bool zone = error.field == "timezoneName"_L1;
        const QString text = error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint;
        issues.push_back({zone ? DraftField::TimeZone : DraftField::Spec, text, error.field});
    }
}

void checkAction(Issues &issues, const StartWorkflow &action)
{
    checkLength(issues, DraftField::ActionWorkflowId, action.workflowId.toString(), longestWorkflowId);
    if (action.workflowType.isEmpty()) {
        issues.push_back({DraftField::WorkflowType, DraftText::tr("A workflow type is needed.")});
    }
    checkLength(issues, DraftField::WorkflowType, action.workflowType, longestName);
    if (action.taskQueue.isEmpty()) {
        issues.push_back({DraftField::TaskQueue, DraftText::tr("A task queue is needed.")});
    } else if (action.taskQueue.startsWith("/_sys/"_L1)) {
        issues.push_back({DraftField::TaskQueue, DraftText::tr("Names that begin with \"/_sys/\" are the server's.")});
    }
    checkLength(issues, DraftField::TaskQueue, action.taskQueue, longestName);
    qsizetype bytes = 0;
    for (const Payload &payload : action.input) {
        bytes += payload.data.size();
    }
    if (bytes > largestInput) {
        issues.push_back({DraftField::Input,
                          DraftText::tr("The input is %1 large, the server takes less than %2.")
                              .arg(QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(largestInput))});
    }
}

void checkNotNegative(Issues &issues, DraftField field, Duration duration)
{
    if (duration < Duration::zero()) {
        issues.push_back({field, DraftText::tr("It cannot be negative.")});
    }
}

} // namespace

std::vector<DraftIssue> draftIssues(const ScheduleDraft &draft)
{
    const Schedule &schedule = draft.schedule;
    Issues issues;
    checkId(issues, draft.id.toString());
    checkSpec(issues, schedule.spec);
    checkAction(issues, schedule.action);
    checkNotNegative(issues, DraftField::ExecutionTimeout, schedule.action.executionTimeout);
    checkNotNegative(issues, DraftField::RunTimeout, schedule.action.runTimeout);
    checkNotNegative(issues, DraftField::TaskTimeout, schedule.action.taskTimeout);
    checkNotNegative(issues, DraftField::CatchupWindow, schedule.policies.catchupWindow.value_or(Duration::zero()));
    if (schedule.state.remainingActions < 0) {
        issues.push_back({DraftField::RemainingActions, DraftText::tr("It cannot be negative.")});
    }
    return issues;
}

} // namespace orrery
