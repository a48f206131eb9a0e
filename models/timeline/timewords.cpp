#include "timeline/timewords.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace orrery {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds day = std::chrono::hours(24);

QRegularExpression exactly(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

QDate today(Instant now, const QTimeZone &zone)
{
    return toQDateTime(now).toTimeZone(zone).date();
}

/// The first of two equal local times; of a missing one, the moment at which the clocks were changed.
Instant atLocal(QDate date, QTime time, const QTimeZone &zone)
{
    const milliseconds local(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
    const auto offsetAt = [&zone](Instant at) { return std::chrono::seconds(zone.offsetFromUtc(toQDateTime(at))); };
    const auto before = offsetAt(Instant(local - day));
    const auto after = offsetAt(Instant(local + day));
    for (const auto offset : {before, after}) {
        if (offsetAt(Instant(local - offset)) == offset) {
            return Instant(local - offset);
        }
    }
    const QTimeZone::OffsetData change = zone.nextTransition(toQDateTime(Instant(local - day)));
    return change.atUtc.isValid() ? fromQDateTime(change.atUtc) : Instant(local - before);
}

std::optional<QTime> clockTime(const QString &text)
{
    if (text.isEmpty()) {
        return QTime(0, 0);
    }
    static const QRegularExpression pattern =
        exactly(uR"((\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(am|pm)?)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const bool half = match.hasCaptured(5);
    if (!match.hasMatch() || (!match.hasCaptured(2) && !half)) {
        return std::nullopt; // a bare number is no time
    }
    int hour = match.captured(1).toInt();
    if (half) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (match.captured(5) == u"pm" ? 12 : 0);
    }
    const QString fraction = match.captured(4).leftJustified(3, u'0', true);
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt(), fraction.toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QDate> namedDay(const QString &word, bool next, QDate today)
{
    if (word == u"today") {
        return today;
    }
    if (word == u"yesterday") {
        return today.addDays(-1);
    }
    if (word == u"tomorrow") {
        return today.addDays(1);
    }
    static const std::array names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    for (int i = 0; i < 7; ++i) {
        if (word.size() >= 3 && names[static_cast<std::size_t>(i)].startsWith(word)) {
            const int back = (today.dayOfWeek() - (i + 1) + 7) % 7;
            return next ? today.addDays(7 - back) : today.addDays(-back);
        }
    }
    return std::nullopt;
}

std::optional<Instant> fromWords(const QString &text, Instant now, const QTimeZone &zone)
{
    if (text == u"now") {
        return now;
    }
    static const QRegularExpression pattern = exactly(uR"((?:(next|last)\s+)?([a-z]{3,})(?:\s+(?:at\s+)?(.+))?)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto date = namedDay(match.captured(2), match.captured(1) == u"next", today(now, zone));
    const auto time = clockTime(match.captured(3));
    return date && time ? std::optional(atLocal(*date, *time, zone)) : std::nullopt;
}

std::optional<Instant> fromIso(const QString &text, Instant now, const QTimeZone &zone)
{
    static const QRegularExpression pattern = exactly(
        uR"((?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?:[t\s]\s*([\d:.,]+?\s*(?:am|pm)?))?\s*(z|utc|[+-]\d{2}:?\d{2})?)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int year = match.hasCaptured(1) ? match.captured(1).toInt() : today(now, zone).year();
    const QDate date(year, match.captured(2).toInt(), match.captured(3).toInt());
    const auto time = clockTime(match.captured(4));
    if (!date.isValid() || !time) {
        return std::nullopt;
    }
    QString offset = match.captured(5);
    if (offset.isEmpty()) {
        return atLocal(date, *time, zone);
    }
    const QDateTime utc(date, *time, Qt::UTC);
    if (offset == u"z" || offset == u"utc") {
        return fromQDateTime(utc);
    }
    offset.remove(u':');
    const int minutes = offset.mid(1, 2).toInt() * 60 + offset.mid(3, 2).toInt();
    return fromQDateTime(utc) - std::chrono::minutes(offset.front() == u'-' ? -minutes : minutes);
}

std::optional<milliseconds> unitLength(const QString &unit)
{
    struct Unit
    {
        QString pattern;
        milliseconds length;
    };

    static const std::array units{
        Unit{u"ms|millis(econds?)?"_s, milliseconds(1)},
        Unit{u"s|secs?|seconds?"_s, std::chrono::seconds(1)},
        Unit{u"m|mins?|minutes?"_s, std::chrono::minutes(1)},
        Unit{u"h|hrs?|hours?"_s, std::chrono::hours(1)},
        Unit{u"d|days?"_s, day},
        Unit{u"w|weeks?"_s, 7 * day},
    };
    for (const Unit &known : units) {
        if (exactly(known.pattern).match(unit).hasMatch()) {
            return known.length;
        }
    }
    return std::nullopt;
}

std::optional<Instant> fromDistance(const QString &text, Instant now)
{
    static const QRegularExpression pattern = exactly(uR"((in\s+|[+-]\s*)?(\d{1,7})\s*([a-z]+)(\s+ago)?)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QString sign = match.captured(1).trimmed();
    const bool ago = match.hasCaptured(4);
    if (!match.hasMatch() || sign.isEmpty() != ago) {
        return std::nullopt; // a direction, and only one
    }
    const auto unit = unitLength(match.captured(3));
    if (!unit) {
        return std::nullopt;
    }
    const milliseconds distance = *unit * match.captured(2).toLongLong();
    return ago || sign == u"-" ? now - distance : now + distance;
}

std::optional<Instant> fromNumber(const QString &text)
{
    static const QRegularExpression pattern = exactly(uR"(\d{10}|\d{13})"_s);
    if (!pattern.match(text).hasMatch()) {
        return std::nullopt;
    }
    const qint64 value = text.toLongLong();
    return Instant(text.size() == 13 ? milliseconds(value) : std::chrono::seconds(value));
}

} // namespace

std::optional<Instant> parseTimeWords(const QString &text, Instant now, const QTimeZone &zone)
{
    const QString words = text.simplified().toLower();
    if (const auto number = fromNumber(words)) {
        return number;
    }
    if (const auto iso = fromIso(words, now, zone)) {
        return iso;
    }
    if (const auto distance = fromDistance(words, now)) {
        return distance;
    }
    if (const auto named = fromWords(words, now, zone)) {
        return named;
    }
    const auto time = words.isEmpty() ? std::nullopt : clockTime(words);
    return time ? std::optional(atLocal(today(now, zone), *time, zone)) : std::nullopt;
}

} // namespace orrery
