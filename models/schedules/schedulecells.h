#pragma once

#include "displaytext.h"
#include "schedules/schedulerow.h"

namespace orrery {

/// The columns of the schedule table, in their first order.
enum ScheduleColumn {
    StateColumn,
    IdColumn,
    SpecColumn,
    NextColumn,
    LastColumn,
    TypeColumn,
    NoteColumn,
    ScheduleColumnCount
};

/// What a cell's text depends on beside its row.
struct CellContext
{
    Instant now{};
    ZoneChoice zone = ZoneChoice::Viewer;
};

[[nodiscard]] QString scheduleStateText(ScheduleRowState state);
[[nodiscard]] QString columnTitle(ScheduleColumn column);

/// \a words: the spec as a sentence.
[[nodiscard]] QString cellText(const ScheduleRow &row, ScheduleColumn column, const QString &words,
                               const CellContext &context);
/// Plain text, possibly of several lines; empty where the cell says it all.
[[nodiscard]] QString cellToolTip(const ScheduleRow &row, ScheduleColumn column, const QString &words,
                                  const CellContext &context);

} // namespace orrery
