#include "timeline/timelinepointer.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace orrery {

namespace {

/// One notch of a wheel, in eighths of a degree.
constexpr double notch = 120.0;
constexpr double zoomPerNotch = 1.25;
constexpr int pixelsPerNotch = 60;

} // namespace

TimelinePointer::TimelinePointer(QWidget &lanes, QWidget &header, QObject *parent)
    : QObject(parent)
    , m_lanes(lanes)
    , m_header(header)
{
    lanes.setMouseTracking(true);
    lanes.installEventFilter(this);
    header.installEventFilter(this);
    header.setCursor(Qt::OpenHandCursor);
}

void TimelinePointer::cancelBand()
{
    if (m_drag == Drag::Band || m_drag == Drag::Undecided) {
        m_drag = Drag::None;
        emit bandChanged({});
    }
}

bool TimelinePointer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return filterMouse(watched, event);
    case QEvent::Wheel:
        return wheel(*static_cast<QWheelEvent *>(event));
    case QEvent::Leave:
        emit left();
        return false;
    case QEvent::ToolTip:
        if (watched == &m_lanes) {
            const auto *help = static_cast<QHelpEvent *>(event);
            emit tipRequested(help->pos(), help->globalPos());
            return true;
        }
        return false;
    case QEvent::ContextMenu:
        if (watched == &m_lanes) {
            const auto *menu = static_cast<QContextMenuEvent *>(event);
            emit menuRequested(menu->pos(), menu->globalPos());
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool TimelinePointer::filterMouse(QObject *watched, QEvent *event)
{
    const auto &mouse = *static_cast<QMouseEvent *>(event);
    const bool onHeader = watched == &m_header;
    if (event->type() == QEvent::MouseButtonPress) {
        return press(mouse, onHeader);
    }
    if (event->type() == QEvent::MouseMove) {
        return move(mouse);
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        return release(mouse);
    }
    if (!onHeader && mouse.button() == Qt::LeftButton) {
        emit doubleClicked(mouse.pos());
        return true;
    }
    return false;
}

bool TimelinePointer::press(const QMouseEvent &event, bool onHeader)
{
    m_origin = event.pos();
    m_lastX = m_origin.x();
    const bool pan = event.button() == Qt::MiddleButton || (onHeader && event.button() == Qt::LeftButton);
    if (pan) {
        m_drag = Drag::Pan;
        m_header.setCursor(Qt::ClosedHandCursor);
        emit panStarted();
        return true;
    }
    if (event.button() == Qt::LeftButton) {
        m_lanes.setFocus(Qt::MouseFocusReason);
        m_drag = Drag::Undecided;
        return true;
    }
    return false;
}

bool TimelinePointer::move(const QMouseEvent &event)
{
    const QPoint at = event.pos();
    const bool far = (at - m_origin).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Undecided && far) {
        m_drag = Drag::Band;
    }
    if (m_drag == Drag::Band) {
        emit bandChanged(band(at));
    } else if (m_drag == Drag::Pan && at.x() != m_lastX) {
        emit panned(m_lastX - at.x());
        m_lastX = at.x();
    } else if (m_drag == Drag::None) {
        emit hovered(at);
    }
    return true;
}

bool TimelinePointer::release(const QMouseEvent &event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_header.setCursor(Qt::OpenHandCursor);
    if (drag == Drag::Band && event.button() == Qt::LeftButton) {
        emit bandFinished(band(event.pos()), event.globalPosition().toPoint());
    } else if (drag == Drag::Undecided && event.button() == Qt::LeftButton) {
        emit clicked(event.pos());
    }
    return drag != Drag::None;
}

bool TimelinePointer::wheel(const QWheelEvent &event)
{
    const QPoint angle = event.angleDelta();
    const bool exact = !event.pixelDelta().isNull();
    const auto pixels = [exact](int precise, int turned) {
        return exact ? precise : static_cast<int>(std::lround(turned / notch * pixelsPerNotch));
    };
    if ((event.modifiers() & Qt::ControlModifier) != 0) {
        emit zoomed(std::pow(zoomPerNotch, -angle.y() / notch), static_cast<int>(event.position().x()));
        return true;
    }
    const int x = pixels(event.pixelDelta().x(), angle.x());
    const int y = pixels(event.pixelDelta().y(), angle.y());
    const bool shifted = (event.modifiers() & Qt::ShiftModifier) != 0;
    const int across = shifted && x == 0 ? y : x;
    if (across != 0) {
        emit panStarted();
        emit panned(-across);
    }
    if (y != 0 && !shifted) {
        emit scrolled(-y);
    }
    return true;
}

QRect TimelinePointer::band(QPoint to) const
{
    const QPoint first(std::min(m_origin.x(), to.x()), std::min(m_origin.y(), to.y()));
    const QPoint last(std::max(m_origin.x(), to.x()), std::max(m_origin.y(), to.y()));
    return QRect(first, last).intersected(m_lanes.rect());
}

} // namespace orrery
