#pragma once

#include "domain/id.h"
#include "windowactions.h"

namespace orrery {

class ScheduleView;
class ScheduleStore;

/// Turns the write actions into requests for the schedules selected in the table.
class WriteRequests final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WriteRequests)
public:
    /// Both must outlive this.
    WriteRequests(const ScheduleView &table, const ScheduleStore &store, QObject *parent);
    ~WriteRequests() override = default;

    [[nodiscard]] WriteActions &actions() const { return *m_actions; }

signals:
    void createRequested();
    void pauseRequested(const std::vector<orrery::ScheduleId> &ids); ///< those that are active
    void resumeRequested(const std::vector<orrery::ScheduleId> &ids); ///< those that are paused
    void triggerRequested(const orrery::ScheduleId &id);
    void backfillRequested(const orrery::ScheduleId &id);
    void editRequested(const orrery::ScheduleId &id);
    void duplicateRequested(const orrery::ScheduleId &id);
    void deleteRequested(const orrery::ScheduleId &id);

private:
    void pauseOrResume();

    const ScheduleView &m_table;
    const ScheduleStore &m_store;
    WriteActions *m_actions;
};

/// Those of \a ids that are, or are not, paused. Schedules that are gone are neither.
[[nodiscard]] std::vector<ScheduleId> idsThatArePaused(std::vector<ScheduleId> ids, const ScheduleStore &store,
                                                       bool paused);

} // namespace orrery
