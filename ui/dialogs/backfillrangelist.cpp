#include "dialogs/backfillrangelist.h"

#include "dialogs/backfillrangerow.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery {

BackfillRangeList::BackfillRangeList(const std::vector<BackfillRange> &ranges, OverlapPolicy own, const QTimeZone &zone,
                                     QWidget *parent)
    : QWidget(parent)
    , m_own(own)
    , m_zone(zone)
    , m_rowLayout(new QVBoxLayout)
    , m_add(new QPushButton(tr("&Add range"), this))
{
    Q_ASSERT(!ranges.empty());
    m_add->setObjectName(QStringLiteral("rangeAdd"));
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Another range, sent in the same request"));

    auto *scroll = new QScrollArea(this);
    auto *rows = new QWidget(scroll);
    rows->setLayout(m_rowLayout);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->addStretch(1);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    for (const BackfillRange &range : ranges) {
        addRow(range);
    }
    scroll->setMinimumWidth(rows->sizeHint().width() + scroll->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    setFocusProxy(m_rows.front());
    connect(m_add, &QPushButton::clicked, this, &BackfillRangeList::addAnother);
}

std::vector<BackfillRange> BackfillRangeList::ranges() const
{
    std::vector<BackfillRange> result;
    result.reserve(m_rows.size());
    for (const BackfillRangeRow *row : m_rows) {
        result.push_back(row->range());
    }
    return result;
}

QString BackfillRangeList::issue() const
{
    for (const BackfillRangeRow *row : m_rows) {
        QString issue = row->issue();
        if (!issue.isEmpty()) {
            return issue;
        }
    }
    return {};
}

void BackfillRangeList::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    for (BackfillRangeRow *row : m_rows) {
        row->setZone(zone);
    }
}

void BackfillRangeList::showCounts(const QStringList &counts)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->showCount(counts.value(static_cast<qsizetype>(i)));
    }
}

void BackfillRangeList::addRow(const BackfillRange &range)
{
    auto *row = new BackfillRangeRow(range, m_own, m_zone, m_rowLayout->parentWidget());
    m_rowLayout->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    for (BackfillRangeRow *each : m_rows) {
        each->setRemovable(m_rows.size() > 1);
    }
    connect(row, &BackfillRangeRow::rangeChanged, this, &BackfillRangeList::rangesChanged);
    connect(row, &BackfillRangeRow::removeRequested, this, [this, row] { removeRow(row); });
}

/// The same length again, right behind the last one, so that no time lies in both.
void BackfillRangeList::addAnother()
{
    const BackfillRange last = m_rows.back()->range();
    const auto length = std::max(last.end - last.start, std::chrono::milliseconds::zero());
    const Instant start = std::max(last.start, last.end) + std::chrono::seconds(1);
    addRow({start, start + length, last.overlap});
    m_rows.back()->setFocus();
    emit rangesChanged();
}

void BackfillRangeList::removeRow(BackfillRangeRow *row)
{
    m_rows.erase(std::find(m_rows.begin(), m_rows.end(), row));
    row->hide();
    row->deleteLater(); // its own button is still in its click
    m_rows.front()->setRemovable(m_rows.size() > 1);
    m_rows.front()->setFocus();
    setFocusProxy(m_rows.front());
    emit rangesChanged();
}

} // namespace orrery
