#include "quitguard.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

namespace orrery {

QuitGuard::QuitGuard(CommandRunner &runner, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_window(window)
{
    window.installEventFilter(this);
    connect(&runner, &CommandRunner::busyChanged, this, &QuitGuard::closeWhenIdle);
}

QuitGuard::~QuitGuard() = default;

bool QuitGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || m_isForced || m_runner.pendingCount() == 0) {
        return QObject::eventFilter(watched, event);
    }
    event->ignore();
    ask();
    return true;
}

void QuitGuard::ask()
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(QMessageBox::Warning, tr("Changes under way"),
                                 tr("%n change(s) are on their way to the server. If Orrery quits now, you will not "
                                    "learn whether they took effect.",
                                    nullptr, m_runner.pendingCount()),
                                 QMessageBox::NoButton, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    auto *wait = m_question->addButton(tr("&Wait, then quit"), QMessageBox::AcceptRole);
    auto *quit = m_question->addButton(tr("&Quit now"), QMessageBox::DestructiveRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(wait);
    connect(wait, &QAbstractButton::clicked, this, [this] {
        m_isWaiting = true;
        closeWhenIdle();
    });
    connect(quit, &QAbstractButton::clicked, this, [this] {
        m_isForced = true;
        m_window.close();
    });
    m_question->open();
}

void QuitGuard::closeWhenIdle()
{
    if (m_isWaiting && m_runner.pendingCount() == 0) {
        m_window.close();
    }
}

} // namespace orrery
