#pragma once

#include "timeline/lanepalette.h"
#include "timeline/lanerenderer.h"
#include "timeline/timescale.h"

namespace orrery {

/// Grid lines, weekends, nights and changes of clocks of a scale, in the pixels of \c mapper.
[[nodiscard]] LaneBackdrop backdropOf(const TimeScale &scale, const TimeMapper &mapper, const LanePalette &palette);

} // namespace orrery
