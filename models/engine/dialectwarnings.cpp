#include "engine/calendarfield.h"
#include "engine/compiledspecdata.h"
#include "engine/crontext.h"
#include "engine/dayset.h"
#include "engine/firetimesearch.h"
#include "engine/warningparts.h"

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

using Code = SpecWarning::Code;

constexpr std::uint64_t mondayToSaturday = 0x7e;

std::vector<Instant> nextTimes(const CompiledSpec &spec, Instant now)
{
    std::vector<FireTime> times;
    FireTimeGenerator(spec, {}, now).append(Instant::max(), mostDates, times);
    std::vector<Instant> instants;
    instants.reserve(times.size());
    for (const FireTime &time : times) {
        instants.push_back(time.nominal);
    }
    return instants;
}

bool restrictsBothDays(const StructuredCalendar &calendar)
{
    const CompiledCalendar compiled(calendar);
    const DaySet days(compiled);
    return !compiled.isEmpty() && !days.anyDayOfMonth() && !days.anyDayOfWeek();
}

// Only the calendar in question, so that the dates are its own.
CompiledSpec alone(const CompiledSpec &spec, const StructuredCalendar &calendar)
{
    auto data = std::make_shared<CompiledSpecData>(spec.data());
    data->canonical.structuredCalendar = {calendar};
    data->calendars = {CompiledCalendar(calendar)};
    data->intervals.clear();
    return CompiledSpec(std::move(data));
}

// "1-7", "mon-7" and "1/1" end on 7, which the server turns into 6; "0-7" and "2-7" keep their Sunday.
bool losesSunday(QStringView dayOfWeek)
{
    const auto ranges = parseCalendarField(CalendarField::DayOfWeek, dayOfWeek);
    if (!ranges) {
        return false;
    }
    StructuredCalendar calendar;
    calendar.dayOfWeek = *ranges;
    return CompiledCalendar(calendar).dayOfWeek == mondayToSaturday
        && (dayOfWeek.contains(u'7') || dayOfWeek.contains(u"/1"));
}

void addSundayLost(QStringView dayOfWeek, SpecWarnings &warnings)
{
    if (losesSunday(dayOfWeek)) {
        warnings.push_back(
            {Code::SundayLost,
             WarningWords::tr("The server reads \"%1\" as Monday to Saturday, without Sunday. Write * or 0-6 "
                              "for every day.")
                 .arg(dayOfWeek),
             {}});
    }
}

void addCronWarnings(const QString &text, SpecWarnings &warnings)
{
    const auto cron = parseCron(text);
    if (!cron || cron->fields == 0) {
        return;
    }
    const QStringList fields = text.mid(cron->offset, cron->length).simplified().split(u' ');
    if (cron->fields == 6) {
        warnings.push_back(
            {Code::SixFieldCron,
             WarningWords::tr("This cron string has six fields: the last one (%1) is the year. Seconds would "
                              "need seven fields and come first.")
                 .arg(fields.value(5)),
             {}});
    }
    addSundayLost(fields.value(cron->fields == 7 ? 5 : 4), warnings);
}

} // namespace

void addDialectWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings)
{
    for (const StructuredCalendar &calendar : spec.canonical().structuredCalendar) {
        if (restrictsBothDays(calendar)) {
            const std::vector<Instant> instants = nextTimes(alone(spec, calendar), now);
            const QString dates = instants.empty()
                ? QString()
                : QString(u' ' + WarningWords::tr("Next: %1.").arg(localDates(*spec.zone(), instants)));
            warnings.push_back(
                {Code::DayOfMonthAndWeek,
                 QString(WarningWords::tr("Day of month and day of week must both match; classic cron would "
                                          "run when either does.")
                         + dates),
                 instants});
        }
    }
    for (const QString &text : spec.data().cronStrings) {
        addCronWarnings(text, warnings);
    }
    for (const QString &dayOfWeek : spec.data().dayOfWeekTexts) {
        addSundayLost(dayOfWeek, warnings);
    }
}

} // namespace orrery
