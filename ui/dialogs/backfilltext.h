#pragma once

#include "domain/schedule.h"

#include <QString>

namespace orrery {

/// What scheduler v2 takes in one request: "too many concurrent backfillers" beyond it.
inline constexpr std::size_t mostRanges = 100;

/// Scheduler v2 stops at about as many open runs and does not say so (seen on 1.32.2).
inline constexpr std::size_t manyRuns = 450;

/// Why \a count ranges cannot go into one request; empty if they can.
[[nodiscard]] QString tooManyRangesText(std::size_t count);

/// What becomes of \a count times that are sent together under \a policy (not Unspecified), if it is less than
/// expected or needs patience; else empty.
[[nodiscard]] QString backfillOutlook(std::size_t count, OverlapPolicy policy);

} // namespace orrery
