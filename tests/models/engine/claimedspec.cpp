#include "claimedspec.h"

#include <QRegularExpression>
#include <QStringList>

#include <set>

namespace orrery::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList monthNames{u"January"_s, u"February"_s, u"March"_s,     u"April"_s,   u"May"_s,      u"June"_s,
                             u"July"_s,    u"August"_s,   u"September"_s, u"October"_s, u"November"_s, u"December"_s};
const QStringList dayNames{u"Sunday"_s,   u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s,
                           u"Thursday"_s, u"Friday"_s, u"Saturday"_s};

QRegularExpressionMatch match(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

QStringList items(QString list)
{
    static const QRegularExpression separators(u", | and | or "_s);
    return list.split(separators);
}

// "1–5, 9 and 12", or names with "to".
Ranges rangesOf(const QString &list, const QStringList &names, int first)
{
    const auto value = [&](const QString &text) {
        return names.isEmpty() ? text.toInt() : static_cast<int>(names.indexOf(text)) + first;
    };
    Ranges ranges;
    for (const QString &item : items(list)) {
        const QStringList ends = item.split(names.isEmpty() ? u"–"_s : u" to "_s);
        const int from = value(ends.first());
        const int to = value(ends.last());
        for (int i = from; i != to; i = names == dayNames ? (i + 1) % 7 : i + 1) {
            ranges.push_back({i, 0, 0});
        }
        ranges.push_back({to, 0, 0});
    }
    return ranges;
}

int secondsOf(const QString &clock)
{
    const QStringList parts = clock.split(u':');
    return (parts.value(0).toInt() * 60 + parts.value(1).toInt()) * 60 + parts.value(2).toInt();
}

// The set of times must be every hour with every minute and second that occurs.
bool setTimes(const std::set<int> &times, StructuredCalendar &calendar)
{
    std::set<int> hours;
    std::set<int> minutes;
    std::set<int> seconds;
    for (const int time : times) {
        hours.insert(time / 3600);
        minutes.insert(time / 60 % 60);
        seconds.insert(time % 60);
    }
    const auto toRanges = [](const std::set<int> &values) {
        Ranges ranges;
        for (const int value : values) {
            ranges.push_back({value, 0, 0});
        }
        return ranges;
    };
    calendar.hour = toRanges(hours);
    calendar.minute = toRanges(minutes);
    calendar.second = toRanges(seconds);
    return times.size() == hours.size() * minutes.size() * seconds.size();
}

int unitSeconds(const QString &unit)
{
    return unit.startsWith(u"hour") ? 3600 : unit.startsWith(u"minute") ? 60 : 1;
}

std::set<int> progression(int first, int last, int period)
{
    std::set<int> times;
    for (int time = first; time <= last; time += period) {
        times.insert(time);
    }
    return times;
}

Ranges fieldOf(const QString &text, int max)
{
    if (text.startsWith(u"every ")) {
        return {{0, max, 0}};
    }
    static const QRegularExpression firstDigit(u"\\d"_s);
    return rangesOf(text.mid(text.indexOf(firstDigit)), {}, 0);
}

bool readTime(const QString &text, StructuredCalendar &calendar)
{
    if (const auto m = match(u"every (?:(\\d+) )?(second|minute|hour)s?"_s, text); m.hasMatch()) {
        return setTimes(progression(0, 86399, std::max(1, m.captured(1).toInt()) * unitSeconds(m.captured(2))),
                        calendar);
    }
    if (const auto m = match(u"every hour at minute (\\d+)"_s, text); m.hasMatch()) {
        return setTimes(progression(m.captured(1).toInt() * 60, 86399, 3600), calendar);
    }
    if (const auto m = match(u"every (?:(\\d+) )?(second|minute|hour)s? from ([\\d:]+) to ([\\d:]+)"_s, text);
        m.hasMatch()) {
        const int period = std::max(1, m.captured(1).toInt()) * unitSeconds(m.captured(2));
        return setTimes(progression(secondsOf(m.captured(3)), secondsOf(m.captured(4)), period), calendar);
    }
    if (const auto m = match(u"at (\\d\\d:[\\d:]+(?:(?:, | and )[\\d:]+)*)"_s, text); m.hasMatch()) {
        std::set<int> times;
        for (const QString &clock : items(m.captured(1))) {
            times.insert(secondsOf(clock));
        }
        return setTimes(times, calendar);
    }
    static const QString seconds = u"(?:at ((?:every second|seconds? .+?)) of |at )"_s;
    const auto m = match(seconds + u"(every minute|minutes? .+?) of (every hour|hour \\d+|the hours .+)"_s, text);
    if (!m.hasMatch()) {
        return false;
    }
    calendar.second = m.captured(1).isEmpty() ? Ranges{{0, 0, 0}} : fieldOf(m.captured(1), 59);
    calendar.minute = fieldOf(m.captured(2), 59);
    calendar.hour = fieldOf(m.captured(3), 23);
    return true;
}

Ranges monthsOf(const QString &text)
{
    return text == u"every month" ? Ranges{{1, 12, 0}} : rangesOf(text, monthNames, 1);
}

bool readDays(QString text, StructuredCalendar &calendar)
{
    calendar.dayOfMonth = {{1, 31, 0}};
    calendar.month = {{1, 12, 0}};
    calendar.dayOfWeek = {{0, 6, 0}};
    text.remove(u" (when there is such a day)"_s);
    if (text.isEmpty() || text == u"every day") {
        return true;
    }
    if (const auto m = match(u"(.+), but only if that is a (.+)"_s, text); m.hasMatch()) {
        const bool ok = readDays(m.captured(1), calendar);
        calendar.dayOfWeek = rangesOf(m.captured(2), dayNames, 0);
        return ok;
    }
    if (const auto m = match(u"on the (first|second|third|fourth) (\\w+) of (.+)"_s, text); m.hasMatch()) {
        const auto week =
            static_cast<int>(QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}.indexOf(m.captured(1)));
        calendar.dayOfMonth = {{week * 7 + 1, week * 7 + 7, 0}};
        calendar.dayOfWeek = rangesOf(m.captured(2), dayNames, 0);
        calendar.month = monthsOf(m.captured(3));
        return true;
    }
    if (const auto m = match(u"on (?:day|days) (.+?) of (.+)"_s, text); m.hasMatch()) {
        calendar.dayOfMonth = rangesOf(m.captured(1), {}, 0);
        calendar.month = monthsOf(m.captured(2));
        return true;
    }
    if (const auto m = match(u"on (\\d+) (\\w+)"_s, text); m.hasMatch()) {
        calendar.dayOfMonth = rangesOf(m.captured(1), {}, 0);
        calendar.month = monthsOf(m.captured(2));
        return true;
    }
    if (const auto m = match(u"(every day|every \\w+|on .+?)(?: in (.+))?"_s, text); m.hasMatch()) {
        calendar.month = m.captured(2).isEmpty() ? calendar.month : monthsOf(m.captured(2));
        if (m.captured(1) != u"every day") {
            calendar.dayOfWeek = rangesOf(m.captured(1).section(u' ', 1), dayNames, 0);
        }
        return true;
    }
    return false;
}

} // namespace

// The day phrase begins at the last place that leaves a time phrase in front of it.
std::optional<StructuredCalendar> claimedCalendar(const QString &sentence)
{
    QString text = sentence;
    text.front() = text.front().toLower();
    text.chop(1);
    static const QRegularExpression dayStart(u" (?=every day|every [A-Z]|on )"_s);
    for (qsizetype at = text.indexOf(dayStart); at >= 0; at = text.indexOf(dayStart, at + 1)) {
        StructuredCalendar calendar;
        if (readTime(text.first(at), calendar) && readDays(text.sliced(at + 1), calendar)) {
            return calendar;
        }
    }
    StructuredCalendar calendar;
    return readTime(text, calendar) && readDays({}, calendar) ? std::optional(calendar) : std::nullopt;
}

} // namespace orrery::test
