#pragma once

#include "displaytext.h"
#include "domain/run.h"
#include "rowops.h"

#include <QAbstractTableModel>

#include <vector>

namespace orrery {

/// The runs of one schedule, the newest start first.
class RunTableModel final : public GuardedRows<QAbstractTableModel>
{
    Q_OBJECT
public:
    enum Column { StatusColumn, NominalColumn, StartColumn, DurationColumn, WorkflowColumn, RunColumn, ColumnCount };

    enum Role {
        StatusRole = Qt::UserRole ///< int(RunStatus)
    };

    explicit RunTableModel(QObject *parent = nullptr);

    /// Merges by run id: what stays keeps its row, and a selection with it.
    void setRuns(std::vector<Run> runs);
    void clear();
    void setNow(Instant now); ///< for the duration of what still runs
    void setZone(const QTimeZone &zone);

    [[nodiscard]] const Run &runAt(int row) const { return m_runs.at(std::size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void repaint(Column first, Column last);
    void removeMissing(const std::vector<Run> &wanted);
    [[nodiscard]] QString display(const Run &run, Column column) const;
    [[nodiscard]] QString toolTip(const Run &run, Column column) const;

    std::vector<Run> m_runs; ///< by start, newest first, then run id
    Instant m_now{};
    QTimeZone m_zone;
};

} // namespace orrery
