#pragma once

#include <QStyledItemDelegate>

namespace orrery {

/// Shows tool tips of items as plain text, whatever the server put into them.
class PlainItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainItemDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    ~PlainItemDelegate() override = default;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace orrery
