#include "sessionview.h"

#include "details/detailspane.h"
#include "feeds/lanespecs.h"
#include "feeds/runhistory.h"
#include "firstwindow.h"
#include "loadbar.h"
#include "timeline/timelineoverview.h"
#include "timeline/timelineview.h"

namespace orrery {

namespace {

using namespace std::chrono_literals;

constexpr auto selectionDelay = 150ms;
constexpr std::size_t nextTimesShown = 10;

} // namespace

SessionView::SessionView(Session &session, MainWindow &window, ScheduleTableModel &model, Clock clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_history(std::make_unique<RunHistory>(session.provider()))
    , m_nextTimes(
          [this](std::vector<Instant> times) { m_window.details().setNextTimes(m_nextTimesOf, std::move(times)); })
{
    m_selectionLater.setSingleShot(true);
    m_selectionLater.setInterval(selectionDelay);
    connectList();
    connectTimeline();
    connectDetails();
    showListState();
}

SessionView::~SessionView()
{
    m_window.details().clear();
    m_window.loadBar().finish();
    m_window.timeline().setSnapshot(std::make_shared<const LaneSnapshot>());
    m_window.overview().setLanes(std::make_shared<const LaneSnapshot>(), std::make_shared<const LaneOrder>());
}

bool SessionView::isSettled() const
{
    return m_hasShownWindow && !m_session.list().isLoading() && !m_session.runs().isLoading()
        && !m_session.upcoming().isBusy() && m_session.lanes().isSettled() && !m_history->isLoading();
}

void SessionView::connectList()
{
    ListFeed &list = m_session.list();
    connect(&list, &ListFeed::progressChanged, this, &SessionView::showListState);
    connect(&list, &ListFeed::failed, this, &SessionView::showListError);
    connect(&list, &ListFeed::succeeded, this, [this] {
        m_phase = ListState::Phase::Loaded;
        showListState();
        m_window.setLoadedAt(*m_session.list().loadedAt());
        showFirstWindow();
    });
    connect(&m_session.runs(), &RunFeed::failed, this, &SessionView::showListError);
    connect(&m_session.runs(), &RunFeed::progressChanged, this, &SessionView::showListState);
    connect(&m_window, &MainWindow::cancelLoadRequested, this, [this] {
        m_session.list().cancel();
        m_session.runs().cancel();
    });
    connect(&m_window, &MainWindow::refreshRequested, &m_session, &Session::refresh);
}

void SessionView::connectTimeline()
{
    TimelineView &timeline = m_window.timeline();
    connect(&m_session.lanes(), &LaneFeed::snapshotChanged, &timeline, &TimelineView::setSnapshot);
    connect(&m_session.lanes(), &LaneFeed::snapshotChanged, this, &SessionView::showLoad);
    connect(&m_model, &ScheduleTableModel::orderChanged, this, &SessionView::showLoad);
    connect(&timeline, &TimelineView::windowChanged, this, &SessionView::takeView);
    connect(&timeline, &TimelineView::visibleLanesChanged, this, &SessionView::takeView);
    connect(&timeline, &TimelineView::runActivated, this,
            [this](LaneIndex, const RunId &run) { m_window.details().showRun(run); });
}

void SessionView::connectDetails()
{
    connect(&m_window, &MainWindow::selectionChanged, this, [this] { m_selectionLater.start(); });
    connect(&m_selectionLater, &QTimer::timeout, this, [this] { takeSelection(m_window.selectedIds()); });
    connect(&m_window, &MainWindow::detailsRetryRequested, this,
            [this](const ScheduleId &id) { m_session.descriptions().describeFirst(id); });
    connect(&m_session.descriptions(), &DescribeQueue::failed, this,
            [this](const ScheduleId &id, const ApiError &error) {
                if (id == m_window.details().shownId()) {
                    m_window.details().showError(error);
                }
            });
    connect(&m_session.store(), &ScheduleStore::changed, this, [this] {
        const ScheduleRow *row = m_session.store().find(m_history->schedule());
        if (row != nullptr && row->description != m_shown) {
            showDescription(*row);
        }
    });
    connect(&m_session.runs(), &RunFeed::runsArrived, m_history.get(), &RunHistory::addRuns);
    connect(m_history.get(), &RunHistory::changed, this,
            [this] { m_window.details().setRuns(m_history->schedule(), m_history->runs()); });
}

void SessionView::showFirstWindow()
{
    if (m_hasShownWindow) {
        return;
    }
    m_hasShownWindow = true;
    m_window.timeline().setWindow(firstWindow(m_session.store(), m_clock()));
    takeView();
}

void SessionView::showListState()
{
    const ListFeed &list = m_session.list();
    m_window.setListState({.phase = m_phase, .loaded = int(list.loadedCount()), .canCreate = m_session.canWrite()});
    if (list.isLoading() && m_phase != ListState::Phase::Loaded) {
        m_window.loadBar().showProgress(tr("Loading schedules"), int(list.loadedCount()), std::nullopt);
    } else if (m_session.runs().isLoading() && m_session.runs().loadedCount() > 0) {
        m_window.loadBar().showProgress(tr("Loading runs"), int(m_session.runs().loadedCount()), std::nullopt);
    } else {
        m_window.loadBar().finish();
    }
}

void SessionView::showListError(const ApiError &error)
{
    if (!m_session.list().loadedAt()) {
        m_phase = ListState::Phase::Failed;
    }
    showListState();
    m_window.showListError(tr("The schedules could not be refreshed."), error);
}

void SessionView::takeView()
{
    if (!m_hasShownWindow) {
        return;
    }
    const TimelineView &timeline = m_window.timeline();
    const TimeRange window = timeline.window();
    m_session.runs().setWindow(window);
    m_session.upcoming().setView(timeline.scene().visibleLanes(), window,
                                 window.length() / std::max(1, timeline.scene().size.width()));
}

void SessionView::showLoad()
{
    TimelineOverview &overview = m_window.overview();
    TimeRange span = m_window.timeline().window();
    if (const auto &loaded = m_session.runs().coverage().ranges(); !loaded.empty()) {
        span = {std::min(span.start, loaded.front().start), std::max(span.end, loaded.back().end)};
    }
    overview.setSpan(span);
    overview.setLanes(m_session.lanes().snapshot(), m_model.order());
}

void SessionView::takeSelection(const std::vector<ScheduleId> &ids)
{
    if (ids.size() != 1) {
        m_history->setSchedule({});
        m_window.details().showSelectionCount(int(ids.size()));
        return;
    }
    m_shown.reset();
    m_window.details().showLoading(ids.front());
    m_history->setSchedule(ids.front());
    m_session.descriptions().describeFirst(ids.front());
}

void SessionView::showDescription(const ScheduleRow &row)
{
    m_shown = row.description;
    if (!m_shown) {
        return;
    }
    m_window.details().showSchedule(*m_shown);
    const auto slot = m_session.store().slotOf(row.id());
    const auto spec = slot ? laneSpecOf(*slot, row, m_session.namespaceId(), m_clock()) : std::nullopt;
    if (spec) {
        m_nextTimesOf = row.id();
        m_nextTimes.run([spec = *spec, now = m_clock()](const std::stop_token &) {
            return upcomingTimes(spec, now, nextTimesShown);
        });
    }
}

} // namespace orrery
