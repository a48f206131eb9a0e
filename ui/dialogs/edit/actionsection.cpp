#include "dialogs/edit/actionsection.h"

#include "dialogs/edit/durationfield.h"
#include "dialogs/edit/inputeditor.h"
#include "dialogs/edit/linefield.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace orrery {

namespace {

DurationField *makeTimeout(Duration value, const char *name, QWidget *parent)
{
    auto *field = new DurationField(value == Duration::zero() ? std::nullopt : std::optional(value), name, parent);
    field->setPlaceholderText(ActionSection::tr("none, e.g. 90s, 15m, 2h30m, 1d"));
    return field;
}

} // namespace

ActionSection::ActionSection(const StartWorkflow &action, QWidget *parent)
    : DraftSection(parent)
    , m_workflowId(new LineField(action.workflowId.toString(), "workflowIdEdit", this))
    , m_type(new LineField(action.workflowType, "typeEdit", this))
    , m_queue(new LineField(action.taskQueue, "queueEdit", this))
    , m_input(new InputEditor(action.input, this))
    , m_execution(makeTimeout(action.executionTimeout, "executionTimeoutEdit", this))
    , m_run(makeTimeout(action.runTimeout, "runTimeoutEdit", this))
    , m_task(makeTimeout(action.taskTimeout, "taskTimeoutEdit", this))
{
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch(1);
    setUpForm(form);
    for (const QLineEdit *edit :
         std::initializer_list<QLineEdit *>{m_workflowId, m_type, m_queue, m_execution, m_run, m_task}) {
        connect(edit, &QLineEdit::textChanged, this, &DraftSection::edited);
    }
    connect(m_input, &InputEditor::edited, this, &DraftSection::edited);
}

void ActionSection::setUpForm(QFormLayout *form)
{
    m_workflowId->setToolTip(tr("The server adds the time of each run to it."));
    addRow(form, tr("Workflow &type:"), m_type, DraftField::WorkflowType);
    addRow(form, tr("Task &queue:"), m_queue, DraftField::TaskQueue);
    addRow(form, tr("&Workflow id:"), m_workflowId, DraftField::ActionWorkflowId);
    addRow(form, tr("Input:"), m_input, DraftField::Input);
    addRow(form, tr("&Execution timeout:"), m_execution, DraftField::ExecutionTimeout);
    addRow(form, tr("&Run timeout:"), m_run, DraftField::RunTimeout);
    addRow(form, tr("Task timeo&ut:"), m_task, DraftField::TaskTimeout);
}

void ActionSection::applyTo(ScheduleDraft &draft) const
{
    StartWorkflow &action = draft.schedule.action;
    action.workflowId = WorkflowId(m_workflowId->value());
    action.workflowType = m_type->value();
    action.taskQueue = m_queue->value();
    action.input = m_input->input();
    action.executionTimeout = m_execution->value().value_or(Duration::zero());
    action.runTimeout = m_run->value().value_or(Duration::zero());
    action.taskTimeout = m_task->value().value_or(Duration::zero());
}

std::vector<DraftIssue> ActionSection::textIssues() const
{
    std::vector<DraftIssue> issues;
    const auto add = [&issues](DraftField field, const QString &issue) {
        if (!issue.isEmpty()) {
            issues.push_back({field, issue});
        }
    };
    add(DraftField::Input, m_input->issue());
    add(DraftField::ExecutionTimeout, m_execution->issue());
    add(DraftField::RunTimeout, m_run->issue());
    add(DraftField::TaskTimeout, m_task->issue());
    return issues;
}

} // namespace orrery
