#include "schedules/schedulespage.h"

#include "details/detailspane.h"
#include "errorbanner.h"
#include "schedules/filterbar.h"
#include "schedules/schedulesarea.h"
#include "tintedicon.h"
#include "windowactions.h"
#include "windowheader.h"
#include "windowmenus.h"

#include <QActionGroup>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int frameHeight = 3;

QMenu *zoneMenu(const ViewActions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addActions(actions.zones->actions());
    return menu;
}

Tint kindTint(ConnectionKind kind)
{
    switch (kind) {
    case ConnectionKind::Development:
        return Tint::Good;
    case ConnectionKind::Test:
        return Tint::Warning;
    case ConnectionKind::Production:
        return Tint::Bad;
    }
    Q_UNREACHABLE();
}

QString zoneText(ZoneChoice zone)
{
    switch (zone) {
    case ZoneChoice::Viewer:
        return displaytext::zoneName(QTimeZone::systemTimeZone());
    case ZoneChoice::Schedule:
        return SchedulesPage::tr("Schedule's zone");
    case ZoneChoice::Utc:
        return u"UTC"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

SchedulesPage::SchedulesPage(ScheduleTableModel &model, const SpecWords &specWords, const ViewActions &actions,
                             QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(actions)
    , m_frame(new QWidget(this))
    , m_header(new WindowHeader(actions.refresh, zoneMenu(actions, this), this))
    , m_filter(new FilterBar(this))
    , m_tools(new QToolBar(this))
    , m_banner(new ErrorBanner(this))
    , m_area(new SchedulesArea(model, this))
    , m_details(new DetailsPane(specWords, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    layOut();
    connectParts();
    setZone(ZoneChoice::Viewer);
    countRows();
}

void SchedulesPage::layOut()
{
    constexpr int iconSize = 16;
    constexpr int margin = 8;
    m_frame->setObjectName(u"kindFrame"_s);
    m_frame->setFixedHeight(frameHeight);
    m_frame->setAutoFillBackground(true);
    m_tools->setObjectName(u"actionBar"_s);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize(QSize(iconSize, iconSize));
    m_tools->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_splitter->setObjectName(u"detailsSplitter"_s);
    m_splitter->addWidget(m_area);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({500, 250});

    auto *filterRow = new QHBoxLayout;
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_tools);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, 4, margin, 4);
    top->setSpacing(4);
    top->addWidget(m_header);
    top->addLayout(filterRow);
    top->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_frame);
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);
}

void SchedulesPage::connectParts()
{
    connect(m_filter, &FilterBar::textChanged, &m_model, &ScheduleTableModel::setFilter);
    connect(m_filter, &FilterBar::applyPendingRequested, &m_model, &ScheduleTableModel::applyPending);
    connect(m_filter, &FilterBar::tableFocusRequested, &m_area->table(), qOverload<>(&QWidget::setFocus));
    connect(m_area, &SchedulesArea::clearFilterRequested, m_filter, [this] { m_filter->setText({}); });
    connect(&m_model, &ScheduleTableModel::pendingChanged, m_filter, &FilterBar::setPendingChanges);
    connect(&m_model, &ScheduleTableModel::orderChanged, this, &SchedulesPage::countRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &SchedulesPage::countRows);
    connect(&m_area->table(), &QWidget::customContextMenuRequested, this, &SchedulesPage::popUpMenu);
    connect(m_view.details, &QAction::toggled, m_details, &QWidget::setVisible);
    m_area->addAction(m_view.copyId);
}

void SchedulesPage::setTarget(const ConnectionTarget &target)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, tintColor(kindTint(target.kind), palette));
    m_frame->setPalette(palette);
    m_header->setTarget(target);
    m_loadedAt.reset();
    m_stale = false;
    m_banner->clear();
    m_filter->setText({});
    m_details->clear();
    showAge();
}

void SchedulesPage::setWriteActions(const WriteActions *actions)
{
    m_write = actions;
    m_tools->clear();
    m_tools->setVisible(actions != nullptr);
    if (!actions) {
        return;
    }
    for (QAction *action : {actions->create, actions->pause, actions->resume, actions->trigger, actions->backfill}) {
        m_tools->addAction(action);
    }
    auto *more = new QPushButton(m_tools);
    more->setObjectName(u"moreButton"_s);
    more->setText(tr("More"));
    more->setIcon(tintedIcon(u"more"_s));
    more->setFlat(true);
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    menu->addActions({actions->edit, actions->duplicate, actions->remove});
    menu->addSeparator();
    menu->addActions({m_view.copyId, m_view.openById});
    more->setMenu(menu);
    m_tools->addWidget(more);
    m_area->addActions({actions->pauseOrResume, actions->remove});
}

void SchedulesPage::setLoadedAt(std::optional<Instant> loadedAt)
{
    m_loadedAt = loadedAt;
    m_stale = false;
    m_banner->clear();
    m_model.setStale(false);
    showAge();
}

void SchedulesPage::showListError(const QString &what, const ApiError &error)
{
    m_stale = true;
    m_banner->showError(what, error);
    m_model.setStale(true);
    showAge();
}

void SchedulesPage::setNow(Instant now)
{
    m_now = now;
    m_model.setNow(now);
    m_details->setNow(now);
    m_area->setNow(now);
    showAge();
}

void SchedulesPage::setZone(ZoneChoice zone)
{
    m_model.setZone(zone);
    m_details->setZone(zone);
    m_area->setZone(zone);
    m_header->setZoneText(zoneText(zone));
}

QByteArray SchedulesPage::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out << m_splitter->saveState() << m_area->saveLayout() << m_area->table().saveColumns()
        << m_view.details->isChecked();
    return layout;
}

void SchedulesPage::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    QByteArray splitter;
    QByteArray area;
    QByteArray columns;
    bool details = true;
    in >> splitter >> area >> columns >> details;
    if (in.status() == QDataStream::Ok) {
        m_splitter->restoreState(splitter);
        m_area->restoreLayout(area);
        m_area->table().restoreColumns(columns);
        m_view.details->setChecked(details);
    }
}

void SchedulesPage::countRows()
{
    m_filter->setCounts(m_model.rowCount(), m_model.isFiltered() ? m_model.store().size() : m_model.rowCount());
    m_header->setCounts(m_model.store().counts());
}

void SchedulesPage::showAge()
{
    m_header->setAge(m_loadedAt, m_now, m_stale);
}

void SchedulesPage::popUpMenu(const QPoint &position)
{
    QMenu menu;
    fillScheduleMenu(menu, m_view, m_write);
    menu.exec(m_area->table().viewport()->mapToGlobal(position));
}

} // namespace orrery
