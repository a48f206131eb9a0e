#include "schedules/scheduleview.h"

#include "schedules/scheduledelegate.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 10;
constexpr int headerPadding = 12;

/// In average characters, by ScheduleColumn.
constexpr std::array<int, ScheduleColumnCount> columnWidths{13, 27, 22, 22, 27, 20, 30};

} // namespace

ScheduleView::ScheduleView(ScheduleTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"scheduleTable"_s);
    setAccessibleName(tr("Schedules"));
    setItemDelegate(new ScheduleDelegate(this));
    setModel(&model);
    setUpRows();
    setUpColumns();
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ScheduleView::reportSelection);
    connect(&model, &QAbstractItemModel::modelReset, this, &ScheduleView::reportSelection);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit activatedId(m_model.idAt(index.row())); });
}

void ScheduleView::setUpRows()
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    verticalScrollBar()->setSingleStep(rowHeight());
}

void ScheduleView::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"scheduleTableHeader"_s);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    header->setTextElideMode(Qt::ElideRight);
    header->setFixedHeight(fontMetrics().height() + headerPadding);
    for (int column = 0; column < ScheduleColumnCount; ++column) {
        setColumnWidth(column, fontMetrics().averageCharWidth() * columnWidths.at(std::size_t(column)));
    }
    header->setSortIndicator(m_model.sortColumn(), m_model.sortDirection());
    setSortingEnabled(true);
}

int ScheduleView::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

int ScheduleView::headerHeight() const
{
    return horizontalHeader()->height();
}

void ScheduleView::setHeaderHeight(int height)
{
    horizontalHeader()->setFixedHeight(height);
}

std::vector<ScheduleId> ScheduleView::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<ScheduleId> ids;
    ids.reserve(std::size_t(rows.size()));
    for (const QModelIndex &row : rows) {
        ids.push_back(m_model.idAt(row.row()));
    }
    return ids;
}

void ScheduleView::selectIds(const std::vector<ScheduleId> &ids)
{
    QItemSelection selection;
    for (const ScheduleId &id : ids) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            selection.select(m_model.index(row, 0), m_model.index(row, ScheduleColumnCount - 1));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ScheduleView::goTo(const ScheduleId &id)
{
    const QModelIndex index = m_model.index(m_model.rowOf(id), IdColumn);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    }
}

QByteArray ScheduleView::saveColumns() const
{
    return horizontalHeader()->saveState();
}

bool ScheduleView::restoreColumns(const QByteArray &state)
{
    const int height = headerHeight();
    const bool restored = horizontalHeader()->restoreState(state);
    setHeaderHeight(height);
    return restored;
}

void ScheduleView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    reportSelection();
}

/// The selection model does not say when a row that it loses leaves the model.
void ScheduleView::reportSelection()
{
    std::vector<ScheduleId> ids = selectedIds();
    if (ids != m_reported) {
        m_reported = std::move(ids);
        emit selectionChangedTo(m_reported);
    }
}

} // namespace orrery
