#pragma once

#include "engine/compiledspec.h"

#include <QString>

#include <vector>

namespace orrery {

/// Something about a valid spec that its author may not expect.
struct SpecWarning
{
    enum class Code {
        NeverFires,
        ExcludesLeaveNothing, ///< over a time so long that the server gives up
        StopsFiring, ///< there is a last run; instants: that run
        EndsSoon, ///< the last run is less than two weeks away; instants: that run
        EmptyField, ///< a structured calendar without a value in some field matches nothing
        DstSkipped, ///< a local time is left out when clocks change; instants: the next three changes
        DstDoubled, ///< a local time occurs twice when clocks change; instants: the second runs
        DstShifted, ///< a run at a local time that the entry does not name; instants: those runs
        DayOfMonthAndWeek, ///< both must hold, where classic cron would take either; instants: the next three runs
        SixFieldCron, ///< the sixth field is the year, not the second
        SundayLost, ///< "1-7" and its like lose Sunday
        EpochAligned, ///< an interval counts from 1970 in UTC, not from local midnight; instants: its next times
        ClockDrift, ///< an interval of whole days: its local time moves when clocks change; instants: the next changes
        MoreThanOncePerMinute, ///< instants: the first two runs that are so close
        JitterLargerThanGap, ///< instants: the run before the first such gap
        RunAfterEnd, ///< jitter may move the last run past the end; instants: that run
        ServerZone, ///< the zone is the server's own, which this machine does not know
    };

    Code code = Code::NeverFires;
    QString text; ///< translated plain text, one or two sentences
    std::vector<Instant> instants; ///< what the text is about, ascending, at most three
    friend bool operator==(const SpecWarning &, const SpecWarning &) = default;
};

/// All that apply, the gravest first, looking forward from \a now. Bounded work (milliseconds), any thread.
[[nodiscard]] std::vector<SpecWarning> specWarnings(const CompiledSpec &spec, Instant now);

/// The name for machines, e.g. "dstSkipped".
[[nodiscard]] QString warningKey(SpecWarning::Code code);

} // namespace orrery
