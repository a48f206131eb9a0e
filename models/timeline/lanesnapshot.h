#pragma once

#include "domain/timerange.h"
#include "timeline/runblock.h"

#include <QString>

#include <unordered_map>

namespace orrery {

/// A due time without a run: upcoming, or past and absent in one of the ways that LaneState knows.
struct ExpectedMark
{
    Instant nominal{};
    Instant jittered{}; ///< when the server acts; marks are sorted by it
    LaneState state = LaneState::Upcoming;
    friend bool operator==(const ExpectedMark &, const ExpectedMark &) = default;
};

/// The schedule was paused; an end of \c openEnd: it still is.
struct PausedSpan
{
    TimeRange range;
    QString note;
    friend bool operator==(const PausedSpan &, const PausedSpan &) = default;
};

using RunTexts = std::unordered_map<RunKey, RunText, RunKeyHash>;

/// One schedule on the time axis. The parts are shared between snapshots; none is ever null.
struct Lane
{
    std::vector<std::shared_ptr<const RunBlock>> blocks; ///< ascending and not overlapping in their starts
    std::shared_ptr<const std::vector<RunRecord>> extended; ///< open runs and those longer than a day, by start
    std::shared_ptr<const std::vector<ExpectedMark>> expected; ///< by jittered time
    std::shared_ptr<const std::vector<PausedSpan>> paused; ///< by start, not overlapping
    std::shared_ptr<const RunTexts> texts;
    LaneNaming naming;

    Lane();

    [[nodiscard]] std::size_t runCount() const noexcept;
};

/// Everything the timeline knows, at one moment. Immutable: made on a worker, read by any thread.
class LaneSnapshot
{
public:
    using Lanes = std::vector<std::shared_ptr<const Lane>>;

    LaneSnapshot() = default;
    explicit LaneSnapshot(Lanes lanes); ///< a null lane is an empty one

    [[nodiscard]] std::size_t laneCount() const noexcept { return m_lanes.size(); }

    [[nodiscard]] std::size_t runCount() const noexcept { return m_runCount; }

    /// An empty lane where there is none.
    [[nodiscard]] const Lane &lane(LaneIndex index) const noexcept;

    [[nodiscard]] const Lanes &lanes() const noexcept { return m_lanes; }

    [[nodiscard]] RunId runId(const RunRecord &run) const;
    [[nodiscard]] WorkflowId workflowId(const RunRecord &run) const;
    [[nodiscard]] QString workflowType(const RunRecord &run) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    [[nodiscard]] const RunText *textOf(const RunRecord &run) const;

    Lanes m_lanes;
    std::size_t m_runCount = 0;
};

using LaneSnapshotPtr = std::shared_ptr<const LaneSnapshot>;
using LaneOrder = std::vector<LaneIndex>; ///< row on the screen → lane
using LaneOrderPtr = std::shared_ptr<const LaneOrder>;

/// Drops what may be the last reference to a million runs on the thread pool, so that the caller does not wait for it.
void releaseOnWorker(LaneSnapshotPtr snapshot);

} // namespace orrery
