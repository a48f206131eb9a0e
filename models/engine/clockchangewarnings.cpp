#include "engine/calendarwalker.h"
#include "engine/civildate.h"
#include "engine/compiledspecdata.h"
#include "engine/dayset.h"
#include "engine/timeofdayset.h"
#include "engine/warningparts.h"
#include "engine/wordlists.h"

#include <algorithm>
#include <map>

namespace orrery {

namespace {

using Code = SpecWarning::Code;
using Seconds = std::int64_t;

constexpr int yearsAhead = 12;
constexpr int mostTimesInText = 3;
constexpr std::size_t mostTimesPerDay = 3000; // beyond that a minute more or less is not what matters

// A local time of one day, and where it went.
struct Finding
{
    Instant instant;
    Seconds secondOfDay = 0;
};

// One calendar on the local days on which a change of offset can be noticed.
class ClockChangeCheck
{
public:
    ClockChangeCheck(const CompiledSpecData &data, const CompiledCalendar &calendar)
        : m_data(data)
        , m_calendar(calendar)
        , m_times(TimeOfDaySet(calendar))
        , m_zone(*data.zone)
    {
        const auto progression = m_times.progression();
        m_period = progression && progression->coversDay() && m_times.count() >= 4 ? progression->period : 0;
    }

    void checkDay(Seconds day);

    [[nodiscard]] bool isTooDense() const
    {
        return static_cast<std::size_t>(m_times.count()) > mostTimesPerDay && m_period == 0;
    }

    std::vector<Finding> skipped;
    std::vector<Finding> doubled;
    std::vector<Finding> shifted;

private:
    [[nodiscard]] std::vector<Seconds> firesAround(Seconds day) const;
    [[nodiscard]] bool isWanted(Seconds day, Seconds secondOfDay, Seconds utc) const;
    void checkPeriod(const std::vector<Seconds> &fires, Seconds day);
    void checkTimes(const std::vector<Seconds> &fires, Seconds day);

    const CompiledSpecData &m_data;
    const CompiledCalendar &m_calendar;
    TimeOfDaySet m_times;
    const ZoneTable &m_zone;
    Seconds m_period = 0; // set if the times go round the clock with one period
};

Instant toInstant(Seconds seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

// From noon of the day before, as a search that has been running would come along.
std::vector<Seconds> ClockChangeCheck::firesAround(Seconds day) const
{
    std::vector<Seconds> fires;
    CalendarWalker walker(m_calendar, m_zone);
    const Seconds end = m_zone.toUtc((day + 1) * civil::secondsPerDay) + 4 * civil::secondsPerHour;
    Seconds time = m_zone.toUtc(day * civil::secondsPerDay - 12 * civil::secondsPerHour);
    while (fires.size() < 2 * mostTimesPerDay) {
        const Seconds next = walker.next(time);
        if (next <= time || next > end) { // also: none
            break;
        }
        fires.push_back(next);
        time = next;
    }
    return fires;
}

bool ClockChangeCheck::isWanted(Seconds day, Seconds secondOfDay, Seconds utc) const
{
    if (utc <= m_data.notBefore || utc > m_data.last) {
        return false;
    }
    const civil::Date date = civil::fromDays(day);
    return std::none_of(m_data.excludes.begin(), m_data.excludes.end(), [&](const CompiledCalendar &exclude) {
        return exclude.matchesYear(date.year) && exclude.matchesMonth(date.month) && exclude.matchesDay(day, date.day)
            && exclude.matchesTime(secondOfDay);
    });
}

void ClockChangeCheck::checkDay(Seconds day)
{
    const std::vector<Seconds> fires = firesAround(day);
    if (m_period > 0) {
        checkPeriod(fires, day);
    } else {
        checkTimes(fires, day);
    }
}

// Round the clock it does not matter what the clock says, only whether the gaps stay the same.
void ClockChangeCheck::checkPeriod(const std::vector<Seconds> &fires, Seconds day)
{
    for (std::size_t i = 1; i < fires.size(); ++i) {
        const Seconds gap = fires[i] - fires[i - 1];
        const Seconds local = fires[i - 1] + m_zone.offsetAt(fires[i - 1]);
        const bool isOnDay = civil::floorDiv(local, civil::secondsPerDay) == day;
        if (isOnDay && gap > m_period && isWanted(day, local - day * civil::secondsPerDay, fires[i])) {
            skipped.push_back({toInstant(fires[i - 1] + m_period), local - day * civil::secondsPerDay + m_period});
        } else if (isOnDay && gap < m_period && isWanted(day, local - day * civil::secondsPerDay, fires[i])) {
            shifted.push_back({toInstant(fires[i]), fires[i] + m_zone.offsetAt(fires[i]) - day * civil::secondsPerDay});
        }
    }
}

void ClockChangeCheck::checkTimes(const std::vector<Seconds> &fires, Seconds day)
{
    std::map<Seconds, int> seen;
    const civil::Date date = civil::fromDays(day);
    const bool matches = m_calendar.matchesYear(date.year) && m_calendar.matchesMonth(date.month)
        && m_calendar.matchesDay(day, date.day);
    for (const Seconds fire : fires) {
        const Seconds secondOfDay = fire + m_zone.offsetAt(fire) - day * civil::secondsPerDay;
        if (secondOfDay < 0 || secondOfDay >= civil::secondsPerDay || !isWanted(day, secondOfDay, fire)) {
            continue;
        }
        const int count = ++seen[secondOfDay];
        if (!matches || !m_calendar.matchesTime(secondOfDay)) {
            shifted.push_back({toInstant(fire), secondOfDay});
        } else if (count > 1) {
            doubled.push_back({toInstant(fire), secondOfDay});
        }
    }
    if (!matches) {
        return;
    }
    for (const Seconds time : m_times.times()) {
        const Seconds utc = m_zone.toUtc(day * civil::secondsPerDay + time);
        if (!seen.contains(time) && isWanted(day, time, utc)) {
            skipped.push_back({toInstant(utc), time});
        }
    }
}

// One instant for each day, and the clock times that occur, both a few.
struct Summary
{
    std::vector<Instant> instants;
    QStringList times;
};

Summary summarize(const std::vector<Finding> &findings, const ZoneTable &zone, bool withSeconds)
{
    Summary summary;
    QString lastDate;
    for (const Finding &finding : findings) {
        const QString date = localDates(zone, {finding.instant});
        if (date != lastDate && summary.instants.size() == mostDates) {
            break;
        }
        if (date != lastDate) {
            summary.instants.push_back(finding.instant);
            lastDate = date;
        }
        const Seconds inDay =
            (finding.secondOfDay % civil::secondsPerDay + civil::secondsPerDay) % civil::secondsPerDay;
        const QString time = words::clockTime(inDay, withSeconds);
        if (!summary.times.contains(time)) {
            summary.times.append(time);
        }
    }
    if (summary.times.size() > mostTimesInText) {
        summary.times = summary.times.mid(0, mostTimesInText) << QStringLiteral("…");
    }
    return summary;
}

void add(Code code, const QString &text, const std::vector<Finding> &findings, const CompiledSpecData &data,
         bool withSeconds, SpecWarnings &warnings)
{
    if (findings.empty()) {
        return;
    }
    const Summary summary = summarize(findings, *data.zone, withSeconds);
    const QString times = summary.times.join(QStringLiteral(", "));
    warnings.push_back({code, text.arg(times, localDates(*data.zone, summary.instants)), summary.instants});
}

// Local days from now on that are not plain, in order.
std::vector<Seconds> changeDays(const ZoneTable &zone, Instant now)
{
    std::vector<Seconds> days;
    const Seconds start = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const Seconds end = start + yearsAhead * 366 * civil::secondsPerDay;
    const std::vector<ZoneTable::Period> &periods = zone.periods();
    for (std::size_t i = 0; i + 1 < periods.size(); ++i) {
        if (periods[i + 1].start < start - 2 * civil::secondsPerDay || periods[i + 1].start > end) {
            continue;
        }
        for (Seconds day = Seconds{periods[i].lastPlainDay} + 1; day < periods[i + 1].firstPlainDay; ++day) {
            if (zone.toUtc((day + 1) * civil::secondsPerDay) > start && (days.empty() || days.back() < day)) {
                days.push_back(day);
            }
        }
    }
    return days;
}

bool hasEnough(const std::vector<Finding> &findings, const ZoneTable &zone)
{
    return findings.empty() || summarize(findings, zone, true).instants.size() >= mostDates;
}

void removeBefore(Instant now, std::vector<Finding> &findings)
{
    std::erase_if(findings, [now](const Finding &finding) { return finding.instant <= now; });
}

} // namespace

void addClockChangeWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings)
{
    const CompiledSpecData &data = spec.data();
    const std::vector<Seconds> days = changeDays(*data.zone, now);
    for (const CompiledCalendar &calendar : data.calendars) {
        ClockChangeCheck check(data, calendar);
        if (check.isTooDense()) {
            continue;
        }
        int looked = 0;
        for (const Seconds day : days) {
            check.checkDay(day);
            const bool enough = hasEnough(check.skipped, *data.zone) && hasEnough(check.doubled, *data.zone)
                && hasEnough(check.shifted, *data.zone);
            if (++looked >= 8 && enough) {
                break;
            }
        }
        const bool withSeconds = TimeOfDaySet(calendar).needsSeconds();
        removeBefore(now, check.skipped);
        removeBefore(now, check.doubled);
        removeBefore(now, check.shifted);
        add(Code::DstSkipped, WarningWords::tr("When clocks change, no run takes place at %1 on %2."), check.skipped,
            data, withSeconds, warnings);
        add(Code::DstDoubled, WarningWords::tr("When clocks change, the run at %1 takes place twice on %2."),
            check.doubled, data, withSeconds, warnings);
        add(Code::DstShifted,
            WarningWords::tr("When clocks change, the server also runs at %1 on %2, which this entry does not name."),
            check.shifted, data, withSeconds, warnings);
    }
}

} // namespace orrery
