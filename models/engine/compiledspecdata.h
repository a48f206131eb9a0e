#pragma once

#include "domain/schedulespec.h"
#include "engine/compiledcalendar.h"
#include "engine/zonetable.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace orrery {

/// An interval in whole seconds, as the server computes with it.
struct CompiledInterval
{
    std::int64_t interval = 1;
    std::int64_t phase = 0;
};

/// What CompiledSpec points to; for the engine's own files. Times are seconds since 1970 UTC.
struct CompiledSpecData
{
    ScheduleSpec canonical;
    ZonePtr zone;
    std::vector<CompiledCalendar> calendars; ///< without those that can never match
    std::vector<CompiledCalendar> excludes; ///< likewise
    std::vector<CompiledInterval> intervals;
    std::int64_t notBefore = -1; ///< searching starts after this second at the earliest
    std::int64_t last = std::numeric_limits<std::int64_t>::max(); ///< no nominal time after this
    std::int64_t jitterMs = 0;
    // As they were typed, for what another dialect would make of them.
    std::vector<QString> cronStrings;
    std::vector<QString> dayOfWeekTexts;
};

} // namespace orrery
