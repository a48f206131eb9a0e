#pragma once

#include "domain/schedulespec.h"
#include "temporal/jsonreader.h"

namespace orrery::temporal {

/// schedule.v1.ScheduleSpec.
[[nodiscard]] ScheduleSpec readSpec(const JsonReader &in);
[[nodiscard]] QJsonObject writeSpec(const ScheduleSpec &spec);

} // namespace orrery::temporal
