#pragma once

#include "domain/schedulespec.h"
#include "engine/specerror.h"

#include <QStringView>

#include <tl/expected.hpp>

#include <array>

namespace orrery {

enum class CalendarField { Second, Minute, Hour, DayOfMonth, Month, DayOfWeek, Year };

inline constexpr std::array calendarFields{
    CalendarField::Second, CalendarField::Minute,    CalendarField::Hour, CalendarField::DayOfMonth,
    CalendarField::Month,  CalendarField::DayOfWeek, CalendarField::Year,
};

struct FieldBounds
{
    int min = 0;
    int max = 0;
};

/// What a structured calendar may hold; texts also allow 7 as day of week.
[[nodiscard]] FieldBounds fieldBounds(CalendarField field) noexcept;

/// The name in JSON, e.g. "dayOfMonth".
[[nodiscard]] QString fieldKey(CalendarField field);

/// The name for people, translated, e.g. "day of month".
[[nodiscard]] QString fieldLabel(CalendarField field);

[[nodiscard]] const Ranges &rangesOf(const StructuredCalendar &calendar, CalendarField field) noexcept;
[[nodiscard]] Ranges &rangesOf(StructuredCalendar &calendar, CalendarField field) noexcept;

/// Reads one field of a text calendar or cron string: "*", "5", "1-5", "*/2", "3/5", "mon-fri", lists of these; blank
/// is the default ("0" for second, minute and hour, "*" for the others). The result is what the server stores: end 0
/// for a single value, step 0 for 1, no range for any year. Offsets in an error count from \a offset.
[[nodiscard]] tl::expected<Ranges, SpecError> parseCalendarField(CalendarField field, QStringView text, int offset = 0);

} // namespace orrery
