#include "dialogs/overlappicture.h"

#include <QPainter>

#include <array>

namespace orrery {

namespace {

enum class Fate { Runs, Dropped, Cancelled, Terminated, Absent };

/// Times are twelfths of the width. A start waits from due to begin.
struct Bar
{
    int due = 0;
    int begin = 0;
    int end = 0;
    Fate fate = Fate::Absent;
};

using Bars = std::array<Bar, 3>; // the active run and two starts, top down

constexpr int units = 12;
constexpr QSize pictureSize(72, 30);

Bars barsOf(OverlapPolicy policy)
{
    switch (policy) {
    case OverlapPolicy::Unspecified:
    case OverlapPolicy::Skip:
        return {{{0, 0, 9, Fate::Runs}, {3, 3, 6, Fate::Dropped}, {6, 6, 9, Fate::Dropped}}};
    case OverlapPolicy::BufferOne:
        return {{{0, 0, 7, Fate::Runs}, {2, 7, 12, Fate::Runs}, {4, 4, 7, Fate::Dropped}}};
    case OverlapPolicy::BufferAll:
        return {{{0, 0, 4, Fate::Runs}, {1, 4, 8, Fate::Runs}, {3, 8, 12, Fate::Runs}}};
    case OverlapPolicy::CancelOther:
        return {{{0, 0, 6, Fate::Cancelled}, {4, 6, 12, Fate::Runs}, {}}};
    case OverlapPolicy::TerminateOther:
        return {{{0, 0, 5, Fate::Terminated}, {5, 5, 12, Fate::Runs}, {}}};
    case OverlapPolicy::AllowAll:
        return {{{0, 0, 8, Fate::Runs}, {2, 2, 10, Fate::Runs}, {4, 4, 12, Fate::Runs}}};
    }
    Q_UNREACHABLE();
}

/// A cancelled run fades out in a slope, a terminated one ends at a wall.
void drawBar(QPainter &painter, const Bar &bar, const QRectF &rect)
{
    const QColor colour = painter.pen().color();
    if (bar.fate == Fate::Dropped) {
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawRect(rect);
        painter.setPen(colour);
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        return;
    }
    const qreal slope = bar.fate == Fate::Cancelled ? rect.height() : 0;
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({rect.topLeft(), QPointF(rect.right() - slope, rect.top()), rect.bottomRight(), rect.bottomLeft()}));
    painter.setBrush(Qt::NoBrush);
    if (bar.fate == Fate::Terminated) {
        painter.setPen(QPen(colour, 2));
        painter.drawLine(QPointF(rect.right() + 2, rect.top() - 2), QPointF(rect.right() + 2, rect.bottom() + 2));
        painter.setPen(colour);
    }
}

} // namespace

OverlapPicture::OverlapPicture(OverlapPolicy policy, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
{
    setFixedSize(pictureSize);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize OverlapPicture::sizeHint() const
{
    return pictureSize;
}

void OverlapPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const Bars bars = barsOf(m_policy);
    const qreal unit = (width() - 4.0) / units;
    const qreal rowHeight = height() / 3.0;
    for (std::size_t row = 0; row < bars.size(); ++row) {
        const Bar &bar = bars.at(row);
        if (bar.fate == Fate::Absent) {
            continue;
        }
        const qreal top = static_cast<qreal>(row) * rowHeight + 2;
        const QRectF rect(1 + bar.begin * unit, top, (bar.end - bar.begin) * unit, rowHeight - 4);
        if (bar.due < bar.begin) {
            painter.drawLine(QPointF(1 + bar.due * unit, rect.center().y()), QPointF(rect.left(), rect.center().y()));
        }
        drawBar(painter, bar, rect);
    }
}

} // namespace orrery
