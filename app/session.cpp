#include "session.h"

#include "domain/overloaded.h"

namespace orrery {

Session::Session(std::unique_ptr<ScheduleProvider> provider, ScheduleStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_provider(std::move(provider))
    , m_store(store)
    , m_clock(clock)
    , m_list(*m_provider, store, clock)
    , m_runs(*m_provider, clock)
    , m_descriptions(*m_provider, clock)
    , m_upcoming(store, m_descriptions, clock)
    , m_lanes(store, clock)
    , m_commands(*m_provider)
    , m_sent(*m_provider, m_runs, clock)
{
    connectReads();
    connectWrites();
}

Session::~Session() = default;

void Session::start(const QString &namespaceId)
{
    m_namespaceId = namespaceId;
    m_upcoming.setNamespaceId(namespaceId);
    m_list.refresh();
}

void Session::refresh()
{
    m_list.refresh();
    m_runs.refresh();
}

void Session::connectReads()
{
    connect(&m_list, &ListFeed::succeeded, &m_runs, &RunFeed::refresh);
    connect(&m_runs, &RunFeed::runsArrived, this, [this](const std::vector<Run> &runs) {
        m_lanes.addRuns(runs);
        m_store.mergeRuns(runs);
    });
    connect(&m_upcoming, &UpcomingFeed::upcomingChanged, &m_lanes, &LaneFeed::setUpcoming);
    connect(&m_descriptions, &DescribeQueue::described, &m_store, &ScheduleStore::upsert);
    connect(&m_descriptions, &DescribeQueue::failed, this, [this](const ScheduleId &id, const ApiError &error) {
        if (error.kind == ApiError::Kind::NotFound) {
            m_store.remove(id);
        }
    });
}

void Session::connectWrites()
{
    connect(&m_commands, &CommandRunner::busyChanged, &m_store, &ScheduleStore::setBusy);
    connect(&m_commands, &CommandRunner::finished, this, &Session::takeOutcome);
}

void Session::takeOutcome(const CommandRun &run)
{
    const ScheduleId id = targetOf(run.command());
    std::visit(Overloaded{
                   [this, &id](const Applied &applied) {
                       if (applied.after) {
                           m_store.upsert(*applied.after, m_clock());
                       } else {
                           m_store.remove(id);
                       }
                   },
                   [this](const Sent &sent) { m_store.upsert(sent.after, m_clock()); },
                   [this, &id](const Failed &) { m_descriptions.describe(id); },
                   [this, &id](const Unknown &) { m_descriptions.describe(id); },
               },
               run.outcome());
}

} // namespace orrery
