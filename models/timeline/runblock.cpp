#include "timeline/runblock.h"

#include <QtGlobal>

#include <algorithm>

namespace orrery {

using std::chrono::milliseconds;

namespace {

/// A lag outside of what 32 bits of milliseconds hold (49 days) is dropped: the start is the better witness by then.
constexpr std::uint32_t noLag = 0xFFFFFFFFU;

/// 2^31 ms (24 days) and the longest run after it still fit the span of a bucket.
constexpr unsigned longestShift = 31;

std::uint32_t lagOf(const RunRecord &run)
{
    if (run.nominal == noInstant || run.nominal > run.start) {
        return noLag;
    }
    const auto lag = (run.start - run.nominal).count();
    return lag < noLag ? static_cast<std::uint32_t>(lag) : noLag;
}

RunBucket bucketOf(Instant start, std::uint32_t duration, LaneState state)
{
    const auto tail = static_cast<unsigned>(state) << 12U;
    return {start, duration, laneBit(state), static_cast<std::uint16_t>(1U | tail)};
}

void absorb(RunBucket &into, const RunBucket &other)
{
    const auto offset = static_cast<std::uint32_t>((other.start - into.start).count());
    const auto count = static_cast<unsigned>(into.count() + other.count());
    auto tail = static_cast<unsigned>(into.tail());
    if (offset + other.span > into.span) {
        into.span = offset + other.span;
        tail = static_cast<unsigned>(other.tail());
    }
    into.states |= other.states;
    into.countAndTail = static_cast<std::uint16_t>(count | (tail << 12U));
}

/// Folds neighbours whose starts fall into the same span of 2^shift ms.
template<typename Source>
std::vector<RunBucket> folded(std::size_t size, unsigned shift, const Source &source)
{
    std::vector<RunBucket> result;
    std::int64_t slot = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const RunBucket bucket = source(i);
        const std::int64_t own = bucket.start.time_since_epoch().count() >> shift;
        if (result.empty() || own != slot) {
            result.push_back(bucket);
            slot = own;
        } else {
            absorb(result.back(), bucket);
        }
    }
    return result;
}

/// The bits of the mean distance between starts: where two neighbours begin to share a bucket.
unsigned firstShift(milliseconds span, std::size_t size)
{
    const auto mean = static_cast<std::uint64_t>(span.count()) / size;
    return static_cast<unsigned>(std::bit_width(mean)) + 1;
}

} // namespace

RunBlock::RunBlock(std::span<const RunRecord> runs)
{
    Q_ASSERT(!runs.empty() && runs.size() <= capacity);
    m_starts.reserve(runs.size());
    m_durations.reserve(runs.size());
    m_lags.reserve(runs.size());
    m_states.reserve(runs.size());
    m_flags.reserve(runs.size());
    m_keys.reserve(runs.size());
    for (const RunRecord &run : runs) {
        const auto duration = static_cast<std::uint32_t>((run.end - run.start).count());
        m_starts.push_back(run.start);
        m_durations.push_back(duration);
        m_lags.push_back(lagOf(run));
        m_states.push_back(run.state);
        m_flags.push_back(run.flags);
        m_keys.push_back(run.key);
        m_longest = std::max(m_longest, milliseconds(duration));
    }
    buildLevels();
}

void RunBlock::buildLevels()
{
    const auto run = [this](std::size_t i) { return bucketOf(m_starts[i], m_durations[i], m_states[i]); };
    if (size() >= minimumForLevels) {
        const unsigned first = firstShift(lastStart() - firstStart(), size());
        std::vector<RunBucket> level = folded(size(), first, run);
        std::size_t finer = size();
        for (unsigned shift = first; level.size() > 8 && shift <= longestShift; ++shift) {
            if (level.size() * 2 <= finer) {
                finer = level.size();
                m_levels.push_back({milliseconds(std::int64_t{1} << shift), level});
                m_levels.back().buckets.shrink_to_fit();
            }
            level = folded(level.size(), shift + 1, [&level](std::size_t i) { return level[i]; });
        }
    }
    // A block may span more than the 49 days of a bucket: the summary then only says where and what, not how long.
    const auto span = (lastStart() - firstStart() + m_longest).count();
    m_summary = run(0);
    for (std::size_t i = 1; i < size(); ++i) {
        m_summary.states |= laneBit(m_states[i]);
    }
    m_summary.span = static_cast<std::uint32_t>(std::min<std::int64_t>(span, noLag));
    m_summary.countAndTail = static_cast<std::uint16_t>(size() | (static_cast<unsigned>(m_states.back()) << 12U));
}

const RunLevel *RunBlock::levelFor(milliseconds resolution) const noexcept
{
    const auto finerOrEqual = [resolution](const RunLevel &level) { return level.length <= resolution; };
    const auto it = std::find_if(m_levels.rbegin(), m_levels.rend(), finerOrEqual);
    return it == m_levels.rend() ? nullptr : &*it;
}

RunRecord RunBlock::record(std::size_t i, LaneIndex lane) const
{
    RunRecord run;
    run.start = m_starts[i];
    run.end = run.start + milliseconds(m_durations[i]);
    run.nominal = m_lags[i] == noLag ? noInstant : run.start - milliseconds(m_lags[i]);
    run.key = m_keys[i];
    run.lane = lane;
    run.state = m_states[i];
    run.flags = m_flags[i];
    return run;
}

std::size_t RunBlock::memoryBytes() const noexcept
{
    constexpr std::size_t perRun =
        sizeof(Instant) + 2 * sizeof(std::uint32_t) + sizeof(LaneState) + sizeof(RunFlags) + sizeof(RunKey);
    std::size_t bytes = sizeof(*this) + m_starts.capacity() * perRun + m_levels.capacity() * sizeof(RunLevel);
    for (const RunLevel &level : m_levels) {
        bytes += level.buckets.capacity() * sizeof(RunBucket);
    }
    return bytes;
}

} // namespace orrery
