#pragma once

#include "details/overviewdocument.h"
#include "domain/apierror.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QTextEdit;
class QToolButton;

namespace orrery {

class ElidedLabel;
class ErrorPanel;
class JsonPage;
class RunsPage;

/// Everything known about one schedule. Shows what it is given; while something newer is fetched, or cannot be, the
/// last known stays.
class DetailsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPane)
public:
    using SpecWords = std::function<QString(const ScheduleSpec &)>;

    explicit DetailsPane(SpecWords specWords, QWidget *parent = nullptr);
    ~DetailsPane() override;

    void showSchedule(const ScheduleDescription &description);
    void showLoading(const ScheduleId &id);
    void showError(const ApiError &error); ///< of the schedule shown or loading
    void clear();
    void showSelectionCount(int count); ///< several are selected

    /// Of the schedule shown; from the engine. Without it the server's next times are shown.
    void setNextTimes(const ScheduleId &id, std::vector<Instant> times);
    void setRuns(const ScheduleId &id, std::vector<Run> runs);
    void showRun(const RunId &id); ///< turns to the Runs tab
    void setNow(Instant now);
    void setZone(ZoneChoice zone);

    [[nodiscard]] const ScheduleId &shownId() const { return m_id; } ///< empty: none

signals:
    void runActivated(const orrery::Run &run);
    void retryRequested(const orrery::ScheduleId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTabs();
    void refill();
    void clearError();
    void showMessage(const QString &text);

    SpecWords m_specWords;
    ScheduleId m_id;
    OverviewContent m_content;
    bool m_hasContent = false;
    ElidedLabel *m_title;
    QLabel *m_progress;
    QToolButton *m_retry;
    ErrorPanel *m_error;
    QStackedWidget *m_stack;
    QLabel *m_message;
    QTabWidget *m_tabs;
    QTextEdit *m_overview;
    RunsPage *m_runs;
    JsonPage *m_json;
};

} // namespace orrery
