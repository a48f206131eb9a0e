#pragma once

#include "scheduleprovider.h"

#include <QObject>
#include <QSet>

#include <deque>

namespace orrery {

/// Describes schedules a few at a time. Describe has no budget on the server, but on scheduler v1 each one is a query
/// to a workflow.
class DescribeQueue final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DescribeQueue)
public:
    /// \a provider must outlive the queue.
    DescribeQueue(ScheduleProvider &provider, Clock clock, QObject *parent = nullptr);
    ~DescribeQueue() override;

    void describe(const ScheduleId &id); ///< after those that wait already; nothing if it waits
    void describeFirst(const ScheduleId &id); ///< somebody looks at it
    void clear();

signals:
    /// \a asOf: when it was asked for; the answer is not older.
    void described(const orrery::ScheduleDescription &description, orrery::Instant asOf);
    void failed(const orrery::ScheduleId &id, const orrery::ApiError &error);

private:
    void startNext();

    ScheduleProvider &m_provider;
    Clock m_clock;
    std::deque<ScheduleId> m_waiting;
    QSet<ScheduleId> m_asked;
};

} // namespace orrery
