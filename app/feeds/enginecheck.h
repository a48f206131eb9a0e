#pragma once

#include "feeds/laneexpansion.h"
#include "scheduleprovider.h"
#include "schedules/schedulestore.h"

#include <QObject>

#include <deque>

namespace orrery {

/// Compares the engine with the server for a few schedules of a connection: their next times, one call each, one after
/// the other. A schedule for which they differ (other zone data, a server with other rules) is marked in the store.
class EngineCheck final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineCheck)
public:
    /// \a provider and \a store must outlive the check.
    EngineCheck(ScheduleProvider &provider, ScheduleStore &store, Clock clock, QObject *parent = nullptr);
    ~EngineCheck() override;

    /// Begins with a sample of what the store holds now. \a namespaceId is part of the jitter's seed.
    void start(const QString &namespaceId);

    [[nodiscard]] bool isRunning() const noexcept { return m_isAsking || !m_waiting.empty(); }

signals:
    void differs(const orrery::ScheduleId &id);
    void finished();

private:
    void checkNext();
    void ask(const ScheduleId &id, const std::vector<Instant> &computed, TimeRange range);

    ScheduleProvider &m_provider;
    ScheduleStore &m_store;
    Clock m_clock;
    std::deque<LaneSpec> m_waiting;
    bool m_isAsking = false;
};

} // namespace orrery
