#pragma once

#include "feeds/describequeue.h"
#include "feeds/laneexpansion.h"
#include "latesttask.h"
#include "schedules/schedulestore.h"

#include <QObject>
#include <QTimer>

namespace orrery {

/// Upcoming runs from the engine, on a worker: the next run of every schedule for the list, and all in the window for
/// the lanes in sight. Where the engine is known to differ from the server, the server is asked instead.
class UpcomingFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UpcomingFeed)
public:
    /// \a provider, \a store and \a describe must outlive the feed.
    UpcomingFeed(ScheduleProvider &provider, ScheduleStore &store, DescribeQueue &describe, Clock clock,
                 QObject *parent = nullptr);
    ~UpcomingFeed() override;

    /// Until it is known nothing can be computed: the jitter depends on it.
    void setNamespaceId(const QString &id);

    /// What is in sight: \a resolution is the time a pixel column covers.
    void setView(std::vector<std::uint32_t> lanes, TimeRange window, std::chrono::milliseconds resolution);

    /// Something asked for is still being computed.
    [[nodiscard]] bool isBusy() const;

signals:
    /// Upcoming runs of the lanes in sight, replacing those of before.
    void upcomingChanged(const std::vector<orrery::LaneTimes> &lanes);

private:
    void onStoreChanged(const StoreChanges &changes);
    void computeNext();
    void computeOverdue();
    void computeView();
    [[nodiscard]] std::vector<LaneSpec> specsOf(const std::vector<std::uint32_t> &lanes);
    void askServer();
    void takeNext(const std::vector<LaneTimes> &found);

    ScheduleProvider &m_provider;
    ScheduleStore &m_store;
    DescribeQueue &m_describe;
    Clock m_clock;
    QString m_namespaceId;
    std::vector<std::uint32_t> m_dirty; ///< lanes whose next run is not known
    std::vector<std::uint32_t> m_lanes; ///< in sight
    LaneWindow m_window;
    std::unique_ptr<QObject> m_asked; ///< owns the calls for lanes on which the engine differs
    LatestTask<std::vector<LaneTimes>> m_next;
    LatestTask<std::vector<LaneTimes>> m_view;
    QTimer m_nextLater; ///< joins changes that come together
    QTimer m_viewLater;
    QTimer m_overdue;
    bool m_isTakingNext = false;
};

} // namespace orrery
