// Mouse and keys of the overview strip.
#include "timeline/timelineoverview.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace orrery {

using std::chrono::milliseconds;

namespace {

constexpr int gripReach = 5; // pixels

} // namespace

TimelineOverview::Grip TimelineOverview::gripAt(int x) const
{
    const QRectF box = frame();
    if (std::abs(x - box.left()) <= gripReach && box.width() > 3 * gripReach) {
        return Grip::Start;
    }
    if (std::abs(x - box.right()) <= gripReach && box.width() > 3 * gripReach) {
        return Grip::End;
    }
    return x >= box.left() && x <= box.right() ? Grip::Window : Grip::None;
}

void TimelineOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_span.isEmpty()) {
        QWidget::mousePressEvent(event);
        return;
    }
    const int x = event->pos().x();
    m_grip = gripAt(x);
    if (m_grip == Grip::None) { // a click beside the frame brings it there
        const Instant start = mapper().instant(x) - m_window.length() / 2;
        emit windowRequested({start, start + m_window.length()});
        m_grip = Grip::Window;
    }
    m_gripX = x;
    m_gripWindow = m_window;
}

void TimelineOverview::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->pos().x();
    if (m_grip != Grip::None) {
        drag(x);
        return;
    }
    const Grip grip = gripAt(x);
    setCursor(grip == Grip::Window ? Qt::OpenHandCursor : grip == Grip::None ? Qt::ArrowCursor : Qt::SizeHorCursor);
}

void TimelineOverview::drag(int x)
{
    const milliseconds moved(std::llround((x - m_gripX) * mapper().millisecondsPerPixel()));
    TimeRange window = m_gripWindow;
    if (m_grip != Grip::End) {
        window.start += moved;
    }
    if (m_grip != Grip::Start) {
        window.end += moved;
    }
    if (window.start > window.end) {
        std::swap(window.start, window.end);
    }
    if (!window.isEmpty()) {
        emit windowRequested(window);
    }
}

void TimelineOverview::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_grip = Grip::None;
}

void TimelineOverview::keyPressEvent(QKeyEvent *event)
{
    const milliseconds step = m_window.length() / 4;
    switch (event->key()) {
    case Qt::Key_Left:
        emit windowRequested({m_window.start - step, m_window.end - step});
        break;
    case Qt::Key_Right:
        emit windowRequested({m_window.start + step, m_window.end + step});
        break;
    case Qt::Key_Plus:
        emit windowRequested({m_window.start + step, m_window.end - step});
        break;
    case Qt::Key_Minus:
        emit windowRequested({m_window.start - step, m_window.end + step});
        break;
    default:
        QWidget::keyPressEvent(event);
        break;
    }
}

} // namespace orrery
