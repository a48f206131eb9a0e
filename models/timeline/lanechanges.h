#pragma once

#include "engine/firetime.h"
#include "timeline/lanesnapshot.h"

#include <map>
#include <span>
#include <utility>

namespace orrery {

/// What is to be put on top of a snapshot. Fill it on any thread, then hand it to applyLaneChanges() on a worker.
class LaneChanges
{
public:
    /// Adds a run, or replaces what is known of it. A run that is not Running and has no close time ends at its start.
    void addRun(LaneIndex lane, const Run &run, RunOrigin origin = RunOrigin::Unknown,
                Confidence confidence = Confidence::Unknown);

    void addRuns(std::span<const std::pair<LaneIndex, Run>> runs);

    /// Runs that are in packed form already (the local store); they follow the naming of their lane.
    void addRecords(std::vector<RunRecord> records);
    void setNaming(LaneIndex lane, LaneNaming naming);

    /// Replaces the upcoming times of a lane.
    void setUpcoming(LaneIndex lane, std::span<const FireTime> times);
    /// Replaces all marks of due times of a lane, upcoming ones included.
    void setExpected(LaneIndex lane, std::vector<ExpectedMark> marks);
    void setPaused(LaneIndex lane, std::vector<PausedSpan> spans);

    /// Empties the lane before anything else here is put on it: its schedule is gone, the slot is free.
    void clearLane(LaneIndex lane);

    [[nodiscard]] bool isEmpty() const noexcept;

private:
    friend class LaneMerge;

    std::vector<RunRecord> m_runs;
    std::unordered_map<RunKey, RunText, RunKeyHash> m_texts;
    std::unordered_map<LaneIndex, LaneNaming> m_namings;
    std::map<LaneIndex, std::vector<ExpectedMark>> m_upcoming;
    std::map<LaneIndex, std::vector<ExpectedMark>> m_expected;
    std::map<LaneIndex, std::vector<PausedSpan>> m_paused;
    std::vector<LaneIndex> m_cleared;
};

/// \c base (may be null) with \c changes on it. Pure; meant for a worker. What does not change is shared with \c base.
[[nodiscard]] LaneSnapshotPtr applyLaneChanges(const LaneSnapshotPtr &base, LaneChanges changes);

} // namespace orrery
