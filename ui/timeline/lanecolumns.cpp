#include "timeline/lanecolumns.h"

#include "timeline/lanewalk.h"

#include <algorithm>

namespace orrery {

using std::chrono::milliseconds;

void LaneColumns::setWindow(TimeRange window, int columns, double scale)
{
    m_window = window;
    m_columnsPerMs = columns / static_cast<double>(std::max<std::int64_t>(1, window.length().count()));
    m_resolution = milliseconds(static_cast<std::int64_t>(1.0 / m_columnsPerMs));
    m_wide = static_cast<int>(std::ceil(6 * scale));
    m_states.assign(static_cast<std::size_t>(columns), 0);
    m_counts.assign(static_cast<std::size_t>(columns), 0);
}

void LaneColumns::fold(const Lane &lane, Instant now)
{
    std::fill(m_states.begin(), m_states.end(), LaneStates{0});
    std::fill(m_counts.begin(), m_counts.end(), std::uint32_t{0});
    m_bars.clear();
    m_marks.clear();
    m_coveredTo.fill(-1);
    m_joinAt = noInstant;
    const BlockSlice blocks = blocksIn(lane, m_window);
    for (std::size_t i = blocks.first; i < blocks.last; ++i) {
        foldBlock(*lane.blocks[i]);
    }
    m_coveredTo.fill(-1); // these begin anew on the left
    m_joinAt = noInstant;
    for (const RunRecord &run : *lane.extended) {
        const Instant end = run.endAt(now);
        if (overlaps(run.start, end, m_window)) {
            add({run.start, end, run.state, run.flags, run.isOpen()});
        }
    }
    foldExpected(*lane.expected);
}

int LaneColumns::column(Instant instant) const noexcept
{
    if (instant < m_window.start) {
        return -1;
    }
    if (instant >= m_window.end) {
        return columns();
    }
    const auto offset = static_cast<double>((instant - m_window.start).count());
    return std::min(static_cast<int>(offset * m_columnsPerMs), columns() - 1);
}

void LaneColumns::foldBlock(const RunBlock &block)
{
    const BlockSlice slice = sliceOf(block, m_window);
    const bool within = block.firstStart() >= m_window.start && block.lastStart() < m_window.end;
    if (within && block.size() > 1 && block.lastStart() - block.firstStart() <= m_resolution) {
        foldBuckets({&block.summary(), 1});
        return;
    }
    const RunLevel *level = block.levelFor(m_resolution);
    if (level == nullptr) {
        foldRuns(block, slice.first, slice.last);
        return;
    }
    // What begins left of the window may or may not reach into it: that is known run by run only.
    const auto before = [](const RunBucket &bucket, Instant time) { return bucket.start < time; };
    const auto &buckets = level->buckets;
    const auto bucket = std::lower_bound(buckets.begin(), buckets.end(), m_window.start, before);
    const auto last = std::lower_bound(bucket, buckets.end(), m_window.end, before);
    const Instant fromHere = bucket == last ? m_window.end : bucket->start;
    const auto starts = block.starts();
    const auto raw = std::lower_bound(starts.begin(), starts.end(), fromHere);
    foldRuns(block, slice.first, static_cast<std::size_t>(raw - starts.begin()));
    foldBuckets({bucket, last});
}

void LaneColumns::foldRuns(const RunBlock &block, std::size_t first, std::size_t last)
{
    const auto starts = block.starts();
    const auto durations = block.durations();
    const auto states = block.states();
    const Instant::rep begin = m_window.start.time_since_epoch().count();
    const int end = columns();
    LaneStates *const stateAt = m_states.data();
    std::uint32_t *const countAt = m_counts.data();
    for (std::size_t i = first; i < last; ++i) {
        const std::int64_t from = starts[i].time_since_epoch().count() - begin;
        const std::int64_t to = from + durations[i];
        if (to < 0 || (to == 0 && durations[i] != 0)) {
            continue;
        }
        // Most runs are narrow and lie inside: what they need is a few bits and no bookkeeping.
        const auto left = static_cast<std::int64_t>(static_cast<double>(from) * m_columnsPerMs);
        const auto right = static_cast<std::int64_t>(static_cast<double>(to - 1) * m_columnsPerMs);
        if (from < 0 || std::max(left, right) >= end || right - left >= m_wide / 2) {
            add({starts[i], starts[i] + milliseconds(durations[i]), states[i], block.flags()[i], false});
            continue;
        }
        const LaneStates bit = laneBit(states[i]);
        stateAt[left] |= bit;
        for (std::int64_t column = left + 1; column <= right; ++column) {
            stateAt[column] |= bit;
        }
        ++countAt[left];
    }
}

void LaneColumns::foldBuckets(std::span<const RunBucket> buckets)
{
    const Instant::rep begin = m_window.start.time_since_epoch().count();
    const int end = columns() - 1;
    LaneStates *const stateAt = m_states.data();
    for (const RunBucket &bucket : buckets) {
        const std::int64_t from = bucket.start.time_since_epoch().count() - begin;
        const int left = std::min(static_cast<int>(static_cast<double>(from) * m_columnsPerMs), end);
        const double reach = static_cast<double>(from + bucket.span - 1) * m_columnsPerMs;
        const int right = reach < end ? static_cast<int>(reach) : end;
        stateAt[left] |= bucket.states;
        if (right - left > m_wide) {
            cover(left, right, bucket.tail());
        } else {
            const LaneStates bit = laneBit(bucket.tail());
            for (int column = left + 1; column <= right; ++column) {
                stateAt[column] |= bit;
            }
        }
        m_counts[static_cast<std::size_t>(left)] += bucket.count();
    }
}

void LaneColumns::add(const Bar &bar)
{
    const int first = column(bar.start);
    const int last = std::max(first, column(bar.end - milliseconds(1)));
    const int shown = std::max(first, 0);
    cover(shown, std::min(last, columns() - 1), bar.state);
    ++m_counts[static_cast<std::size_t>(shown)];
    if (last - first >= m_wide / 2) {
        addWide(bar, first, last);
    }
    m_joinAt = bar.state == LaneState::ContinuedAsNew ? bar.end : noInstant;
}

void LaneColumns::addWide(const Bar &bar, int first, int last)
{
    if (first >= 0 && bar.start != m_joinAt) {
        m_states[static_cast<std::size_t>(first)] |= edgeBit;
    }
    if (last - first + 1 < m_wide) {
        return;
    }
    const bool crowded = !m_bars.empty() && first - m_bars.back().first < m_wide;
    if (!crowded || bar.state > m_bars.back().state) {
        m_bars.push_back({first, last, bar.state, bar.flags.origin, bar.open});
    }
}

void LaneColumns::cover(int first, int last, LaneState state)
{
    // Runs come by rising start, so what an earlier run of this state covers needs no second visit: the cost of a lane
    // is bounded by columns times states, however many runs overlap.
    int &covered = m_coveredTo[static_cast<std::size_t>(state)];
    const LaneStates bit = laneBit(state);
    for (int i = std::max(first, covered + 1); i <= last; ++i) {
        m_states[static_cast<std::size_t>(i)] |= bit;
    }
    covered = std::max(covered, last);
}

void LaneColumns::foldExpected(const std::vector<ExpectedMark> &marks)
{
    const auto before = [](const ExpectedMark &mark, Instant time) { return mark.jittered < time; };
    const auto first = std::lower_bound(marks.begin(), marks.end(), m_window.start, before);
    int previous = -m_wide;
    for (auto it = first; it != marks.end() && it->jittered < m_window.end; ++it) {
        const int at = column(it->jittered);
        const int next = it + 1 == marks.end() ? at + m_wide : column((it + 1)->jittered);
        if (at - previous >= m_wide && next - at >= m_wide) {
            m_marks.push_back({column(it->nominal), at, it->state});
        } else {
            m_states[static_cast<std::size_t>(at)] |= laneBit(it->state);
            ++m_counts[static_cast<std::size_t>(at)];
        }
        previous = at;
    }
}

} // namespace orrery
