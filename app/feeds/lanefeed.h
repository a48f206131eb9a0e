#pragma once

#include "feeds/laneexpansion.h"
#include "latesttask.h"
#include "schedules/schedulestore.h"
#include "timeline/lanechanges.h"

#include <QObject>

namespace orrery {

/// Collects runs, upcoming times and pauses into the snapshots that the timeline draws. Snapshots are built on a
/// worker, one after the other; what arrives meanwhile goes into the next.
class LaneFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaneFeed)
public:
    /// \a store must outlive the feed.
    LaneFeed(ScheduleStore &store, Clock clock, QObject *parent = nullptr);
    ~LaneFeed() override;

    void addRuns(const std::vector<Run> &runs);
    /// Lanes that are not among \a lanes lose their upcoming times when they are given next.
    void setUpcoming(const std::vector<LaneTimes> &lanes);

    [[nodiscard]] const LaneSnapshotPtr &snapshot() const noexcept { return m_snapshot; }

    [[nodiscard]] bool isSettled() const noexcept { return !m_task.isRunning() && m_changes.isEmpty(); }

signals:
    void snapshotChanged(const orrery::LaneSnapshotPtr &snapshot);

private:
    void onStoreChanged(const StoreChanges &changes);
    void showPauses(std::uint32_t slot);
    void build();
    void take(LaneSnapshotPtr snapshot);

    ScheduleStore &m_store;
    Clock m_clock;
    LaneSnapshotPtr m_snapshot;
    LaneChanges m_changes;
    std::vector<Run> m_homeless; ///< runs of schedules that the list does not have yet
    QHash<std::uint32_t, PausedSpan> m_pauses; ///< what the snapshot shows as paused now
    LatestTask<LaneSnapshotPtr> m_task;
};

} // namespace orrery
