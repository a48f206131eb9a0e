#pragma once

#include "domain/schedulespec.h"

#include <QString>

#include <optional>

namespace orrery::test {

/// Turns the sentence about one calendar back into a calendar: the inverse of what describeSpec() says, for tests.
/// Nothing if the sentence has none of the known forms. Years are not read.
[[nodiscard]] std::optional<StructuredCalendar> claimedCalendar(const QString &sentence);

} // namespace orrery::test
