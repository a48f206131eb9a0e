#pragma once

#include "domain/timerange.h"
#include "schedules/schedulestore.h"

namespace orrery {

/// The stretch of time to show first: now at one third from the left, wide enough for about twenty runs of a schedule
/// of the median cadence, between two hours and a week.
[[nodiscard]] TimeRange firstWindow(const ScheduleStore &store, Instant now);

} // namespace orrery
