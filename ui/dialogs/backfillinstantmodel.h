#pragma once

#include "rowops.h"
#include "schedules/backfillpreview.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace orrery {

/// The instants of a backfill preview, in one zone and with what is special about each.
class BackfillInstantModel final : public GuardedRows<QAbstractTableModel>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackfillInstantModel)
public:
    enum Column { TimeColumn, RangeColumn, RemarkColumn, ColumnCount };

    explicit BackfillInstantModel(QObject *parent = nullptr);
    ~BackfillInstantModel() override = default;

    void setInstants(std::vector<BackfillInstant> instants);
    void setZone(const QTimeZone &zone);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const BackfillInstant &instant, Column column) const;

    std::vector<BackfillInstant> m_instants;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace orrery
