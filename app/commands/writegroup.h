#pragma once

#include "commands/commandrunner.h"

#include <QObject>

namespace orrery {

/// Commands that belong to one answer of a dialog: runs them all and ends once, when each has an outcome.
class WriteGroup final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WriteGroup)
public:
    WriteGroup(CommandRunner &runner, std::vector<Command> commands, QObject *parent);
    ~WriteGroup() override;

    /// What went wrong first, with the count of schedules it went wrong for when there are several; nothing when
    /// everything was applied or sent. Valid from finished() on.
    [[nodiscard]] std::optional<ApiError> error() const;

    /// How it ended, as a sentence.
    [[nodiscard]] QString text() const;

signals:
    void finished();

private:
    void take(const CommandRun &run);

    QString m_label;
    std::size_t m_total;
    std::size_t m_ended = 0;
    std::size_t m_sent = 0;
    std::vector<ApiError> m_errors;
};

} // namespace orrery
