#pragma once

#include "domain/schedule.h"
#include "temporal/jsonreader.h"

namespace orrery::temporal {

/// schedule.v1.ScheduleAction with its one possibility, startWorkflow.
[[nodiscard]] StartWorkflow readAction(const JsonReader &in);
[[nodiscard]] QJsonObject writeAction(const StartWorkflow &action);

} // namespace orrery::temporal
