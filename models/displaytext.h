#pragma once

#include "domain/instant.h"
#include "domain/schedule.h"

#include <QString>
#include <QTimeZone>

namespace orrery {

/// In which zone times are shown.
enum class ZoneChoice { Viewer, Schedule, Utc };

/// The one place where values become text in the user's language and locale. Nothing here is ever parsed back.
namespace displaytext {

/// The zone of the schedule's spec; UTC if it names none, or one this machine does not know.
[[nodiscard]] QTimeZone scheduleZone(const ScheduleSpec &spec);
[[nodiscard]] QTimeZone zoneFor(ZoneChoice choice, const ScheduleSpec &spec);
[[nodiscard]] QString zoneName(const QTimeZone &zone); ///< "Europe/Berlin"
[[nodiscard]] QString utcOffset(Instant instant, const QTimeZone &zone); ///< "UTC+05:45"

[[nodiscard]] QString dateTime(Instant instant, const QTimeZone &zone); ///< to the minute, or second if not :00
/// "Sun 1 Mar, 06:30"; with the year if it is not that of \a now, with seconds if they are not :00.
[[nodiscard]] QString dayAndTime(Instant instant, Instant now, const QTimeZone &zone);
/// As short as \a now allows: "06:30" today, "Sat 06:30" within a week, "28 Nov 06:30", "28 Nov 2027".
[[nodiscard]] QString moment(Instant instant, Instant now, const QTimeZone &zone);
[[nodiscard]] QString dateTimeWithZone(Instant instant, const QTimeZone &zone); ///< weekday, seconds, zone, offset
/// One line per zone: the viewer's, the schedule's if it differs, UTC if that differs from both.
[[nodiscard]] QString inAllZones(Instant instant, const ScheduleSpec &spec);

[[nodiscard]] QString duration(std::chrono::milliseconds length); ///< the two largest units: "1 h 30 min"
[[nodiscard]] QString relative(Instant instant, Instant now); ///< "in 3 h", "12 s ago", "now"
[[nodiscard]] QString runStatus(RunStatus status);
[[nodiscard]] QString overlapPolicy(OverlapPolicy policy);

/// One line that shows what cannot be seen: line breaks and other controls as symbols, overrides of the writing
/// direction as their code; cut at \a limit characters.
[[nodiscard]] QString oneLine(const QString &text, qsizetype limit = 400);

} // namespace displaytext

} // namespace orrery
