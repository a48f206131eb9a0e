#pragma once

#include "schedules/scheduleorder.h"
#include "schedules/shownrows.h"

#include <QAbstractTableModel>
#include <QSet>

namespace orrery {

/// The schedules of a store as rows: filtered, sorted, and steady. What a refresh adds, removes or moves in or out of
/// the filter waits until applyPending(), a sort or another filter; what the user does here is shown at once.
/// \a store must outlive the model.
class ScheduleTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleTableModel)
public:
    using Order = std::shared_ptr<const SlotOrder>;

    enum Role {
        IdRole = Qt::UserRole, ///< QString
        StateRole, ///< int(ScheduleRowState)
        LastStatusRole, ///< int(RunStatus), invalid without a run
        BusyRole,
        StaleRole, ///< shown values are old, or the schedule is gone
    };

    ScheduleTableModel(const ScheduleStore &store, SpecWords specWords, QObject *parent = nullptr);
    ~ScheduleTableModel() override;

    /// Words that must all occur in id, workflow type or note; case does not matter.
    void setFilter(const QString &text);
    void setNow(Instant now);
    void setZone(ZoneChoice zone);
    void setStale(bool stale);
    void applyPending();

    [[nodiscard]] Order order() const { return m_rows.shared(); }

    [[nodiscard]] int pendingChanges() const { return int(m_pending.size()); }

    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }

    [[nodiscard]] Qt::SortOrder sortDirection() const { return m_sortDirection; }

    [[nodiscard]] const ScheduleStore &store() const { return m_store; }

    [[nodiscard]] ScheduleId idAt(int row) const;
    [[nodiscard]] int rowOf(const ScheduleId &id) const; ///< -1: not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

signals:
    void orderChanged(const std::shared_ptr<const std::vector<std::uint32_t>> &order);
    void pendingChanged(int count);

private:
    void mergeChanges(const StoreChanges &changes);
    void applyAtOnce(const StoreChanges &changes);
    void holdBack(const StoreChanges &changes);
    void repaintRows(const std::vector<std::uint32_t> &which);
    void reset();
    void rebuild();
    void setOrder(SlotOrder wanted);
    [[nodiscard]] bool belongs(std::uint32_t slot) const;
    void setPending(QSet<std::uint32_t> pending);
    [[nodiscard]] QVariant cell(std::uint32_t slot, int column, int role) const;

    const ScheduleStore &m_store;
    std::unique_ptr<ScheduleTexts> m_texts;
    ScheduleOrder m_sorter;
    ShownRows m_rows;
    QSet<std::uint32_t> m_pending; ///< would enter or leave
    QStringList m_filter; ///< folded words
    CellContext m_context;
    int m_sortColumn = IdColumn;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
    bool m_stale = false;
};

} // namespace orrery
