#pragma once

#include "domain/schedule.h"
#include "engine/firetime.h"

#include <vector>

namespace orrery {

/// The times a schedule was due while it was paused.
struct MissedRuns
{
    Instant since{}; ///< of the pause
    Instant until{}; ///< when \c times was worked out
    std::vector<FireTime> times; ///< ascending
    bool complete = true; ///< false: there are more than \c times
    friend bool operator==(const MissedRuns &, const MissedRuns &) = default;
};

/// Ranges that ask for exactly the ticked ones of \a times: one for each unbroken block of ticks. Both have the same
/// size. Ends are jittered times, which is what the server compares.
[[nodiscard]] std::vector<BackfillRange> rangesOfTicked(const std::vector<FireTime> &times,
                                                        const std::vector<bool> &ticked, OverlapPolicy overlap);

} // namespace orrery
