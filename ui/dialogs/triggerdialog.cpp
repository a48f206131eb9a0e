#include "dialogs/triggerdialog.h"

#include "dialogs/overlappolicypicker.h"
#include "dialogs/overlaptext.h"
#include "dialogs/targetheader.h"

#include <QLabel>
#include <QVBoxLayout>

namespace orrery {

TriggerDialog::TriggerDialog(const ScheduleId &id, OverlapPolicy own, int runningCount, QWidget *parent)
    : RequestDialog(tr("&Trigger"), parent)
    , m_own(own)
    , m_runningCount(runningCount)
    , m_picker(OverlapPolicyPicker::forRequest(own, this))
    , m_outlook(new QLabel(this))
{
    setWindowTitle(tr("Trigger", "window title"));
    m_picker->setObjectName(QStringLiteral("overlapPicker"));
    m_picker->setAccessibleName(tr("Overlap policy"));
    m_outlook->setObjectName(QStringLiteral("outlookLabel"));
    m_outlook->setTextFormat(Qt::PlainText);
    m_outlook->setWordWrap(true);

    content()->addWidget(new TargetHeader({id},
                                          tr("Starts one run now, also while paused and when no actions are left. If a "
                                             "run is active, the overlap policy decides:"),
                                          this));
    content()->addWidget(m_picker);
    content()->addWidget(m_outlook);
    content()->addStretch(1);

    connect(m_picker, &OverlapPolicyPicker::policyChanged, this, &TriggerDialog::showOutlook);
    showOutlook();
    m_picker->setFocus();
}

TriggerDialog::~TriggerDialog() = default;

void TriggerDialog::submit()
{
    SchedulePatch patch;
    patch.trigger = m_picker->policy();
    emit patchRequested(patch);
}

void TriggerDialog::showOutlook()
{
    m_outlook->setText(outlook());
}

QString TriggerDialog::outlook() const
{
    if (m_runningCount == 0) {
        return tr("No active run is known, so the new one should start at once.");
    }
    const QString active = tr("%n run(s) active now.", nullptr, m_runningCount);
    switch (effectiveOverlap(m_picker->policy(), m_own)) {
    case OverlapPolicy::Unspecified:
    case OverlapPolicy::Skip:
        return tr("⚠ %1 The server would drop this trigger without an error: nothing would start.").arg(active);
    case OverlapPolicy::BufferOne:
        return tr("%1 The new one waits, unless another start is waiting already: then it is dropped.").arg(active);
    case OverlapPolicy::BufferAll:
        return tr("%1 The new one starts when these and all that wait have ended.").arg(active);
    case OverlapPolicy::CancelOther:
        return tr("⚠ %1 They are asked to cancel; the new one starts when they have closed.").arg(active);
    case OverlapPolicy::TerminateOther:
        return tr("⚠ %1 They are ended at once and lose what they have not saved.").arg(active);
    case OverlapPolicy::AllowAll:
        return tr("%1 The new one starts beside them.").arg(active);
    }
    Q_UNREACHABLE();
}

} // namespace orrery
