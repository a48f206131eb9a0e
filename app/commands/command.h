#pragma once

#include "scheduleprovider.h"

#include <QString>

#include <variant>

namespace orrery {

struct DeleteSchedule
{
    ScheduleId id;
};

/// One change to one schedule, as the user meant it. The alternatives are the server's four write requests.
using Command = std::variant<CreateSchedule, UpdateSchedule, PatchSchedule, DeleteSchedule>;

[[nodiscard]] const ScheduleId &targetOf(const Command &command);

/// What the user asked for in a few words, e.g. "Pause billing-close".
[[nodiscard]] QString labelOf(const Command &command);

/// The write took effect; \c after is absent when the schedule is gone (delete).
struct Applied
{
    std::optional<ScheduleDescription> after = {};
};

/// Trigger or backfill: accepted, but only its runs will prove it.
struct Sent
{
    ScheduleDescription after;
};

/// Nothing was changed, or not what was asked for (ApiError::Kind::NotApplied).
struct Failed
{
    ApiError error;
};

/// The reply was lost and reading the schedule again did not tell whether the write took effect.
struct Unknown
{
    ApiError error;
};

using Outcome = std::variant<Applied, Sent, Failed, Unknown>;

} // namespace orrery
