#pragma once

#include "domain/id.h"
#include "domain/timerange.h"

#include <QString>

namespace orrery {

/// Visibility queries of the run feed, in the server's list-filter language. All schedules at once, never one per lane.

/// Runs of any schedule that were open at some time in \a window.
[[nodiscard]] QString runsInWindow(TimeRange window);

/// Runs of any schedule that started or closed at or after \a since.
[[nodiscard]] QString runsSince(Instant since);

/// All runs that one schedule started.
[[nodiscard]] QString runsOfSchedule(const ScheduleId &id);

} // namespace orrery
