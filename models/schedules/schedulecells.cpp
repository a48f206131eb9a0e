#include "schedules/schedulecells.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct ScheduleCells
{
    Q_DECLARE_TR_FUNCTIONS(ScheduleCells)
};

QString stateText(const ScheduleRow &row, Instant now)
{
    return row.busy ? ScheduleCells::tr("Sending…") : scheduleStateText(row.state(now));
}

QString nextText(const ScheduleRow &row, const CellContext &context)
{
    const std::optional<Instant> next = row.nextRun(context.now);
    if (!next) {
        return u"–"_s;
    }
    const QTimeZone zone = displaytext::zoneFor(context.zone, row.entry.spec);
    return ScheduleCells::tr("%1 · %2", "time of day · how long until then")
        .arg(displaytext::moment(*next, context.now, zone), displaytext::relative(*next, context.now));
}

QString lastText(const ScheduleRow &row, const CellContext &context)
{
    const std::optional<LastResult> last = row.lastResult();
    if (!last) {
        return u"–"_s;
    }
    return ScheduleCells::tr("%1 · %2", "status of a run · how long ago it started")
        .arg(displaytext::runStatus(last->status), displaytext::relative(last->time, context.now));
}

QString stateToolTip(const ScheduleRow &row, Instant now)
{
    QStringList lines{stateText(row, now)};
    if (row.busy) {
        lines += ScheduleCells::tr("A change was sent; the server has not answered yet.");
    }
    if (row.gone) {
        lines += ScheduleCells::tr("The server no longer lists this schedule.");
    }
    if (row.entry.paused && !row.entry.notes.isEmpty()) {
        lines += row.entry.notes;
    }
    if (row.late) {
        lines += ScheduleCells::tr("A run is due and has not started.");
    }
    if (row.isFailing()) {
        lines += ScheduleCells::tr("The last run did not succeed.");
    }
    if (row.engineDiffers) {
        lines += ScheduleCells::tr("The server's next times differ from those computed here.");
    }
    return lines.join(u'\n');
}

QString nextToolTip(const ScheduleRow &row, const CellContext &context)
{
    if (row.entry.paused) {
        return ScheduleCells::tr("Paused: nothing is started until it is resumed.");
    }
    const std::optional<Instant> next = row.nextRun(context.now);
    return next ? ScheduleCells::tr("Next run, %1:").arg(displaytext::relative(*next, context.now)) + u'\n'
            + displaytext::inAllZones(*next, row.entry.spec)
                : ScheduleCells::tr("Nothing more is due.");
}

QString lastToolTip(const ScheduleRow &row, const CellContext &context)
{
    const std::optional<LastResult> last = row.lastResult();
    if (!last) {
        return ScheduleCells::tr("No run is known.");
    }
    return ScheduleCells::tr("%1, started %2:")
               .arg(displaytext::runStatus(last->status), displaytext::relative(last->time, context.now))
        + u'\n' + displaytext::inAllZones(last->time, row.entry.spec) + u'\n' + last->workflowId.toString();
}

} // namespace

QString scheduleStateText(ScheduleRowState state)
{
    switch (state) {
    case ScheduleRowState::Active:
        return ScheduleCells::tr("Active");
    case ScheduleRowState::Paused:
        return ScheduleCells::tr("Paused");
    case ScheduleRowState::Failing:
        return ScheduleCells::tr("Failing");
    case ScheduleRowState::Late:
        return ScheduleCells::tr("Late");
    case ScheduleRowState::NoFurtherRuns:
        return ScheduleCells::tr("Ended");
    case ScheduleRowState::Gone:
        return ScheduleCells::tr("Gone");
    }
    Q_UNREACHABLE();
}

QString columnTitle(ScheduleColumn column)
{
    switch (column) {
    case StateColumn:
        return ScheduleCells::tr("State");
    case IdColumn:
        return ScheduleCells::tr("Schedule");
    case TypeColumn:
        return ScheduleCells::tr("Workflow type");
    case SpecColumn:
        return ScheduleCells::tr("When");
    case NextColumn:
        return ScheduleCells::tr("Next run");
    case LastColumn:
        return ScheduleCells::tr("Last result");
    case NoteColumn:
        return ScheduleCells::tr("Note");
    case ScheduleColumnCount:
        break;
    }
    return {};
}

QString cellText(const ScheduleRow &row, ScheduleColumn column, const QString &words, const CellContext &context)
{
    switch (column) {
    case StateColumn:
        return stateText(row, context.now);
    case IdColumn:
        return displaytext::oneLine(row.id().toString());
    case TypeColumn:
        return displaytext::oneLine(row.entry.workflowType);
    case SpecColumn:
        return words;
    case NextColumn:
        return nextText(row, context);
    case LastColumn:
        return lastText(row, context);
    case NoteColumn:
        return displaytext::oneLine(row.entry.notes);
    case ScheduleColumnCount:
        break;
    }
    return {};
}

QString cellToolTip(const ScheduleRow &row, ScheduleColumn column, const QString &words, const CellContext &context)
{
    switch (column) {
    case StateColumn:
        return stateToolTip(row, context.now);
    case IdColumn:
        return row.id().toString();
    case TypeColumn:
        return row.entry.workflowType;
    case SpecColumn:
        return words;
    case NextColumn:
        return nextToolTip(row, context);
    case LastColumn:
        return lastToolTip(row, context);
    case NoteColumn:
        return row.entry.notes;
    case ScheduleColumnCount:
        break;
    }
    return {};
}

} // namespace orrery
