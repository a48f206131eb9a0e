#pragma once

#include "timeline/runrecord.h"

#include <chrono>
#include <memory>
#include <span>
#include <vector>

namespace orrery {

/// Runs whose starts lie close together, folded into one mark of at most a pixel column.
struct RunBucket
{
    Instant start{}; ///< of the first run
    std::uint32_t span = 0; ///< ms from there to the latest end
    LaneStates states = 0;
    std::uint16_t countAndTail = 0; ///< low 12 bits: runs; high 4 bits: state of the run that ends last

    [[nodiscard]] std::uint16_t count() const noexcept { return countAndTail & 0x0FFFU; }

    [[nodiscard]] LaneState tail() const noexcept { return static_cast<LaneState>(countAndTail >> 12U); }
};

static_assert(sizeof(RunBucket) == 16);

/// All runs of a block as buckets of one length.
struct RunLevel
{
    std::chrono::milliseconds length{};
    std::vector<RunBucket> buckets;
};

/// Up to 4,095 ended runs of one lane, sorted by start, as parallel arrays (34 bytes a run), with coarser levels
/// (together at most 16 bytes a run) where there are enough of them. Immutable after construction: safe to share
/// between threads.
class RunBlock
{
public:
    static constexpr std::size_t capacity = 4095;
    static constexpr std::chrono::milliseconds longestRun = std::chrono::hours(24); ///< longer ones are kept apart
    static constexpr std::size_t minimumForLevels = 512;

    /// \c runs: 1 to \c capacity, sorted by start, each ended and not longer than \c longestRun.
    explicit RunBlock(std::span<const RunRecord> runs);

    [[nodiscard]] std::size_t size() const noexcept { return m_starts.size(); }

    [[nodiscard]] std::span<const Instant> starts() const noexcept { return m_starts; }

    [[nodiscard]] std::span<const std::uint32_t> durations() const noexcept { return m_durations; } ///< ms

    [[nodiscard]] std::span<const LaneState> states() const noexcept { return m_states; }

    [[nodiscard]] std::span<const RunFlags> flags() const noexcept { return m_flags; }

    [[nodiscard]] Instant firstStart() const noexcept { return m_starts.front(); }

    [[nodiscard]] Instant lastStart() const noexcept { return m_starts.back(); }

    [[nodiscard]] std::chrono::milliseconds longest() const noexcept { return m_longest; } ///< of its runs

    [[nodiscard]] const RunBucket &summary() const noexcept { return m_summary; } ///< all runs in one bucket

    /// The coarsest level whose buckets are not longer than \c resolution; none: take the runs themselves.
    [[nodiscard]] const RunLevel *levelFor(std::chrono::milliseconds resolution) const noexcept;

    [[nodiscard]] RunRecord record(std::size_t i, LaneIndex lane) const;

    [[nodiscard]] std::size_t memoryBytes() const noexcept;

private:
    void buildLevels();

    std::vector<Instant> m_starts;
    std::vector<std::uint32_t> m_durations;
    std::vector<std::uint32_t> m_lags; ///< ms from nominal time to start, see record()
    std::vector<LaneState> m_states;
    std::vector<RunFlags> m_flags;
    std::vector<RunKey> m_keys;
    std::vector<RunLevel> m_levels; ///< finest first
    std::chrono::milliseconds m_longest{};
    RunBucket m_summary;
};

} // namespace orrery
