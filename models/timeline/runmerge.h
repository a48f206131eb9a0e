#pragma once

#include "timeline/lanesnapshot.h"

#include <span>

namespace orrery {

/// Order of runs inside a lane: by start, ties by key.
[[nodiscard]] bool startsBefore(const RunRecord &a, const RunRecord &b) noexcept;

/// Sorts by lane, then by startsBefore(). Input that is in order already costs one pass.
void sortByLane(std::vector<RunRecord> &runs);

/// Puts \c incoming (of this lane alone, sorted by startsBefore()) into the lane. A run that is there already is
/// replaced; what was known better of its origin stays.
void mergeRuns(Lane &lane, std::span<const RunRecord> incoming);

} // namespace orrery
