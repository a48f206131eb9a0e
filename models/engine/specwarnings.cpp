#include "engine/specwarnings.h"

#include "engine/civildate.h"
#include "engine/warningparts.h"
#include "engine/wordlists.h"

#include <algorithm>
#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct LocalMoment
{
    civil::Date date;
    std::int64_t secondOfDay = 0;
};

LocalMoment toLocal(const ZoneTable &zone, Instant instant)
{
    const std::int64_t utc = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    const std::int64_t local = utc + zone.offsetAt(utc);
    const std::int64_t day = civil::floorDiv(local, civil::secondsPerDay);
    return {civil::fromDays(day), local - day * civil::secondsPerDay};
}

QString dateText(const civil::Date &date)
{
    return words::dateText(date.year, date.month, date.day);
}

} // namespace

QString localDates(const ZoneTable &zone, const std::vector<Instant> &instants)
{
    QStringList dates;
    dates.reserve(qsizetype(instants.size()));
    for (const Instant instant : instants) {
        dates.append(dateText(toLocal(zone, instant).date));
    }
    dates.removeDuplicates();
    return words::joined(dates);
}

QString localTime(const ZoneTable &zone, Instant instant)
{
    const LocalMoment moment = toLocal(zone, instant);
    return u"%1 %2"_s.arg(dateText(moment.date), words::clockTime(moment.secondOfDay, moment.secondOfDay % 60 != 0));
}

std::vector<SpecWarning> specWarnings(const CompiledSpec &spec, Instant now)
{
    SpecWarnings warnings;
    addLifetimeWarnings(spec, now, warnings);
    addClockChangeWarnings(spec, now, warnings);
    addDialectWarnings(spec, now, warnings);
    addIntervalWarnings(spec, now, warnings);
    addRhythmWarnings(spec, now, warnings);
    if (spec.canonical().timezoneName == "Local"_L1 && spec.canonical().timezoneData.isEmpty()) {
        warnings.push_back(
            {SpecWarning::Code::ServerZone,
             WarningWords::tr("The zone is the one of the server's machine, which may be another one than "
                              "this machine's: times shown here may differ."),
             {}});
    }
    std::stable_sort(warnings.begin(), warnings.end(),
                     [](const SpecWarning &a, const SpecWarning &b) { return a.code < b.code; });
    return warnings;
}

QString warningKey(SpecWarning::Code code)
{
    constexpr std::array keys{"neverFires"_L1,          "excludesLeaveNothing"_L1,
                              "stopsFiring"_L1,         "endsSoon"_L1,
                              "emptyField"_L1,          "dstSkipped"_L1,
                              "dstDoubled"_L1,          "dstShifted"_L1,
                              "dayOfMonthAndWeek"_L1,   "sixFieldCron"_L1,
                              "sundayLost"_L1,          "epochAligned"_L1,
                              "clockDrift"_L1,          "moreThanOncePerMinute"_L1,
                              "jitterLargerThanGap"_L1, "runAfterEnd"_L1,
                              "serverZone"_L1};
    return keys[static_cast<std::size_t>(code)];
}

} // namespace orrery
