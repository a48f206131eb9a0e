#pragma once

#include "domain/schedule.h"
#include "schedules/backfillpreview.h"

#include <QStringList>
#include <QTimeZone>

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

/// "24 runs", "more than 1,000,000 runs".
[[nodiscard]] QString runCountText(std::size_t count, bool complete);

/// How many runs in all, from when to when.
[[nodiscard]] QString backfillSummary(const BackfillPreview &preview, const QTimeZone &zone);

/// What an operator should know before asking for \a ranges, one sentence each; \a own is the schedule's policy.
[[nodiscard]] QStringList backfillWarnings(const BackfillPreview &preview, const std::vector<BackfillRange> &ranges,
                                           OverlapPolicy own);

} // namespace orrery
