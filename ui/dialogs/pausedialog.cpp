#include "dialogs/pausedialog.h"

#include "dialogs/notefield.h"
#include "dialogs/targetheader.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace orrery {

PauseDialog::PauseDialog(const std::vector<ScheduleId> &targets, const QStringList &recentNotes, QWidget *parent)
    : RequestDialog(tr("&Pause"), parent)
    , m_note(new NoteField(recentNotes, this))
{
    setWindowTitle(tr("Pause", "window title"));
    content()->addWidget(new TargetHeader(targets,
                                          tr("No scheduled run starts until it is resumed. Runs that are active go on, "
                                             "and times that pass meanwhile are not made up."),
                                          this));
    auto *form = new QFormLayout;
    form->addRow(tr("&Note:"), m_note);
    content()->addLayout(form);
    content()->addStretch(1);

    connect(m_note, &NoteField::noteChanged, this, [this] { setIssue(m_note->issue()); });
    setIssue(m_note->issue());
    m_note->setFocus();
}

PauseDialog::~PauseDialog() = default;

void PauseDialog::submit()
{
    SchedulePatch patch;
    patch.pause = m_note->note();
    emit patchRequested(patch);
}

} // namespace orrery
