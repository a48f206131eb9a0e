#include "application.h"

#include "connection/connectionpage.h"
#include "details/detailspane.h"
#include "engine/specwords.h"
#include "errortext.h"
#include "timeline/timelineview.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QStatusBar>

namespace orrery {

namespace {

using namespace std::chrono_literals;

constexpr int messageTime = 15'000; // ms

/// For the table: clock times with the city of their zone, because the times beside them may be in another. A spec
/// that cannot be compiled is told by its problem.
QString columnWords(const ScheduleSpec &spec)
{
    const auto compiled = compileSpec(spec);
    if (!compiled) {
        return describeSpec(spec);
    }
    const bool hasClockTimes = !compiled->canonical().structuredCalendar.empty();
    const QString city =
        compiled->canonical().timezoneName.section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
    const QString words = shortWords(*compiled);
    return hasClockTimes && !city.isEmpty() ? Application::tr("%1 %2", "times, city of the zone").arg(words, city)
                                            : words;
}

} // namespace

Application::Application(LaunchOptions options, std::unique_ptr<Settings> settings, const QByteArray &token,
                         Clock clock)
    : m_options(std::move(options))
    , m_settings(std::move(settings))
    , m_clock(std::move(clock))
    , m_store(m_clock)
    , m_model(m_store, columnWords)
    , m_window(m_model, [](const ScheduleSpec &spec) { return describeSpec(spec); })
    , m_connector(m_network, m_clock, token)
{
    m_window.restoreLayout(m_settings->windowLayout());
    if (m_options.windowSize) {
        m_window.resize(*m_options.windowSize);
    }
    m_window.setRecent(m_settings->recentConnections());
    m_window.timeline().setLaneNames([this](LaneIndex lane) { return m_store.row(lane).id().toString(); });
    m_window.timeline().setTimeZone(QTimeZone::systemTimeZone());
    connectWindow();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &Application::tick);
    m_tick.start();
    tick();
}

Application::~Application()
{
    closeSession();
}

void Application::start()
{
    m_window.show();
    const auto recent = m_settings->recentConnections();
    ConnectionTarget target = recent.empty() ? ConnectionTarget{} : recent.front();
    if (!m_options.server.isEmpty()) {
        target = {.url = m_options.server.toString(), .namespaceName = QStringLiteral("default")};
    }
    if (!m_options.nameSpace.isEmpty()) {
        target.namespaceName = m_options.nameSpace;
    }
    if (!target.url.isEmpty()) {
        m_window.connectionPage().setTarget(target.url, target.namespaceName);
        open(target);
    }
}

bool Application::isSettled() const
{
    return m_failed || (m_view && m_view->isSettled());
}

void Application::connectWindow()
{
    connect(&m_window, &MainWindow::connectRequested, this,
            [this](const QString &url, const QString &nameSpace) { open({.url = url, .namespaceName = nameSpace}); });
    connect(&m_window, &MainWindow::namespacesRequested, &m_connector, &Connector::listNamespaces);
    connect(&m_window, &MainWindow::disconnectRequested, this, [this] {
        m_connector.cancel();
        closeSession();
        m_window.showConnectionPage();
    });
    connect(&m_window, &MainWindow::zoneChanged, this, [this](ZoneChoice zone) {
        m_window.timeline().setTimeZone(displaytext::zoneFor(zone, {}));
        if (m_writes) {
            m_writes->setZone(zone);
        }
    });
    connect(&m_window, &MainWindow::openByIdRequested, this, &Application::openById);
    connect(&m_window, &MainWindow::aboutRequested, this, &Application::showAbout);
    connect(&m_window, &MainWindow::closing, this, [this] { m_settings->setWindowLayout(m_window.saveLayout()); });
    connect(&m_connector, &Connector::opened, this, &Application::openSession);
    connect(&m_connector, &Connector::failed, this, &Application::onConnectFailed);
    connect(&m_connector, &Connector::namespacesListed, &m_window, &MainWindow::setNamespaces);
}

void Application::open(const ConnectionTarget &target)
{
    m_failed = false;
    m_window.connectionPage().setBusy(true);
    ConnectionTarget wanted = target;
    wanted.readOnly = m_options.readOnly;
    m_connector.open(wanted);
}

void Application::onConnectFailed(const ConnectionTarget &target, const ApiError &error)
{
    m_failed = true;
    closeSession();
    m_window.showConnectionPage();
    m_window.connectionPage().setTarget(target.url, target.namespaceName);
    m_window.connectionPage().setBusy(false);
    m_window.connectionPage().showError(error);
    emit connectFailed(error.message.isEmpty() ? errorText(error) : error.message);
}

void Application::openSession()
{
    closeSession();
    m_window.connectionPage().setBusy(false);
    m_session = std::make_unique<Session>(m_connector.takeConnection(), m_store, m_clock);
    m_settings->addRecentConnection(m_session->target());
    m_window.setRecent(m_settings->recentConnections());
    m_window.showConnected(m_session->target());
    m_view = std::make_unique<SessionView>(*m_session, m_window, m_model, m_clock);
    if (m_session->canWrite()) {
        m_writes = std::make_unique<SessionWrites>(*m_session, m_window, m_settings->recentNotes(), m_clock);
    }
    connectReports();
    m_connector.listNamespaces(m_session->target().url);
    m_session->start();
}

void Application::closeSession()
{
    m_writes.reset();
    m_view.reset();
    m_session.reset();
    m_store.clear();
}

void Application::connectReports()
{
    connect(&m_session->sent(), &SentWatch::progress, this,
            [this](const ScheduleId &, const QString &text, bool) { say(text); });
    if (!m_writes) {
        return;
    }
    connect(m_writes.get(), &SessionWrites::ended, this, &Application::say);
    connect(m_writes.get(), &SessionWrites::describeFailed, this, [this](const ScheduleId &id, const ApiError &error) {
        m_window.showListError(tr("%1 could not be read.").arg(id.toString()), error);
    });
    connect(m_writes.get(), &SessionWrites::recentNotesChanged, this,
            [this](const QStringList &notes) { m_settings->setRecentNotes(notes); });
}

void Application::tick()
{
    const Instant now = m_clock();
    m_window.setNow(now);
    const CallBudget *budget = m_session ? m_session->budget() : nullptr;
    if (budget != nullptr) {
        const QString rate = tr("%1 calls/s").arg(QLocale().toString(budget->rate(), 'g', 2));
        m_window.setBudgetText(budget->waiting() > 0 ? tr("%1, %n waiting", nullptr, budget->waiting()).arg(rate)
                                                     : rate);
    }
}

void Application::openById()
{
    if (!m_session) {
        return;
    }
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Open schedule"));
    dialog->setLabelText(tr("Id of the schedule:"));
    connect(dialog, &QInputDialog::textValueSelected, m_session.get(), [this](const QString &text) {
        const ScheduleId id(text.trimmed());
        m_session->provider()
            .describeSchedule(id, m_session.get())
            ->then(m_session.get(), [this, id](const Result<ScheduleDescription> &found) {
                if (found) {
                    m_store.upsert(*found, m_clock());
                    m_window.selectSchedule(id);
                } else {
                    m_window.showListError(tr("%1 could not be read.").arg(id.toString()), found.error());
                }
            });
    });
    dialog->open();
}

void Application::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Orrery"),
                                tr("Orrery %1\nWorkflow schedules on one timeline.\n\nFree software under the GNU "
                                   "General Public License, version 3 or later.")
                                    .arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void Application::say(const QString &text)
{
    m_window.statusBar()->showMessage(displaytext::oneLine(text), messageTime);
}

} // namespace orrery
