#pragma once

#include <QObject>
#include <QPoint>
#include <QRect>

class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace orrery {

/// Turns mouse and wheel events of the lanes and of the header into gestures. Pixels of the lanes.
class TimelinePointer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelinePointer)
public:
    TimelinePointer(QWidget &lanes, QWidget &header, QObject *parent);
    ~TimelinePointer() override = default;

    void cancelBand();

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void panned(int pixels); ///< positive: to later times
    void panStarted();
    void zoomed(double factor, int x); ///< below 1: closer
    void scrolled(int pixels); ///< positive: further down
    void hovered(QPoint position);
    void left();
    void clicked(QPoint position);
    void doubleClicked(QPoint position);
    void bandChanged(QRect band); ///< empty: cancelled
    void bandFinished(QRect band, QPoint globalPosition);
    void menuRequested(QPoint position, QPoint globalPosition);
    void tipRequested(QPoint position, QPoint globalPosition);

private:
    enum class Drag { None, Undecided, Band, Pan };

    bool press(const QMouseEvent &event, bool onHeader);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool filterMouse(QObject *watched, QEvent *event);
    [[nodiscard]] QRect band(QPoint to) const;

    QWidget &m_lanes;
    QWidget &m_header;
    Drag m_drag = Drag::None;
    QPoint m_origin;
    int m_lastX = 0;
};

} // namespace orrery
