#include "engine/calendarfield.h"
#include "engine/compiledspec.h"
#include "engine/firetimesearch.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::WedgeRisk)
};

constexpr std::int64_t largestRange = 100'000; // steps the server may take to compile one range of an exclude
constexpr std::size_t mostProbes = 12;

std::optional<SpecError> emptyField(const ScheduleSpec &spec)
{
    for (std::size_t i = 0; i < spec.structuredCalendar.size(); ++i) {
        for (const CalendarField field : calendarFields) {
            if (field != CalendarField::Year && rangesOf(spec.structuredCalendar[i], field).empty()) {
                return SpecError{
                    u"structuredCalendar[%1].%2"_s.arg(i).arg(fieldKey(field)), -1, -1,
                    Words::tr("This entry has no %1, so it matches nothing, and the server would search to the "
                              "year 2100 for it.")
                        .arg(fieldLabel(field)),
                    Words::tr("Give the field a value, or remove the entry.")};
            }
        }
    }
    return std::nullopt;
}

std::optional<SpecError> hugeRange(const ScheduleSpec &spec)
{
    for (std::size_t i = 0; i < spec.excludeStructuredCalendar.size(); ++i) {
        for (const CalendarField field : calendarFields) {
            for (const Range &range : rangesOf(spec.excludeStructuredCalendar[i], field)) {
                if (std::int64_t{range.end} - range.start > largestRange * std::max(range.step, 1)) {
                    return SpecError{u"excludeStructuredCalendar[%1].%2"_s.arg(i).arg(fieldKey(field)),
                                     -1,
                                     -1,
                                     Words::tr("The range is far larger than a %1 can be.").arg(fieldLabel(field)),
                                     {}};
                }
            }
        }
    }
    return std::nullopt;
}

// Where the excludes may change from year to year, so that something may begin to be excluded altogether.
std::set<int> yearsToProbe(const ScheduleSpec &spec)
{
    std::set<int> years;
    for (const StructuredCalendar &exclude : spec.excludeStructuredCalendar) {
        for (const Range &range : exclude.year) {
            years.insert(range.start);
        }
    }
    for (const StructuredCalendar &calendar : spec.structuredCalendar) {
        for (const Range &range : calendar.year) {
            years.insert(range.start);
        }
    }
    return years;
}

} // namespace

std::optional<SpecError> wedgeRisk(const CompiledSpec &spec, Instant now)
{
    const ScheduleSpec &canonical = spec.canonical();
    if (const auto error = emptyField(canonical)) {
        return error;
    }
    if (const auto error = hugeRange(canonical)) {
        return error;
    }
    if (canonical.excludeStructuredCalendar.empty()) {
        return std::nullopt;
    }
    std::vector<Instant> probes{now};
    probes.reserve(mostProbes);
    for (const int year : yearsToProbe(canonical)) {
        const Instant start = std::chrono::sys_days(std::chrono::year(year) / 1 / 1);
        if (start > now && probes.size() < mostProbes) {
            probes.push_back(start);
        }
    }
    for (const Instant probe : probes) {
        FireTimeSearch search(spec, {}, probe);
        if (!search.next() && search.stop() == FireStop::TooManyExclusions) {
            return SpecError{
                u"excludeStructuredCalendar"_s, -1, -1,
                Words::tr("The excludes leave nothing of the times that the other entries give, for longer than "
                          "the server is willing to search."),
                Words::tr("Exclude less, or set an end time.")};
        }
    }
    return std::nullopt;
}

} // namespace orrery
