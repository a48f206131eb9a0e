#pragma once

#include "commands/command.h"

namespace orrery {

/// What reading the schedule after a write says about it.
enum class Effect {
    Seen, ///< the schedule is what the write asked for
    Missing, ///< it is not: scheduler v1 answers 200 to a stale update and to a patch that follows another too soon
    Pending, ///< not visible in the schedule; runs will tell (trigger, backfill)
};

/// Pure: compares what was asked with what the server has now. Not for deletes, which leave nothing to read.
[[nodiscard]] Effect effectOf(const Command &command, const ScheduleDescription &after);

/// Whether \a now is \a wanted after the server's own rewriting (text forms compiled, Skip and 365 days filled in, a
/// catch-up window raised to ten seconds).
[[nodiscard]] bool isSameForServer(const Schedule &wanted, const Schedule &now);

} // namespace orrery
