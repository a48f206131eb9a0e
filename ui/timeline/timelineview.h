#pragma once

#include "timeline/timelinescene.h"
#include "timeline/windowhistory.h"

#include <QElapsedTimer>
#include <QWidget>

namespace orrery {

class TimelineHeader;
class TimelineOverlay;
class TimelinePlot;
class TimelinePointer;
struct LaneBackdrop;
struct LaneFrame;

/// The lanes of all schedules on one time axis. Shares rows, row height and vertical offset with the table beside it;
/// asks for scrolling instead of scrolling itself. GUI thread only.
class TimelineView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineView)
public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    void setSnapshot(LaneSnapshotPtr snapshot); ///< not null; the old one is released on the thread pool
    void setOrder(LaneOrderPtr order); ///< not null
    void setSelectedRows(const std::vector<int> &rows);
    void setLaneNames(LaneName laneName);
    void setRowHeight(int pixels);
    void setVerticalOffset(int pixels);
    void setHeaderHeight(int pixels); ///< so that the table's header can be as high; sizeHint of ours at least
    void setNow(Instant now);
    void setTimeZone(const QTimeZone &zone);

    void setWindow(TimeRange window); ///< limited to what can be shown; leaves no trace in the history
    void goToWindow(TimeRange window); ///< as a user's step: Back leads to where it was
    void goToInstant(Instant instant); ///< same length, the instant in the middle
    void setFollowing(bool following); ///< now keeps its place in the window

    [[nodiscard]] TimeRange window() const noexcept { return m_scene.window; }

    [[nodiscard]] const TimelineScene &scene() const noexcept { return m_scene; }

    [[nodiscard]] int headerHeight() const;

    [[nodiscard]] bool isFollowing() const noexcept { return m_following; }

    [[nodiscard]] bool canGoBack() const noexcept { return m_history.canGoBack(); }

    [[nodiscard]] bool canGoForward() const noexcept { return m_history.canGoForward(); }

    // What keys and menus do.
    void zoomBy(double factor); ///< around now if that is visible, else around the middle; below 1: closer
    void panBy(double windows);
    void fit(); ///< all that is known of the visible lanes
    void goToNow(); ///< now at a third from the left
    void goBack();
    void goForward();
    void goToRun(orrery::RunFilter filter, bool forward); ///< All: of the current lane; Failures: of the visible lanes
    void openMenuForSelection(); ///< the range menu for the selected lanes and the whole window

signals:
    void windowChanged(const orrery::TimeRange &window);
    void visibleLanesChanged(const orrery::LaneOrder &lanes);
    void historyChanged();
    void followingChanged(bool following);
    void laneClicked(orrery::LaneIndex lane);
    void runClicked(orrery::LaneIndex lane, const orrery::RunId &runId);
    void runActivated(orrery::LaneIndex lane, const orrery::RunId &runId);
    void rangeSelected(const orrery::TimeRange &range, const orrery::LaneOrder &lanes);
    void backfillRequested(const orrery::TimeRange &range, const orrery::LaneOrder &lanes);
    void runsRequested(const orrery::TimeRange &range, const orrery::LaneOrder &lanes);
    void verticalScrollRequested(int deltaPixels);
    void replotted(); ///< a new picture of the lanes was made

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool fillFrame(LaneFrame &frame, LaneBackdrop &backdrop) const;
    void connectPointer();
    void applyPalette();
    void showWindow(TimeRange window);
    void rememberWindow();
    void refreshScale();
    void refreshNow();
    void refreshVisibleLanes();
    void hover(QPoint position);
    void pointAt(const RunRecord &run);
    void showTip(QPoint position, QPoint globalPosition);
    void click(QPoint position, bool twice);
    void finishBand(const QRect &band, QPoint globalPosition);
    void showRangeMenu(TimeRange range, const LaneOrder &lanes, QPoint globalPosition);
    [[nodiscard]] std::optional<RunRecord> runAt(QPoint position) const;
    [[nodiscard]] std::optional<RunRecord> runTowards(RunFilter filter, bool forward) const;

    TimelineScene m_scene;
    WindowHistory m_history;
    TimelineHeader *m_header;
    TimelinePlot *m_plot;
    TimelineOverlay *m_overlay;
    TimelinePointer *m_pointer;
    LaneOrder m_visibleLanes;
    std::optional<RunRecord> m_current; ///< the run that keyboard steps start from
    QElapsedTimer m_sinceStep;
    bool m_following = false;
};

} // namespace orrery
