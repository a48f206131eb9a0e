#pragma once

#include "mainwindow.h"
#include "quitguard.h"
#include "scheduleactions.h"
#include "scheduleforms.h"

namespace orrery {

/// Everything that can change the server, joined to the window. A read-only session has none of it.
class SessionWrites final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionWrites)
public:
    /// \a session and \a window must outlive this. \a recentNotes: newest first.
    SessionWrites(Session &session, MainWindow &window, const QStringList &recentNotes, const Clock &clock,
                  QObject *parent = nullptr);
    ~SessionWrites() override;

    void setZone(ZoneChoice zone) { m_actions.setZone(zone); }

signals:
    void describeFailed(const orrery::ScheduleId &id, const orrery::ApiError &error);
    void ended(const QString &text);
    void recentNotesChanged(const QStringList &notes);

private:
    void connectTimeline();

    Session &m_session;
    MainWindow &m_window;
    DialogRunner m_runner;
    ScheduleActions m_actions;
    ScheduleForms m_forms;
    QuitGuard m_guard;
};

} // namespace orrery
