#include "engine/compiledcalendar.h"
#include "engine/dayset.h"
#include "engine/specpatterns.h"
#include "engine/timeofdayset.h"
#include "engine/wordlists.h"

#include <algorithm>

namespace orrery {

namespace {

bool sameTimes(const CompiledCalendar &a, const CompiledCalendar &b)
{
    return a.hour == b.hour && a.minute == b.minute && a.second == b.second;
}

std::vector<DaySet> daySetsOf(const std::vector<StructuredCalendar> &calendars)
{
    std::vector<DaySet> sets;
    sets.reserve(calendars.size());
    for (const StructuredCalendar &calendar : calendars) {
        sets.emplace_back(CompiledCalendar(calendar));
    }
    return sets;
}

// Finds, among the calendars not yet used, one with the times of \a first for each of the wanted days.
class PatternSearch
{
public:
    explicit PatternSearch(const std::vector<StructuredCalendar> &calendars)
        : m_used(calendars.size(), false)
    {
        for (const StructuredCalendar &calendar : calendars) {
            m_compiled.emplace_back(calendar);
        }
    }

    [[nodiscard]] bool isUsed(std::size_t index) const { return m_used[index]; }

    bool take(std::size_t first, const std::vector<StructuredCalendar> &pattern);

private:
    [[nodiscard]] std::size_t find(std::size_t first, const DaySet &days) const;

    std::vector<CompiledCalendar> m_compiled;
    std::vector<bool> m_used;
};

std::size_t PatternSearch::find(std::size_t first, const DaySet &days) const
{
    for (std::size_t i = 0; i < m_compiled.size(); ++i) {
        if (!m_used[i] && sameTimes(m_compiled[i], m_compiled[first]) && DaySet(m_compiled[i]) == days) {
            return i;
        }
    }
    return m_compiled.size();
}

bool PatternSearch::take(std::size_t first, const std::vector<StructuredCalendar> &pattern)
{
    std::vector<std::size_t> found;
    for (const DaySet &days : daySetsOf(pattern)) {
        const std::size_t index = find(first, days);
        if (index == m_compiled.size()) {
            return false;
        }
        found.push_back(index);
    }
    for (const std::size_t index : found) {
        m_used[index] = true;
    }
    return true;
}

CalendarPattern patternAt(PatternSearch &search, std::size_t index, const StructuredCalendar &calendar)
{
    if (search.take(index, lastDayOfMonth({}))) {
        return LastDayOfMonth{calendar};
    }
    const std::optional<int> weekday = onlyValue(DaySet(CompiledCalendar(calendar)).daysOfWeek);
    if (weekday && search.take(index, lastWeekday(*weekday, {}))) {
        return LastWeekdayOfMonth{calendar, *weekday};
    }
    return calendar;
}

} // namespace

std::vector<CalendarPattern> recognizePatterns(const std::vector<StructuredCalendar> &calendars)
{
    std::vector<CalendarPattern> patterns;
    PatternSearch search(calendars);
    for (std::size_t i = 0; i < calendars.size(); ++i) {
        if (!search.isUsed(i)) {
            patterns.push_back(patternAt(search, i, calendars[i]));
        }
    }
    return patterns;
}

std::optional<std::vector<CalendarDate>> recognizeExcludedDates(const StructuredCalendar &exclude)
{
    const CompiledCalendar compiled(exclude);
    const DaySet days(compiled);
    const std::optional<int> month = onlyValue(days.months);
    if (!TimeOfDaySet(compiled).isWholeDay() || !days.anyDayOfWeek() || !month || !days.years
        || days.years->size() != 1) {
        return std::nullopt;
    }
    const auto daysOfMonth = words::valuesOf(days.daysOfMonth);
    std::vector<CalendarDate> dates;
    dates.reserve(daysOfMonth.size());
    for (const int day : daysOfMonth) {
        dates.push_back({days.years->front(), *month, day});
    }
    return dates;
}

} // namespace orrery
