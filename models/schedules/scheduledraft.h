#pragma once

#include "domain/schedule.h"

#include <optional>

namespace orrery {

/// What the create, edit and duplicate form asks to save. May be invalid: see draftIssues().
struct ScheduleDraft
{
    ScheduleId id;
    Schedule schedule;
    std::optional<OverlapPolicy> initialTrigger = {}; ///< on create: start one run at once; Unspecified sends no policy
    friend bool operator==(const ScheduleDraft &, const ScheduleDraft &) = default;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::ScheduleDraft)
