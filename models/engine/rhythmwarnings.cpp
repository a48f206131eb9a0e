#include "engine/compiledspecdata.h"
#include "engine/firetimesearch.h"
#include "engine/warningparts.h"
#include "engine/wordlists.h"

namespace orrery {

namespace {

using Code = SpecWarning::Code;
using namespace std::chrono_literals;

constexpr std::size_t timesToLookAt = 300;

// The nominal times, chained as they would be without jitter, for what is said about gaps.
std::vector<FireTime> nominalTimes(const CompiledSpec &spec, Instant now)
{
    auto data = std::make_shared<CompiledSpecData>(spec.data());
    data->jitterMs = 0;
    std::vector<FireTime> times;
    FireTimeGenerator(CompiledSpec(std::move(data)), {}, now).append(Instant::max(), timesToLookAt, times);
    return times;
}

std::int64_t gapMs(const std::vector<FireTime> &times, std::size_t index)
{
    return (times[index + 1].nominal - times[index].nominal).count();
}

void addCloseRuns(const CompiledSpec &spec, const std::vector<FireTime> &times, SpecWarnings &warnings)
{
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        if (const std::int64_t gap = gapMs(times, i); gap < 60'000) {
            warnings.push_back({Code::MoreThanOncePerMinute,
                                WarningWords::tr("Runs are less than a minute apart: %1 between %2 and the next.")
                                    .arg(words::length(gap), localTime(*spec.zone(), times[i].nominal)),
                                {times[i].nominal, times[i + 1].nominal}});
            return;
        }
    }
}

void addLargeJitter(const CompiledSpec &spec, const std::vector<FireTime> &times, SpecWarnings &warnings)
{
    const std::int64_t jitter = spec.data().jitterMs;
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        if (const std::int64_t gap = gapMs(times, i); gap < jitter) {
            warnings.push_back(
                {Code::JitterLargerThanGap,
                 WarningWords::tr("The jitter of %1 is longer than the %2 to the next run. There the server "
                                  "cuts it to that gap.")
                     .arg(words::length(jitter), words::length(gap)),
                 {times[i].nominal}});
            return;
        }
    }
}

void addRunAfterEnd(const CompiledSpec &spec, SpecWarnings &warnings)
{
    const CompiledSpecData &data = spec.data();
    if (!data.canonical.endTime || data.jitterMs == 0) {
        return;
    }
    const std::optional<FireTime> last =
        previousFireTime(spec, {}, *data.canonical.endTime + std::chrono::milliseconds(data.jitterMs) + 1s);
    if (!last || last->nominal + std::chrono::milliseconds(data.jitterMs) <= *data.canonical.endTime) {
        return;
    }
    const std::int64_t after = (last->nominal - *data.canonical.endTime).count() + data.jitterMs;
    warnings.push_back(
        {Code::RunAfterEnd,
         WarningWords::tr("The end limits the time before jitter. Jitter may move the run of %1 up to %2 past "
                          "the end.")
             .arg(localTime(*spec.zone(), last->nominal), words::length(after)),
         {last->nominal}});
}

} // namespace

void addRhythmWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings)
{
    const std::vector<FireTime> times = nominalTimes(spec, now);
    addCloseRuns(spec, times, warnings);
    addLargeJitter(spec, times, warnings);
    addRunAfterEnd(spec, warnings);
}

} // namespace orrery
