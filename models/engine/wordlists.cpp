#include "engine/wordlists.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace orrery::words {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::SpecWords)
};

struct Run
{
    int first = 0;
    int last = 0;
};

std::vector<Run> runsOf(const std::vector<int> &values)
{
    std::vector<Run> runs;
    for (const int value : values) {
        if (!runs.empty() && runs.back().last + 1 == value) {
            runs.back().last = value;
        } else {
            runs.push_back({value, value});
        }
    }
    return runs;
}

// Runs of three and more as a range, the others one by one.
template<typename Single, typename Range>
QStringList collapsed(const std::vector<int> &values, const Single &single, const Range &range)
{
    QStringList items;
    for (const Run &run : runsOf(values)) {
        if (run.last - run.first >= 2) {
            items.append(range(run.first, run.last));
            continue;
        }
        for (int value = run.first; value <= run.last; ++value) {
            items.append(single(value));
        }
    }
    return items;
}

QString joinedWith(const QStringList &items, const QString &lastTwo)
{
    if (items.size() < 2) {
        return items.join(QString());
    }
    return lastTwo.arg(items.first(items.size() - 1).join(Words::tr(", ", "between the items of a list")),
                       items.last());
}

QString fromTo(const QString &first, const QString &last, bool isShort)
{
    return isShort ? u"%1–%2"_s.arg(first, last) : Words::tr("%1 to %2").arg(first, last);
}

} // namespace

std::vector<int> valuesOf(std::uint64_t mask)
{
    std::vector<int> values;
    for (int value = 0; value < 64; ++value) {
        if (((mask >> static_cast<unsigned>(value)) & 1U) != 0) {
            values.push_back(value);
        }
    }
    return values;
}

QString joined(const QStringList &items)
{
    return joinedWith(items, Words::tr("%1 and %2"));
}

QString joinedByOr(const QStringList &items)
{
    return joinedWith(items, Words::tr("%1 or %2"));
}

QString numbers(const std::vector<int> &values)
{
    return joined(collapsed(
        values, [](int value) { return QString::number(value); },
        [](int first, int last) { return u"%1–%2"_s.arg(first).arg(last); }));
}

QStringList months(const std::vector<int> &values, bool isShort)
{
    return collapsed(
        values, [&](int month) { return monthName(month, isShort); },
        [&](int first, int last) { return fromTo(monthName(first, isShort), monthName(last, isShort), isShort); });
}

QStringList weekdays(std::uint64_t mask, bool isShort)
{
    std::vector<int> fromMonday; // 1 … 7
    for (int day = 1; day <= 7; ++day) {
        if (((mask >> static_cast<unsigned>(day % 7)) & 1U) != 0) {
            fromMonday.push_back(day);
        }
    }
    return collapsed(
        fromMonday, [&](int day) { return weekdayName(day, isShort); },
        [&](int first, int last) { return fromTo(weekdayName(first, isShort), weekdayName(last, isShort), isShort); });
}

QString monthName(int month, bool isShort)
{
    return QLocale().monthName(month, isShort ? QLocale::ShortFormat : QLocale::LongFormat);
}

QString dateText(int year, int month, int day)
{
    return QLocale().toString(QDate(year, month, day), u"d MMMM yyyy");
}

QString weekdayName(int dayFromSunday, bool isShort)
{
    return QLocale().dayName(dayFromSunday == 0 ? 7 : dayFromSunday,
                             isShort ? QLocale::ShortFormat : QLocale::LongFormat);
}

QString clockTime(std::int64_t secondOfDay, bool withSeconds)
{
    const auto padded = [](std::int64_t value) { return QString::number(value).rightJustified(2, u'0'); };
    const QString time = padded(secondOfDay / 3600) + u':' + padded(secondOfDay / 60 % 60);
    return withSeconds ? QString(time + u':' + padded(secondOfDay % 60)) : time;
}

QString utcTime(std::int64_t milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    const QString format = milliseconds % 1000 != 0 ? u"yyyy-MM-dd HH:mm:ss.zzz"_s
        : milliseconds % 60'000 != 0                ? u"yyyy-MM-dd HH:mm:ss"_s
                                                    : u"yyyy-MM-dd HH:mm"_s;
    return Words::tr("%1 UTC").arg(time.toString(format));
}

QString everyPeriod(std::int64_t seconds)
{
    const auto count = [seconds](std::int64_t unit) { return static_cast<int>(seconds / unit); };
    if (seconds % 86400 == 0) {
        return seconds == 86400 ? Words::tr("every day") : Words::tr("every %n days", nullptr, count(86400));
    }
    if (seconds % 3600 == 0) {
        return seconds == 3600 ? Words::tr("every hour") : Words::tr("every %n hours", nullptr, count(3600));
    }
    if (seconds % 60 == 0) {
        return seconds == 60 ? Words::tr("every minute") : Words::tr("every %n minutes", nullptr, count(60));
    }
    return seconds == 1 ? Words::tr("every second") : Words::tr("every %n seconds", nullptr, count(1));
}

QString length(std::int64_t milliseconds)
{
    QStringList parts;
    const auto take = [&milliseconds](std::int64_t unit) {
        const auto count = static_cast<int>(milliseconds / unit);
        milliseconds %= unit;
        return count;
    };
    if (const int days = take(86'400'000); days > 0) {
        parts.append(days == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, days));
    }
    if (const int hours = take(3'600'000); hours > 0) {
        parts.append(hours == 1 ? Words::tr("1 hour") : Words::tr("%n hours", nullptr, hours));
    }
    if (const int minutes = take(60'000); minutes > 0) {
        parts.append(minutes == 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, minutes));
    }
    if (const int seconds = take(1000); seconds > 0) {
        parts.append(seconds == 1 ? Words::tr("1 second") : Words::tr("%n seconds", nullptr, seconds));
    }
    if (milliseconds > 0 || parts.isEmpty()) {
        const auto rest = static_cast<int>(milliseconds);
        parts.append(rest == 1 ? Words::tr("1 millisecond") : Words::tr("%n milliseconds", nullptr, rest));
    }
    return parts.join(u' ');
}

QString shortLength(std::int64_t seconds)
{
    const auto parts = {std::pair(std::int64_t{86400}, Words::tr("%1 d", "days, short")),
                        std::pair(std::int64_t{3600}, Words::tr("%1 h", "hours, short")),
                        std::pair(std::int64_t{60}, Words::tr("%1 min", "minutes, short")),
                        std::pair(std::int64_t{1}, Words::tr("%1 s", "seconds, short"))};
    QStringList texts;
    for (const auto &[unit, text] : parts) {
        if (seconds >= unit) {
            texts.append(text.arg(seconds / unit));
            seconds %= unit;
        }
    }
    return texts.join(u' ');
}

} // namespace orrery::words
