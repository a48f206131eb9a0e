#include "dialogs/overlaptext.h"

#include "displaytext.h"

#include <QCoreApplication>

namespace orrery {

namespace {

struct OverlapText
{
    Q_DECLARE_TR_FUNCTIONS(OverlapText)
};

} // namespace

OverlapPolicy effectiveOverlap(OverlapPolicy policy, OverlapPolicy own)
{
    if (policy != OverlapPolicy::Unspecified) {
        return policy;
    }
    return own == OverlapPolicy::Unspecified ? OverlapPolicy::Skip : own;
}

QString ownOverlapName(OverlapPolicy own)
{
    const QString name = displaytext::overlapPolicy(effectiveOverlap(OverlapPolicy::Unspecified, own));
    return OverlapText::tr("As the schedule says (%1)").arg(name);
}

QString overlapSentence(OverlapPolicy policy)
{
    switch (policy) {
    case OverlapPolicy::Unspecified:
    case OverlapPolicy::Skip:
        return OverlapText::tr("Dropped while an earlier run is active.");
    case OverlapPolicy::BufferOne:
        return OverlapText::tr("One start waits for the active run to end; further ones are dropped.");
    case OverlapPolicy::BufferAll:
        return OverlapText::tr("Every start waits its turn; they run one after another.");
    case OverlapPolicy::CancelOther:
        return OverlapText::tr("The active run is asked to cancel; the new one starts when it has closed.");
    case OverlapPolicy::TerminateOther:
        return OverlapText::tr("The active run is ended at once, with no chance to clean up; then the new one starts.");
    case OverlapPolicy::AllowAll:
        return OverlapText::tr("Starts at once, beside whatever is running.");
    }
    Q_UNREACHABLE();
}

} // namespace orrery
