#include "engine/calendarwords.h"
#include "engine/wordlists.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::SpecWords)
};

// From so many times on equal gaps are said as a period; fewer are clearer as a list, and 02:00 and 22:00 are no
// period.
constexpr int fewestForPeriod = 4;
constexpr int mostForList = 8;
constexpr int mostForShortList = 3;

QStringList clockTimes(const TimeOfDaySet &times)
{
    QStringList texts;
    texts.reserve(times.count());
    for (const std::int64_t time : times.times()) {
        texts.append(words::clockTime(time, times.needsSeconds()));
    }
    return texts;
}

QString progressionPhrase(const TimeOfDaySet::Progression &progression, bool withSeconds)
{
    const QString period = words::everyPeriod(progression.period);
    if (progression.coversDay() && progression.first == 0) {
        return period;
    }
    if (progression.coversDay() && progression.period == 3600 && !withSeconds) {
        return Words::tr("every hour at minute %1").arg(progression.first / 60);
    }
    return Words::tr("%1 from %2 to %3", "every 5 minutes from 09:00 to 17:55")
        .arg(period, words::clockTime(progression.first, withSeconds), words::clockTime(progression.last, withSeconds));
}

QString hourPhrase(const TimeOfDaySet &times)
{
    if (times.hasAllHours()) {
        return Words::tr("every hour");
    }
    const std::vector<int> hours = words::valuesOf(times.hours());
    const QString list = words::numbers(hours);
    return hours.size() == 1 ? Words::tr("hour %1").arg(list) : Words::tr("the hours %1").arg(list);
}

QString minutePhrase(const TimeOfDaySet &times)
{
    if (times.hasAllMinutes()) {
        return Words::tr("every minute");
    }
    const std::vector<int> minutes = words::valuesOf(times.minutes());
    const QString list = words::numbers(minutes);
    return minutes.size() == 1 ? Words::tr("minute %1").arg(list) : Words::tr("minutes %1").arg(list);
}

QString secondPhrase(const TimeOfDaySet &times)
{
    if (times.hasAllSeconds()) {
        return Words::tr("every second");
    }
    const std::vector<int> seconds = words::valuesOf(times.seconds());
    const QString list = words::numbers(seconds);
    return seconds.size() == 1 ? Words::tr("second %1").arg(list) : Words::tr("seconds %1").arg(list);
}

// Nothing simpler holds: each field with all its values.
QString fieldPhrase(const TimeOfDaySet &times)
{
    if (!times.needsSeconds()) {
        return Words::tr("at %1 of %2", "at minutes 0, 7 and 14 of every hour")
            .arg(minutePhrase(times), hourPhrase(times));
    }
    return Words::tr("at %1 of %2 of %3", "at seconds 0 and 30 of minute 5 of every hour")
        .arg(secondPhrase(times), minutePhrase(times), hourPhrase(times));
}

} // namespace

QString timePhrase(const TimeOfDaySet &times)
{
    const int count = times.count();
    if (count >= fewestForPeriod) {
        if (const auto progression = times.progression()) {
            return progressionPhrase(*progression, times.needsSeconds());
        }
    }
    if (count <= mostForList) {
        return Words::tr("at %1", "at 02:00 and 22:00").arg(words::joined(clockTimes(times)));
    }
    return fieldPhrase(times);
}

QString shortTimePhrase(const TimeOfDaySet &times)
{
    const int count = times.count();
    if (count <= mostForShortList) {
        return clockTimes(times).join(u", "_s);
    }
    const auto progression = times.progression();
    if (!progression && times.hasAllHours() && !times.needsSeconds() && count <= 24 * mostForShortList) {
        const auto values = words::valuesOf(times.minutes());
        QStringList minutes;
        minutes.reserve(qsizetype(values.size()));
        for (const int minute : values) {
            minutes.append(u':' + QString::number(minute).rightJustified(2, u'0'));
        }
        return Words::tr("hourly %1", "hourly :10, :50").arg(minutes.join(u", "_s));
    }
    if (!progression) {
        return {};
    }
    const QString period = Words::tr("every %1", "every 15 min").arg(words::shortLength(progression->period));
    if (progression->coversDay() && progression->first == 0) {
        return period;
    }
    const bool withSeconds = times.needsSeconds();
    return u"%1 %2–%3"_s.arg(period, words::clockTime(progression->first, withSeconds),
                             words::clockTime(progression->last, withSeconds));
}

} // namespace orrery
