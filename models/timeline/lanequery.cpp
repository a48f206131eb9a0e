#include "timeline/lanequery.h"

#include "timeline/lanewalk.h"

#include <numeric>

namespace orrery {

namespace {

bool isWorse(const RunRecord &a, const RunRecord &b)
{
    return a.state != b.state ? a.state > b.state : a.start > b.start;
}

bool passes(LaneState state, RunFilter filter)
{
    return filter == RunFilter::All || isFailure(state);
}

bool passes(LaneStates states, RunFilter filter)
{
    return filter == RunFilter::All || (states & failureStates) != 0;
}

/// Index of the first (step 1) or last (step -1) run of the block on the wanted side of \c instant; size(): none.
std::size_t findInBlock(const RunBlock &block, Instant instant, RunFilter filter, bool forward)
{
    const auto starts = block.starts();
    if (forward) {
        const auto it = std::upper_bound(starts.begin(), starts.end(), instant);
        for (auto i = static_cast<std::size_t>(it - starts.begin()); i < block.size(); ++i) {
            if (passes(block.states()[i], filter)) {
                return i;
            }
        }
    } else {
        const auto it = std::lower_bound(starts.begin(), starts.end(), instant);
        for (auto i = static_cast<std::size_t>(it - starts.begin()); i > 0; --i) {
            if (passes(block.states()[i - 1], filter)) {
                return i - 1;
            }
        }
    }
    return block.size();
}

std::optional<RunRecord> findInBlocks(const Lane &lane, LaneIndex laneIndex, Instant instant, RunFilter filter,
                                      bool forward)
{
    const std::size_t count = lane.blocks.size();
    for (std::size_t n = 0; n < count; ++n) {
        const RunBlock &block = *lane.blocks[forward ? n : count - 1 - n];
        const bool inReach = forward ? block.lastStart() > instant : block.firstStart() < instant;
        if (!inReach || !passes(block.summary().states, filter)) {
            continue;
        }
        const std::size_t found = findInBlock(block, instant, filter, forward);
        if (found < block.size()) {
            return block.record(found, laneIndex);
        }
    }
    return std::nullopt;
}

TimeRange united(TimeRange a, TimeRange b)
{
    return a.isEmpty() ? b : TimeRange{std::min(a.start, b.start), std::max(a.end, b.end)};
}

TimeRange extentOf(const Lane &lane, Instant now)
{
    constexpr auto instant = std::chrono::milliseconds(1);
    TimeRange extent;
    if (!lane.blocks.empty()) {
        extent = {lane.blocks.front()->firstStart(), lane.blocks.back()->lastStart() + instant};
        extent.end += lane.blocks.back()->longest();
    }
    for (const RunRecord &run : *lane.extended) {
        extent = united(extent, {run.start, run.endAt(now) + instant});
    }
    if (!lane.expected->empty()) {
        extent = united(extent, {lane.expected->front().jittered, lane.expected->back().jittered + instant});
    }
    return extent;
}

} // namespace

std::size_t LaneHit::total() const noexcept
{
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

LaneHit hitLane(const LaneSnapshot &snapshot, LaneIndex laneIndex, TimeRange range, Instant now, std::size_t limit)
{
    LaneHit hit;
    const Lane &lane = snapshot.lane(laneIndex);
    forEachRun(lane, laneIndex, range, now, [&](const RunRecord &run) {
        ++hit.counts[static_cast<std::size_t>(run.state)];
        const auto place = std::upper_bound(hit.runs.begin(), hit.runs.end(), run, isWorse);
        if (hit.runs.size() < limit || place != hit.runs.end()) {
            hit.runs.insert(place, run);
            hit.runs.resize(std::min(hit.runs.size(), limit));
        }
    });
    const auto before = [](const ExpectedMark &mark, Instant time) { return mark.jittered < time; };
    auto mark = std::lower_bound(lane.expected->begin(), lane.expected->end(), range.start, before);
    for (; mark != lane.expected->end() && mark->jittered < range.end; ++mark) {
        ++hit.counts[static_cast<std::size_t>(mark->state)];
        if (hit.marks.size() < limit) {
            hit.marks.push_back(*mark);
        }
    }
    const auto touches = [range](const PausedSpan &span) { return span.range.intersects(range); };
    const auto paused = std::find_if(lane.paused->begin(), lane.paused->end(), touches);
    hit.paused = paused == lane.paused->end() ? nullptr : &*paused;
    return hit;
}

std::optional<RunRecord> worstRunAt(const LaneSnapshot &snapshot, LaneIndex laneIndex, TimeRange range, Instant now)
{
    std::optional<RunRecord> worst;
    forEachRun(snapshot.lane(laneIndex), laneIndex, range, now, [&worst](const RunRecord &run) {
        if (!worst || isWorse(run, *worst)) {
            worst = run;
        }
    });
    return worst;
}

std::optional<RunRecord> nextRun(const LaneSnapshot &snapshot, LaneIndex laneIndex, Instant instant, RunFilter filter)
{
    const Lane &lane = snapshot.lane(laneIndex);
    std::optional<RunRecord> best = findInBlocks(lane, laneIndex, instant, filter, true);
    for (const RunRecord &run : *lane.extended) {
        if (run.start > instant && passes(run.state, filter) && (!best || run.start < best->start)) {
            best = run;
        }
    }
    return best;
}

std::optional<RunRecord> previousRun(const LaneSnapshot &snapshot, LaneIndex laneIndex, Instant instant,
                                     RunFilter filter)
{
    const Lane &lane = snapshot.lane(laneIndex);
    std::optional<RunRecord> best = findInBlocks(lane, laneIndex, instant, filter, false);
    for (const RunRecord &run : *lane.extended) {
        if (run.start < instant && passes(run.state, filter) && (!best || run.start > best->start)) {
            best = run;
        }
    }
    return best;
}

TimeRange extentOf(const LaneSnapshot &snapshot, const LaneOrder &lanes, Instant now)
{
    TimeRange extent;
    for (const LaneIndex laneIndex : lanes) {
        const TimeRange own = extentOf(snapshot.lane(laneIndex), now);
        if (!own.isEmpty()) {
            extent = united(extent, own);
        }
    }
    return extent;
}

} // namespace orrery
