#include "feeds/upcomingfeed.h"

#include "feeds/lanespecs.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace orrery {

namespace {

using namespace std::chrono_literals;

/// How often next runs that have passed are looked for.
constexpr auto nextLookEvery = 1s;

/// Specs are copied for the worker on the GUI thread, so not all at once.
constexpr std::size_t lanesAtATime = 500;

} // namespace

UpcomingFeed::UpcomingFeed(ScheduleProvider &provider, ScheduleStore &store, DescribeQueue &describe, Clock clock,
                           QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_store(store)
    , m_describe(describe)
    , m_clock(std::move(clock))
    , m_next([this](const std::vector<LaneTimes> &found) { takeNext(found); })
    , m_view([this](const std::vector<LaneTimes> &lanes) { emit upcomingChanged(lanes); })
{
    for (QTimer *timer : {&m_nextLater, &m_viewLater, &m_overdue}) {
        timer->setSingleShot(true);
    }
    connect(&m_nextLater, &QTimer::timeout, this, &UpcomingFeed::computeNext);
    connect(&m_viewLater, &QTimer::timeout, this, &UpcomingFeed::computeView);
    connect(&m_overdue, &QTimer::timeout, this, &UpcomingFeed::computeOverdue);
    connect(&store, &ScheduleStore::changed, this, &UpcomingFeed::onStoreChanged);
    m_overdue.start(nextLookEvery);
}

UpcomingFeed::~UpcomingFeed() = default;

void UpcomingFeed::setNamespaceId(const QString &id)
{
    m_namespaceId = id;
    m_nextLater.start();
    m_viewLater.start();
}

bool UpcomingFeed::isBusy() const
{
    return m_nextLater.isActive() || m_viewLater.isActive() || m_next.isRunning() || m_view.isRunning();
}

void UpcomingFeed::onStoreChanged(const StoreChanges &changes)
{
    if (m_isTakingNext) {
        return; // our own news
    }
    m_dirty.insert(m_dirty.end(), changes.added.begin(), changes.added.end());
    m_dirty.insert(m_dirty.end(), changes.changed.begin(), changes.changed.end());
    m_nextLater.start();
    m_viewLater.start();
}

void UpcomingFeed::setView(std::vector<std::uint32_t> lanes, TimeRange window, std::chrono::milliseconds resolution)
{
    m_lanes = std::move(lanes);
    m_window.range = window;
    m_window.resolution = resolution;
    m_viewLater.start();
}

void UpcomingFeed::computeNext()
{
    if (m_namespaceId.isEmpty() || m_dirty.empty() || m_next.isRunning()) {
        return;
    }
    const auto count = std::min(m_dirty.size(), lanesAtATime);
    const auto first = m_dirty.end() - std::ptrdiff_t(count);
    const std::vector<std::uint32_t> lanes(first, m_dirty.end());
    m_dirty.erase(first, m_dirty.end());
    m_next.run(
        [specs = specsOf(lanes), now = m_clock()](const std::stop_token &stop) { return nextTimes(specs, now, stop); });
}

void UpcomingFeed::computeOverdue()
{
    const Instant now = m_clock();
    for (std::uint32_t slot = 0; slot < m_store.slotCount(); ++slot) {
        const ScheduleRow &row = m_store.row(slot);
        if (!row.gone && row.engineNext && row.engineNext->next && *row.engineNext->next <= now) {
            m_dirty.push_back(slot);
        }
    }
    computeNext();
    m_overdue.start(nextLookEvery);
}

void UpcomingFeed::computeView()
{
    if (m_namespaceId.isEmpty()) {
        return;
    }
    m_window.now = m_clock();
    m_view.run([specs = specsOf(m_lanes), window = m_window](const std::stop_token &stop) {
        return expandLanes(specs, window, stop);
    });
    askServer();
}

void UpcomingFeed::askServer()
{
    m_asked = std::make_unique<QObject>();
    const TimeRange ahead{std::max(m_window.now, m_window.range.start), m_window.range.end};
    for (const std::uint32_t lane : m_lanes) {
        const ScheduleRow &row = m_store.row(lane);
        if (!row.engineDiffers || row.gone || row.entry.paused || ahead.isEmpty()) {
            continue;
        }
        m_provider.matchingTimes(row.id(), ahead, m_asked.get())
            ->then(this, [this, lane](const Result<std::vector<Instant>> &told) {
                LaneTimes times{lane, {}};
                for (const Instant each : told.value_or(std::vector<Instant>())) {
                    times.times.push_back({.nominal = each, .jittered = each}); // it does not tell them apart
                }
                emit upcomingChanged({times});
            });
    }
}

std::vector<LaneSpec> UpcomingFeed::specsOf(const std::vector<std::uint32_t> &lanes)
{
    const Instant now = m_clock();
    std::vector<LaneSpec> specs;
    specs.reserve(lanes.size());
    for (const std::uint32_t lane : lanes) {
        const ScheduleRow &row = m_store.row(lane);
        if (auto spec = laneSpecOf(lane, row, m_namespaceId, now)) {
            specs.push_back(std::move(*spec));
        } else if (!row.gone && !isSpecComplete(row)) {
            m_describe.describe(row.id());
        }
    }
    return specs;
}

void UpcomingFeed::takeNext(const std::vector<LaneTimes> &found)
{
    std::vector<std::pair<std::uint32_t, EngineNext>> next;
    next.reserve(found.size());
    for (const LaneTimes &lane : found) {
        const auto time = lane.times.empty() ? std::nullopt : std::optional(lane.times.front().jittered);
        next.emplace_back(lane.lane, EngineNext{time});
    }
    {
        const QScopedValueRollback taking(m_isTakingNext, true);
        m_store.setEngineNext(next);
    }
    if (!m_dirty.empty()) {
        m_nextLater.start();
    }
    m_viewLater.start(); // a tick that has passed is not upcoming any more
}

} // namespace orrery
