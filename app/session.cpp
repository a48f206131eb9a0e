#include "session.h"

#include "domain/overloaded.h"
#include "engine/jitter.h"

namespace orrery {

Session::Session(Connection connection, ScheduleStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_store(store)
    , m_clock(clock)
    , m_list(*m_connection.provider, store, clock)
    , m_runs(*m_connection.provider, clock)
    , m_descriptions(*m_connection.provider, clock)
    , m_upcoming(*m_connection.provider, store, m_descriptions, clock)
    , m_engineCheck(*m_connection.provider, store, clock)
    , m_lanes(store, clock)
    , m_commands(*m_connection.provider)
    , m_sent(*m_connection.provider, m_runs, clock)
{
    connectReads();
    connectWrites();
}

Session::~Session() = default;

void Session::start()
{
    m_upcoming.setNamespaceId(m_connection.namespaceId);
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
    connect(
        &m_list, &ListFeed::succeeded, this, [this] { m_engineCheck.start(m_connection.namespaceId); },
        Qt::SingleShotConnection);
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

void Session::follow(const PatchSchedule &patch, const ScheduleDescription &after)
{
    const ScheduleRow *row = m_store.find(patch.id);
    const auto before = row != nullptr ? row->description : nullptr;
    m_sent.watch(patch, before ? *before : after, jitterSeed(namespaceId(), patch.id.toString()));
    m_store.upsert(after, m_clock());
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
                   [this, &run](const Sent &sent) { follow(std::get<PatchSchedule>(run.command()), sent.after); },
                   [this, &id](const Failed &) { m_descriptions.describe(id); },
                   [this, &id](const Unknown &) { m_descriptions.describe(id); },
               },
               run.outcome());
}

} // namespace orrery
