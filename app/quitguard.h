#pragma once

#include "commands/commandrunner.h"

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace orrery {

/// Keeps a window from closing over a write that is under way: asks whether to wait for it, and closes when it has
/// ended.
class QuitGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuitGuard)
public:
    /// \a runner and \a window must outlive the guard.
    QuitGuard(CommandRunner &runner, QWidget &window, QObject *parent = nullptr);
    ~QuitGuard() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void closeWhenIdle();

    CommandRunner &m_runner;
    QWidget &m_window;
    QPointer<QMessageBox> m_question;
    bool m_isWaiting = false;
    bool m_isForced = false;
};

} // namespace orrery
