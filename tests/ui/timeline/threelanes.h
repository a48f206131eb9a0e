#pragma once

#include "models/timeline/lanebuilders.h"
#include "timeline/timelineview.h"

#include <QTest>

namespace orrery::test {

inline const Instant noon = at("2026-11-20T12:00:00Z");

/// Three lanes: a completed run at 10:00, a failed one at 11:00, and one that runs since 11:30.
inline LaneSnapshotPtr threeLanes()
{
    using namespace std::chrono_literals;
    LaneChanges changes;
    changes.addRun(0, serverRun(QStringLiteral("a"), noon - 2h));
    changes.addRun(1, serverRun(QStringLiteral("b"), noon - 1h, RunStatus::Failed));
    changes.addRun(2, serverRun(QStringLiteral("c"), noon - 30min, RunStatus::Running));
    return applyLaneChanges({}, std::move(changes));
}

/// Shown, focused, 100 pixels an hour from 08:00 to 14:00, rows for the lanes 2, 1, 0.
inline std::unique_ptr<TimelineView> shownTimeline()
{
    using namespace std::chrono_literals;
    auto view = std::make_unique<TimelineView>();
    view->setSnapshot(threeLanes());
    view->setOrder(std::make_shared<const LaneOrder>(LaneOrder{2, 1, 0}));
    view->setNow(noon);
    view->resize(600, 300);
    view->setWindow({noon - 4h, noon + 2h});
    view->show();
    if (!QTest::qWaitForWindowActive(view.get())) {
        return nullptr;
    }
    view->setFocus();
    return view;
}

inline QWidget *lanesOf(const TimelineView &view)
{
    return view.findChild<QWidget *>(QStringLiteral("timelineLanes"));
}

} // namespace orrery::test
