#pragma once

#include "domain/schedule.h"
#include "temporal/jsonreader.h"

namespace orrery::temporal {

/// schedule.v1.Schedule: what a user can set.
[[nodiscard]] Schedule readSchedule(const JsonReader &in);
[[nodiscard]] QJsonObject writeSchedule(const Schedule &schedule);

/// Answer of DescribeSchedule for \a id.
[[nodiscard]] Result<ScheduleDescription> parseDescription(const QByteArray &body, const ScheduleId &id);

/// Answer of ListScheduleMatchingTimes.
[[nodiscard]] Result<std::vector<Instant>> parseMatchingTimes(const QByteArray &body);

} // namespace orrery::temporal
