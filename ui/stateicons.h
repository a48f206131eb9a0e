#pragma once

#include "domain/run.h"
#include "schedules/schedulerow.h"

#include <QIcon>

namespace orrery {

/// Every state has a shape of its own; the colour only repeats it. Made once, cheap to copy.
[[nodiscard]] const QIcon &scheduleStateIcon(ScheduleRowState state);
[[nodiscard]] const QIcon &busyIcon();
[[nodiscard]] const QIcon &runStatusIcon(RunStatus status);

} // namespace orrery
