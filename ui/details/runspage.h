#pragma once

#include "runs/runtablemodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace orrery {

/// The runs of the schedule as a table: what the timeline draws, for reading.
class RunsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsPage)
public:
    explicit RunsPage(QWidget *parent = nullptr);
    ~RunsPage() override = default;

    void setRuns(std::vector<Run> runs);
    void clear(); ///< runs are not known yet
    void setNow(Instant now);
    void setZone(const QTimeZone &zone);
    void selectRun(const RunId &id);

signals:
    void runActivated(const orrery::Run &run);

private:
    void setUpTable();

    RunTableModel *m_model;
    QTableView *m_table;
    QLabel *m_message;
};

} // namespace orrery
