#include "engine/calendarwords.h"
#include "engine/compiledspecdata.h"
#include "engine/specpatterns.h"
#include "engine/specwords.h"
#include "engine/wordlists.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::SpecWords)
};

QString shortTimes(const TimeOfDaySet &times)
{
    const QString phrase = shortTimePhrase(times);
    return phrase.isEmpty() ? Words::tr("%n× a day", nullptr, times.count()) : phrase;
}

QString shortCalendar(const StructuredCalendar &calendar)
{
    const CompiledCalendar compiled(calendar);
    if (compiled.isEmpty()) {
        return Words::tr("never");
    }
    const TimeOfDaySet times(compiled);
    const DaySet days(compiled);
    const bool saysDaily = times.count() > 3;
    if (days.isEveryDay() && saysDaily) {
        return shortTimes(times);
    }
    return u"%1 %2"_s.arg(shortDayPhrase(days), shortTimes(times));
}

QString shortPattern(const CalendarPattern &pattern)
{
    if (const auto *last = std::get_if<LastDayOfMonth>(&pattern)) {
        return Words::tr("last of month %1").arg(shortTimes(TimeOfDaySet(CompiledCalendar(last->times))));
    }
    if (const auto *last = std::get_if<LastWeekdayOfMonth>(&pattern)) {
        return Words::tr("last %1 %2", "last Fri 09:00")
            .arg(words::weekdayName(last->weekday, true), shortTimes(TimeOfDaySet(CompiledCalendar(last->times))));
    }
    return shortCalendar(std::get<StructuredCalendar>(pattern));
}

} // namespace

QString shortWords(const CompiledSpec &spec)
{
    const CompiledSpecData &data = spec.data();
    const std::vector<CalendarPattern> patterns = recognizePatterns(data.canonical.structuredCalendar);
    const auto count = static_cast<int>(patterns.size() + data.intervals.size());
    if (count == 0) {
        return Words::tr("manual only");
    }
    QString first = patterns.empty()
        ? Words::tr("every %1", "every 15 min").arg(words::shortLength(data.intervals.front().interval))
        : shortPattern(patterns.front());
    if (count > 1) {
        first = Words::tr("%1 + %n more", nullptr, count - 1).arg(first);
    }
    return data.excludes.empty() ? first : Words::tr("%1, with exceptions").arg(first);
}

} // namespace orrery
