#include "timeline/timescale.h"

#include "timeline/calendarsteps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TimeScale", text);
}

/// A stretch of time with one offset from UTC.
struct ZoneSegment
{
    TimeRange range;
    milliseconds offset{};
};

std::vector<ZoneSegment> segmentsOf(TimeRange window, const QTimeZone &zone)
{
    std::vector<ZoneSegment> segments;
    const auto offsetAt = [&zone](Instant at) { return seconds(zone.offsetFromUtc(toQDateTime(at))); };
    Instant from = window.start;
    for (const QTimeZone::OffsetData &change : zone.transitions(toQDateTime(window.start), toQDateTime(window.end))) {
        const Instant at = fromQDateTime(change.atUtc);
        if (at > from && at < window.end) {
            segments.push_back({{from, at}, offsetAt(from)});
            from = at;
        }
    }
    segments.push_back({{from, window.end}, offsetAt(from)});
    return segments;
}

QString tickLabel(Instant at, milliseconds offset, const ScaleStep &step)
{
    const QDateTime local = toQDateTime(at + offset);
    if (step.length() >= std::chrono::minutes(1)) {
        return local.toString(u"HH:mm"_s);
    }
    return local.toString(step.length() >= seconds(1) ? u"HH:mm:ss"_s : u".zzz"_s);
}

std::vector<ScaleTick> clockTicks(const std::vector<ZoneSegment> &segments, const ScaleStep &step)
{
    std::vector<ScaleTick> ticks;
    const std::int64_t length = step.length().count();
    for (const ZoneSegment &segment : segments) {
        const std::int64_t local = (segment.range.start + segment.offset).time_since_epoch().count();
        const std::int64_t over = ((local % length) + length) % length;
        Instant at = segment.range.start + milliseconds(over == 0 ? 0 : length - over);
        for (; at < segment.range.end; at += step.length()) {
            ticks.push_back({at, tickLabel(at, segment.offset, step)});
        }
    }
    return ticks;
}

QString dateLabel(QDate date, const ScaleStep &step, const QLocale &locale)
{
    switch (step.unit) {
    case ScaleStep::Unit::Millisecond:
    case ScaleStep::Unit::Day:
    case ScaleStep::Unit::Week:
        return step.labelCharacters > 4 ? locale.toString(date, u"ddd d"_s) : QString::number(date.day());
    case ScaleStep::Unit::Month:
        return locale.toString(date, u"MMM"_s);
    case ScaleStep::Unit::Year:
        return QString::number(date.year());
    }
    return {};
}

std::vector<ScaleTick> dateTicks(TimeRange window, const ScaleStep &step, const QTimeZone &zone, const QLocale &locale)
{
    std::vector<ScaleTick> ticks;
    QDate date = floorDate(localDate(window.start, zone), step);
    for (Instant at = startOfDay(date, zone); at < window.end; at = startOfDay(date, zone)) {
        if (at >= window.start) {
            ticks.push_back({at, dateLabel(date, step, locale)});
        }
        date = nextDate(date, step);
    }
    return ticks;
}

struct SectionKind
{
    ScaleStep step;
    QString format;
};

SectionKind sectionKind(const ScaleStep &tick)
{
    switch (tick.unit) {
    case ScaleStep::Unit::Millisecond:
        return {{ScaleStep::Unit::Day, 1, 0}, u"ddd d MMM yyyy"_s};
    case ScaleStep::Unit::Day:
    case ScaleStep::Unit::Week:
        return {{ScaleStep::Unit::Month, 1, 0}, u"MMMM yyyy"_s};
    case ScaleStep::Unit::Month:
        return {{ScaleStep::Unit::Year, 1, 0}, u"yyyy"_s};
    case ScaleStep::Unit::Year:
        break;
    }
    return {{ScaleStep::Unit::Year, 100, 0}, {}};
}

std::vector<ScaleSection> dateSections(TimeRange window, const ScaleStep &tick, const QTimeZone &zone,
                                       const QLocale &locale)
{
    std::vector<ScaleSection> sections;
    const SectionKind kind = sectionKind(tick);
    QDate date = floorDate(localDate(window.start, zone), kind.step);
    while (true) {
        const QDate next = nextDate(date, kind.step);
        const TimeRange whole{startOfDay(date, zone), startOfDay(next, zone)};
        if (whole.start >= window.end) {
            return sections;
        }
        const QString label = kind.format.isEmpty() ? tr("%1–%2").arg(date.year()).arg(next.year() - 1)
                                                    : locale.toString(date, kind.format);
        sections.push_back({{std::max(whole.start, window.start), std::min(whole.end, window.end)}, label});
        date = next;
    }
}

/// One section for each second, named in full: there is no midnight in sight to say the date.
std::vector<ScaleSection> secondSections(const std::vector<ZoneSegment> &segments, const QLocale &locale)
{
    std::vector<ScaleSection> sections;
    for (const ZoneSegment &segment : segments) {
        Instant at = std::chrono::floor<seconds>(segment.range.start);
        for (; at < segment.range.end; at += seconds(1)) {
            const QDateTime local = toQDateTime(at + segment.offset);
            sections.push_back({{std::max(at, segment.range.start), std::min(at + seconds(1), segment.range.end)},
                                locale.toString(local, u"ddd d MMM yyyy HH:mm:ss"_s)});
        }
    }
    return sections;
}

QString shiftText(seconds shift)
{
    const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(shift).count());
    const QString amount = minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 min").arg(minutes);
    return shift.count() > 0 ? tr("clocks forward %1").arg(amount) : tr("clocks back %1").arg(amount);
}

std::vector<ZoneChange> zoneChanges(const std::vector<ZoneSegment> &segments)
{
    std::vector<ZoneChange> changes;
    for (std::size_t i = 1; i < segments.size(); ++i) {
        const auto shift = std::chrono::duration_cast<seconds>(segments[i].offset - segments[i - 1].offset);
        if (shift.count() != 0) {
            changes.push_back({segments[i].range.start, shift, shiftText(shift)});
        }
    }
    return changes;
}

void addShades(TimeScale &scale, TimeRange window, const QTimeZone &zone, const QLocale &locale)
{
    const bool nights = window.length() <= hours(24 * 8);
    if (window.length() > hours(24 * 100)) {
        return;
    }
    const QList<Qt::DayOfWeek> workdays = locale.weekdays();
    const QDate last = localDate(window.end, zone);
    for (QDate date = localDate(window.start, zone).addDays(-1); date <= last; date = date.addDays(1)) {
        const Instant midnight = startOfDay(date, zone);
        const Instant next = startOfDay(date.addDays(1), zone);
        if (!workdays.contains(static_cast<Qt::DayOfWeek>(date.dayOfWeek()))) {
            scale.weekends.push_back({midnight, next});
        }
        if (nights) {
            scale.nights.push_back({next - hours(2), next + hours(6)});
        }
    }
}

} // namespace

TimeScale timeScale(TimeRange window, const ScaleMetrics &metrics, const QTimeZone &zone, const QLocale &locale)
{
    TimeScale scale;
    if (window.isEmpty() || metrics.width < 1) {
        return scale;
    }
    const ScaleStep step = stepFor(static_cast<double>(window.length().count()) / metrics.width, metrics.character);
    const std::vector<ZoneSegment> segments = segmentsOf(window, zone);
    scale.ticks = step.isCalendar() ? dateTicks(window, step, zone, locale) : clockTicks(segments, step);
    scale.sections =
        step.length() < seconds(1) ? secondSections(segments, locale) : dateSections(window, step, zone, locale);
    if (window.length() <= hours(24 * 400)) {
        scale.zoneChanges = zoneChanges(segments);
    }
    addShades(scale, window, zone, locale);
    return scale;
}

QString utcOffsetText(Instant instant, const QTimeZone &zone)
{
    const int minutes = zone.offsetFromUtc(toQDateTime(instant)) / 60;
    if (minutes == 0) {
        return u"UTC"_s;
    }
    const QChar sign = minutes < 0 ? QChar(0x2212) : u'+';
    const int size = std::abs(minutes);
    const QString rest = size % 60 == 0 ? QString() : u":%1"_s.arg(size % 60, 2, 10, QChar(u'0'));
    return u"UTC"_s + sign + QString::number(size / 60) + rest;
}

} // namespace orrery
