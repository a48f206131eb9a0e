#include "details/runspage.h"

#include "details/rundelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 8;
constexpr int widthPadding = 4;

/// In average characters, by column.
constexpr std::array<int, RunTableModel::ColumnCount> columnWidths{22, 31, 31, 14, 46, 40};

} // namespace

RunsPage::RunsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new RunTableModel(this))
    , m_table(new QTableView(this))
    , m_message(new QLabel(this))
{
    setUpTable();
    m_message->setObjectName(u"runsMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setContentsMargins(8, 8, 8, 8);
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message, 0, Qt::AlignTop);
    layout->addWidget(m_table, 1);
    clear();
}

void RunsPage::setUpTable()
{
    m_table->setObjectName(u"runsTable"_s);
    m_table->setAccessibleName(tr("Runs of the schedule"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RunDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    for (int column = 0; column < RunTableModel::ColumnCount; ++column) {
        m_table->setColumnWidth(
            column, (fontMetrics().averageCharWidth() * columnWidths.at(std::size_t(column))) + widthPadding);
    }
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit runActivated(m_model->runAt(index.row())); });
}

void RunsPage::setRuns(std::vector<Run> runs)
{
    m_model->setRuns(std::move(runs));
    const bool none = m_model->rowCount() == 0;
    m_message->setText(tr("No runs are known. Runs older than the namespace's retention are no longer on the server."));
    m_message->setVisible(none);
    m_table->setVisible(!none);
}

void RunsPage::clear()
{
    m_model->clear();
    m_message->setText(tr("Loading the runs…"));
    m_message->show();
    m_table->hide();
}

void RunsPage::setNow(Instant now)
{
    m_model->setNow(now);
}

void RunsPage::setZone(const QTimeZone &zone)
{
    m_model->setZone(zone);
}

void RunsPage::selectRun(const RunId &id)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->runAt(row).runId == id) {
            m_table->selectRow(row);
            m_table->scrollTo(m_model->index(row, 0));
            return;
        }
    }
}

} // namespace orrery
