#pragma once

#include "domain/schedule.h"

#include <QString>

namespace orrery {

/// What a server does for \a policy when the schedule's own policy is \a own: neither is Unspecified in the result.
[[nodiscard]] OverlapPolicy effectiveOverlap(OverlapPolicy policy, OverlapPolicy own);

/// "As the schedule says (Skip)".
[[nodiscard]] QString ownOverlapName(OverlapPolicy own);

/// One sentence: what becomes of a start that is due while a run is active.
[[nodiscard]] QString overlapSentence(OverlapPolicy policy);

} // namespace orrery
