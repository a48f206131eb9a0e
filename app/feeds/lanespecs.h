#pragma once

#include "feeds/laneexpansion.h"
#include "schedules/schedulerow.h"

namespace orrery {

/// Whether the whole spec of \a row is known. A list holds ten entries of a kind and does not say that there are more.
[[nodiscard]] bool isSpecComplete(const ScheduleRow &row);

/// What the engine needs for the upcoming runs of \a row; nothing when it is paused or gone, when its
/// spec is not known whole, or when the engine is known to differ from the server there.
/// \a namespaceId is part of the jitter's seed.
[[nodiscard]] std::optional<LaneSpec> laneSpecOf(std::uint32_t lane, const ScheduleRow &row, const QString &namespaceId,
                                                 Instant now);

} // namespace orrery
