#pragma once

#include "domain/page.h"
#include "domain/result.h"
#include "domain/schedule.h"

namespace orrery::temporal {

/// Answer of ListSchedules: up to 1,000 entries of some 500 to 2,000 bytes. Meant for a worker.
[[nodiscard]] Result<Page<ScheduleListEntry>> parseSchedulePage(const QByteArray &body);

} // namespace orrery::temporal
