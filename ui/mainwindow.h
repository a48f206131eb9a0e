#pragma once

#include "connection/connectiontarget.h"
#include "displaytext.h"
#include "domain/apierror.h"
#include "domain/id.h"
#include "schedules/liststate.h"
#include "schedules/scheduletexts.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace orrery {

class ConnectionPage;
class DetailsPane;
class LoadBar;
class ScheduleTableModel;
class SchedulesPage;
class TimelineOverview;
class TimelineView;
class ViewActions;
class WriteRequests;

/// The window: shows what it is given, says what the user wants. Knows no server and no settings.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    MainWindow(ScheduleTableModel &model, const SpecWords &specWords, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Turns to the schedules of \a target. Without write actions if it is read-only.
    void showConnected(const ConnectionTarget &target);
    void showConnectionPage();
    /// Newest first, for the page and the chooser.
    void setRecent(const std::vector<ConnectionTarget> &recent);
    void setNamespaces(const QStringList &names);

    void setListState(const ListState &state);
    /// When the list shown was asked for, and whether it could not be refreshed since.
    void setLoadedAt(Instant loadedAt);
    void showListError(const QString &what, const ApiError &error);
    void setNow(Instant now);
    void setZone(ZoneChoice zone);
    void setBudgetText(const QString &text);
    [[nodiscard]] LoadBar &loadBar() const; ///< progress of long work, in the status bar

    [[nodiscard]] ConnectionPage &connectionPage() const { return *m_connectionPage; }

    [[nodiscard]] DetailsPane &details() const;
    [[nodiscard]] TimelineView &timeline() const;
    [[nodiscard]] TimelineOverview &overview() const;
    [[nodiscard]] std::vector<ScheduleId> selectedIds() const;
    void selectSchedule(const ScheduleId &id);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void connectRequested(const QString &url, const QString &namespaceName);
    void namespacesRequested(const QString &url);
    void disconnectRequested();
    void refreshRequested();
    void cancelLoadRequested();
    void openByIdRequested();
    void zoneChanged(orrery::ZoneChoice zone);
    void selectionChanged(const std::vector<orrery::ScheduleId> &ids);
    void detailsRetryRequested(const orrery::ScheduleId &id);
    void createRequested();
    void pauseRequested(const std::vector<orrery::ScheduleId> &ids);
    void resumeRequested(const std::vector<orrery::ScheduleId> &ids);
    void triggerRequested(const orrery::ScheduleId &id);
    void backfillRequested(const orrery::ScheduleId &id);
    void editRequested(const orrery::ScheduleId &id);
    void duplicateRequested(const orrery::ScheduleId &id);
    void deleteRequested(const orrery::ScheduleId &id);
    void aboutRequested();
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectPages();
    void connectViewActions();
    void makeWriteActions(bool canWrite);
    void takeSelection(const std::vector<ScheduleId> &ids);
    void follow();
    void copyIds() const;
    void showKeys();

    ScheduleTableModel &m_model;
    ViewActions *m_view;
    std::unique_ptr<WriteRequests> m_write; ///< null: read-only
    QStackedWidget *m_stack;
    ConnectionPage *m_connectionPage;
    SchedulesPage *m_page;
    LoadBar *m_loadBar;
    QLabel *m_kind;
    QLabel *m_budget;
    bool m_connected = false;
};

} // namespace orrery
