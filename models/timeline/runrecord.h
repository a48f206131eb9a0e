#pragma once

#include "domain/instant.h"
#include "domain/run.h"
#include "timeline/lanestate.h"

#include <compare>
#include <cstddef>
#include <cstdint>

namespace orrery {

/// Slot of a schedule in the store; the same for the life of the schedule. Not a row on the screen.
using LaneIndex = std::uint32_t;

/// Why a run was started.
enum class RunOrigin : std::uint8_t { Unknown, Scheduled, Manual, Backfill };

/// How well that is known.
enum class Confidence : std::uint8_t { Unknown, Probable, Certain };

/// How the workflow id of a run follows from its lane.
enum class IdForm : std::uint8_t {
    BaseAndTime, ///< base, "-", nominal time in whole seconds, as the server builds it
    BaseAlone,
    Text, ///< kept as text beside the lane
};

/// A run id in 16 bytes: the UUID itself, or a digest where a server uses other ids (the text is then kept apart).
struct RunKey
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend bool operator==(const RunKey &, const RunKey &) = default;
    friend std::strong_ordering operator<=>(const RunKey &, const RunKey &) = default; // NOLINT(modernize-use-nullptr)
};

struct RunKeyHash
{
    [[nodiscard]] std::size_t operator()(const RunKey &key) const noexcept { return key.high ^ (key.low * 31U); }
};

/// Three small facts in one byte.
struct RunFlags
{
    RunOrigin origin : 2;
    Confidence confidence : 2;
    IdForm idForm : 2;
    friend bool operator==(const RunFlags &, const RunFlags &) = default;
};

static_assert(sizeof(RunFlags) == 1);

inline constexpr Instant openEnd = Instant::max(); ///< end of a run that still runs
inline constexpr Instant noInstant = Instant::min(); ///< nominal time of a run that has none

/// One run without its texts: what builders take and queries give. Packed further inside a lane.
struct RunRecord
{
    Instant start{};
    Instant end = openEnd; ///< never before start
    Instant nominal = noInstant;
    RunKey key{};
    LaneIndex lane = 0;
    LaneState state = LaneState::Unknown;
    RunFlags flags{RunOrigin::Unknown, Confidence::Unknown, IdForm::BaseAndTime};

    [[nodiscard]] bool isOpen() const noexcept { return end == openEnd; }

    /// The end as drawn: a run that has none ends now.
    [[nodiscard]] Instant endAt(Instant now) const noexcept { return isOpen() ? (now < start ? start : now) : end; }

    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

/// Texts of one run, kept only where they do not follow from the lane.
struct RunText
{
    RunId runId; ///< empty: the key is the id
    WorkflowId workflowId; ///< used with IdForm::Text
    QString workflowType; ///< empty: that of the lane
    friend bool operator==(const RunText &, const RunText &) = default;
};

/// What the runs of a lane have in common.
struct LaneNaming
{
    QString workflowBase;
    QString workflowType;
    friend bool operator==(const LaneNaming &, const LaneNaming &) = default;
};

/// \c id as a key, and whether the key alone gives the id back.
struct RunKeyOf
{
    RunKey key;
    bool exact = false;
};

[[nodiscard]] RunKeyOf runKey(const RunId &id);
[[nodiscard]] RunId runIdOf(const RunKey &key);

/// "-2026-11-20T06:30:00Z", the tail that the server appends to the workflow id of a schedule.
[[nodiscard]] QString workflowIdTail(Instant nominal);

} // namespace orrery
