#include "displaytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace orrery::displaytext {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct DisplayText
{
    Q_DECLARE_TR_FUNCTIONS(DisplayText)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString unitText(int unit, qint64 count)
{
    switch (unit) {
    case 0:
        return DisplayText::tr("%1 y", "years, short").arg(number(count));
    case 1:
        return DisplayText::tr("%1 d", "days, short").arg(number(count));
    case 2:
        return DisplayText::tr("%1 h", "hours, short").arg(number(count));
    case 3:
        return DisplayText::tr("%1 min", "minutes, short").arg(number(count));
    case 4:
        return DisplayText::tr("%1 s", "seconds, short").arg(number(count));
    default:
        return DisplayText::tr("%1 ms", "milliseconds, short").arg(number(count));
    }
}

constexpr std::array<qint64, 6> unitLengths{365LL * 86'400'000, 86'400'000, 3'600'000, 60'000, 1000, 1};

int largestUnit(qint64 length)
{
    int unit = 0;
    while (unit < int(unitLengths.size()) - 1 && length < unitLengths[std::size_t(unit)]) {
        ++unit;
    }
    return unit;
}

/// Control pictures for C0, a code for what turns or hides text, a null character for what may be shown as it is.
QString visibleForm(QChar character)
{
    const ushort code = character.unicode();
    if (code < 0x20) {
        return QChar(ushort(0x2400 + code));
    }
    if (code == 0x7f) {
        return QChar(0x2421);
    }
    const bool turnsText = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e
        || code == 0x200f || code == 0x061c;
    const bool hidden = code == 0x200b || code == 0xfeff || code == 0x2028 || code == 0x2029;
    if (turnsText || hidden || (code >= 0x80 && code < 0xa0)) {
        return u"‹U+%1›"_s.arg(code, 4, 16, QLatin1Char('0')).toUpper();
    }
    return {};
}

bool isUtc(const QTimeZone &zone)
{
    return zone == QTimeZone::utc() || zone.id() == "Etc/UTC";
}

} // namespace

QTimeZone scheduleZone(const ScheduleSpec &spec)
{
    // To Qt an empty name means this machine's zone, to the server it means UTC.
    if (spec.timezoneName.isEmpty() || !spec.timezoneData.isEmpty()) {
        return QTimeZone::utc();
    }
    const QTimeZone zone(spec.timezoneName.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QTimeZone zoneFor(ZoneChoice choice, const ScheduleSpec &spec)
{
    switch (choice) {
    case ZoneChoice::Viewer:
        return QTimeZone::systemTimeZone();
    case ZoneChoice::Schedule:
        return scheduleZone(spec);
    case ZoneChoice::Utc:
        return QTimeZone::utc();
    }
    Q_UNREACHABLE();
}

QString zoneName(const QTimeZone &zone)
{
    return QString::fromUtf8(zone.id());
}

QString utcOffset(Instant instant, const QTimeZone &zone)
{
    const int seconds = zone.offsetFromUtc(toQDateTime(instant));
    const int minutes = std::abs(seconds) / 60;
    return u"UTC%1%2:%3"_s.arg(seconds < 0 ? u"\u2212"_s : u"+"_s)
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString dateTime(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toQDateTime(instant).toTimeZone(zone);
    return QLocale().toString(local,
                              local.time().second() == 0 ? u"ddd d MMM yyyy, HH:mm"_s : u"ddd d MMM yyyy, HH:mm:ss"_s);
}

QString dayAndTime(Instant instant, Instant now, const QTimeZone &zone)
{
    const QDateTime local = toQDateTime(instant).toTimeZone(zone);
    if (local.date().year() != toQDateTime(now).toTimeZone(zone).date().year()) {
        return dateTime(instant, zone);
    }
    return QLocale().toString(local, local.time().second() == 0 ? u"ddd d MMM, HH:mm"_s : u"ddd d MMM, HH:mm:ss"_s);
}

QString moment(Instant instant, Instant now, const QTimeZone &zone)
{
    const QDateTime local = toQDateTime(instant).toTimeZone(zone);
    const QDate today = toQDateTime(now).toTimeZone(zone).date();
    const qint64 days = today.daysTo(local.date());
    const QLocale locale;
    QString time = locale.toString(local.time(), u"HH:mm"_s);
    if (days == 0) {
        return time;
    }
    if (std::abs(days) < 7) {
        return u"%1 %2"_s.arg(locale.toString(local.date(), u"ddd"_s), time);
    }
    const bool sameYear = local.date().year() == today.year();
    return sameYear ? u"%1 %2"_s.arg(locale.toString(local.date(), u"d MMM"_s), time)
                    : locale.toString(local.date(), u"d MMM yyyy"_s);
}

QString dateTimeWithZone(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toQDateTime(instant).toTimeZone(zone);
    const QLocale locale;
    const QString text = locale.toString(local, u"ddd d MMM yyyy, HH:mm:ss"_s);
    return isUtc(zone) ? u"%1 UTC"_s.arg(text) : u"%1 %2 (%3)"_s.arg(text, zoneName(zone), utcOffset(instant, zone));
}

QString inAllZones(Instant instant, const ScheduleSpec &spec)
{
    const QTimeZone viewer = QTimeZone::systemTimeZone();
    const QTimeZone schedule = scheduleZone(spec);
    QString text = dateTimeWithZone(instant, viewer);
    if (schedule != viewer && !(isUtc(schedule) && isUtc(viewer))) {
        text += u'\n' + dateTimeWithZone(instant, schedule);
    }
    const bool utcShown = isUtc(viewer) || isUtc(schedule);
    return utcShown ? text : text + u'\n' + dateTimeWithZone(instant, QTimeZone::utc());
}

QString duration(milliseconds length)
{
    const qint64 total = std::abs(length.count());
    const int unit = largestUnit(total);
    const qint64 largest = unitLengths[std::size_t(unit)];
    QString first = unitText(unit, total / largest);
    if (unit + 1 >= int(unitLengths.size()) - 1) {
        return first;
    }
    const qint64 rest = (total % largest) / unitLengths[std::size_t(unit) + 1];
    return rest == 0 ? first : u"%1 %2"_s.arg(first, unitText(unit + 1, rest));
}

QString relative(Instant instant, Instant now)
{
    const auto away = instant - now;
    const qint64 length = std::abs(away.count());
    if (length < 1000) {
        return DisplayText::tr("now");
    }
    const int unit = largestUnit(length);
    const QString text = unitText(unit, length / unitLengths[std::size_t(unit)]);
    return away.count() > 0 ? DisplayText::tr("in %1").arg(text) : DisplayText::tr("%1 ago").arg(text);
}

QString runStatus(RunStatus status)
{
    switch (status) {
    case RunStatus::Unspecified:
        return DisplayText::tr("Unknown");
    case RunStatus::Running:
        return DisplayText::tr("Running");
    case RunStatus::Completed:
        return DisplayText::tr("Completed");
    case RunStatus::Failed:
        return DisplayText::tr("Failed");
    case RunStatus::Canceled:
        return DisplayText::tr("Cancelled");
    case RunStatus::Terminated:
        return DisplayText::tr("Terminated");
    case RunStatus::ContinuedAsNew:
        return DisplayText::tr("Continued as new");
    case RunStatus::TimedOut:
        return DisplayText::tr("Timed out");
    case RunStatus::Paused:
        return DisplayText::tr("Paused");
    }
    Q_UNREACHABLE();
}

QString overlapPolicy(OverlapPolicy policy)
{
    switch (policy) {
    case OverlapPolicy::Unspecified:
        return DisplayText::tr("Skip (the server's default)");
    case OverlapPolicy::Skip:
        return DisplayText::tr("Skip");
    case OverlapPolicy::BufferOne:
        return DisplayText::tr("Buffer one");
    case OverlapPolicy::BufferAll:
        return DisplayText::tr("Buffer all");
    case OverlapPolicy::CancelOther:
        return DisplayText::tr("Cancel other");
    case OverlapPolicy::TerminateOther:
        return DisplayText::tr("Terminate other");
    case OverlapPolicy::AllowAll:
        return DisplayText::tr("Allow all");
    }
    Q_UNREACHABLE();
}

QString oneLine(const QString &text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit));
    for (const QChar character : text.left(limit)) {
        const QString visible = visibleForm(character);
        if (visible.isEmpty()) {
            line += character;
        } else {
            line += visible;
        }
    }
    return text.size() > limit ? line + u'…' : line;
}

} // namespace orrery::displaytext
