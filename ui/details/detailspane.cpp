#include "details/detailspane.h"

#include "details/jsonpage.h"
#include "details/runspage.h"
#include "dialogs/elidedlabel.h"
#include "dialogs/errorpanel.h"
#include "tintedicon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolButton>

namespace orrery {

using namespace Qt::StringLiterals;

DetailsPane::DetailsPane(SpecWords specWords, QWidget *parent)
    : QWidget(parent)
    , m_specWords(std::move(specWords))
    , m_title(new ElidedLabel({}, this))
    , m_progress(new QLabel(this))
    , m_retry(new QToolButton(this))
    , m_error(new ErrorPanel(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new QTextEdit(this))
    , m_runs(new RunsPage(this))
    , m_json(new JsonPage(this))
{
    setObjectName(u"detailsPane"_s);
    setAccessibleName(tr("Details"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"detailsTitle"_s);
    m_progress->setObjectName(u"detailsProgress"_s);
    m_message->setObjectName(u"detailsMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setTextFormat(Qt::PlainText);
    setUpTabs();
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_tabs);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 4);
    header->addWidget(m_title, 1);
    header->addWidget(m_progress);
    header->addWidget(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    m_retry->setObjectName(u"detailsRetry"_s);
    m_retry->setText(tr("Retry"));
    m_retry->setIcon(tintedIcon(u"refresh"_s));
    m_retry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_retry, &QToolButton::clicked, this, [this] { emit retryRequested(m_id); });
    connect(m_runs, &RunsPage::runActivated, this, &DetailsPane::runActivated);
    clear();
}

DetailsPane::~DetailsPane() = default;

void DetailsPane::setUpTabs()
{
    m_overview->setObjectName(u"overviewText"_s);
    m_overview->setAccessibleName(tr("Overview of the schedule"));
    m_overview->setReadOnly(true);
    m_overview->setTabChangesFocus(true);
    m_overview->setFrameShape(QFrame::NoFrame);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_runs, tr("&Runs"));
    m_tabs->addTab(m_json, tr("&JSON"));
}

void DetailsPane::showSchedule(const ScheduleDescription &description)
{
    const bool another = description.id != m_content.description.id || !m_hasContent;
    if (another) {
        m_overview->setTextCursor(QTextCursor(m_overview->document())); // nothing of the old one stays selected
    }
    if (description.id != m_id) {
        m_runs->clear();
    }
    m_id = description.id;
    m_progress->clear();
    clearError();
    m_title->setFullText(m_id.toString());
    if (!another && description == m_content.description) {
        return;
    }
    if (another || description.schedule.spec != m_content.description.schedule.spec) {
        m_content.nextTimes = description.info.futureActionTimes;
        m_content.sentence = m_specWords(description.schedule.spec);
    }
    m_content.description = description;
    m_hasContent = true;
    m_json->setMessage(description.message);
    refill();
    if (another) {
        m_overview->verticalScrollBar()->setValue(0);
    }
    m_stack->setCurrentWidget(m_tabs);
}

void DetailsPane::showLoading(const ScheduleId &id)
{
    clearError();
    if (id != m_id) {
        m_id = id;
        m_hasContent = false;
        m_runs->clear();
        m_title->setFullText(id.toString());
        showMessage(tr("Loading…"));
    }
    m_progress->setText(m_hasContent ? tr("Refreshing…") : QString());
}

void DetailsPane::showError(const ApiError &error)
{
    m_progress->clear();
    m_error->showError(error);
    m_retry->show();
    if (!m_hasContent) {
        showMessage(tr("The details could not be loaded."));
    }
}

void DetailsPane::clear()
{
    m_id = {};
    m_hasContent = false;
    m_title->setFullText(tr("Details"));
    m_progress->clear();
    clearError();
    m_runs->clear();
    showMessage(tr("Select a schedule to see its details."));
}

void DetailsPane::showSelectionCount(int count)
{
    clear();
    showMessage(tr("%n schedule(s) are selected. Actions apply to all of them.", nullptr, count));
}

void DetailsPane::setNextTimes(const ScheduleId &id, std::vector<Instant> times)
{
    if (id == m_id && m_hasContent && times != m_content.nextTimes) {
        m_content.nextTimes = std::move(times);
        refill();
    }
}

void DetailsPane::setRuns(const ScheduleId &id, std::vector<Run> runs)
{
    if (id == m_id) {
        m_runs->setRuns(std::move(runs));
    }
}

void DetailsPane::showRun(const RunId &id)
{
    m_tabs->setCurrentWidget(m_runs);
    m_runs->selectRun(id);
}

void DetailsPane::setNow(Instant now)
{
    m_runs->setNow(now);
    const bool minuteChanged =
        std::chrono::floor<std::chrono::minutes>(now) != std::chrono::floor<std::chrono::minutes>(m_content.now);
    if (minuteChanged) {
        m_content.now = now;
        refill();
    }
}

void DetailsPane::setZone(ZoneChoice zone)
{
    if (zone != m_content.zone) {
        m_content.zone = zone;
        refill();
    }
}

void DetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refill();
    }
}

/// Not while text is selected: it would be lost under the user's hand.
void DetailsPane::refill()
{
    if (!m_hasContent || m_overview->textCursor().hasSelection()) {
        return;
    }
    m_runs->setZone(displaytext::zoneFor(m_content.zone, m_content.description.schedule.spec));
    const int scrolled = m_overview->verticalScrollBar()->value();
    fillOverview(*m_overview->document(), m_content, palette());
    m_overview->setTextCursor(QTextCursor(m_overview->document())); // writing pushed it to the end
    m_overview->verticalScrollBar()->setValue(scrolled);
}

void DetailsPane::clearError()
{
    m_error->clear();
    m_retry->hide();
}

void DetailsPane::showMessage(const QString &text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
}

} // namespace orrery
