#include "firstwindow.h"

#include <algorithm>

namespace orrery {

namespace {

using namespace std::chrono_literals;

constexpr int runsInSight = 20;
constexpr std::size_t sampleSize = 500;

/// Gaps between the next two runs, of as many schedules as make a fair sample.
std::vector<std::chrono::milliseconds> cadences(const ScheduleStore &store)
{
    std::vector<std::chrono::milliseconds> gaps;
    for (std::uint32_t slot = 0; slot < store.slotCount() && gaps.size() < sampleSize; ++slot) {
        const ScheduleRow &row = store.row(slot);
        const auto &times = row.entry.futureActionTimes;
        if (!row.gone && !row.entry.paused && times.size() > 1 && times[1] > times[0]) {
            gaps.push_back(times[1] - times[0]);
        }
    }
    return gaps;
}

} // namespace

TimeRange firstWindow(const ScheduleStore &store, Instant now)
{
    constexpr std::chrono::milliseconds standard = 24h;
    auto gaps = cadences(store);
    std::chrono::milliseconds length = standard;
    if (!gaps.empty()) {
        const auto middle = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
        std::ranges::nth_element(gaps, middle);
        length = std::clamp<std::chrono::milliseconds>(*middle * runsInSight, 2h, 7 * 24h);
    }
    return {now - length / 3, now - length / 3 + length};
}

} // namespace orrery
