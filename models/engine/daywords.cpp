#include "engine/calendarwords.h"
#include "engine/wordlists.h"

#include <QCoreApplication>

#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::SpecWords)
};

constexpr std::uint64_t monthsWith30Days = 0xa50; // 4, 6, 9, 11
constexpr std::uint64_t february = 0x4;

QString ordinal(int number)
{
    switch (number) {
    case 1:
        return Words::tr("first");
    case 2:
        return Words::tr("second");
    case 3:
        return Words::tr("third");
    default:
        return Words::tr("fourth");
    }
}

QString monthPhrase(const DaySet &days)
{
    return days.anyMonth() ? Words::tr("every month")
                           : words::joined(words::months(words::valuesOf(days.months), false));
}

bool someMonthLacksADay(const DaySet &days)
{
    const bool has31 = CompiledCalendar::has(days.daysOfMonth, 31);
    const bool has30 = CompiledCalendar::has(days.daysOfMonth, 30);
    const bool has29 = CompiledCalendar::has(days.daysOfMonth, 29);
    return (has31 && (days.months & (monthsWith30Days | february)) != 0)
        || ((has30 || has29) && (days.months & february) != 0);
}

QString daysOfMonthPhrase(const DaySet &days)
{
    const std::vector<int> values = words::valuesOf(days.daysOfMonth);
    if (values.size() == 1 && onlyValue(days.months)) {
        return Words::tr("on %1 %2", "on 25 December").arg(QString::number(values.front()), monthPhrase(days));
    }
    const QString phrase = values.size() == 1 ? Words::tr("on day %1 of %2", "on day 1 of every month")
                                              : Words::tr("on days %1 of %2", "on days 1 and 15 of every month");
    return phrase.arg(words::numbers(values), monthPhrase(days));
}

QString dayOfMonthAndWeekPhrase(const DaySet &days)
{
    const QString weekday = words::weekdays(days.daysOfWeek, false).value(0);
    if (const int number = days.weekdayOrdinal(); number > 0) {
        return Words::tr("on the %1 %2 of %3", "on the first Monday of every month")
            .arg(ordinal(number), weekday, monthPhrase(days));
    }
    return Words::tr("%1, but only if that is a %2", "on day 13 of every month, but only if that is a Friday")
        .arg(daysOfMonthPhrase(days), words::joinedByOr(words::weekdays(days.daysOfWeek, false)));
}

QString withoutYears(const DaySet &days)
{
    if (!days.anyDayOfMonth() && !days.anyDayOfWeek()) {
        return dayOfMonthAndWeekPhrase(days);
    }
    if (!days.anyDayOfMonth()) {
        const QString phrase = daysOfMonthPhrase(days);
        return someMonthLacksADay(days) ? Words::tr("%1 (when there is such a day)").arg(phrase) : phrase;
    }
    QString phrase = Words::tr("every day");
    if (!days.anyDayOfWeek()) {
        const QString weekdays = words::joined(words::weekdays(days.daysOfWeek, false));
        phrase = onlyValue(days.daysOfWeek) ? Words::tr("every %1", "every Monday").arg(weekdays)
                                            : Words::tr("on %1", "on Monday to Friday").arg(weekdays);
    }
    return days.anyMonth() ? phrase : Words::tr("%1 in %2", "every day in January").arg(phrase, monthPhrase(days));
}

QString shortDaysOfMonth(const DaySet &days)
{
    const QString numbers = words::numbers(words::valuesOf(days.daysOfMonth));
    if (days.anyMonth()) {
        return Words::tr("day %1", "of the month, short").arg(numbers);
    }
    return u"%1 %2"_s.arg(numbers, words::months(words::valuesOf(days.months), true).join(u", "_s));
}

} // namespace

QString dayPhrase(const DaySet &days)
{
    const QString phrase = withoutYears(days);
    if (!days.years) {
        return phrase;
    }
    const QString years = words::numbers(*days.years);
    return days.years->size() == 1
        ? Words::tr("%1 in %2", "on 25 December in 2026").arg(phrase, years)
        : Words::tr("%1 in the years %2", "on 25 December in the years 2026 and 2027").arg(phrase, years);
}

QString shortDayPhrase(const DaySet &days)
{
    QStringList parts;
    if (days.isEveryDay()) {
        return Words::tr("daily");
    }
    if (const int number = days.weekdayOrdinal(); number > 0) {
        parts.append(u"%1 %2"_s.arg(ordinal(number), words::weekdays(days.daysOfWeek, true).join(u", "_s)));
    } else {
        if (!days.anyDayOfWeek()) {
            parts.append(words::weekdays(days.daysOfWeek, true).join(u", "_s));
        }
        if (!days.anyDayOfMonth()) {
            parts.append(shortDaysOfMonth(days));
        }
    }
    if (!days.anyMonth() && (days.anyDayOfMonth() || days.weekdayOrdinal() > 0)) {
        parts.append(words::months(words::valuesOf(days.months), true).join(u", "_s));
    }
    if (days.years) {
        parts.append(words::numbers(*days.years));
    }
    // Day of month and day of week must both hold; a blank would read like a list.
    return parts.join(days.anyDayOfWeek() || days.anyDayOfMonth() || days.weekdayOrdinal() > 0 ? u" "_s : u" & "_s);
}

QString calendarPhrase(const CompiledCalendar &calendar)
{
    const TimeOfDaySet times(calendar);
    const DaySet days(calendar);
    const auto progression = times.progression();
    const QString time = timePhrase(times);
    const bool repeatsAlways = progression && progression->coversDay() && times.count() >= 4;
    if (days.isEveryDay() && repeatsAlways) {
        return time;
    }
    return Words::tr("%1 %2", "time and day: at 02:00 every day").arg(time, dayPhrase(days));
}

QString excludePhrase(const CompiledCalendar &calendar)
{
    const TimeOfDaySet times(calendar);
    const QString days = dayPhrase(DaySet(calendar));
    if (times.isWholeDay()) {
        return days;
    }
    const auto progression = times.progression();
    if (progression && progression->period == 1) {
        return Words::tr("between %1 and %2 %3", "between 12:00:00 and 14:59:59 every day")
            .arg(words::clockTime(progression->first, true), words::clockTime(progression->last, true), days);
    }
    return Words::tr("%1 %2", "time and day: at 02:00 every day").arg(timePhrase(times), days);
}

} // namespace orrery
