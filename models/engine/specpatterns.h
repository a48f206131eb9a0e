#pragma once

#include "domain/schedulespec.h"
#include "engine/zonetable.h"

#include <optional>
#include <variant>
#include <vector>

namespace orrery {

struct TimeOfDay
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    friend bool operator==(const TimeOfDay &, const TimeOfDay &) = default;
};

/// \name Intent to entries of a spec. All calendars are complete, so the server never finds an empty field.
/// @{

/// A whole spec that fires once, at that second; in UTC, where no local time is skipped or repeated.
[[nodiscard]] ScheduleSpec onceAt(Instant instant);

/// Once at a local time of the spec's zone. Around a change of offset look at the warnings.
[[nodiscard]] StructuredCalendar onceOn(int year, int month, int day, TimeOfDay time);

[[nodiscard]] StructuredCalendar dailyAt(TimeOfDay time);

/// The last day of every month, 29 February in leap years included.
[[nodiscard]] std::vector<StructuredCalendar> lastDayOfMonth(TimeOfDay time);

/// \a number 1 … 4; \a weekday 0 = Sunday.
[[nodiscard]] StructuredCalendar nthWeekday(int number, int weekday, TimeOfDay time);

[[nodiscard]] std::vector<StructuredCalendar> lastWeekday(int weekday, TimeOfDay time);

/// Every \a days days, first on or after \a from at that local time. An interval knows no zone, so the local time moves
/// when the offset changes; specWarnings() says so.
[[nodiscard]] Interval everyDaysAt(int days, TimeOfDay time, Instant from, const ZoneTable &zone);

/// Every \a minutes (a divisor of 60) from the hour \a firstHour to the end of \a lastHour on the days \a weekdays.
[[nodiscard]] StructuredCalendar workingHours(const Range &weekdays, int firstHour, int lastHour, int minutes);

struct CalendarDate
{
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const CalendarDate &, const CalendarDate &) = default; // NOLINT(modernize-use-nullptr)
};

/// Excludes for whole local days, one entry for each month.
[[nodiscard]] std::vector<StructuredCalendar> excludedDates(std::vector<CalendarDate> dates);

/// @}

/// What some calendars of a spec mean together.
struct LastDayOfMonth
{
    StructuredCalendar times; ///< its second, minute and hour
};

struct LastWeekdayOfMonth
{
    StructuredCalendar times;
    int weekday = 0;
};

using CalendarPattern = std::variant<StructuredCalendar, LastDayOfMonth, LastWeekdayOfMonth>;

/// Groups calendars that were made by lastDayOfMonth() or lastWeekday() (or look the same); the others stay single.
[[nodiscard]] std::vector<CalendarPattern> recognizePatterns(const std::vector<StructuredCalendar> &calendars);

/// The dates, if the exclude takes away whole days of one month of one year.
[[nodiscard]] std::optional<std::vector<CalendarDate>> recognizeExcludedDates(const StructuredCalendar &exclude);

} // namespace orrery
