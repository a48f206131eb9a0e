#pragma once

#include "commands/commandrunner.h"
#include "commands/sentwatch.h"
#include "feeds/describequeue.h"
#include "feeds/lanefeed.h"
#include "feeds/listfeed.h"
#include "feeds/runfeed.h"
#include "feeds/upcomingfeed.h"

#include <QObject>

#include <memory>

namespace orrery {

/// One open connection to a namespace: what reads it, what writes to it, and how both fill the store. Ending the
/// session ends its reads; a write under way ends with it as well, so ask commands() before.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)
public:
    /// \a store must outlive the session and be empty.
    Session(std::unique_ptr<ScheduleProvider> provider, ScheduleStore &store, const Clock &clock,
            QObject *parent = nullptr);
    ~Session() override;

    /// Begins to load. \a namespaceId is part of the jitter's seed.
    void start(const QString &namespaceId);
    /// The user asks for fresh data.
    void refresh();

    [[nodiscard]] ScheduleProvider &provider() const { return *m_provider; }

    [[nodiscard]] ScheduleStore &store() const { return m_store; }

    [[nodiscard]] const QString &namespaceId() const { return m_namespaceId; }

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

    std::unique_ptr<ScheduleProvider> m_provider;
    ScheduleStore &m_store;
    Clock m_clock;
    QString m_namespaceId;
    ListFeed m_list;
    RunFeed m_runs;
    DescribeQueue m_descriptions;
    UpcomingFeed m_upcoming;
    LaneFeed m_lanes;
    CommandRunner m_commands;
    SentWatch m_sent;
};

} // namespace orrery
