#include "schedules/scheduledelegate.h"

#include "schedules/scheduletablemodel.h"
#include "stateicons.h"

#include <QPainter>

namespace orrery {

namespace {

constexpr int padding = 4;
constexpr int iconSize = 14;
constexpr int iconGap = 6;

/// Null: this cell has none.
const QIcon *cellIcon(const QModelIndex &index)
{
    if (index.column() == StateColumn) {
        if (index.data(ScheduleTableModel::BusyRole).toBool()) {
            return &busyIcon();
        }
        return &scheduleStateIcon(ScheduleRowState(index.data(ScheduleTableModel::StateRole).toInt()));
    }
    if (index.column() == LastColumn) {
        const QVariant status = index.data(ScheduleTableModel::LastStatusRole);
        return status.isValid() ? &runStatusIcon(RunStatus(status.toInt())) : nullptr;
    }
    return nullptr;
}

QPalette::ColorGroup colorGroup(const QStyleOptionViewItem &option, bool stale)
{
    if (stale) {
        return QPalette::Disabled;
    }
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

} // namespace

void ScheduleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool stale = index.data(ScheduleTableModel::StaleRole).toBool();
    const QPalette::ColorGroup group = colorGroup(option, stale && !selected);
    if (selected) {
        painter->fillRect(option.rect, option.palette.brush(colorGroup(option, false), QPalette::Highlight));
    }
    QRect rest = option.rect.adjusted(padding, 0, -padding, 0);
    if (const QIcon *icon = cellIcon(index)) {
        const QRect place(rest.left(), rest.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        const QIcon::Mode mode = selected ? QIcon::Selected : stale ? QIcon::Disabled : QIcon::Normal;
        icon->paint(painter, place, Qt::AlignCenter, mode);
        rest.setLeft(place.right() + 1 + iconGap);
    }
    painter->setPen(option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(option.font);
    const Qt::TextElideMode elide = index.column() == IdColumn ? Qt::ElideMiddle : Qt::ElideRight;
    const QString text = option.fontMetrics.elidedText(index.data().toString(), elide, rest.width());
    painter->drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), text);
}

} // namespace orrery
