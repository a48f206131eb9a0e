#include "writerequests.h"

#include "schedules/scheduleview.h"

namespace orrery {

std::vector<ScheduleId> idsThatArePaused(std::vector<ScheduleId> ids, const ScheduleStore &store, bool paused)
{
    std::erase_if(ids, [&store, paused](const ScheduleId &id) {
        const ScheduleRow *row = store.find(id);
        return !row || row->entry.paused != paused;
    });
    return ids;
}

WriteRequests::WriteRequests(const ScheduleView &table, const ScheduleStore &store, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_store(store)
    , m_actions(new WriteActions(this))
{
    connect(m_actions->create, &QAction::triggered, this, &WriteRequests::createRequested);
    connect(m_actions->pauseOrResume, &QAction::triggered, this, &WriteRequests::pauseOrResume);
    connect(m_actions->pause, &QAction::triggered, this,
            [this] { emit pauseRequested(idsThatArePaused(m_table.selectedIds(), m_store, false)); });
    connect(m_actions->resume, &QAction::triggered, this,
            [this] { emit resumeRequested(idsThatArePaused(m_table.selectedIds(), m_store, true)); });
    const std::pair<QAction *, void (WriteRequests::*)(const ScheduleId &)> ofOne[]{
        {m_actions->trigger, &WriteRequests::triggerRequested},
        {m_actions->backfill, &WriteRequests::backfillRequested},
        {m_actions->edit, &WriteRequests::editRequested},
        {m_actions->duplicate, &WriteRequests::duplicateRequested},
        {m_actions->remove, &WriteRequests::deleteRequested},
    };
    for (const auto &[action, request] : ofOne) {
        connect(action, &QAction::triggered, this, [this, request = request] {
            const std::vector<ScheduleId> ids = m_table.selectedIds();
            if (ids.size() == 1) {
                emit(this->*request)(ids.front());
            }
        });
    }
}

void WriteRequests::pauseOrResume()
{
    const std::vector<ScheduleId> active = idsThatArePaused(m_table.selectedIds(), m_store, false);
    if (active.empty()) {
        emit resumeRequested(idsThatArePaused(m_table.selectedIds(), m_store, true));
    } else {
        emit pauseRequested(active);
    }
}

} // namespace orrery
