#include "dialogs/deletedialog.h"

#include "dialogs/targetheader.h"
#include "displaytext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery {

namespace {

constexpr std::size_t shownEntries = 3;
constexpr qsizetype shownIdLength = 60;

QString runningText(const std::vector<RunningWorkflow> &running)
{
    if (running.empty()) {
        return DeleteDialog::tr("None is known to be active. Should there be any, they go on.");
    }
    QStringList lines{
        DeleteDialog::tr("%n active run(s) go on; nothing stops them:", nullptr, static_cast<int>(running.size()))};
    lines.reserve(static_cast<qsizetype>(shownEntries) + 2);
    for (std::size_t i = 0; i < std::min(running.size(), shownEntries); ++i) {
        lines << displaytext::oneLine(running[i].workflowId.toString(), shownIdLength);
    }
    if (running.size() > shownEntries) {
        lines << QString(QChar(0x2026));
    }
    return lines.join(QLatin1Char('\n'));
}

QString upcomingText(const std::vector<Instant> &upcoming, bool paused, const QTimeZone &zone)
{
    if (upcoming.empty()) {
        return DeleteDialog::tr("No further run is due.");
    }
    QStringList lines{paused ? DeleteDialog::tr("It is paused. Once resumed, these would have been next:")
                             : DeleteDialog::tr("No further run starts. These would have been next:")};
    lines.reserve(static_cast<qsizetype>(shownEntries) + 1);
    for (std::size_t i = 0; i < std::min(upcoming.size(), shownEntries); ++i) {
        lines << displaytext::dateTimeWithZone(upcoming[i], zone);
    }
    return lines.join(QLatin1Char('\n'));
}

QString lossText(const ScheduleInfo &info)
{
    return DeleteDialog::tr("Counters (%1 runs started so far) and the list of recent actions cannot be brought back, "
                            "even if the schedule is made again.")
        .arg(QLocale().toString(info.actionCount));
}

} // namespace

DeleteDialog::DeleteDialog(const ScheduleDescription &description, const std::vector<Instant> &upcoming,
                           const QTimeZone &zone, Confirmation confirmation, QWidget *parent)
    : RequestDialog(tr("&Delete"), parent)
    , m_id(description.id)
{
    setWindowTitle(tr("Delete", "window title"));
    content()->addWidget(
        new TargetHeader({m_id}, tr("Deletes this schedule from the server, for everybody who uses it."), this));
    addFact(tr("Active runs"), runningText(description.info.runningWorkflows), "runningFact");
    addFact(tr("Upcoming runs"), upcomingText(upcoming, description.schedule.state.paused, zone), "upcomingFact");
    addFact(tr("Lost for good"), lossText(description.info), "lossFact");
    if (confirmation == Confirmation::ByName) {
        addConfirmation();
    }
    content()->addStretch(1);
}

DeleteDialog::~DeleteDialog() = default;

void DeleteDialog::submit()
{
    emit deleteRequested(m_id);
}

void DeleteDialog::addFact(const QString &heading, const QString &text, const char *name)
{
    auto *title = new QLabel(heading, this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *fact = new QLabel(text, this);
    fact->setObjectName(QLatin1String(name));
    fact->setTextFormat(Qt::PlainText);
    fact->setWordWrap(true);
    fact->setContentsMargins(fontMetrics().averageCharWidth() * 2, 0, 0, 0);
    content()->addSpacing(fontMetrics().height() / 2);
    content()->addWidget(title);
    content()->addWidget(fact);
}

void DeleteDialog::addConfirmation()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setAccessibleName(tr("Id of the schedule, to confirm"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Type the id to confirm:"), m_name);
    content()->addSpacing(fontMetrics().height() / 2);
    content()->addLayout(form);
    connect(m_name, &QLineEdit::textChanged, this, &DeleteDialog::checkName);
    checkName();
    m_name->setFocus();
}

void DeleteDialog::checkName()
{
    setIssue(m_name->text() == m_id.toString() ? QString() : tr("Type the schedule's id to enable Delete."));
}

} // namespace orrery
