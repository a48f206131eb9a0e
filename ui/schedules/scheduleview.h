#pragma once

#include "schedules/scheduletablemodel.h"

#include <QTableView>

namespace orrery {

/// The schedules as a table whose rows are as high as the timeline's lanes. Scrolls by pixels, so that both can share
/// one vertical scroll bar.
class ScheduleView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleView)
public:
    explicit ScheduleView(ScheduleTableModel &model, QWidget *parent = nullptr);
    ~ScheduleView() override = default;

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headerHeight() const;
    void setHeaderHeight(int height);

    /// In the order shown.
    [[nodiscard]] std::vector<ScheduleId> selectedIds() const;
    void selectIds(const std::vector<ScheduleId> &ids);
    /// Selects it alone and scrolls to it; does nothing if it is not shown.
    void goTo(const ScheduleId &id);
    /// Widths and order of columns, and what sorts.
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);

signals:
    void selectionChangedTo(const std::vector<orrery::ScheduleId> &ids);
    void activatedId(const orrery::ScheduleId &id);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpRows();
    void setUpColumns();
    void reportSelection();

    ScheduleTableModel &m_model;
    std::vector<ScheduleId> m_reported; ///< what selectionChangedTo said last
};

} // namespace orrery
