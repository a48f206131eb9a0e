#pragma once

#include "mainwindow.h"
#include "scheduleactions.h"
#include "schedules/scheduletablemodel.h"
#include "session.h"

#include <QTimer>

namespace orrery {

class RunHistory;

/// Shows a session in the window: what the feeds find goes into the views, what the views ask for goes to the feeds.
class SessionView final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionView)
public:
    /// Everything given must outlive the view.
    SessionView(Session &session, MainWindow &window, ScheduleTableModel &model, Clock clock,
                QObject *parent = nullptr);
    ~SessionView() override;

    /// Nothing is being loaded or built: what the window shows is complete.
    [[nodiscard]] bool isSettled() const;

private:
    void connectList();
    void connectTimeline();
    void connectDetails();
    void showFirstWindow();
    void showListState();
    void showListError(const ApiError &error);
    void takeView();
    void showLoad();
    void takeSelection(const std::vector<ScheduleId> &ids);
    void showDescription(const ScheduleRow &row);

    Session &m_session;
    MainWindow &m_window;
    ScheduleTableModel &m_model;
    Clock m_clock;
    std::unique_ptr<RunHistory> m_history;
    QTimer m_selectionLater; ///< joins the steps of a key held down
    LatestTask<std::vector<Instant>> m_nextTimes;
    ScheduleId m_nextTimesOf;
    std::shared_ptr<const ScheduleDescription> m_shown; ///< in the details
    ListState::Phase m_phase = ListState::Phase::Loading;
    bool m_hasShownWindow = false;
};

} // namespace orrery
