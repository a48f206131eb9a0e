#pragma once

#include "displaytext.h"
#include "domain/schedule.h"

namespace orrery {

/// One line of the overview: what, and how it is.
struct Fact
{
    QString name;
    QString value; ///< plain text, may have several lines
    friend bool operator==(const Fact &, const Fact &) = default;
};

using Facts = std::vector<Fact>;

[[nodiscard]] Facts stateFacts(const ScheduleDescription &description, Instant now);
[[nodiscard]] Facts actionFacts(const ScheduleDescription &description);
[[nodiscard]] Facts policyFacts(const ScheduleDescription &description);
[[nodiscard]] Facts counterFacts(const ScheduleDescription &description);
/// Created, updated, bounds of the spec, memo and search attributes.
[[nodiscard]] Facts otherFacts(const ScheduleDescription &description, const QTimeZone &zone);
/// "workflow id" per line; empty while nothing runs.
[[nodiscard]] QString runningText(const ScheduleDescription &description);
/// The newest first: status, time it was due, how late it started.
[[nodiscard]] std::vector<QStringList> recentActionRows(const ScheduleDescription &description, Instant now,
                                                        const QTimeZone &zone);

} // namespace orrery
