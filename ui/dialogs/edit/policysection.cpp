#include "dialogs/edit/policysection.h"

#include "dialogs/edit/durationfield.h"
#include "dialogs/overlappolicypicker.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace orrery {

PolicySection::PolicySection(const SchedulePolicies &policies, QWidget *parent)
    : DraftSection(parent)
    , m_overlap(OverlapPolicyPicker::forSchedule(policies.overlap, this))
    , m_catchup(new DurationField(policies.catchupWindow, "catchupEdit", this))
    , m_pauseOnFailure(new QCheckBox(tr("&Pause the schedule when a run fails or times out"), this))
    , m_given(policies.overlap)
    , m_shown(m_overlap->policy())
{
    m_overlap->setObjectName(QStringLiteral("overlapPicker"));
    m_overlap->setAccessibleName(tr("Overlap policy"));
    m_catchup->setPlaceholderText(tr("365d, the server's default"));
    m_catchup->setToolTip(tr("How late a run may still start after the server was down. The least is 10s."));
    m_pauseOnFailure->setObjectName(QStringLiteral("pauseOnFailureTick"));
    m_pauseOnFailure->setChecked(policies.pauseOnFailure);

    auto *layout = new QVBoxLayout(this);
    auto *question = new QLabel(tr("When a run is due while an earlier one is active:"), this);
    layout->addWidget(question);
    layout->addWidget(m_overlap);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch(1);
    addRow(form, tr("&Catch-up window:"), m_catchup, DraftField::CatchupWindow);
    form->addRow(QString(), m_pauseOnFailure);

    connect(m_overlap, &OverlapPolicyPicker::policyChanged, this, &DraftSection::edited);
    connect(m_catchup, &QLineEdit::textChanged, this, &DraftSection::edited);
    connect(m_pauseOnFailure, &QCheckBox::toggled, this, &DraftSection::edited);
}

void PolicySection::applyTo(ScheduleDraft &draft) const
{
    SchedulePolicies &policies = draft.schedule.policies;
    policies.overlap = m_overlap->policy() == m_shown ? m_given : m_overlap->policy();
    policies.catchupWindow = m_catchup->value();
    policies.pauseOnFailure = m_pauseOnFailure->isChecked();
}

std::vector<DraftIssue> PolicySection::textIssues() const
{
    return m_catchup->issue().isEmpty() ? std::vector<DraftIssue>()
                                        : std::vector<DraftIssue>{{DraftField::CatchupWindow, m_catchup->issue()}};
}

} // namespace orrery
