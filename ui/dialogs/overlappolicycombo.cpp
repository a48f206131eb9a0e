#include "dialogs/overlappolicycombo.h"

#include "dialogs/overlaptext.h"
#include "displaytext.h"

namespace orrery {

OverlapPolicyCombo::OverlapPolicyCombo(OverlapPolicy own, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Overlap policy"));
    add(OverlapPolicy::Unspecified, ownOverlapName(own), effectiveOverlap(OverlapPolicy::Unspecified, own));
    for (const OverlapPolicy policy :
         {OverlapPolicy::Skip, OverlapPolicy::BufferOne, OverlapPolicy::BufferAll, OverlapPolicy::CancelOther,
          OverlapPolicy::TerminateOther, OverlapPolicy::AllowAll}) {
        add(policy, displaytext::overlapPolicy(policy), policy);
    }
    const auto report = [this] {
        setToolTip(currentData(Qt::ToolTipRole).toString());
        emit policyChanged(policy());
    };
    connect(this, &QComboBox::currentIndexChanged, this, report);
    setToolTip(currentData(Qt::ToolTipRole).toString());
}

OverlapPolicy OverlapPolicyCombo::policy() const
{
    return static_cast<OverlapPolicy>(currentData().toInt());
}

void OverlapPolicyCombo::setPolicy(OverlapPolicy policy)
{
    setCurrentIndex(findData(static_cast<int>(policy)));
}

void OverlapPolicyCombo::add(OverlapPolicy policy, const QString &name, OverlapPolicy meaning)
{
    addItem(name, static_cast<int>(policy));
    setItemData(count() - 1, overlapSentence(meaning), Qt::ToolTipRole);
}

} // namespace orrery
