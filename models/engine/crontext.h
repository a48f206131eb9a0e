#pragma once

#include "domain/schedulespec.h"
#include "engine/specerror.h"

#include <QStringView>

#include <tl/expected.hpp>

#include <variant>

namespace orrery {

/// What one cron string of a Temporal schedule stands for.
struct ParsedCron
{
    std::variant<StructuredCalendar, Interval> entry;
    QString timezone; ///< of "TZ=" or "CRON_TZ="; the server drops it together with the comment for "@every"
    int timezoneOffset = -1; ///< where the name stands in the text
    int offset = 0; ///< where the fields or the interval stand
    int length = 0;
    int fields = 0; ///< 5, 6 or 7; 0 for an interval
};

/// Reads a cron string in the server's dialect: 5 fields (minute hour day-of-month month day-of-week), 6 (and year) or
/// 7 (second first, year last); "@hourly" … "@yearly"; "@every 1h/15m"; "CRON_TZ=Zone " before and "# comment" behind.
/// Intervals are not checked for their size here. Offsets in an error count from the start of \a text.
[[nodiscard]] tl::expected<ParsedCron, SpecError> parseCron(QStringView text);

/// Reads the interval shorthand "1h/15m" or "1h". Sizes are not checked here.
[[nodiscard]] tl::expected<Interval, SpecError> parseInterval(QStringView text, int offset = 0);

/// Reads every field of a text calendar; the error's field is the key, e.g. "hour".
[[nodiscard]] tl::expected<StructuredCalendar, SpecError> parseTextCalendar(const TextCalendar &calendar);

/// One duration as a person types it ("90s", "1d12h", "-1.5h").
[[nodiscard]] tl::expected<Duration, SpecError> parseDuration(QStringView text, int offset = 0);

} // namespace orrery
