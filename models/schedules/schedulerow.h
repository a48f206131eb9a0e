#pragma once

#include "domain/schedule.h"

#include <memory>
#include <optional>

namespace orrery {

/// What the state column says, the most urgent first reason wins: a schedule that is paused and late is paused.
enum class ScheduleRowState { Active, Paused, Failing, Late, NoFurtherRuns, Gone };

/// The newest run that is known, from the run feed or from the schedule's own recent actions.
struct LastResult
{
    RunStatus status = RunStatus::Unspecified;
    Instant time{}; ///< actual start
    WorkflowId workflowId;
    RunId runId;
    friend bool operator==(const LastResult &, const LastResult &) = default;
};

/// What the engine of this machine says about the next run; absent until it was asked.
struct EngineNext
{
    std::optional<Instant> next = {}; ///< empty: it never runs again
    friend bool operator==(const EngineNext &, const EngineNext &) = default;
};

/// One schedule as the list shows it: the server's words and what was found out beside them.
struct ScheduleRow
{
    ScheduleListEntry entry; ///< from the list, or from Describe while that is newer
    std::shared_ptr<const ScheduleDescription> description = {}; ///< null until described
    std::optional<Instant> describedAt = {};
    std::optional<EngineNext> engineNext = {};
    std::optional<LastResult> feedResult = {};
    bool busy = false; ///< a write to it is on its way
    bool late = false;
    bool engineDiffers = false; ///< the server's next times are not what the engine computes
    bool gone = false; ///< no longer in the store; the slot is never used again

    [[nodiscard]] const ScheduleId &id() const noexcept { return entry.id; }

    /// Empty while paused or when nothing is due after \a now.
    [[nodiscard]] std::optional<Instant> nextRun(Instant now) const;
    [[nodiscard]] std::optional<LastResult> lastResult() const;
    [[nodiscard]] bool isFailing() const; ///< the last run failed or timed out
    [[nodiscard]] ScheduleRowState state(Instant now) const;
};

/// Size of what is shown, for the header.
struct ScheduleCounts
{
    int all = 0;
    int paused = 0;
    int failing = 0;
    int late = 0;
    friend bool operator==(const ScheduleCounts &, const ScheduleCounts &) = default;
};

} // namespace orrery
