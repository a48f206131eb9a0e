#include "timeline/loadprofile.h"

#include "timeline/lanewalk.h"

#include <algorithm>

namespace orrery {

namespace {

class Counter
{
public:
    explicit Counter(LoadProfile &profile)
        : m_profile(profile)
        , m_perMs(static_cast<double>(profile.bins.size()) / static_cast<double>(profile.range.length().count()))
    {
    }

    [[nodiscard]] LoadSlot *at(Instant start) const
    {
        if (!m_profile.range.contains(start)) {
            return nullptr;
        }
        const auto offset = static_cast<double>((start - m_profile.range.start).count());
        return &m_profile.bins[std::min(static_cast<std::size_t>(offset * m_perMs), m_profile.bins.size() - 1)];
    }

    void countRun(Instant start, LaneState state) const
    {
        if (LoadSlot *slot = at(start)) {
            ++slot->runs;
            slot->failures += isFailure(state) ? 1U : 0U;
        }
    }

private:
    LoadProfile &m_profile;
    double m_perMs;
};

void countLane(const Counter &counter, const Lane &lane)
{
    for (const auto &block : lane.blocks) {
        for (std::size_t i = 0; i < block->size(); ++i) {
            counter.countRun(block->starts()[i], block->states()[i]);
        }
    }
    for (const RunRecord &run : *lane.extended) {
        counter.countRun(run.start, run.state);
    }
    for (const ExpectedMark &mark : *lane.expected) {
        LoadSlot *slot = mark.state == LaneState::Upcoming ? counter.at(mark.jittered) : nullptr;
        if (slot != nullptr) {
            ++slot->upcoming;
        }
    }
}

} // namespace

std::uint32_t LoadProfile::peak() const noexcept
{
    std::uint32_t most = 0;
    for (const LoadSlot &slot : bins) {
        most = std::max(most, slot.runs + slot.upcoming);
    }
    return most;
}

LoadProfile loadProfile(const LaneSnapshot &snapshot, const LaneOrder &lanes, TimeRange range, std::size_t slotCount)
{
    LoadProfile profile{range, {}};
    if (range.isEmpty() || slotCount == 0) {
        return profile;
    }
    profile.bins.resize(slotCount);
    const Counter counter(profile);
    for (const LaneIndex lane : lanes) {
        countLane(counter, snapshot.lane(lane));
    }
    return profile;
}

} // namespace orrery
