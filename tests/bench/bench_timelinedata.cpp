#include "bench_timelinedata.h"

#include <numeric>
#include <random>

namespace orrery::bench {

std::vector<RunRecord> makeRuns(std::size_t lanes, std::size_t runs)
{
    constexpr std::array states{LaneState::Completed, LaneState::Completed,  LaneState::Completed, LaneState::Failed,
                                LaneState::Cancelled, LaneState::Terminated, LaneState::TimedOut,  LaneState::Held};
    std::mt19937_64 random(1); // NOLINT(cert-msc51-cpp): the same runs every time
    std::vector<RunRecord> result(runs);
    const std::size_t perLane = runs / lanes;
    const std::int64_t cadence = dataSpan.count() / static_cast<std::int64_t>(perLane);
    for (std::size_t i = 0; i < runs; ++i) {
        const auto lane = std::min(i / perLane, lanes - 1);
        const auto place = static_cast<std::int64_t>(i - lane * perLane);
        const auto noise =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(std::max<std::int64_t>(1, cadence / 2)));
        RunRecord &run = result[i];
        run.lane = static_cast<LaneIndex>(lane);
        run.nominal = dataStart + std::chrono::milliseconds(cadence * place);
        run.start = run.nominal + std::chrono::milliseconds(noise / 2);
        run.end = run.start
            + std::chrono::milliseconds(random() % 10 == 0 ? std::min<std::int64_t>(cadence * 6, 80'000'000) : noise);
        run.state = states[random() % states.size()];
        run.key = {random(), random()};
        run.flags.origin = RunOrigin::Scheduled;
    }
    return result;
}

LaneSnapshotPtr snapshotOf(std::vector<RunRecord> runs)
{
    LaneChanges changes;
    changes.addRecords(std::move(runs));
    return applyLaneChanges({}, std::move(changes));
}

LaneOrderPtr orderOf(std::size_t lanes)
{
    LaneOrder order(lanes);
    std::iota(order.begin(), order.end(), LaneIndex{0});
    return std::make_shared<const LaneOrder>(std::move(order));
}

} // namespace orrery::bench
