#pragma once

#include "timeline/lanesnapshot.h"
#include "timeline/timemapper.h"

#include <array>
#include <vector>

namespace orrery {

/// A run wide enough for its own shape. Columns, both included; the ends may lie outside of the window.
struct WideBar
{
    int first = 0;
    int last = 0;
    LaneState state = LaneState::Unknown;
    RunOrigin origin = RunOrigin::Unknown;
    bool open = false;
};

/// A due time with room around it. Columns of the nominal and the jittered time.
struct PointMark
{
    int nominal = 0;
    int jittered = 0;
    LaneState state = LaneState::Upcoming;
};

/// One lane folded into pixel columns: which states touch a column, and how many runs start in it. States are OR-ed, so
/// no run, however short or covered by others, can vanish. Reused from lane to lane to keep its buffers.
class LaneColumns
{
public:
    static constexpr LaneStates edgeBit = 1U << 15U; ///< a bar of some width starts here

    /// \c scale: device pixels per logical pixel; sizes of marks grow with it.
    void setWindow(TimeRange window, int columns, double scale);
    void fold(const Lane &lane, Instant now);

    [[nodiscard]] int columns() const noexcept { return static_cast<int>(m_states.size()); }

    [[nodiscard]] const LaneStates *states() const noexcept { return m_states.data(); }

    [[nodiscard]] const std::uint32_t *counts() const noexcept { return m_counts.data(); }

    [[nodiscard]] const std::vector<WideBar> &bars() const noexcept { return m_bars; }

    [[nodiscard]] const std::vector<PointMark> &marks() const noexcept { return m_marks; }

    /// Column of an instant; -1 before the window, columns() after it.
    [[nodiscard]] int column(Instant instant) const noexcept;

private:
    struct Bar
    {
        Instant start{};
        Instant end{};
        LaneState state = LaneState::Unknown;
        RunFlags flags{RunOrigin::Unknown, Confidence::Unknown, IdForm::BaseAndTime};
        bool open = false;
    };

    void foldBlock(const RunBlock &block);
    void foldRuns(const RunBlock &block, std::size_t first, std::size_t last);
    void foldBuckets(std::span<const RunBucket> buckets);
    void foldExpected(const std::vector<ExpectedMark> &marks);
    void add(const Bar &bar);
    void addWide(const Bar &bar, int first, int last);
    void cover(int first, int last, LaneState state);

    TimeRange m_window;
    double m_columnsPerMs = 1.0;
    int m_wide = 6; ///< columns from which on a bar gets a shape
    std::chrono::milliseconds m_resolution{};
    std::vector<LaneStates> m_states;
    std::vector<std::uint32_t> m_counts;
    std::vector<WideBar> m_bars;
    std::vector<PointMark> m_marks;
    std::array<int, laneStateCount> m_coveredTo{}; ///< by state: columns up to here have its bit since its last start
    Instant m_joinAt = noInstant; ///< end of a continued run, where the next one joins
};

} // namespace orrery
