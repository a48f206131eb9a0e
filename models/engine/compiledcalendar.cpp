#include "engine/compiledcalendar.h"

#include "engine/civildate.h"

#include <algorithm>
#include <bit>

namespace orrery {

namespace {

// Excludes are not checked by the server, so any number can come here. As there, an end before the start stands for the
// start alone, and a bit beyond the 63rd is lost.
struct Steps
{
    std::int64_t start;
    std::int64_t end;
    std::int64_t step;

    explicit Steps(const Range &range)
        : start(range.start)
        , end(std::max(range.end, range.start))
        , step(std::max(range.step, 1))
    {
    }
};

std::uint64_t mask(const Ranges &ranges)
{
    std::uint64_t bits = 0;
    for (const Range &range : ranges) {
        const Steps steps(range);
        for (std::int64_t value = steps.start; value <= std::min<std::int64_t>(steps.end, 63); value += steps.step) {
            bits |= value < 0 ? 0 : std::uint64_t{1} << static_cast<unsigned>(value);
        }
    }
    return bits;
}

// The server keeps years in 16 bits, so numbers beyond wrap around, and 65536 steps see all of them.
void addYears(const Range &range, std::array<std::uint64_t, 4> &years)
{
    const Steps steps(range);
    const std::int64_t count = std::min<std::int64_t>((steps.end - steps.start) / steps.step + 1, 65536);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto year = static_cast<std::int16_t>(steps.start + i * steps.step);
        const auto index = static_cast<unsigned>(year - CompiledCalendar::firstYear);
        if (index < 256) {
            years[index / 64] |= std::uint64_t{1} << (index % 64);
        }
    }
}

std::uint32_t matchingDays(std::uint64_t dayOfMonth, std::uint64_t dayOfWeek, int firstWeekday)
{
    std::uint32_t days = 0;
    for (int day = 1; day <= 31; ++day) {
        if (CompiledCalendar::has(dayOfMonth, day) && CompiledCalendar::has(dayOfWeek, (firstWeekday + day - 1) % 7)) {
            days |= std::uint32_t{1} << static_cast<unsigned>(day);
        }
    }
    return days;
}

std::vector<std::int32_t> listedTimes(const CompiledCalendar &calendar)
{
    std::vector<std::int32_t> times;
    const int count = std::popcount(calendar.hour) * std::popcount(calendar.minute) * std::popcount(calendar.second);
    if (count > CompiledCalendar::mostListedTimes) {
        return times;
    }
    times.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t hours = calendar.hour; hours != 0; hours &= hours - 1) {
        for (std::uint64_t minutes = calendar.minute; minutes != 0; minutes &= minutes - 1) {
            for (std::uint64_t seconds = calendar.second; seconds != 0; seconds &= seconds - 1) {
                times.push_back((std::countr_zero(hours) * 60 + std::countr_zero(minutes)) * 60
                                + std::countr_zero(seconds));
            }
        }
    }
    return times;
}

} // namespace

CompiledCalendar::CompiledCalendar(const StructuredCalendar &calendar)
    : second(mask(calendar.second))
    , minute(mask(calendar.minute))
    , hour(mask(calendar.hour))
    , dayOfMonth(mask(calendar.dayOfMonth))
    , month(mask(calendar.month))
    , dayOfWeek(mask(calendar.dayOfWeek))
    , anyYear(calendar.year.empty())
{
    for (const Range &range : calendar.year) {
        addYears(range, year);
    }
    timesOfDay = listedTimes(*this);
    for (int weekday = 0; weekday < 7; ++weekday) {
        daysByFirstWeekday[static_cast<std::size_t>(weekday)] = matchingDays(dayOfMonth, dayOfWeek, weekday);
    }
}

bool CompiledCalendar::matchesDay(std::int64_t day, int dayOfMonthValue) const noexcept
{
    return has(dayOfMonth, dayOfMonthValue) && has(dayOfWeek, civil::weekday(day));
}

} // namespace orrery
