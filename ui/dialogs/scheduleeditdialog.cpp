#include "dialogs/scheduleeditdialog.h"

#include "dialogs/edit/actionsection.h"
#include "dialogs/edit/changespanel.h"
#include "dialogs/edit/draftfieldname.h"
#include "dialogs/edit/generalsection.h"
#include "dialogs/edit/policysection.h"
#include "dialogs/edit/specsection.h"
#include "dialogs/edit/specunderstanding.h"
#include "dialogs/edit/understandingpanel.h"
#include "displaytext.h"
#include "engine/jitter.h"
#include "latesttask.h"

#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace orrery {

using Mode = ScheduleEditSetup::Mode;

namespace {

constexpr QSize openingSize(1080, 640);
constexpr int formWidth = 620;
constexpr int sideWidth = 460;

QString okText(Mode mode)
{
    return mode == Mode::Edit ? ScheduleEditDialog::tr("&Save") : ScheduleEditDialog::tr("&Create");
}

QString titleText(Mode mode)
{
    switch (mode) {
    case Mode::Create:
        return ScheduleEditDialog::tr("New schedule");
    case Mode::Edit:
        return ScheduleEditDialog::tr("Edit schedule");
    case Mode::Duplicate:
        return ScheduleEditDialog::tr("Duplicate schedule");
    }
    Q_UNREACHABLE();
}

} // namespace

ScheduleEditDialog::ScheduleEditDialog(const ScheduleEditSetup &setup, QWidget *parent)
    : RequestDialog(okText(setup.mode), parent)
    , m_setup(setup)
    , m_tabs(new QTabWidget(this))
    , m_understanding(new UnderstandingPanel(setup.viewerZone, this))
    , m_changes(new ChangesPanel(this))
    , m_task(std::make_unique<LatestTask<SpecUnderstanding>>(
          [this](const SpecUnderstanding &understanding) { showUnderstanding(understanding); }))
{
    setWindowTitle(titleText(setup.mode));
    setUpSections();
    setUpLayout();
    understand(m_setup.draft);
    refresh();
    m_sections.front()->setFocus();
}

ScheduleEditDialog::~ScheduleEditDialog() = default;

ScheduleDraft ScheduleEditDialog::draft() const
{
    ScheduleDraft draft = m_setup.draft;
    for (const DraftSection *section : m_sections) {
        section->applyTo(draft);
    }
    return draft;
}

void ScheduleEditDialog::submit()
{
    emit saveRequested(draft());
}

void ScheduleEditDialog::setUpSections()
{
    const ScheduleDraft &draft = m_setup.draft;
    const auto idState =
        m_setup.mode == Mode::Edit ? GeneralSection::IdState::Fixed : GeneralSection::IdState::Editable;
    addTab(tr("General"), new GeneralSection(draft, idState, this));
    addTab(tr("When"), new SpecSection(draft.schedule.spec, m_setup.clock, this));
    addTab(tr("What"), new ActionSection(draft.schedule.action, this));
    addTab(tr("Policies"), new PolicySection(draft.schedule.policies, this));
}

void ScheduleEditDialog::addTab(const QString &title, DraftSection *section)
{
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setWidget(section);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(scroll, title);
    m_sections.push_back(section);
    connect(section, &DraftSection::edited, this, &ScheduleEditDialog::onEdited);
}

void ScheduleEditDialog::setUpLayout()
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->addWidget(m_understanding, 2);
    sideLayout->addWidget(m_changes, 1);
    m_changes->setVisible(m_setup.mode == Mode::Edit);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({formWidth, sideWidth});
    content()->addWidget(splitter, 1);
    resize(openingSize);
}

void ScheduleEditDialog::onEdited()
{
    m_touched = true;
    refresh();
}

void ScheduleEditDialog::refresh()
{
    const ScheduleDraft now = draft();
    if (now.schedule.spec != m_askedSpec || now.id != m_askedId) {
        understand(now);
    }
    const std::vector<DraftIssue> issues = issuesOf(now);
    const bool complain = m_touched || m_setup.mode == Mode::Edit;
    for (DraftSection *section : m_sections) {
        section->showIssues(complain ? issues : std::vector<DraftIssue>());
    }
    markTabs(complain ? issues : std::vector<DraftIssue>());
    if (m_setup.mode == Mode::Edit) {
        m_changes->setChanges(scheduleDiff(m_setup.draft.schedule, now.schedule));
    }
    setIssue(reasonAgainst(now, issues));
}

void ScheduleEditDialog::understand(const ScheduleDraft &draft)
{
    m_understood = false;
    m_understanding->setPending();
    m_askedSpec = draft.schedule.spec;
    m_askedId = draft.id;
    const QByteArray seed = jitterSeed(m_setup.namespaceUuid, draft.id.toString());
    m_task->run([spec = m_askedSpec, seed, now = m_setup.clock()](const std::stop_token &) {
        return understandSpec(spec, seed, now);
    });
}

void ScheduleEditDialog::showUnderstanding(const SpecUnderstanding &understanding)
{
    m_understood = true;
    m_refusal = understanding.refusal;
    m_understanding->setUnderstanding(understanding, displaytext::scheduleZone(m_askedSpec));
    refresh();
}

void ScheduleEditDialog::markTabs(const std::vector<DraftIssue> &issues)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        bool marked = false;
        for (const DraftIssue &issue : issues) {
            marked = marked || draftFieldTab(issue.field) == tab;
        }
        QString title = m_tabs->tabText(tab);
        const QString mark = QStringLiteral(" ⚠");
        title.remove(mark);
        m_tabs->setTabText(tab, marked ? title + mark : title);
    }
}

std::vector<DraftIssue> ScheduleEditDialog::issuesOf(const ScheduleDraft &draft) const
{
    std::vector<DraftIssue> issues;
    for (const DraftSection *section : m_sections) {
        const std::vector<DraftIssue> texts = section->textIssues();
        issues.insert(issues.end(), texts.begin(), texts.end());
    }
    const std::vector<DraftIssue> values = draftIssues(draft);
    issues.insert(issues.end(), values.begin(), values.end());
    if (m_setup.mode == Mode::Duplicate && draft.id == m_setup.draft.id) {
        issues.push_back({DraftField::Id, tr("This is the id of the original; choose another.")});
    }
    return issues;
}

QString ScheduleEditDialog::reasonAgainst(const ScheduleDraft &draft, const std::vector<DraftIssue> &issues) const
{
    if (!issues.empty()) {
        return tr("%1: %2").arg(draftFieldName(issues.front().field), issues.front().text);
    }
    if (m_setup.mode == Mode::Edit && draft.schedule == m_setup.draft.schedule) {
        return tr("Nothing to save: nothing was changed.");
    }
    if (!m_understood) {
        return tr("Working out the times …");
    }
    return m_refusal;
}

} // namespace orrery
