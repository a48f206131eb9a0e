#include "feeds/lanefeed.h"

#include <utility>

namespace orrery {

namespace {

/// Runs whose schedule is not known wait for it: the run list is often ahead of the schedule list, and runs of deleted
/// schedules never find one.
constexpr std::size_t maxHomeless = 20'000;

} // namespace

LaneFeed::LaneFeed(ScheduleStore &store, Clock clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_snapshot(std::make_shared<const LaneSnapshot>())
    , m_task([this](LaneSnapshotPtr snapshot) { take(std::move(snapshot)); })
{
    connect(&store, &ScheduleStore::changed, this, &LaneFeed::onStoreChanged);
}

LaneFeed::~LaneFeed()
{
    releaseOnWorker(std::move(m_snapshot));
}

void LaneFeed::addRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        if (const auto lane = m_store.slotOf(run.scheduleId)) {
            m_changes.addRun(*lane, run);
        } else if (m_homeless.size() < maxHomeless) {
            m_homeless.push_back(run);
        }
    }
    build();
}

void LaneFeed::setUpcoming(const std::vector<LaneTimes> &lanes)
{
    for (const LaneTimes &lane : lanes) {
        m_changes.setUpcoming(lane.lane, lane.times);
    }
    build();
}

void LaneFeed::onStoreChanged(const StoreChanges &changes)
{
    for (const std::uint32_t slot : changes.removed) {
        m_changes.clearLane(slot);
        m_pauses.remove(slot);
    }
    for (const auto *touched : {&changes.added, &changes.changed}) {
        for (const std::uint32_t slot : *touched) {
            showPauses(slot);
        }
    }
    if (!changes.added.empty()) {
        addRuns(std::exchange(m_homeless, {}));
    } else {
        build();
    }
}

void LaneFeed::showPauses(std::uint32_t slot)
{
    const ScheduleRow &row = m_store.row(slot);
    const auto shown = m_pauses.find(slot);
    if (!row.entry.paused) {
        if (shown != m_pauses.end()) {
            m_pauses.erase(shown);
            m_changes.setPaused(slot, {});
        }
        return;
    }
    // The server does not tell since when; from the moment this app knew of it is what is certain.
    const Instant since = shown != m_pauses.end() ? shown->range.start : m_clock();
    const PausedSpan span{{since, openEnd}, row.entry.notes};
    if (shown == m_pauses.end() || *shown != span) {
        m_pauses.insert(slot, span);
        m_changes.setPaused(slot, {span});
        m_changes.setUpcoming(slot, {});
    }
}

void LaneFeed::build()
{
    if (m_task.isRunning() || m_changes.isEmpty()) {
        return;
    }
    m_task.run([base = m_snapshot, changes = std::exchange(m_changes, {})](const std::stop_token &) {
        return applyLaneChanges(base, changes);
    });
}

void LaneFeed::take(LaneSnapshotPtr snapshot)
{
    releaseOnWorker(std::exchange(m_snapshot, std::move(snapshot)));
    emit snapshotChanged(m_snapshot);
    build();
}

} // namespace orrery
