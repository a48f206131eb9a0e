#pragma once

#include "schedules/schedulerow.h"

#include <cstdint>

namespace orrery {

/// How long the server's list may lag behind its writes and still be believed to lag.
inline constexpr std::chrono::seconds listLag{60};

/// What lists have said about a row so far.
struct ListTrust
{
    bool listed = false; ///< some list had it
    bool describeWins = false; ///< Describe said something that no list has confirmed
    std::uint32_t lastMerge = 0; ///< number of the last complete list that had it
};

/// The description as a list entry, with its whole spec.
[[nodiscard]] ScheduleListEntry listForm(const ScheduleDescription &description);

/// Takes over what the list, asked for at \a asOf, says; returns whether that changed anything. A list that lags does
/// not undo what Describe said, and one that agrees does not cut the spec short.
bool mergeListed(ScheduleRow &row, ListTrust &trust, ScheduleListEntry entry, Instant asOf);
void mergeDescribed(ScheduleRow &row, ListTrust &trust, const ScheduleDescription &description, Instant asOf);

} // namespace orrery
