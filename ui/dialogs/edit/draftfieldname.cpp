#include "dialogs/edit/draftfieldname.h"

#include <QCoreApplication>

namespace orrery {

namespace {

struct FieldName
{
    Q_DECLARE_TR_FUNCTIONS(FieldName)
};

enum Tab { GeneralTab, SpecTab, ActionTab, PolicyTab };

} // namespace

QString draftFieldName(DraftField field)
{
    switch (field) {
    case DraftField::Id:
        return FieldName::tr("Id");
    case DraftField::Spec:
        return FieldName::tr("Times");
    case DraftField::TimeZone:
        return FieldName::tr("Time zone");
    case DraftField::Jitter:
        return FieldName::tr("Jitter");
    case DraftField::ActionWorkflowId:
        return FieldName::tr("Workflow id");
    case DraftField::WorkflowType:
        return FieldName::tr("Workflow type");
    case DraftField::TaskQueue:
        return FieldName::tr("Task queue");
    case DraftField::Input:
        return FieldName::tr("Input");
    case DraftField::ExecutionTimeout:
        return FieldName::tr("Execution timeout");
    case DraftField::RunTimeout:
        return FieldName::tr("Run timeout");
    case DraftField::TaskTimeout:
        return FieldName::tr("Task timeout");
    case DraftField::CatchupWindow:
        return FieldName::tr("Catch-up window");
    case DraftField::RemainingActions:
        return FieldName::tr("Remaining runs");
    }
    Q_UNREACHABLE();
}

int draftFieldTab(DraftField field)
{
    switch (field) {
    case DraftField::Id:
    case DraftField::RemainingActions:
        return GeneralTab;
    case DraftField::Spec:
    case DraftField::TimeZone:
    case DraftField::Jitter:
        return SpecTab;
    case DraftField::ActionWorkflowId:
    case DraftField::WorkflowType:
    case DraftField::TaskQueue:
    case DraftField::Input:
    case DraftField::ExecutionTimeout:
    case DraftField::RunTimeout:
    case DraftField::TaskTimeout:
        return ActionTab;
    case DraftField::CatchupWindow:
        return PolicyTab;
    }
    Q_UNREACHABLE();
}

} // namespace orrery
