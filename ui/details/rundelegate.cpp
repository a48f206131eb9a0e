#include "details/rundelegate.h"

#include "runs/runtablemodel.h"
#include "stateicons.h"

namespace orrery {

void RunDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    if (index.column() == RunTableModel::StatusColumn) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = runStatusIcon(RunStatus(index.data(RunTableModel::StatusRole).toInt()));
    }
    if (index.column() == RunTableModel::WorkflowColumn) {
        option->textElideMode = Qt::ElideMiddle;
    }
}

} // namespace orrery
