#pragma once

#include "domain/instant.h"

#include <QString>

#include <optional>
#include <string_view>

namespace orrery::temporal {

/// protobuf Timestamp as JSON: RFC 3339 with 0 to 9 fraction digits and any offset. Digits beyond the millisecond are
/// cut off (floor). Nothing if \a text is not such a time.
[[nodiscard]] std::optional<Instant> parseTime(std::string_view text);

/// "2026-01-01T00:00:00Z", with ".123" only when there are milliseconds.
[[nodiscard]] QString formatTime(Instant instant);

/// Servers send year 1 for "not set".
[[nodiscard]] bool isUnset(Instant instant);

/// protobuf Duration as JSON: seconds with 0 to 9 fraction digits and an "s". Beyond ±292 years: the nearest value.
[[nodiscard]] std::optional<Duration> parseDuration(std::string_view text);

/// With 0, 3, 6 or 9 fraction digits, as few as the value needs.
[[nodiscard]] QString formatDuration(Duration duration);

} // namespace orrery::temporal
