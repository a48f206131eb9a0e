#pragma once

#include "engine/calendarfield.h"

namespace orrery {

/// \a ranges of a structured calendar as the text that parseCalendarField() reads back to the same values: "*",
/// "9-17", "0-59/15". No range is "*" for the year, where it means any, and empty elsewhere, where it means none.
[[nodiscard]] QString rangesText(CalendarField field, const Ranges &ranges);

} // namespace orrery
