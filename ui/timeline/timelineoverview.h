#pragma once

#include "timeline/lanepalette.h"
#include "timeline/loadprofile.h"
#include "timeline/timemapper.h"

#include <QFutureWatcher>
#include <QWidget>

namespace orrery {

/// A strip under the timeline: how many runs start when, over all lanes and the whole loaded span, failures on top, and
/// the visible window as a frame to drag. Counting happens on the thread pool.
class TimelineOverview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineOverview)
public:
    explicit TimelineOverview(QWidget *parent = nullptr);
    ~TimelineOverview() override;

    /// \c lanes: those that match the filter. Neither is null.
    void setLanes(LaneSnapshotPtr snapshot, LaneOrderPtr lanes);
    void setSpan(TimeRange span); ///< what the strip covers
    void setWindow(TimeRange window); ///< the frame
    void setNow(Instant now);

    [[nodiscard]] TimeRange span() const noexcept { return m_span; }

    [[nodiscard]] const LoadProfile &profile() const noexcept { return m_profile; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void windowRequested(const orrery::TimeRange &window);
    void profileChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Grip { None, Window, Start, End };

    void count();
    void adoptProfile();
    void paintLoad(QPainter &painter) const;
    void paintFrame(QPainter &painter) const;
    void drag(int x);
    [[nodiscard]] Grip gripAt(int x) const;
    [[nodiscard]] TimeMapper mapper() const;
    [[nodiscard]] QRectF frame() const;
    [[nodiscard]] QString tipAt(int x) const;

    LaneSnapshotPtr m_snapshot;
    LaneOrderPtr m_lanes;
    TimeRange m_span;
    TimeRange m_window;
    Instant m_now{};
    LoadProfile m_profile;
    LanePalette m_palette;
    QFutureWatcher<LoadProfile> m_counting;
    bool m_stale = false; ///< something changed while counting
    Grip m_grip = Grip::None;
    int m_gripX = 0;
    TimeRange m_gripWindow;
};

} // namespace orrery
