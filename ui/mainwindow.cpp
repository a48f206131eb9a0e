#include "mainwindow.h"

#include "connection/connectionchooser.h"
#include "connection/connectionpage.h"
#include "details/detailspane.h"
#include "errorbanner.h"
#include "keysdialog.h"
#include "loadbar.h"
#include "schedules/filterbar.h"
#include "schedules/schedulesarea.h"
#include "schedules/schedulespage.h"
#include "timeline/gototime.h"
#include "timeline/timelineview.h"
#include "windowheader.h"
#include "windowmenus.h"
#include "writerequests.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

namespace orrery {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(ScheduleTableModel &model, const SpecWords &specWords, QWidget *parent)
    : QMainWindow(parent)
    , m_model(model)
    , m_view(new ViewActions(this))
    , m_stack(new QStackedWidget(this))
    , m_connectionPage(new ConnectionPage(this))
    , m_page(new SchedulesPage(model, specWords, *m_view, this))
    , m_loadBar(new LoadBar(this))
    , m_kind(new QLabel(this))
    , m_budget(new QLabel(this))
{
    constexpr QSize firstSize{1280, 720};
    setObjectName(u"mainWindow"_s);
    m_kind->setObjectName(u"statusKind"_s);
    m_budget->setObjectName(u"statusBudget"_s);
    m_budget->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_connectionPage);
    m_stack->addWidget(m_page);
    setCentralWidget(m_stack);
    statusBar()->addWidget(m_loadBar);
    statusBar()->addPermanentWidget(m_budget);
    statusBar()->addPermanentWidget(m_kind);
    connectPages();
    connectViewActions();
    showConnectionPage();
    resize(firstSize);
}

/// Parts lose the focus and their rows while they are destroyed, and would tell a window that is half gone.
MainWindow::~MainWindow()
{
    const QList<QObject *> parts = findChildren<QObject *>();
    for (const QObject *part : parts) {
        QObject::disconnect(part, nullptr, this, nullptr);
    }
}

void MainWindow::connectPages()
{
    connect(m_connectionPage, &ConnectionPage::connectRequested, this, &MainWindow::connectRequested);
    connect(m_connectionPage, &ConnectionPage::namespacesRequested, this, &MainWindow::namespacesRequested);
    connect(&m_page->header().chooser(), &ConnectionChooser::connectRequested, this, &MainWindow::connectRequested);
    connect(&m_page->header().chooser(), &ConnectionChooser::disconnectRequested, this,
            &MainWindow::disconnectRequested);
    connect(&m_page->banner(), &ErrorBanner::retryRequested, this, &MainWindow::refreshRequested);
    connect(&m_page->area(), &SchedulesArea::retryRequested, this, &MainWindow::refreshRequested);
    connect(&m_page->area(), &SchedulesArea::createRequested, this, &MainWindow::createRequested);
    connect(&m_page->details(), &DetailsPane::retryRequested, this, &MainWindow::detailsRetryRequested);
    connect(m_loadBar, &LoadBar::cancelRequested, this, &MainWindow::cancelLoadRequested);
    connect(&m_page->area().table(), &ScheduleView::selectionChangedTo, this, &MainWindow::takeSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MainWindow::follow);
}

void MainWindow::connectViewActions()
{
    connect(m_view->refresh, &QAction::triggered, this, &MainWindow::refreshRequested);
    connect(m_view->showPending, &QAction::triggered, &m_model, &ScheduleTableModel::applyPending);
    connect(m_view->filter, &QAction::triggered, &m_page->filter(), &FilterBar::focusFilter);
    connect(m_view->goToTime, &QAction::triggered, this, [this] { askForTime(timeline()); });
    connect(m_view->openById, &QAction::triggered, this, &MainWindow::openByIdRequested);
    connect(m_view->disconnect, &QAction::triggered, this, &MainWindow::disconnectRequested);
    connect(m_view->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_view->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_view->about, &QAction::triggered, this, &MainWindow::aboutRequested);
    connect(m_view->copyId, &QAction::triggered, this, &MainWindow::copyIds);
    connect(m_view, &ViewActions::zoneChosen, this, [this](ZoneChoice zone) {
        m_page->setZone(zone);
        emit zoneChanged(zone);
    });
}

void MainWindow::showConnected(const ConnectionTarget &target)
{
    m_connected = true;
    makeWriteActions(!target.readOnly);
    m_page->setTarget(target);
    m_kind->setText(connectionKindText(target.kind));
    const QString where = tr("%1 on %2", "namespace on server").arg(target.namespaceName, QUrl(target.url).authority());
    setWindowTitle(target.kind == ConnectionKind::Production ? tr("PRODUCTION: %1 – Orrery").arg(where)
                                                             : tr("%1 – Orrery").arg(where));
    m_stack->setCurrentWidget(m_page);
    m_page->area().table().setFocus();
    follow();
}

void MainWindow::showConnectionPage()
{
    m_connected = false;
    makeWriteActions(false);
    m_loadBar->finish();
    m_kind->clear();
    m_budget->clear();
    setWindowTitle(tr("Orrery"));
    m_stack->setCurrentWidget(m_connectionPage);
    follow();
}

void MainWindow::setRecent(const std::vector<ConnectionTarget> &recent)
{
    m_connectionPage->setRecent(recent);
    m_page->header().chooser().setRecent(recent);
}

void MainWindow::setNamespaces(const QStringList &names)
{
    m_connectionPage->setNamespaces(names);
    m_page->header().chooser().setNamespaces(names);
}

void MainWindow::setListState(const ListState &state)
{
    m_page->area().setListState(state);
}

void MainWindow::setLoadedAt(Instant loadedAt)
{
    m_page->setLoadedAt(loadedAt);
}

void MainWindow::showListError(const QString &what, const ApiError &error)
{
    m_page->showListError(what, error);
}

void MainWindow::setNow(Instant now)
{
    m_page->setNow(now);
}

void MainWindow::setZone(ZoneChoice zone)
{
    m_view->checkZone(zone);
    m_page->setZone(zone);
}

void MainWindow::setBudgetText(const QString &text)
{
    m_budget->setText(text);
}

LoadBar &MainWindow::loadBar() const
{
    return *m_loadBar;
}

DetailsPane &MainWindow::details() const
{
    return m_page->details();
}

TimelineView &MainWindow::timeline() const
{
    return m_page->area().timeline();
}

TimelineOverview &MainWindow::overview() const
{
    return m_page->area().overview();
}

std::vector<ScheduleId> MainWindow::selectedIds() const
{
    return m_page->area().table().selectedIds();
}

void MainWindow::selectSchedule(const ScheduleId &id)
{
    m_page->area().table().goTo(id);
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out << saveGeometry() << m_page->saveLayout();
    return layout;
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    QByteArray geometry;
    QByteArray page;
    in >> geometry >> page;
    if (in.status() == QDataStream::Ok) {
        restoreGeometry(geometry);
        m_page->restoreLayout(page);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::makeWriteActions(bool canWrite)
{
    m_page->setWriteActions(nullptr);
    m_write = canWrite ? std::make_unique<WriteRequests>(m_page->area().table(), m_model.store(), this) : nullptr;
    const WriteActions *actions = m_write ? &m_write->actions() : nullptr;
    fillMenuBar(*menuBar(), *m_view, actions);
    m_page->setWriteActions(actions);
    if (m_write) {
        connect(m_write.get(), &WriteRequests::createRequested, this, &MainWindow::createRequested);
        connect(m_write.get(), &WriteRequests::pauseRequested, this, &MainWindow::pauseRequested);
        connect(m_write.get(), &WriteRequests::resumeRequested, this, &MainWindow::resumeRequested);
        connect(m_write.get(), &WriteRequests::triggerRequested, this, &MainWindow::triggerRequested);
        connect(m_write.get(), &WriteRequests::backfillRequested, this, &MainWindow::backfillRequested);
        connect(m_write.get(), &WriteRequests::editRequested, this, &MainWindow::editRequested);
        connect(m_write.get(), &WriteRequests::duplicateRequested, this, &MainWindow::duplicateRequested);
        connect(m_write.get(), &WriteRequests::deleteRequested, this, &MainWindow::deleteRequested);
    }
}

void MainWindow::takeSelection(const std::vector<ScheduleId> &ids)
{
    if (ids.empty()) {
        details().clear();
    } else if (ids.size() > 1) {
        details().showSelectionCount(int(ids.size()));
    }
    follow();
    emit selectionChanged(ids);
}

void MainWindow::follow()
{
    const std::vector<ScheduleId> ids = selectedIds();
    const auto paused = int(idsThatArePaused(ids, m_model.store(), true).size());
    const auto active = int(idsThatArePaused(ids, m_model.store(), false).size());
    const SelectionFacts facts{paused + active, paused, m_connected};
    m_view->follow(facts);
    if (m_write) {
        m_write->actions().follow(facts);
    }
}

void MainWindow::copyIds() const
{
    QStringList ids;
    for (const ScheduleId &id : selectedIds()) {
        ids += id.toString();
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(*m_view, m_write ? &m_write->actions() : nullptr, timeline().actions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace orrery
