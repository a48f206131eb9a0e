#include "engine/calendarfield.h"
#include "engine/compiledspecdata.h"
#include "engine/firetimesearch.h"
#include "engine/warningparts.h"

#include <algorithm>

namespace orrery {

namespace {

using Code = SpecWarning::Code;
using namespace std::chrono_literals;

constexpr Instant endOfTime = std::chrono::sys_days(std::chrono::year(2101) / 1 / 2);
constexpr auto soon = std::chrono::days(14);

// Whether there must be a last run; the year 2100 does not count.
bool isFinite(const CompiledSpecData &data)
{
    const bool yearsEnd = std::none_of(data.calendars.begin(), data.calendars.end(),
                                       [](const CompiledCalendar &calendar) { return calendar.matchesYear(2100); });
    return data.canonical.endTime || (data.intervals.empty() && yearsEnd);
}

void addEmptyFields(const CompiledSpec &spec, SpecWarnings &warnings)
{
    const auto &calendars = spec.canonical().structuredCalendar;
    for (std::size_t i = 0; i < calendars.size(); ++i) {
        const auto isEmpty = [&](CalendarField field) {
            return field != CalendarField::Year && rangesOf(calendars[i], field).empty();
        };
        const auto *const field = std::find_if(calendarFields.begin(), calendarFields.end(), isEmpty);
        if (field != calendarFields.end()) {
            warnings.push_back(
                {Code::EmptyField,
                 WarningWords::tr("Entry %1 has no %2, so it matches nothing. The server does not fill in "
                                  "missing fields.")
                     .arg(QString::number(i + 1), fieldLabel(*field)),
                 {}});
        }
    }
}

void addStop(const CompiledSpec &spec, Instant now, Instant last, SpecWarnings &warnings)
{
    const QString when = localTime(*spec.zone(), last);
    if (last < now) {
        warnings.push_back({Code::StopsFiring,
                            WarningWords::tr("The last run was due on %1; there is no further one.").arg(when),
                            {last}});
        return;
    }
    warnings.push_back({Code::StopsFiring, WarningWords::tr("The last run is on %1.").arg(when), {last}});
    if (last - now < soon) {
        warnings.push_back(
            {Code::EndsSoon, WarningWords::tr("This schedule ends soon: its last run is on %1.").arg(when), {last}});
    }
}

} // namespace

void addLifetimeWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings)
{
    const CompiledSpecData &data = spec.data();
    addEmptyFields(spec, warnings);
    if (data.canonical.structuredCalendar.empty() && data.intervals.empty()) {
        return; // only ever triggered by hand, and says so
    }
    FireTimeSearch search(spec, {}, now);
    const bool fires = search.next().has_value();
    if (search.stop() == FireStop::TooManyExclusions) {
        warnings.push_back(
            {Code::ExcludesLeaveNothing,
             WarningWords::tr("The excludes leave nothing for so long that the server gives up searching."),
             {}});
        return;
    }
    const bool finite = isFinite(data);
    if (fires && !finite) {
        return;
    }
    const Instant end =
        data.canonical.endTime ? *data.canonical.endTime + std::chrono::milliseconds(data.jitterMs) + 1s : endOfTime;
    const std::optional<FireTime> last = previousFireTime(spec, {}, fires ? end : now);
    if (last) {
        addStop(spec, now, last->nominal, warnings);
    } else {
        warnings.push_back(
            {Code::NeverFires, WarningWords::tr("No time matches this schedule: it never runs by itself."), {}});
    }
}

} // namespace orrery
