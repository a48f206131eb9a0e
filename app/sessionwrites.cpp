#include "sessionwrites.h"

#include "timeline/timelineview.h"

namespace orrery {

SessionWrites::SessionWrites(Session &session, MainWindow &window, const QStringList &recentNotes, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_runner(session, clock)
    , m_actions(m_runner, window)
    , m_forms(m_runner, window)
    , m_guard(session.commands(), window)
{
    m_actions.setRecentNotes(recentNotes);
    connect(&window, &MainWindow::createRequested, &m_forms, &ScheduleForms::create);
    connect(&window, &MainWindow::editRequested, &m_forms, &ScheduleForms::edit);
    connect(&window, &MainWindow::duplicateRequested, &m_forms, &ScheduleForms::duplicate);
    connect(&window, &MainWindow::pauseRequested, &m_actions, &ScheduleActions::pause);
    connect(&window, &MainWindow::resumeRequested, &m_actions, &ScheduleActions::resume);
    connect(&window, &MainWindow::triggerRequested, &m_actions, &ScheduleActions::trigger);
    connect(&window, &MainWindow::backfillRequested, &m_actions,
            [this](const ScheduleId &id) { m_actions.backfill(id); });
    connect(&window, &MainWindow::deleteRequested, &m_actions, &ScheduleActions::remove);
    connect(&m_forms, &ScheduleForms::created, &window, &MainWindow::selectSchedule);
    connect(&m_actions, &ScheduleActions::recentNotesChanged, this, &SessionWrites::recentNotesChanged);
    connect(&m_runner, &DialogRunner::ended, this, &SessionWrites::ended);
    connect(&m_runner, &DialogRunner::describeFailed, this, &SessionWrites::describeFailed);
    connectTimeline();
}

SessionWrites::~SessionWrites() = default;

void SessionWrites::connectTimeline()
{
    connect(&m_window.timeline(), &TimelineView::backfillRequested, this,
            [this](const TimeRange &range, const LaneOrder &lanes) {
                // One schedule at a time: the lane the drag began on.
                const ScheduleId &id = m_session.store().row(lanes.front()).id();
                m_actions.backfill(id, {{.start = range.start, .end = range.end}});
            });
}

} // namespace orrery
