#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace orrery::words {

/// Values of a bit mask in order.
[[nodiscard]] std::vector<int> valuesOf(std::uint64_t mask);

/// "a", "a and b", "a, b and c".
[[nodiscard]] QString joined(const QStringList &items);

/// "a", "a or b", "a, b or c".
[[nodiscard]] QString joinedByOr(const QStringList &items);

/// Numbers with runs of three and more as "1–5", e.g. "1–5, 9 and 12". \a values ascending.
[[nodiscard]] QString numbers(const std::vector<int> &values);

/// Months 1 … 12 by name, runs of three and more as "January to March".
[[nodiscard]] QStringList months(const std::vector<int> &values, bool isShort);

/// Days of week of a mask (bit 0 = Sunday), from Monday on, runs of three and more as "Monday to Friday".
[[nodiscard]] QStringList weekdays(std::uint64_t mask, bool isShort);

[[nodiscard]] QString monthName(int month, bool isShort);
[[nodiscard]] QString weekdayName(int dayFromSunday, bool isShort);

/// "25 December 2026".
[[nodiscard]] QString dateText(int year, int month, int day);

/// "09:05", or "09:05:30" if \a withSeconds.
[[nodiscard]] QString clockTime(std::int64_t secondOfDay, bool withSeconds);

/// "2026-03-01 09:05 UTC", with seconds or milliseconds if there are any. \a milliseconds since 1970.
[[nodiscard]] QString utcTime(std::int64_t milliseconds);

/// "every 5 minutes", "every hour", "every 90 seconds".
[[nodiscard]] QString everyPeriod(std::int64_t seconds);

/// "1 day 2 hours 30 minutes", down to milliseconds.
[[nodiscard]] QString length(std::int64_t milliseconds);

/// "1d2h30m" for narrow places.
[[nodiscard]] QString shortLength(std::int64_t seconds);

} // namespace orrery::words
