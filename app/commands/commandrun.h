#pragma once

#include "commands/command.h"

#include <QObject>
#include <QTimer>

namespace orrery {

/// One write from first look to last: describe, send, describe again and compare. Ends once with finished() and is
/// owned by the CommandRunner, never by the window that asked. Sends each write at most once.
class CommandRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandRun)
public:
    CommandRun(ScheduleProvider &provider, Command command, QObject *parent);
    ~CommandRun() override;

    void start();

    [[nodiscard]] const Command &command() const noexcept { return m_command; }

    [[nodiscard]] const Outcome &outcome() const noexcept { return m_outcome; } ///< valid from finished() on

signals:
    void finished(const orrery::CommandRun &run);

private:
    void checkBase(const UpdateSchedule &update);
    void send();
    void onSent(const Result<Done> &result);
    void look();
    void onLooked(const Result<ScheduleDescription> &result);
    void onFound(const ScheduleDescription &found);
    void lookAgainOr(Outcome outcome);
    void end(Outcome outcome);

    ScheduleProvider &m_provider;
    Command m_command;
    Outcome m_outcome;
    std::optional<ApiError> m_doubt; ///< the reply to the write was lost with this error
    QTimer m_lookTimer;
    int m_looks = 0;
};

} // namespace orrery
