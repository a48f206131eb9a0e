#pragma once

#include "domain/schedule.h"

#include <QString>

#include <string_view>

namespace orrery::temporal {

/// WORKFLOW_EXECUTION_STATUS_… or its short form as in visibility ("Completed"); Unspecified for what is not known.
[[nodiscard]] RunStatus runStatusOf(std::string_view name);

/// SCHEDULE_OVERLAP_POLICY_…; Unspecified for what is not known.
[[nodiscard]] OverlapPolicy overlapPolicyOf(std::string_view name);

/// Full name; empty for Unspecified, which is sent as absence.
[[nodiscard]] QString overlapPolicyName(OverlapPolicy policy);

} // namespace orrery::temporal
