#include "timeline/timelineview.h"

#include "timeline/lanetext.h"
#include "timeline/timelineactions.h"
#include "timeline/timelinebackdrop.h"
#include "timeline/timelineheader.h"
#include "timeline/timelineoverlay.h"
#include "timeline/timelineplot.h"
#include "timeline/timelinepointer.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery {

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_header(new TimelineHeader(this))
    , m_plot(new TimelinePlot([this](LaneFrame &frame, LaneBackdrop &backdrop) { return fillFrame(frame, backdrop); },
                              this))
    , m_overlay(new TimelineOverlay(m_plot))
    , m_pointer(new TimelinePointer(*m_plot, *m_header, this))
{
    setObjectName(u"timeline"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Runs of all schedules over time. Arrow keys move, plus and minus zoom, N and F step "
                                "through runs and failures."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_plot, 1);
    m_plot->setObjectName(u"timelineLanes"_s);
    m_plot->setFocusProxy(this);
    connect(m_plot, &TimelinePlot::replotted, this, &TimelineView::replotted);
    connectPointer();
    addTimelineActions(*this);
    applyPalette();
}

TimelineView::~TimelineView() = default;

void TimelineView::setSnapshot(LaneSnapshotPtr snapshot)
{
    releaseOnWorker(std::exchange(m_scene.snapshot, std::move(snapshot)));
    m_overlay->setHover({});
    m_plot->requestReplot();
}

void TimelineView::setOrder(LaneOrderPtr order)
{
    m_scene.order = std::move(order);
    m_overlay->setHover({});
    refreshVisibleLanes();
    m_plot->requestReplot();
}

void TimelineView::setSelectedRows(const std::vector<int> &rows)
{
    std::vector<bool> selected;
    for (const int row : rows) {
        const auto index = static_cast<std::size_t>(row);
        if (index >= selected.size()) {
            selected.resize(index + 1);
        }
        selected[index] = true;
    }
    if (selected != m_scene.selected) {
        m_scene.selected = std::move(selected);
        m_plot->requestReplot();
    }
}

void TimelineView::setLaneNames(LaneName laneName)
{
    m_scene.laneName = std::move(laneName);
}

void TimelineView::setRowHeight(int pixels)
{
    m_scene.rowHeight = std::max(1, pixels);
    refreshVisibleLanes();
    m_plot->requestReplot();
}

void TimelineView::setVerticalOffset(int pixels)
{
    if (pixels != m_scene.verticalOffset) {
        m_scene.verticalOffset = std::max(0, pixels);
        m_overlay->setHover({});
        refreshVisibleLanes();
        m_plot->requestReplot();
    }
}

void TimelineView::setHeaderHeight(int pixels)
{
    m_header->setFixedHeight(std::max(pixels, m_header->sizeHint().height()));
}

int TimelineView::headerHeight() const
{
    return std::max(m_header->minimumHeight(), m_header->sizeHint().height());
}

void TimelineView::setNow(Instant now)
{
    if (now == m_scene.now) {
        return;
    }
    const auto passed = now - m_scene.now;
    const bool pixelPassed = m_scene.mapper().pixel(m_scene.now) != m_scene.mapper().pixel(now);
    m_scene.now = now;
    if (m_following) {
        showWindow(movedWindow(m_scene.window, passed));
    } else if (pixelPassed) {
        m_plot->requestReplot();
    }
    refreshNow();
}

void TimelineView::setTimeZone(const QTimeZone &zone)
{
    m_scene.zone = zone;
    refreshScale();
    refreshNow();
    m_plot->requestReplot();
}

void TimelineView::setWindow(TimeRange window)
{
    showWindow(limitedWindow(window));
}

void TimelineView::showWindow(TimeRange window)
{
    if (window == m_scene.window) {
        return;
    }
    m_scene.window = window;
    m_overlay->setHover({});
    refreshScale();
    refreshNow();
    m_plot->requestReplot();
    emit windowChanged(window);
}

void TimelineView::refreshScale()
{
    const ScaleMetrics metrics{static_cast<double>(std::max(1, width())),
                               static_cast<double>(m_header->fontMetrics().averageCharWidth())};
    m_header->setScale(timeScale(m_scene.window, metrics, m_scene.zone), m_scene.window);
}

void TimelineView::refreshNow()
{
    const bool visible = m_scene.window.contains(m_scene.now);
    m_overlay->setNowX(visible ? static_cast<int>(m_scene.mapper().pixel(m_scene.now)) : -1);
    const QDateTime local = toQDateTime(m_scene.now).toTimeZone(m_scene.zone);
    const bool seconds = m_scene.window.length() < std::chrono::minutes(30);
    m_header->setNow(m_scene.now, local.toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s));
}

void TimelineView::refreshVisibleLanes()
{
    LaneOrder lanes = m_scene.visibleLanes();
    if (lanes != m_visibleLanes) {
        m_visibleLanes = std::move(lanes);
        emit visibleLanesChanged(m_visibleLanes);
    }
}

bool TimelineView::fillFrame(LaneFrame &frame, LaneBackdrop &backdrop) const
{
    if (m_scene.window.isEmpty()) {
        return false;
    }
    frame.snapshot = m_scene.snapshot.get();
    frame.order = m_scene.order.get();
    frame.selected = &m_scene.selected;
    frame.window = m_scene.window;
    frame.now = m_scene.now;
    frame.rowHeight = m_scene.rowHeight;
    frame.verticalOffset = m_scene.verticalOffset;
    backdrop = backdropOf(m_header->scale(), {m_scene.window, static_cast<double>(frame.size.width())},
                          LanePalette::from(palette()));
    return true;
}

void TimelineView::applyPalette()
{
    const LanePalette colours = LanePalette::from(palette());
    m_header->setLanePalette(colours);
    m_overlay->setLanePalette(colours);
    m_plot->setLanePalette(colours);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    m_overlay->setGeometry(m_plot->rect());
    m_scene.size = m_plot->size();
    refreshScale();
    refreshNow();
    refreshVisibleLanes();
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyPalette();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        refreshScale();
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_pointer->cancelBand();
    }
    QWidget::keyPressEvent(event);
}

} // namespace orrery
