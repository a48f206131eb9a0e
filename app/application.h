#pragma once

#include "launchoptions.h"
#include "mainwindow.h"
#include "schedules/scheduletablemodel.h"
#include "session.h"
#include "sessionview.h"
#include "sessionwrites.h"
#include "settings.h"

#include <QNetworkAccessManager>
#include <QTimer>

namespace orrery {

/// Composition root: owns what lives as long as the window, and the session of the connection that is open.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)
public:
    /// \a token: bearer token for the server, empty for none.
    Application(LaunchOptions options, std::unique_ptr<Settings> settings, const QByteArray &token, Clock clock);
    ~Application() override;

    /// Shows the window and opens the connection that the command line or the last session names.
    void start();

    [[nodiscard]] MainWindow &window() { return m_window; }

    [[nodiscard]] ScheduleTableModel &model() { return m_model; }

    [[nodiscard]] Session *session() const { return m_session.get(); } ///< null: not connected

    /// What the window shows is complete, or it shows why there is nothing.
    [[nodiscard]] bool isSettled() const;

signals:
    void connectFailed(const QString &text);

private:
    void connectWindow();
    void connectReports();
    void open(const ConnectionTarget &target);
    void openSession();
    void closeSession();
    void onConnectFailed(const ConnectionTarget &target, const ApiError &error);
    void tick();
    void openById();
    void showAbout();
    void say(const QString &text);

    LaunchOptions m_options;
    std::unique_ptr<Settings> m_settings;
    Clock m_clock;
    QNetworkAccessManager m_network;
    ScheduleStore m_store;
    ScheduleTableModel m_model;
    MainWindow m_window;
    Connector m_connector;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SessionView> m_view;
    std::unique_ptr<SessionWrites> m_writes; ///< null: read-only, or not connected
    QTimer m_tick;
    bool m_failed = false;
};

} // namespace orrery
