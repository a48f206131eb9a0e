#include "runs/runtablemodel.h"

#include <QSet>

#include <algorithm>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

bool newerFirst(const Run &left, const Run &right)
{
    return left.startTime != right.startTime ? left.startTime > right.startTime : left.runId < right.runId;
}

std::chrono::milliseconds runLength(const Run &run, Instant now)
{
    return std::max(run.closeTime.value_or(now) - run.startTime, std::chrono::milliseconds(0));
}

} // namespace

RunTableModel::RunTableModel(QObject *parent)
    : GuardedRows(parent)
    , m_zone(QTimeZone::systemTimeZone())
{
}

void RunTableModel::setRuns(std::vector<Run> runs)
{
    std::ranges::sort(runs, newerFirst);
    removeMissing(runs);
    int row = 0;
    for (Run &incoming : runs) {
        if (row < rowCount() && m_runs[std::size_t(row)].runId == incoming.runId) {
            if (m_runs[std::size_t(row)] != incoming) {
                m_runs[std::size_t(row)] = std::move(incoming);
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
        } else {
            const Insertion insertion(*this, row, row);
            m_runs.insert(m_runs.begin() + row, std::move(incoming));
        }
        ++row;
    }
}

/// Also what changed its place: it comes in again where it belongs.
void RunTableModel::removeMissing(const std::vector<Run> &wanted)
{
    QHash<RunId, Instant> starts;
    starts.reserve(qsizetype(wanted.size()));
    for (const Run &run : wanted) {
        starts.insert(run.runId, run.startTime);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Run &known = m_runs[std::size_t(row)];
        const auto it = starts.constFind(known.runId);
        if (it == starts.constEnd() || it.value() != known.startTime) {
            const Removal removal(*this, row, row);
            m_runs.erase(m_runs.begin() + row);
        }
    }
}

void RunTableModel::clear()
{
    setRuns({});
}

void RunTableModel::setNow(Instant now)
{
    m_now = now;
    repaint(DurationColumn, DurationColumn);
}

void RunTableModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    repaint(NominalColumn, StartColumn);
}

void RunTableModel::repaint(Column first, Column last)
{
    if (rowCount() > 0) {
        emit dataChanged(index(0, first), index(rowCount() - 1, last), {Qt::DisplayRole});
    }
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Run &run = m_runs[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(run, column);
    case Qt::ToolTipRole:
        return toolTip(run, column);
    case Qt::TextAlignmentRole:
        return column == DurationColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case StatusRole:
        return int(run.status);
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case StatusColumn:
        return tr("Status");
    case NominalColumn:
        return tr("Scheduled for");
    case StartColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Duration");
    case WorkflowColumn:
        return tr("Workflow id");
    case RunColumn:
        return tr("Run id");
    case ColumnCount:
        break;
    }
    return {};
}

QString RunTableModel::display(const Run &run, Column column) const
{
    switch (column) {
    case StatusColumn:
        return displaytext::runStatus(run.status);
    case NominalColumn:
        return run.scheduledTime ? displaytext::dateTime(*run.scheduledTime, m_zone) : u"–"_s;
    case StartColumn:
        return displaytext::dateTime(run.startTime, m_zone);
    case DurationColumn:
        return displaytext::duration(runLength(run, m_now));
    case WorkflowColumn:
        return displaytext::oneLine(run.workflowId.toString());
    case RunColumn:
        return run.runId.toString();
    case ColumnCount:
        break;
    }
    return {};
}

QString RunTableModel::toolTip(const Run &run, Column column) const
{
    switch (column) {
    case NominalColumn:
        return run.scheduledTime
            ? tr("Before jitter:\n%1").arg(displaytext::dateTimeWithZone(*run.scheduledTime, m_zone))
            : tr("The server does not say which time of the schedule this run stands for.");
    case StartColumn:
        return displaytext::dateTimeWithZone(run.startTime, m_zone) + u'\n'
            + displaytext::dateTimeWithZone(run.startTime, QTimeZone::utc());
    case DurationColumn:
        return run.closeTime ? tr("Ended %1").arg(displaytext::dateTimeWithZone(*run.closeTime, m_zone))
                             : tr("Still running");
    case StatusColumn:
    case WorkflowColumn:
    case RunColumn:
    case ColumnCount:
        break;
    }
    return display(run, column);
}

} // namespace orrery
