#include "dialogs/resumedialog.h"

#include "dialogs/missedrunspicker.h"
#include "dialogs/notefield.h"
#include "dialogs/targetheader.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace orrery {

ResumeDialog::ResumeDialog(const ScheduleId &id, OverlapPolicy own, const QTimeZone &zone,
                           const QStringList &recentNotes, QWidget *parent)
    : RequestDialog(tr("&Resume"), parent)
    , m_note(new NoteField(recentNotes, this))
    , m_missed(new MissedRunsPicker(own, zone, this))
{
    setUpNote({id});
    content()->addWidget(m_missed, 1);
    connect(m_missed, &MissedRunsPicker::choiceChanged, this, &ResumeDialog::check);
    setTabOrder(m_note, m_missed);
}

ResumeDialog::ResumeDialog(const std::vector<ScheduleId> &targets, const QStringList &recentNotes, QWidget *parent)
    : RequestDialog(tr("&Resume"), parent)
    , m_note(new NoteField(recentNotes, this))
{
    setUpNote(targets);
    content()->addStretch(1);
}

ResumeDialog::~ResumeDialog() = default;

void ResumeDialog::setMissedRuns(const std::optional<MissedRuns> &missed)
{
    if (m_missed) {
        m_missed->setMissedRuns(missed);
    }
}

void ResumeDialog::submit()
{
    SchedulePatch patch;
    patch.unpause = m_note->note();
    if (m_missed) {
        patch.backfill = m_missed->ranges();
    }
    emit patchRequested(patch);
}

void ResumeDialog::setUpNote(const std::vector<ScheduleId> &targets)
{
    setWindowTitle(tr("Resume", "window title"));
    content()->addWidget(new TargetHeader(targets, tr("Scheduled runs start again from now on."), this));
    auto *form = new QFormLayout;
    form->addRow(tr("&Note:"), m_note);
    content()->addLayout(form);
    connect(m_note, &NoteField::noteChanged, this, &ResumeDialog::check);
    setIssue(m_note->issue());
    m_note->setFocus();
}

void ResumeDialog::check()
{
    const QString noteIssue = m_note->issue();
    setIssue(noteIssue.isEmpty() && m_missed ? m_missed->issue() : noteIssue);
}

} // namespace orrery
