#include "pausegap.h"

#include "engine/firetimes.h"

namespace orrery {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t maxMissed = 10'000;

/// Only scheduler v2 tells the size of its state (seen on 1.32.2).
bool isSchedulerV2(const ScheduleDescription &description)
{
    return description.message["info"_L1].toObject().contains("stateSizeBytes"_L1);
}

} // namespace

std::optional<Instant> pausedSince(const ScheduleDescription &description, Instant now)
{
    if (isSchedulerV2(description)) {
        return description.info.updateTime;
    }
    const auto &frozen = description.info.futureActionTimes;
    return frozen.empty() ? std::nullopt : std::optional(std::min(frozen.front() - 1ms, now));
}

MissedRuns missedRuns(const ScheduleDescription &description, const QByteArray &jitterSeed, Instant since, Instant now)
{
    MissedRuns missed{.since = since, .until = now, .times = {}};
    if (const auto compiled = compileSpec(description.schedule.spec)) {
        missed.times = fireTimes(*compiled, jitterSeed, since, now, maxMissed);
        missed.complete = missed.times.size() < maxMissed;
    }
    return missed;
}

std::vector<BackfillRange> gapSinceLastRun(const ScheduleDescription &description, const QByteArray &jitterSeed,
                                           Instant now)
{
    const auto &actions = description.info.recentActions;
    const auto since = actions.empty() ? description.info.createTime : std::optional(actions.back().scheduleTime);
    const auto compiled = compileSpec(description.schedule.spec);
    if (!since || !compiled) {
        return {};
    }
    const auto first = nextFireTime(*compiled, jitterSeed, *since);
    const auto last = previousFireTime(*compiled, jitterSeed, now);
    if (!first || !last || first->jittered > last->jittered) {
        return {};
    }
    return {{.start = first->jittered, .end = last->jittered}};
}

} // namespace orrery
