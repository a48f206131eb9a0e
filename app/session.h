#pragma once

#include "commands/commandrunner.h"
#include "commands/sentwatch.h"
#include "connector.h"
#include "feeds/describequeue.h"
#include "feeds/enginecheck.h"
#include "feeds/lanefeed.h"
#include "feeds/listfeed.h"
#include "feeds/runfeed.h"
#include "feeds/upcomingfeed.h"

#include <QObject>

namespace orrery {

/// One open connection to a namespace: what reads it, what writes to it, and how both fill the store. Ending the
/// session ends its reads; a write under way ends with it as well, so ask commands() before.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)
public:
    /// \a store must outlive the session and be empty.
    Session(Connection connection, ScheduleStore &store, const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    /// Begins to load.
    void start();
    /// The user asks for fresh data.
    void refresh();

    [[nodiscard]] ScheduleProvider &provider() const { return *m_connection.provider; }

    [[nodiscard]] const ConnectionTarget &target() const { return m_connection.target; }

    [[nodiscard]] const CallBudget *budget() const { return m_connection.budget.get(); }

    [[nodiscard]] bool canWrite() const { return !m_connection.target.readOnly; }

    [[nodiscard]] ScheduleStore &store() const { return m_store; }

    [[nodiscard]] const QString &namespaceId() const { return m_connection.namespaceId; } ///< seeds the jitter

    [[nodiscard]] ListFeed &list() { return m_list; }

    [[nodiscard]] RunFeed &runs() { return m_runs; }

    [[nodiscard]] DescribeQueue &descriptions() { return m_descriptions; }

    [[nodiscard]] UpcomingFeed &upcoming() { return m_upcoming; }

    [[nodiscard]] LaneFeed &lanes() { return m_lanes; }

    [[nodiscard]] CommandRunner &commands() { return m_commands; }

    [[nodiscard]] SentWatch &sent() { return m_sent; }

private:
    void connectReads();
    void connectWrites();
    void takeOutcome(const CommandRun &run);
    void follow(const PatchSchedule &patch, const ScheduleDescription &after);

    Connection m_connection;
    ScheduleStore &m_store;
    Clock m_clock;
    ListFeed m_list;
    RunFeed m_runs;
    DescribeQueue m_descriptions;
    UpcomingFeed m_upcoming;
    EngineCheck m_engineCheck;
    LaneFeed m_lanes;
    CommandRunner m_commands;
    SentWatch m_sent;
};

} // namespace orrery
