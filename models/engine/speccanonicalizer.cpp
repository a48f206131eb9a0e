#include "engine/speccanonicalizer.h"

#include "engine/calendarfield.h"
#include "engine/tzif.h"
#include "engine/zoneloader.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ScheduleSpec)
};

constexpr int longestComment = 200; // bytes

QString indexed(const QString &key, std::size_t index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

SpecError plainError(const QString &message, const QString &hint)
{
    return {{}, -1, -1, message, hint};
}

std::optional<SpecError> rangeError(const Range &range, CalendarField field)
{
    const FieldBounds bounds = fieldBounds(field);
    const QString label = fieldLabel(field);
    const QString allowed = Words::tr("Use %1 to %2.").arg(bounds.min).arg(bounds.max);
    if (range.start < bounds.min || range.start > bounds.max) {
        return plainError(Words::tr("%1 is not allowed here (%2).").arg(QString::number(range.start), label), allowed);
    }
    if (range.end != 0 && (range.end < range.start || range.end > bounds.max)) {
        return plainError(Words::tr("The end %1 lies before the start or is not allowed here (%2).")
                              .arg(QString::number(range.end), label),
                          allowed);
    }
    if (range.step < 0) {
        return plainError(Words::tr("A step cannot be negative (%1).").arg(label), Words::tr("Use 1 or more."));
    }
    return std::nullopt;
}

} // namespace

SpecCanonicalizer::SpecCanonicalizer(const ScheduleSpec &spec)
    : m_spec(spec)
{
    for (std::size_t i = 0; i < spec.structuredCalendar.size(); ++i) {
        checkCalendar(spec.structuredCalendar[i], indexed(u"structuredCalendar"_s, i));
    }
    for (std::size_t i = 0; const Interval &interval : spec.interval) {
        checkInterval(interval, indexed(u"interval"_s, i++));
    }
    for (std::size_t i = 0; i < spec.excludeStructuredCalendar.size(); ++i) {
        checkExclude(spec.excludeStructuredCalendar[i], indexed(u"excludeStructuredCalendar"_s, i));
    }
    addCalendars(spec.calendar, u"calendar"_s, m_spec.structuredCalendar);
    addCalendars(spec.excludeCalendar, u"excludeCalendar"_s, m_spec.excludeStructuredCalendar);
    addCrons(spec.cronString);
    m_spec.calendar.clear();
    m_spec.excludeCalendar.clear();
    m_spec.cronString.clear();
    findZone();
}

void SpecCanonicalizer::addCalendars(const std::vector<TextCalendar> &calendars, const QString &key,
                                     std::vector<StructuredCalendar> &target)
{
    for (std::size_t i = 0; i < calendars.size(); ++i) {
        auto calendar = parseTextCalendar(calendars[i]);
        if (!calendar) {
            add(calendar.error(), indexed(key, i));
            continue;
        }
        if (&target == &m_spec.structuredCalendar) {
            checkCalendar(*calendar, indexed(key, i));
        } else {
            checkExclude(*calendar, indexed(key, i));
        }
        target.push_back(std::move(*calendar));
    }
}

void SpecCanonicalizer::addCrons(const std::vector<QString> &crons)
{
    for (std::size_t i = 0; i < crons.size(); ++i) {
        const QString field = indexed(u"cronString"_s, i);
        const auto cron = parseCron(crons[i]);
        if (cron) {
            addCron(*cron, field);
        } else {
            SpecError error = cron.error();
            error.field = field; // the text has all fields in it, so its offsets count in the whole
            m_errors.push_back(std::move(error));
        }
    }
    applyCronZone();
}

void SpecCanonicalizer::addCron(const ParsedCron &cron, const QString &field)
{
    const std::size_t firstError = m_errors.size();
    checkCronZone(cron, field);
    if (const auto *calendar = std::get_if<StructuredCalendar>(&cron.entry)) {
        checkCalendar(*calendar, field);
        m_spec.structuredCalendar.push_back(*calendar);
    } else {
        const auto &interval = std::get<Interval>(cron.entry);
        checkInterval(interval, field);
        m_spec.interval.push_back(interval);
    }
    addInCron(firstError, cron, field);
}

// What was found in the parsed form belongs to the fields in the text.
void SpecCanonicalizer::addInCron(std::size_t firstError, const ParsedCron &cron, const QString &field)
{
    for (std::size_t i = firstError; i < m_errors.size(); ++i) {
        m_errors[i].field = field;
        if (m_errors[i].offset < 0) {
            m_errors[i].offset = cron.offset;
            m_errors[i].length = cron.length;
        }
    }
}

void SpecCanonicalizer::checkCronZone(const ParsedCron &cron, const QString &field)
{
    if (m_cronZone && *m_cronZone != cron.timezone) {
        const bool isInterval = std::holds_alternative<Interval>(cron.entry);
        add(plainError(
                Words::tr("All cron strings of a schedule must name the same time zone."),
                isInterval
                    ? Words::tr(
                        "\"@every\" never has a zone: give it as an interval entry, or set the schedule's zone.")
                    : Words::tr("Write the same CRON_TZ= before each of them, or none and set the schedule's zone.")),
            field);
    }
    if (!m_cronZone && !cron.timezone.isEmpty()) {
        m_zoneField = field;
        m_zoneOffset = cron.timezoneOffset;
    }
    m_cronZone = m_cronZone ? m_cronZone : cron.timezone;
}

void SpecCanonicalizer::applyCronZone()
{
    if (!m_cronZone || m_cronZone->isEmpty()) {
        return;
    }
    const bool otherName = !m_spec.timezoneName.isEmpty() && m_spec.timezoneName != *m_cronZone;
    if (otherName || !m_spec.timezoneData.isEmpty()) {
        m_errors.push_back(atZone(
            plainError(Words::tr("The cron string names the zone %1, the schedule another one.").arg(*m_cronZone),
                       Words::tr("Name the zone in one place only."))));
        return;
    }
    m_spec.timezoneName = *m_cronZone;
}

void SpecCanonicalizer::findZone()
{
    if (!m_spec.timezoneData.isEmpty()) {
        m_zone = zoneFromTzif(m_spec.timezoneData);
        if (!m_zone) {
            add(plainError(Words::tr("The time zone data are not a valid TZif file."),
                           Words::tr("Give the bytes of a compiled zone file, or a zone name instead.")),
                u"timezoneData"_s);
        }
        return;
    }
    m_zone = loadZone(m_spec.timezoneName);
    if (!m_zone) {
        m_errors.push_back(atZone(
            plainError(Words::tr("There is no time zone \"%1\".").arg(m_spec.timezoneName),
                       Words::tr("Zones have names such as Europe/Berlin, in exactly this case; empty is UTC."))));
    }
}

SpecError SpecCanonicalizer::atZone(SpecError error) const
{
    const bool inCron = m_cronZone && !m_cronZone->isEmpty();
    error.field = m_zoneField;
    error.offset = inCron ? m_zoneOffset : 0;
    error.length = static_cast<int>((inCron ? *m_cronZone : m_spec.timezoneName).size());
    return error;
}

void SpecCanonicalizer::checkCalendar(const StructuredCalendar &calendar, const QString &field)
{
    for (const CalendarField part : calendarFields) {
        const Ranges &ranges = rangesOf(calendar, part);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (auto error = rangeError(ranges[i], part)) {
                add(std::move(*error), indexed(field + u'.' + fieldKey(part), i));
            }
        }
    }
    if (calendar.comment.toUtf8().size() > longestComment) {
        add(plainError(Words::tr("The comment is too long."),
                       Words::tr("%n bytes are the limit.", nullptr, longestComment)),
            field + u".comment"_s);
    }
}

// The server checks nothing here, but a negative number makes it fail with an internal error, except a start in the
// year.
void SpecCanonicalizer::checkExclude(const StructuredCalendar &calendar, const QString &field)
{
    for (const CalendarField part : calendarFields) {
        const Ranges &ranges = rangesOf(calendar, part);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (ranges[i].step < 0 || (ranges[i].start < 0 && part != CalendarField::Year)) {
                add(plainError(Words::tr("A negative number in an exclude makes the server fail."), {}),
                    indexed(field + u'.' + fieldKey(part), i));
            }
        }
    }
}

void SpecCanonicalizer::checkInterval(const Interval &interval, const QString &field)
{
    if (interval.interval < std::chrono::seconds(1)) {
        add(plainError(Words::tr("The interval is too short."), Words::tr("One second is the least.")), field);
    } else if (interval.phase.count() < 0) {
        add(plainError(Words::tr("The phase of an interval cannot be negative."),
                       Words::tr("Use 0 up to the length of the interval.")),
            field);
    } else if (interval.phase >= interval.interval) {
        add(plainError(Words::tr("The phase is not shorter than the interval."),
                       Words::tr("Use 0 up to the length of the interval.")),
            field);
    }
}

void SpecCanonicalizer::add(SpecError error, const QString &field)
{
    error.field = error.field.isEmpty() ? field : field + u'.' + error.field;
    m_errors.push_back(std::move(error));
}

} // namespace orrery
