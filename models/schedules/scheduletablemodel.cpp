#include "schedules/scheduletablemodel.h"

#include <algorithm>

namespace orrery {

namespace {

/// More additions than this are sorted in as a whole instead of one by one.
constexpr std::size_t fewAdditions = 8;

} // namespace

ScheduleTableModel::ScheduleTableModel(const ScheduleStore &store, SpecWords specWords, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_texts(std::make_unique<ScheduleTexts>(store, std::move(specWords)))
    , m_sorter(store, *m_texts)
{
    connect(&store, &ScheduleStore::changed, this, &ScheduleTableModel::mergeChanges);
    connect(&store, &ScheduleStore::cleared, this, &ScheduleTableModel::reset);
    rebuild();
}

ScheduleTableModel::~ScheduleTableModel() = default;

void ScheduleTableModel::setFilter(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != m_filter) {
        m_filter = words;
        rebuild();
    }
}

void ScheduleTableModel::setNow(Instant now)
{
    m_context.now = now;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ScheduleColumnCount - 1), {Qt::DisplayRole});
    }
}

void ScheduleTableModel::setZone(ZoneChoice zone)
{
    if (zone != m_context.zone) {
        m_context.zone = zone;
        setNow(m_context.now);
    }
}

void ScheduleTableModel::setStale(bool stale)
{
    if (stale != m_stale) {
        m_stale = stale;
        setNow(m_context.now);
    }
}

void ScheduleTableModel::applyPending()
{
    rebuild();
}

ScheduleId ScheduleTableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_store.row(m_rows.slotAt(row)).id() : ScheduleId();
}

int ScheduleTableModel::rowOf(const ScheduleId &id) const
{
    const std::optional<std::uint32_t> slot = m_store.slotOf(id);
    return slot ? m_rows.rowOf(*slot) : -1;
}

int ScheduleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.count();
}

int ScheduleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ScheduleColumnCount;
}

QVariant ScheduleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    return cell(m_rows.slotAt(index.row()), index.column(), role);
}

QVariant ScheduleTableModel::cell(std::uint32_t slot, int column, int role) const
{
    const ScheduleRow &row = m_store.row(slot);
    const auto section = ScheduleColumn(column);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, section, column == SpecColumn ? m_texts->words(slot) : QString(), m_context);
    case Qt::ToolTipRole:
        return cellToolTip(row, section, column == SpecColumn ? m_texts->words(slot) : QString(), m_context);
    case IdRole:
        return row.id().toString();
    case StateRole:
        return int(row.state(m_context.now));
    case LastStatusRole: {
        const std::optional<LastResult> last = row.lastResult();
        return last ? QVariant(int(last->status)) : QVariant();
    }
    case BusyRole:
        return row.busy;
    case StaleRole:
        return m_stale || row.gone;
    default:
        return {};
    }
}

QVariant ScheduleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return columnTitle(ScheduleColumn(section));
    }
    return {};
}

void ScheduleTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= 0 && column < ScheduleColumnCount) {
        m_sortColumn = column;
        m_sortDirection = direction;
        rebuild();
    }
}

void ScheduleTableModel::mergeChanges(const StoreChanges &changes)
{
    for (const std::uint32_t slot : changes.changed) {
        m_texts->forget(slot);
    }
    const bool nothingToDisturb = rowCount() == 0 && m_filter.isEmpty();
    if (nothingToDisturb || (changes.byUser && changes.added.size() > fewAdditions)) {
        rebuild();
    } else if (changes.byUser) {
        applyAtOnce(changes);
    } else {
        holdBack(changes);
    }
    repaintRows(changes.changed);
}

void ScheduleTableModel::applyAtOnce(const StoreChanges &changes)
{
    m_sorter.prepare(ScheduleColumn(m_sortColumn), m_sortDirection, m_context.now);
    SlotOrder wanted = m_rows.order();
    std::erase_if(wanted, [&changes](std::uint32_t slot) { return std::ranges::count(changes.removed, slot) > 0; });
    for (const std::uint32_t slot : changes.added) {
        if (belongs(slot)) {
            wanted.insert(std::ranges::upper_bound(wanted, slot, m_sorter.less()), slot);
        }
    }
    QSet<std::uint32_t> pending = m_pending;
    for (const std::uint32_t slot : changes.removed) {
        pending.remove(slot);
    }
    setOrder(std::move(wanted));
    setPending(std::move(pending));
}

void ScheduleTableModel::holdBack(const StoreChanges &changes)
{
    QSet<std::uint32_t> pending = m_pending;
    const auto judge = [this, &pending](std::uint32_t slot) {
        if (belongs(slot) == m_rows.isShown(slot)) {
            pending.remove(slot);
        } else {
            pending.insert(slot);
        }
    };
    std::ranges::for_each(changes.added, judge);
    std::ranges::for_each(changes.changed, judge);
    std::ranges::for_each(changes.removed, judge);
    repaintRows(changes.removed);
    setPending(std::move(pending));
}

/// One signal for all: views repaint only what is visible of it.
void ScheduleTableModel::repaintRows(const std::vector<std::uint32_t> &which)
{
    if (const std::optional<RowSpan> span = m_rows.span(which)) {
        emit dataChanged(index(span->first, 0), index(span->last, ScheduleColumnCount - 1));
    }
}

void ScheduleTableModel::reset()
{
    beginResetModel();
    m_texts->clear();
    m_sorter.forgetIds();
    m_rows.assign({}, 0);
    endResetModel();
    emit orderChanged(m_rows.shared());
    setPending({});
}

void ScheduleTableModel::rebuild()
{
    SlotOrder wanted;
    wanted.reserve(std::size_t(m_store.size()));
    for (std::uint32_t slot = 0; slot < m_store.slotCount(); ++slot) {
        if (belongs(slot)) {
            wanted.push_back(slot);
        }
    }
    m_sorter.prepare(ScheduleColumn(m_sortColumn), m_sortDirection, m_context.now);
    std::ranges::sort(wanted, m_sorter.less());
    setOrder(std::move(wanted));
    setPending({});
}

bool ScheduleTableModel::belongs(std::uint32_t slot) const
{
    return !m_store.row(slot).gone && m_texts->matches(slot, m_filter);
}

void ScheduleTableModel::setOrder(SlotOrder wanted)
{
    if (wanted == m_rows.order()) {
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const Order old = m_rows.shared();
    m_rows.assign(std::move(wanted), m_store.slotCount());
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &from : before) {
        const int row = m_rows.rowOf(old->at(std::size_t(from.row())));
        after.append(row < 0 ? QModelIndex() : index(row, from.column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
    emit orderChanged(m_rows.shared());
}

void ScheduleTableModel::setPending(QSet<std::uint32_t> pending)
{
    if (pending != m_pending) {
        const bool countChanges = pending.size() != m_pending.size();
        m_pending = std::move(pending);
        if (countChanges) {
            emit pendingChanged(pendingChanges());
        }
    }
}

} // namespace orrery
