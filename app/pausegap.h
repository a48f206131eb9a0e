#pragma once

#include "dialogs/missedruns.h"
#include "domain/schedule.h"

#include <optional>

namespace orrery {

/// Since when a paused schedule has started nothing, as far as the server tells; nothing when it does not.
/// Scheduler v1 freezes the future times at the pause, so the first of them is the first that was missed. Scheduler v2
/// computes them anew, but counts a pause as an update.
[[nodiscard]] std::optional<Instant> pausedSince(const ScheduleDescription &description, Instant now);

/// The times that were due in a pause since \a since, at most 10,000. For a worker.
[[nodiscard]] MissedRuns missedRuns(const ScheduleDescription &description, const QByteArray &jitterSeed, Instant since,
                                    Instant now);

/// From after the newest action, or the creation, to \a now, if anything was due there. For a worker.
[[nodiscard]] std::vector<BackfillRange> gapSinceLastRun(const ScheduleDescription &description,
                                                         const QByteArray &jitterSeed, Instant now);

} // namespace orrery
