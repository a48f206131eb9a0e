#pragma once

#include "engine/compiledcalendar.h"
#include "engine/dayset.h"
#include "engine/timeofdayset.h"

#include <QString>

namespace orrery {

/// The phrases of a sentence about one calendar, in lower case: "at 02:00 and 22:00", "every 5 minutes from 09:00 to
/// 17:55".
[[nodiscard]] QString timePhrase(const TimeOfDaySet &times);

/// "every day", "on Monday to Friday", "on day 1 of every month", "on 25 December in 2026".
[[nodiscard]] QString dayPhrase(const DaySet &days);

/// Both together; a period that covers the whole of every day needs no day.
[[nodiscard]] QString calendarPhrase(const CompiledCalendar &calendar);

/// The phrase for what an exclude takes away: whole days without a time, else "between 12:00:00 and 14:59:59" and so
/// on.
[[nodiscard]] QString excludePhrase(const CompiledCalendar &calendar);

/// For a table column: "06:30", "every 15 min", "every 5 min 09:00–17:55"; null if it takes more than a few words.
[[nodiscard]] QString shortTimePhrase(const TimeOfDaySet &times);
[[nodiscard]] QString shortDayPhrase(const DaySet &days);

} // namespace orrery
