#include "schedules/backfillpreview.h"

#include "engine/firetimes.h"

#include <algorithm>
#include <tuple>

namespace orrery {

namespace {

/// Instants between two looks at the stop token.
constexpr std::size_t chunk = 4096;

/// The times of one range, at most \a limit.
std::vector<FireTime> timesOf(const BackfillRange &range, const CompiledSpec &spec, const BackfillQuestion &question,
                              std::size_t limit, const std::stop_token &stop)
{
    std::vector<FireTime> times;
    FireTimeGenerator generator(spec, question.jitterSeed, range.start - std::chrono::milliseconds(1));
    while (times.size() < limit && !stop.stop_requested()) {
        const std::size_t wanted = std::min(chunk, limit - times.size());
        if (generator.append(range.end, wanted, times) < wanted) {
            break;
        }
    }
    return times;
}

bool before(const BackfillInstant &left, const BackfillInstant &right)
{
    return std::tie(left.time.nominal, left.range) < std::tie(right.time.nominal, right.range);
}

void markShared(BackfillPreview &preview)
{
    auto &instants = preview.instants;
    for (std::size_t i = 1; i < instants.size(); ++i) {
        if (instants[i].time.nominal != instants[i - 1].time.nominal) {
            continue;
        }
        preview.sharedTimes += instants[i - 1].shared ? 0U : 1U;
        instants[i - 1].shared = true;
        instants[i].shared = true;
    }
}

} // namespace

BackfillPreview previewBackfill(const BackfillQuestion &question, const std::stop_token &stop)
{
    BackfillPreview preview;
    preview.ranges.resize(question.ranges.size());
    const auto spec = compileSpec(question.spec);
    if (!spec) {
        preview.error = spec.error().message;
        return preview;
    }
    for (std::size_t i = 0; i < question.ranges.size(); ++i) {
        const std::size_t room = question.limit - preview.instants.size();
        // One more than there is room for tells a full list from a cut one.
        std::vector<FireTime> times = timesOf(question.ranges[i], *spec, question, room + 1, stop);
        BackfillRangeCount &count = preview.ranges[i];
        count.complete = times.size() <= room;
        times.resize(std::min(times.size(), room));
        count.total = times.size();
        for (const FireTime &time : times) {
            const bool future = time.jittered > question.now;
            count.future += future ? 1U : 0U;
            preview.instants.push_back({time, static_cast<std::uint32_t>(i), false, future});
        }
        preview.complete = preview.complete && count.complete;
    }
    std::sort(preview.instants.begin(), preview.instants.end(), before);
    markShared(preview);
    return preview;
}

} // namespace orrery
