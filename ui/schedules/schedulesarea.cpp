#include "schedules/schedulesarea.h"

#include "timeline/timelineoverview.h"
#include "timeline/timelineview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>

namespace orrery {

using namespace Qt::StringLiterals;

SchedulesArea::SchedulesArea(ScheduleTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new ScheduleView(model, this))
    , m_timeline(new TimelineView(this))
    , m_overview(new TimelineOverview(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_empty(new EmptyState(m_table->viewport()))
{
    layOut();
    joinScrolling();
    joinRows();
    connect(&model, &QAbstractItemModel::modelReset, this, &SchedulesArea::showWhyEmpty);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &SchedulesArea::showWhyEmpty);
    connect(m_empty, &EmptyState::buttonClicked, this, &SchedulesArea::answerEmptyButton);
    showWhyEmpty();
    refreshZone();
}

void SchedulesArea::layOut()
{
    const int headerHeight = std::max(m_table->headerHeight(), m_timeline->headerHeight());
    m_table->setHeaderHeight(headerHeight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_timeline->setHeaderHeight(headerHeight);
    m_timeline->setRowHeight(m_table->rowHeight());
    m_splitter->setObjectName(u"surfaceSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_timeline);
    m_splitter->setSizes({11, 9}); // shares: sizes are scaled to what there is
    m_scrollBar->setObjectName(u"sharedScrollBar"_s);
    m_scrollBar->setRange(0, 0);
    auto *bar = new QVBoxLayout;
    bar->addSpacing(headerHeight);
    bar->addWidget(m_scrollBar, 1);
    auto *surface = new QHBoxLayout;
    surface->setSpacing(0);
    surface->addWidget(m_splitter, 1);
    surface->addLayout(bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(surface, 1);
    layout->addWidget(m_overview);
    connect(m_timeline, &TimelineView::windowChanged, m_overview, &TimelineOverview::setWindow);
    connect(m_overview, &TimelineOverview::windowRequested, m_timeline, &TimelineView::goToWindow);
}

/// The table's own bar keeps the range and does the work of wheel and keys; it is only not seen.
void SchedulesArea::joinScrolling()
{
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScrollBar *inner = m_table->verticalScrollBar();
    connect(inner, &QScrollBar::rangeChanged, this, [this, inner](int minimum, int maximum) {
        m_scrollBar->setPageStep(inner->pageStep());
        m_scrollBar->setSingleStep(m_table->rowHeight());
        m_scrollBar->setRange(minimum, maximum);
    });
    connect(inner, &QScrollBar::valueChanged, m_scrollBar, &QScrollBar::setValue);
    connect(m_scrollBar, &QScrollBar::valueChanged, inner, &QScrollBar::setValue);
    connect(inner, &QScrollBar::valueChanged, m_timeline, &TimelineView::setVerticalOffset);
    connect(m_timeline, &TimelineView::verticalScrollRequested, this,
            [inner](int delta) { inner->setValue(inner->value() + delta); });
}

void SchedulesArea::joinRows()
{
    m_timeline->setOrder(m_model.order());
    m_timeline->setLaneNames([this](std::uint32_t slot) {
        return slot < m_model.store().slotCount() ? m_model.store().row(slot).id().toString() : QString();
    });
    connect(&m_model, &ScheduleTableModel::orderChanged, m_timeline, &TimelineView::setOrder);
    connect(&m_model, &ScheduleTableModel::orderChanged, this, &SchedulesArea::refreshSelection);
    connect(m_table, &ScheduleView::selectionChangedTo, this, &SchedulesArea::refreshSelection);
    connect(m_timeline, &TimelineView::laneClicked, this, &SchedulesArea::selectLane);
}

void SchedulesArea::refreshSelection()
{
    std::vector<int> rows;
    for (const ScheduleId &id : m_table->selectedIds()) {
        rows.push_back(m_model.rowOf(id));
    }
    m_timeline->setSelectedRows(rows);
    refreshZone();
}

void SchedulesArea::selectLane(std::uint32_t slot)
{
    if (slot < m_model.store().slotCount()) {
        m_table->goTo(m_model.store().row(slot).id());
    }
}

void SchedulesArea::setNow(Instant now)
{
    m_timeline->setNow(now);
    m_overview->setNow(now);
}

void SchedulesArea::setZone(ZoneChoice zone)
{
    m_zone = zone;
    refreshZone();
}

void SchedulesArea::refreshZone()
{
    const std::vector<ScheduleId> ids = m_table->selectedIds();
    const ScheduleRow *single = ids.size() == 1 ? m_model.store().find(ids.front()) : nullptr;
    const bool unclear = m_zone == ZoneChoice::Schedule && !single;
    m_timeline->setTimeZone(
        displaytext::zoneFor(unclear ? ZoneChoice::Viewer : m_zone, single ? single->entry.spec : ScheduleSpec()));
}

void SchedulesArea::setListState(const ListState &state)
{
    m_state = state;
    showWhyEmpty();
}

QByteArray SchedulesArea::saveLayout() const
{
    return m_splitter->saveState();
}

void SchedulesArea::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

void SchedulesArea::showWhyEmpty()
{
    if (m_model.rowCount() > 0) {
        m_empty->hide();
    } else {
        m_empty->showMessage(emptyMessage());
    }
}

EmptyState::Message SchedulesArea::emptyMessage() const
{
    const QLocale locale;
    if (m_state.phase == ListState::Phase::Loading) {
        const QString loaded = locale.toString(m_state.loaded);
        return {u"state-busy"_s,
                tr("Loading the schedules…"),
                m_state.total ? tr("%1 of %2 so far").arg(loaded, locale.toString(*m_state.total)) : QString(),
                {}};
    }
    if (m_state.phase == ListState::Phase::Failed && m_model.store().size() == 0) {
        return {u"error"_s, tr("The schedules could not be loaded"), tr("The bar above says why."), tr("Try again")};
    }
    if (m_model.isFiltered() && m_model.store().size() > 0) {
        return {u"filter"_s, tr("No schedule matches the filter"),
                tr("%1 are hidden by it.").arg(locale.toString(m_model.store().size())), tr("Clear the filter")};
    }
    if (m_state.canCreate) {
        return {u"empty"_s, tr("This namespace has no schedules yet"),
                tr("A schedule starts a workflow again and again at the times you say."), tr("New schedule…")};
    }
    return {u"empty"_s, tr("This namespace has no schedules"), tr("This connection is read-only."), {}};
}

void SchedulesArea::answerEmptyButton()
{
    if (m_state.phase == ListState::Phase::Failed && m_model.store().size() == 0) {
        emit retryRequested();
    } else if (m_model.isFiltered()) {
        emit clearFilterRequested();
    } else {
        emit createRequested();
    }
}

} // namespace orrery
