#include "feeds/runhistory.h"

#include "feeds/runqueries.h"

namespace orrery {

RunHistory::RunHistory(ScheduleProvider &provider, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
{
}

RunHistory::~RunHistory() = default;

void RunHistory::setSchedule(const ScheduleId &id)
{
    if (id == m_id) {
        return;
    }
    delete m_call;
    m_id = id;
    m_runs.clear();
    if (id.isEmpty()) {
        return;
    }
    auto *call = m_provider.listRuns({.query = runsOfSchedule(id), .priority = CallPriority::User}, this);
    m_call = call;
    call->then(this, [this](const Result<Page<Run>> &page) {
        m_call.clear();
        if (page) {
            (void)put(page->items);
            emit changed();
        } else {
            emit failed(page.error());
        }
    });
}

void RunHistory::addRuns(const std::vector<Run> &runs)
{
    if (put(runs)) {
        emit changed();
    }
}

std::vector<Run> RunHistory::runs() const
{
    return {m_runs.cbegin(), m_runs.cend()};
}

bool RunHistory::put(const std::vector<Run> &runs)
{
    bool isNews = false;
    for (const Run &run : runs) {
        if (run.scheduleId == m_id && m_runs.value(run.runId) != run) {
            m_runs.insert(run.runId, run);
            isNews = true;
        }
    }
    return isNews;
}

} // namespace orrery
