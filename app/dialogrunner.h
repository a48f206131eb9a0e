#pragma once

#include "dialogs/requestdialog.h"
#include "session.h"

#include <functional>

namespace orrery {

/// What every dialog that changes something goes through: a fresh Describe before it opens, and the outcome of its
/// commands when it was answered.
class DialogRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DialogRunner)
public:
    using Open = std::function<void(const ScheduleDescription &)>;

    /// \a session must outlive the runner.
    DialogRunner(Session &session, Clock clock, QObject *parent = nullptr);
    ~DialogRunner() override;

    [[nodiscard]] Session &session() const { return m_session; }

    [[nodiscard]] Instant now() const { return m_clock(); }

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Reads the schedule and calls \a open with it, or emits describeFailed().
    void describeThen(const ScheduleId &id, Open open);

    /// Shows \a dialog, which deletes itself when it is closed.
    static void show(RequestDialog *dialog);

    /// Runs \a commands (at least one). \a dialog is busy meanwhile; then it closes, or says why not. It may be closed
    /// before: the commands go on.
    void run(RequestDialog *dialog, std::vector<Command> commands);

signals:
    /// The schedule cannot be read, so no dialog was opened.
    void describeFailed(const orrery::ScheduleId &id, const orrery::ApiError &error);
    /// Commands have ended: \a text says how.
    void ended(const QString &text);

private:
    Session &m_session;
    Clock m_clock;
};

} // namespace orrery
