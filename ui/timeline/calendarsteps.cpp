#include "timeline/calendarsteps.h"

#include <algorithm>

namespace orrery {

using std::chrono::milliseconds;

namespace {

using Unit = ScaleStep::Unit;

constexpr int second = 1000;
constexpr int minute = 60 * second;
constexpr int hour = 60 * minute;

// Labels: ".250", "14:03:05", "14:03", "Fri 20", "20 Nov", "Nov", "2026".
constexpr std::array<ScaleStep, 40> steps{{
    {Unit::Millisecond, 1, 5},
    {Unit::Millisecond, 2, 5},
    {Unit::Millisecond, 5, 5},
    {Unit::Millisecond, 10, 5},
    {Unit::Millisecond, 20, 5},
    {Unit::Millisecond, 50, 5},
    {Unit::Millisecond, 100, 5},
    {Unit::Millisecond, 200, 5},
    {Unit::Millisecond, 500, 5},
    {Unit::Millisecond, second, 9},
    {Unit::Millisecond, 2 * second, 9},
    {Unit::Millisecond, 5 * second, 9},
    {Unit::Millisecond, 10 * second, 9},
    {Unit::Millisecond, 15 * second, 9},
    {Unit::Millisecond, 30 * second, 9},
    {Unit::Millisecond, minute, 7},
    {Unit::Millisecond, 2 * minute, 7},
    {Unit::Millisecond, 5 * minute, 7},
    {Unit::Millisecond, 10 * minute, 7},
    {Unit::Millisecond, 15 * minute, 7},
    {Unit::Millisecond, 30 * minute, 7},
    {Unit::Millisecond, hour, 7},
    {Unit::Millisecond, 2 * hour, 7},
    {Unit::Millisecond, 3 * hour, 7},
    {Unit::Millisecond, 6 * hour, 7},
    {Unit::Millisecond, 12 * hour, 7},
    {Unit::Day, 1, 8},
    {Unit::Day, 1, 4},
    {Unit::Week, 1, 4},
    {Unit::Month, 1, 5},
    {Unit::Month, 3, 5},
    {Unit::Month, 6, 5},
    {Unit::Year, 1, 6},
    {Unit::Year, 2, 6},
    {Unit::Year, 5, 6},
    {Unit::Year, 10, 6},
    {Unit::Year, 20, 6},
    {Unit::Year, 50, 6},
    {Unit::Year, 100, 6},
    {Unit::Year, 500, 6},
}};

} // namespace

milliseconds ScaleStep::length() const noexcept
{
    using std::chrono::hours;
    switch (unit) {
    case Unit::Millisecond:
        return milliseconds(count);
    case Unit::Day:
        return hours(24 * count);
    case Unit::Week:
        return hours(7 * 24 * count);
    case Unit::Month:
        return hours(30 * 24 * count);
    case Unit::Year:
        return hours(365 * 24) * count;
    }
    return milliseconds(count);
}

ScaleStep stepFor(double millisecondsPerPixel, double characterWidth) noexcept
{
    const auto fits = [=](const ScaleStep &step) {
        const double room = static_cast<double>(step.length().count()) / millisecondsPerPixel;
        return room >= (step.labelCharacters + 2) * characterWidth;
    };
    const auto it = std::find_if(steps.begin(), steps.end(), fits);
    return it == steps.end() ? steps.back() : *it;
}

Instant startOfDay(QDate date, const QTimeZone &zone)
{
    return fromQDateTime(date.startOfDay(zone));
}

QDate localDate(Instant instant, const QTimeZone &zone)
{
    return toQDateTime(instant).toTimeZone(zone).date();
}

QDate floorDate(QDate date, const ScaleStep &step) noexcept
{
    switch (step.unit) {
    case Unit::Millisecond:
    case Unit::Day:
        return date;
    case Unit::Week:
        return date.addDays(1 - date.dayOfWeek());
    case Unit::Month:
        return {date.year(), date.month() - (date.month() - 1) % step.count, 1};
    case Unit::Year:
        return {std::max(1, date.year() - date.year() % step.count), 1, 1};
    }
    return date;
}

QDate nextDate(QDate date, const ScaleStep &step) noexcept
{
    switch (step.unit) {
    case Unit::Millisecond:
    case Unit::Day:
        return date.addDays(step.count);
    case Unit::Week:
        return date.addDays(7LL * step.count);
    case Unit::Month:
        return date.addMonths(step.count);
    case Unit::Year:
        return date.addYears(step.count);
    }
    return date.addDays(1);
}

} // namespace orrery
