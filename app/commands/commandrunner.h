#pragma once

#include "commands/commandrun.h"

#include <QHash>
#include <QObject>

#include <deque>

namespace orrery {

/// The only place that sends writes. Writes to one schedule go one after the other, each read back before the next
/// (scheduler v1 loses a patch that follows another too soon); different schedules do not wait for each other.
class CommandRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandRunner)
public:
    /// \a provider must outlive the runner.
    explicit CommandRunner(ScheduleProvider &provider, QObject *parent = nullptr);
    ~CommandRunner() override;

    /// Queues \a command. Connect to the run's finished() for its outcome; it belongs to the runner.
    CommandRun *run(Command command);

    [[nodiscard]] int pendingCount() const; ///< writes queued or under way

    [[nodiscard]] bool isBusy(const ScheduleId &id) const { return m_queues.contains(id); }

signals:
    void busyChanged(const orrery::ScheduleId &id, bool busy);
    void finished(const orrery::CommandRun &run);

private:
    void onFinished(const CommandRun &run);

    ScheduleProvider &m_provider;
    QHash<ScheduleId, std::deque<CommandRun *>> m_queues; ///< front: under way
};

/// A new id for one intention of the user; the server uses it to recognise a request it has seen.
[[nodiscard]] QString newRequestId();

} // namespace orrery
