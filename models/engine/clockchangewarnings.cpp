#include "engine/civildate.h"
#include "engine/clockchangecheck.h"
#include "engine/warningparts.h"
#include "engine/wordlists.h"

#include <algorithm>

namespace orrery {

namespace {

using Code = SpecWarning::Code;
using Seconds = std::int64_t;

constexpr int yearsAhead = 12;
constexpr int mostTimesInText = 3;

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
