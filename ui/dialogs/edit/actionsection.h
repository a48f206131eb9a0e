#pragma once

#include "dialogs/edit/draftsection.h"

class QFormLayout;

namespace orrery {

class DurationField;
class InputEditor;
class LineField;

/// What the schedule starts: workflow, task queue, input, timeouts. Memo, search attributes and the retry policy are
/// kept.
class ActionSection final : public DraftSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionSection)
public:
    ActionSection(const StartWorkflow &action, QWidget *parent);
    ~ActionSection() override = default;

    void applyTo(ScheduleDraft &draft) const override;
    [[nodiscard]] std::vector<DraftIssue> textIssues() const override;

private:
    void setUpForm(QFormLayout *form);

    LineField *m_workflowId;
    LineField *m_type;
    LineField *m_queue;
    InputEditor *m_input;
    DurationField *m_execution;
    DurationField *m_run;
    DurationField *m_task;
};

} // namespace orrery
