#include "feeds/lanespecs.h"

#include "engine/firetimes.h"

#include <algorithm>

namespace orrery {

namespace {

/// Entries of each kind and future times that a list holds (service/worker/scheduler/workflow.go, Temporal 1.32.2).
constexpr std::size_t listedEntries = 10;
constexpr std::ptrdiff_t listedTimes = 5;

bool isListedWhole(const ScheduleSpec &spec)
{
    return spec.structuredCalendar.size() < listedEntries && spec.interval.size() < listedEntries
        && spec.excludeStructuredCalendar.size() < listedEntries;
}

/// The store keeps the described spec in a row's entry as long as lists agree with it.
bool isDescriptionCurrent(const ScheduleRow &row)
{
    return row.description && row.entry.spec == row.description->schedule.spec;
}

/// A list tells of a limit only by fewer future times than it could hold.
std::optional<std::size_t> remainingActions(const ScheduleRow &row, Instant now)
{
    if (isDescriptionCurrent(row) && !row.description->schedule.state.limitedActions) {
        return std::nullopt;
    }
    const auto &listed = row.entry.futureActionTimes;
    if (std::ssize(listed) >= listedTimes) {
        return std::nullopt;
    }
    return std::size_t(std::ranges::count_if(listed, [now](Instant time) { return time > now; }));
}

} // namespace

bool isSpecComplete(const ScheduleRow &row)
{
    return isListedWhole(row.entry.spec) || isDescriptionCurrent(row);
}

std::optional<LaneSpec> laneSpecOf(std::uint32_t lane, const ScheduleRow &row, const QString &namespaceId, Instant now)
{
    if (row.gone || row.entry.paused || row.engineDiffers || !isSpecComplete(row)) {
        return std::nullopt;
    }
    return LaneSpec{.lane = lane,
                    .spec = row.entry.spec,
                    .seed = jitterSeed(namespaceId, row.id().toString()),
                    .remaining = remainingActions(row, now)};
}

} // namespace orrery
