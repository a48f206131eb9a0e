#pragma once

#include "domain/instant.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace orrery {

/// A time that a person typed, in the zone on the screen. Understood, in any case and with any blanks:
///   now · today · yesterday · tomorrow, with an optional time ("yesterday 14:00")
///   a weekday, meaning the last one ("mon 9:30"; "next fri" the coming one)
///   ISO dates and times ("2026-03-29", "2026-03-29 02:30", "2026-03-29T02:30:15.250Z", "…+05:30"), also without a year
///   a time alone (of today), with am or pm too
///   distances ("-2h", "+3 days", "in 90 min", "2 weeks ago")
///   seconds or milliseconds since 1970 (10 or 13 digits)
/// A local time that is skipped when clocks go forward means the moment of the change; one that comes twice means the
/// first. Nothing: not understood.
[[nodiscard]] std::optional<Instant> parseTimeWords(const QString &text, Instant now, const QTimeZone &zone);

} // namespace orrery
