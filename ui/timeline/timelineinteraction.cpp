// What the user does with a TimelineView: stepping through time, pointing, clicking.
#include "timeline/lanetext.h"
#include "timeline/timelineoverlay.h"
#include "timeline/timelinepointer.h"
#include "timeline/timelineview.h"

#include <QToolTip>

#include <algorithm>

namespace orrery {

using std::chrono::milliseconds;

namespace {

/// Steps in quick succession (a spun wheel, a drag) are one step of the history.
constexpr int sameGestureMs = 800;

milliseconds share(TimeRange window, double part)
{
    return milliseconds(std::llround(static_cast<double>(window.length().count()) * part));
}

} // namespace

void TimelineView::connectPointer()
{
    connect(m_pointer, &TimelinePointer::panStarted, this, &TimelineView::rememberWindow);
    connect(m_pointer, &TimelinePointer::panned, this, [this](int pixels) {
        setFollowing(false);
        const double distance = pixels * m_scene.mapper().millisecondsPerPixel();
        showWindow(movedWindow(m_scene.window, milliseconds(std::llround(distance))));
    });
    connect(m_pointer, &TimelinePointer::zoomed, this, [this](double factor, int x) {
        rememberWindow();
        showWindow(zoomedWindow(m_scene.window, factor, m_scene.mapper().instant(x)));
    });
    connect(m_pointer, &TimelinePointer::scrolled, this, &TimelineView::verticalScrollRequested);
    connect(m_pointer, &TimelinePointer::hovered, this, &TimelineView::hover);
    connect(m_pointer, &TimelinePointer::left, this, [this] { m_overlay->setHover({}); });
    connect(m_pointer, &TimelinePointer::clicked, this, [this](QPoint at) { click(at, false); });
    connect(m_pointer, &TimelinePointer::doubleClicked, this, [this](QPoint at) { click(at, true); });
    connect(m_pointer, &TimelinePointer::tipRequested, this, &TimelineView::showTip);
    connect(m_pointer, &TimelinePointer::bandChanged, this, [this](const QRect &band) { m_overlay->setBand(band); });
    connect(m_pointer, &TimelinePointer::bandFinished, this, &TimelineView::finishBand);
}

void TimelineView::rememberWindow()
{
    const bool sameGesture = m_sinceStep.isValid() && m_sinceStep.elapsed() < sameGestureMs;
    m_sinceStep.restart();
    if (!sameGesture && !m_scene.window.isEmpty()) {
        m_history.push(m_scene.window);
        emit historyChanged();
    }
}

void TimelineView::goToWindow(TimeRange window)
{
    const TimeRange limited = limitedWindow(window);
    if (limited == m_scene.window) {
        return;
    }
    m_sinceStep.invalidate();
    rememberWindow();
    m_sinceStep.invalidate();
    showWindow(limited);
}

void TimelineView::goToInstant(Instant instant)
{
    setFollowing(false);
    const Instant start = instant - m_scene.window.length() / 2;
    goToWindow({start, start + m_scene.window.length()});
}

void TimelineView::setFollowing(bool following)
{
    if (following == m_following) {
        return;
    }
    m_following = following;
    if (following && !m_scene.window.contains(m_scene.now)) {
        goToNow();
    }
    emit followingChanged(following);
}

void TimelineView::zoomBy(double factor)
{
    const TimeRange &window = m_scene.window;
    const bool aroundNow = window.contains(m_scene.now);
    rememberWindow();
    showWindow(zoomedWindow(window, factor, aroundNow ? m_scene.now : window.start + window.length() / 2));
}

void TimelineView::panBy(double windows)
{
    setFollowing(false);
    rememberWindow();
    showWindow(movedWindow(m_scene.window, share(m_scene.window, windows)));
}

void TimelineView::fit()
{
    const TimeRange extent = extentOf(*m_scene.snapshot, m_scene.visibleLanes(), m_scene.now);
    if (!extent.isEmpty()) {
        setFollowing(false);
        const milliseconds margin = std::max(share(extent, 0.02), milliseconds(10));
        goToWindow({extent.start - margin, extent.end + margin});
    }
}

void TimelineView::goToNow()
{
    const Instant start = m_scene.now - share(m_scene.window, 1.0 / 3);
    goToWindow({start, start + m_scene.window.length()});
}

void TimelineView::goBack()
{
    if (m_history.canGoBack()) {
        setFollowing(false);
        showWindow(m_history.back(m_scene.window));
        emit historyChanged();
    }
}

void TimelineView::goForward()
{
    if (m_history.canGoForward()) {
        setFollowing(false);
        showWindow(m_history.forward(m_scene.window));
        emit historyChanged();
    }
}

std::optional<RunRecord> TimelineView::runTowards(RunFilter filter, bool forward) const
{
    LaneOrder lanes = filter == RunFilter::Failures ? m_scene.visibleLanes() : m_scene.selectedLanes();
    if (lanes.empty() && m_current) {
        lanes = {m_current->lane};
    }
    const Instant middle = m_scene.window.start + m_scene.window.length() / 2;
    const Instant from = m_current && m_scene.window.contains(m_current->start) ? m_current->start : middle;
    std::optional<RunRecord> best;
    for (const LaneIndex lane : lanes) {
        const auto found = forward ? nextRun(*m_scene.snapshot, lane, from, filter)
                                   : previousRun(*m_scene.snapshot, lane, from, filter);
        if (found && (!best || (forward ? found->start < best->start : found->start > best->start))) {
            best = found;
        }
    }
    return best;
}

void TimelineView::goToRun(RunFilter filter, bool forward)
{
    const std::optional<RunRecord> run = runTowards(filter, forward);
    if (!run) {
        return;
    }
    m_current = run;
    const Instant at = run->start;
    const milliseconds margin = share(m_scene.window, 0.05);
    if (at < m_scene.window.start + margin || at > m_scene.window.end - margin) {
        goToInstant(at);
    }
    pointAt(*run);
    emit runClicked(run->lane, m_scene.snapshot->runId(*run));
}

/// What the mouse would show there, for those who came by key; screen readers get it as the description.
void TimelineView::pointAt(const RunRecord &run)
{
    const auto row = std::find(m_scene.order->begin(), m_scene.order->end(), run.lane) - m_scene.order->begin();
    const int left = static_cast<int>(m_scene.mapper().pixel(run.start));
    const double end = std::min(m_scene.mapper().pixel(run.endAt(m_scene.now)), m_scene.size.width() + 2.0);
    const QRect frame(left - 1, m_scene.rowTop(static_cast<int>(row)), std::max(4, static_cast<int>(end) - left + 2),
                      m_scene.rowHeight - 1);
    m_overlay->setHover(frame);
    LaneHit hit;
    hit.runs = {run};
    hit.counts[static_cast<std::size_t>(run.state)] = 1;
    const QString text = tipText(m_scene, run.lane, hit);
    setAccessibleDescription(text);
    QToolTip::showText(m_overlay->mapToGlobal(frame.bottomLeft()), asTip(text), this);
}

std::optional<RunRecord> TimelineView::runAt(QPoint position) const
{
    const std::optional<LaneIndex> lane = m_scene.laneAt(position.y());
    return lane ? worstRunAt(*m_scene.snapshot, *lane, m_scene.reachAt(position.x()), m_scene.now) : std::nullopt;
}

void TimelineView::hover(QPoint position)
{
    const std::optional<RunRecord> run = runAt(position);
    const std::optional<int> row = m_scene.rowAt(position.y());
    if (!run || !row) {
        m_overlay->setHover({});
        return;
    }
    const TimeMapper map = m_scene.mapper();
    const int left = std::max(-2, static_cast<int>(map.pixel(run->start)) - 1);
    const double end = std::min(map.pixel(run->endAt(m_scene.now)), m_scene.size.width() + 2.0);
    m_overlay->setHover(
        {left, m_scene.rowTop(*row), std::max(4, static_cast<int>(end) - left + 2), m_scene.rowHeight - 1});
}

void TimelineView::showTip(QPoint position, QPoint globalPosition)
{
    QString text;
    if (const std::optional<LaneIndex> lane = m_scene.laneAt(position.y())) {
        const LaneHit hit = hitLane(*m_scene.snapshot, *lane, m_scene.reachAt(position.x()), m_scene.now);
        text = asTip(tipText(m_scene, *lane, hit));
    }
    QToolTip::showText(globalPosition, text, this);
}

void TimelineView::click(QPoint position, bool twice)
{
    const std::optional<LaneIndex> lane = m_scene.laneAt(position.y());
    if (!lane) {
        return;
    }
    emit laneClicked(*lane);
    const std::optional<RunRecord> run = runAt(position);
    if (run) {
        m_current = run;
        const RunId id = m_scene.snapshot->runId(*run);
        if (twice) {
            emit runActivated(*lane, id);
        } else {
            emit runClicked(*lane, id);
        }
    } else if (twice) {
        goToWindow(zoomedWindow(m_scene.window, 0.5, m_scene.mapper().instant(position.x())));
    }
}

} // namespace orrery
