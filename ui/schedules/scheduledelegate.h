#pragma once

#include "plainitemdelegate.h"

namespace orrery {

/// Paints a cell of the schedule table: an icon where a state has one, and one elided line. Far cheaper than the
/// style's own item drawing, which is what scrolling costs.
class ScheduleDelegate final : public PlainItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleDelegate)
public:
    using PlainItemDelegate::PlainItemDelegate;
    ~ScheduleDelegate() override = default;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace orrery
