#include "dialogs/backfillinstantmodel.h"

#include "displaytext.h"

#include <QLocale>

namespace orrery {

namespace {

QString remark(const BackfillInstant &instant)
{
    if (instant.shared && instant.future) {
        return BackfillInstantModel::tr("⚠ in two ranges, may start twice; starts now and again when due");
    }
    if (instant.shared) {
        return BackfillInstantModel::tr("⚠ in two ranges: may start twice");
    }
    return instant.future ? BackfillInstantModel::tr("starts now and again when due") : QString();
}

} // namespace

BackfillInstantModel::BackfillInstantModel(QObject *parent)
    : GuardedRows(parent)
{
}

void BackfillInstantModel::setInstants(std::vector<BackfillInstant> instants)
{
    const Reset reset(*this);
    m_instants = std::move(instants);
}

void BackfillInstantModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
    if (!m_instants.empty()) {
        emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
    }
}

int BackfillInstantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_instants.size());
}

int BackfillInstantModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant BackfillInstantModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const BackfillInstant &instant = m_instants[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) {
        return text(instant, static_cast<Column>(index.column()));
    }
    if (role == Qt::ToolTipRole && instant.time.jittered != instant.time.nominal) {
        return tr("Moved by jitter to %1").arg(displaytext::dateTimeWithZone(instant.time.jittered, m_zone));
    }
    return {};
}

QString BackfillInstantModel::text(const BackfillInstant &instant, Column column) const
{
    switch (column) {
    case TimeColumn:
        return displaytext::dateTimeWithZone(instant.time.nominal, m_zone);
    case RangeColumn:
        return QLocale().toString(instant.range + 1);
    case RemarkColumn:
        return remark(instant);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BackfillInstantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Due");
    case RangeColumn:
        return tr("Range");
    case RemarkColumn:
        return tr("Remark");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace orrery
