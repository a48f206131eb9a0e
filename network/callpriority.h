#pragma once

namespace orrery {

/// Who waits for a call. Calls of a lower priority wait when the namespace's budget is used up (see CallBudget).
enum class CallPriority { User, Campaign, Refresh, History };

} // namespace orrery
