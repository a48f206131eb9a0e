#include "engine/compiledspec.h"

#include "engine/compiledspecdata.h"
#include "engine/speccanonicalizer.h"

namespace orrery {

namespace {

std::vector<CompiledCalendar> compileCalendars(const std::vector<StructuredCalendar> &calendars)
{
    std::vector<CompiledCalendar> result;
    result.reserve(calendars.size());
    for (const StructuredCalendar &calendar : calendars) {
        const CompiledCalendar compiled(calendar);
        if (!compiled.isEmpty()) {
            result.push_back(compiled);
        }
    }
    return result;
}

std::int64_t floorSeconds(std::chrono::milliseconds duration)
{
    return std::chrono::floor<std::chrono::seconds>(duration).count();
}

constexpr std::int64_t endOfYear2100 = 4133980799;

} // namespace

CompiledSpec::CompiledSpec(std::shared_ptr<const CompiledSpecData> data)
    : m_data(std::move(data))
{
}

const ScheduleSpec &CompiledSpec::canonical() const noexcept
{
    return m_data->canonical;
}

const ZonePtr &CompiledSpec::zone() const noexcept
{
    return m_data->zone;
}

tl::expected<CompiledSpec, SpecError> compileSpec(const ScheduleSpec &spec)
{
    SpecCanonicalizer canonicalizer(spec);
    if (!canonicalizer.errors().empty()) {
        return tl::make_unexpected(canonicalizer.errors().front());
    }
    auto data = std::make_shared<CompiledSpecData>();
    data->canonical = canonicalizer.takeSpec();
    data->zone = canonicalizer.zone();
    const ScheduleSpec &canonical = data->canonical;
    data->calendars = compileCalendars(canonical.structuredCalendar);
    data->excludes = compileCalendars(canonical.excludeStructuredCalendar);
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    for (const Interval &interval : canonical.interval) {
        data->intervals.push_back(
            {duration_cast<seconds>(interval.interval).count(), duration_cast<seconds>(interval.phase).count()});
    }
    using namespace std::chrono_literals;
    data->notBefore = floorSeconds(canonical.startTime.value_or(Instant{}).time_since_epoch() - 1000ms);
    data->last = endOfYear2100;
    if (canonical.endTime) {
        data->last = std::min(data->last, floorSeconds(canonical.endTime->time_since_epoch()));
    }
    data->jitterMs = std::max<std::int64_t>(0, duration_cast<std::chrono::milliseconds>(canonical.jitter).count());
    data->cronStrings = spec.cronString;
    for (const TextCalendar &calendar : spec.calendar) {
        data->dayOfWeekTexts.push_back(calendar.dayOfWeek);
    }
    return CompiledSpec(std::move(data));
}

std::vector<SpecError> specErrors(const ScheduleSpec &spec)
{
    return SpecCanonicalizer(spec).errors();
}

} // namespace orrery
