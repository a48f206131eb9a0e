// Ranges that the user selects in a TimelineView, and the menu that acts on them.
#include "timeline/lanetext.h"
#include "timeline/timelineoverlay.h"
#include "timeline/timelineview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMetaMethod>

using namespace Qt::StringLiterals;

namespace orrery {

void TimelineView::finishBand(const QRect &band, QPoint globalPosition)
{
    const TimeMapper map = m_scene.mapper();
    const TimeRange range{map.instant(band.left()), map.instant(band.right() + 1)};
    const LaneOrder lanes = m_scene.lanesBetween(band.top(), band.bottom());
    if (!range.isEmpty() && !lanes.empty()) {
        emit rangeSelected(range, lanes);
        showRangeMenu(range, lanes, globalPosition);
    } else {
        m_overlay->setBand({});
    }
}

void TimelineView::openMenuForSelection()
{
    LaneOrder lanes = m_scene.selectedLanes();
    if (lanes.empty()) {
        lanes = m_scene.visibleLanes();
    }
    showRangeMenu(m_scene.window, lanes, mapToGlobal(QPoint(width() / 3, height() / 3)));
}

void TimelineView::showRangeMenu(TimeRange range, const LaneOrder &lanes, QPoint globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"timelineRangeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (range != m_scene.window) {
        menu->addAction(tr("Zoom to Range"), this, [this, range] { goToWindow(range); });
    }
    if (isSignalConnected(QMetaMethod::fromSignal(&TimelineView::backfillRequested))) {
        menu->addAction(tr("Backfill This Range…"), this,
                        [this, range, lanes] { emit backfillRequested(range, lanes); });
    }
    if (isSignalConnected(QMetaMethod::fromSignal(&TimelineView::runsRequested))) {
        menu->addAction(tr("Show Runs"), this, [this, range, lanes] { emit runsRequested(range, lanes); });
    }
    menu->addAction(tr("Copy Runs as Text"), this,
                    [this, range, lanes] { QGuiApplication::clipboard()->setText(rangeText(m_scene, range, lanes)); });
    connect(menu, &QMenu::aboutToHide, this, [this] { m_overlay->setBand({}); });
    menu->popup(globalPosition);
}

} // namespace orrery
