#include "engine/specwords.h"

#include "engine/calendarfield.h"
#include "engine/calendarwords.h"
#include "engine/civildate.h"
#include "engine/compiledspecdata.h"
#include "engine/specpatterns.h"
#include "engine/wordlists.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::SpecWords)
};

QString capitalized(const QString &text)
{
    return text.isEmpty() ? text : QString(text.front().toUpper() + text.sliced(1));
}

QString emptyCalendarPhrase(const StructuredCalendar &calendar)
{
    QStringList fields;
    for (const CalendarField field : calendarFields) {
        if (field != CalendarField::Year && rangesOf(calendar, field).empty()) {
            fields.append(fieldLabel(field));
        }
    }
    return Words::tr("never (an entry without %1 matches nothing)").arg(words::joined(fields));
}

QString singlePhrase(const StructuredCalendar &calendar)
{
    const CompiledCalendar compiled(calendar);
    return compiled.isEmpty() ? emptyCalendarPhrase(calendar) : calendarPhrase(compiled);
}

QString timesOf(const StructuredCalendar &calendar)
{
    return timePhrase(TimeOfDaySet(CompiledCalendar(calendar)));
}

QString phraseOf(const CalendarPattern &pattern)
{
    if (const auto *last = std::get_if<LastDayOfMonth>(&pattern)) {
        return Words::tr("%1 on the last day of every month").arg(timesOf(last->times));
    }
    if (const auto *last = std::get_if<LastWeekdayOfMonth>(&pattern)) {
        return Words::tr("%1 on the last %2 of every month")
            .arg(timesOf(last->times), words::weekdayName(last->weekday, false));
    }
    return singlePhrase(std::get<StructuredCalendar>(pattern));
}

QString intervalPhrase(const CompiledInterval &interval)
{
    const QString from = words::utcTime(interval.phase * 1000);
    return Words::tr("%1, counted from %2", "every 6 hours, counted from 1970-01-01 00:15 UTC")
        .arg(words::everyPeriod(interval.interval), from);
}

QStringList entryPhrases(const CompiledSpecData &data)
{
    const auto patterns = recognizePatterns(data.canonical.structuredCalendar);
    QStringList phrases;
    phrases.reserve(qsizetype(patterns.size() + data.intervals.size()));
    for (const CalendarPattern &pattern : patterns) {
        phrases.append(phraseOf(pattern));
    }
    for (const CompiledInterval &interval : data.intervals) {
        phrases.append(intervalPhrase(interval));
    }
    return phrases;
}

QStringList excludeSentences(const std::vector<StructuredCalendar> &excludes)
{
    QStringList sentences;
    QStringList dates;
    for (const StructuredCalendar &exclude : excludes) {
        const CompiledCalendar compiled(exclude);
        if (compiled.isEmpty()) {
            continue; // takes nothing away
        }
        if (const auto days = recognizeExcludedDates(exclude)) {
            for (const CalendarDate &date : *days) {
                dates.append(words::dateText(date.year, date.month, date.day));
            }
            continue;
        }
        sentences.append(Words::tr("Except %1.").arg(excludePhrase(compiled)));
    }
    if (!dates.isEmpty()) {
        sentences.append(Words::tr("Except on %1.", "a list of dates").arg(words::joined(dates)));
    }
    return sentences;
}

QString zoneSentence(const ScheduleSpec &spec)
{
    if (spec.structuredCalendar.empty() && spec.excludeStructuredCalendar.empty()) {
        return {};
    }
    if (!spec.timezoneData.isEmpty()) {
        return Words::tr("Local times of the zone data in the spec.");
    }
    if (spec.timezoneName == "Local"_L1) {
        return Words::tr("Local times of the server's own zone.");
    }
    return spec.timezoneName.isEmpty() || spec.timezoneName == "UTC"_L1
        ? Words::tr("Times are UTC.")
        : Words::tr("Local times of %1.").arg(spec.timezoneName);
}

QStringList boundSentences(const ScheduleSpec &spec, std::int64_t jitterMs)
{
    QStringList sentences;
    if (spec.startTime) {
        sentences.append(Words::tr("Not before %1.").arg(words::utcTime(spec.startTime->time_since_epoch().count())));
    }
    if (spec.endTime) {
        sentences.append(Words::tr("Not after %1.").arg(words::utcTime(spec.endTime->time_since_epoch().count())));
    }
    if (jitterMs > 0) {
        sentences.append(Words::tr("Every run is moved later by a part of up to %1 that is fixed for its time.")
                             .arg(words::length(jitterMs)));
    }
    return sentences;
}

} // namespace

QString describeSpec(const CompiledSpec &spec)
{
    const CompiledSpecData &data = spec.data();
    QStringList sentences;
    const QStringList phrases = entryPhrases(data);
    if (phrases.isEmpty()) {
        return Words::tr("Never by itself; only when somebody triggers it.");
    }
    sentences.reserve(phrases.size());
    for (const QString &phrase : phrases) {
        sentences.append(sentences.isEmpty() ? Words::tr("%1.", "a sentence").arg(capitalized(phrase))
                                             : Words::tr("And also %1.").arg(phrase));
    }
    sentences += excludeSentences(data.canonical.excludeStructuredCalendar);
    sentences.append(zoneSentence(data.canonical));
    sentences += boundSentences(data.canonical, data.jitterMs);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString describeSpec(const ScheduleSpec &spec)
{
    const auto compiled = compileSpec(spec);
    return compiled ? describeSpec(*compiled) : compiled.error().message;
}

} // namespace orrery
