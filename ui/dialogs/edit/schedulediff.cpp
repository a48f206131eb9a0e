#include "dialogs/edit/schedulediff.h"

#include "dialogs/edit/durationfield.h"
#include "dialogs/edit/rangestext.h"
#include "displaytext.h"

#include <QCoreApplication>
#include <QStringList>

namespace orrery {

namespace {

struct DiffText
{
    Q_DECLARE_TR_FUNCTIONS(DiffText)
};

QString calendarText(const StructuredCalendar &calendar)
{
    QStringList fields;
    for (const CalendarField field : calendarFields) {
        const QString text = rangesText(field, rangesOf(calendar, field));
        fields << fieldLabel(field) + QLatin1Char(' ') + (text.isEmpty() ? DiffText::tr("none") : text);
    }
    return fields.join(QStringLiteral(", "))
        + (calendar.comment.isEmpty() ? QString() : QStringLiteral(" # ") + calendar.comment);
}

QString calendarText(const TextCalendar &calendar)
{
    const QStringList fields{calendar.second, calendar.minute, calendar.hour,     calendar.dayOfMonth,
                             calendar.month,  calendar.year,   calendar.dayOfWeek};
    return fields.join(QStringLiteral(" | "))
        + (calendar.comment.isEmpty() ? QString() : QStringLiteral(" # ") + calendar.comment);
}

QString entriesText(const ScheduleSpec &spec)
{
    QStringList entries;
    const auto count =
        spec.cronString.size() + spec.calendar.size() + spec.structuredCalendar.size() + spec.interval.size();
    entries.reserve(static_cast<qsizetype>(count));
    for (const QString &cron : spec.cronString) {
        entries << DiffText::tr("cron %1").arg(cron);
    }
    for (const TextCalendar &calendar : spec.calendar) {
        entries << calendarText(calendar);
    }
    for (const StructuredCalendar &calendar : spec.structuredCalendar) {
        entries << calendarText(calendar);
    }
    for (const Interval &interval : spec.interval) {
        const QString every = durationText(interval.interval);
        entries << (interval.phase == Duration::zero()
                        ? DiffText::tr("every %1").arg(every)
                        : DiffText::tr("every %1, phase %2").arg(every, durationText(interval.phase)));
    }
    return entries.isEmpty() ? DiffText::tr("none") : entries.join(QLatin1Char('\n'));
}

QString boundText(const std::optional<Instant> &bound, const ScheduleSpec &spec)
{
    return bound ? displaytext::dateTimeWithZone(*bound, displaytext::scheduleZone(spec)) : DiffText::tr("none");
}

QString optionalDuration(Duration duration)
{
    return duration == Duration::zero() ? DiffText::tr("none") : durationText(duration);
}

QString yesNo(bool value)
{
    return value ? DiffText::tr("yes") : DiffText::tr("no");
}

QString inputText(const Payloads &input)
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(input.size()));
    for (const Payload &payload : input) {
        lines << (payload.isJson() ? QString::fromUtf8(payload.data)
                                   : DiffText::tr("(%1, not shown)").arg(QString::fromUtf8(payload.encoding())));
    }
    return lines.isEmpty() ? DiffText::tr("none") : lines.join(QLatin1Char('\n'));
}

/// Collects what differs.
class Differ
{
public:
    void add(bool differs, const QString &field, const QString &before, const QString &after)
    {
        if (differs) {
            fields.push_back({field, before, after});
        }
    }

    void add(const QString &field, const QString &before, const QString &after)
    {
        add(before != after, field, before, after);
    }

    std::vector<ChangedField> fields;
};

bool sameEntries(const ScheduleSpec &a, const ScheduleSpec &b)
{
    return a.cronString == b.cronString && a.calendar == b.calendar && a.structuredCalendar == b.structuredCalendar
        && a.interval == b.interval;
}

void diffSpec(Differ &differ, const ScheduleSpec &a, const ScheduleSpec &b)
{
    differ.add(!sameEntries(a, b), DiffText::tr("Times"), entriesText(a), entriesText(b));
    differ.add(DiffText::tr("Time zone"), a.timezoneName, b.timezoneName);
    differ.add(a.startTime != b.startTime, DiffText::tr("Not before"), boundText(a.startTime, a),
               boundText(b.startTime, b));
    differ.add(a.endTime != b.endTime, DiffText::tr("Not after"), boundText(a.endTime, a), boundText(b.endTime, b));
    differ.add(a.jitter != b.jitter, DiffText::tr("Jitter"), optionalDuration(a.jitter), optionalDuration(b.jitter));
}

void diffAction(Differ &differ, const StartWorkflow &a, const StartWorkflow &b)
{
    differ.add(DiffText::tr("Workflow type"), a.workflowType, b.workflowType);
    differ.add(DiffText::tr("Task queue"), a.taskQueue, b.taskQueue);
    differ.add(DiffText::tr("Workflow id"), a.workflowId.toString(), b.workflowId.toString());
    differ.add(a.input != b.input, DiffText::tr("Input"), inputText(a.input), inputText(b.input));
    differ.add(a.executionTimeout != b.executionTimeout, DiffText::tr("Execution timeout"),
               optionalDuration(a.executionTimeout), optionalDuration(b.executionTimeout));
    differ.add(a.runTimeout != b.runTimeout, DiffText::tr("Run timeout"), optionalDuration(a.runTimeout),
               optionalDuration(b.runTimeout));
    differ.add(a.taskTimeout != b.taskTimeout, DiffText::tr("Task timeout"), optionalDuration(a.taskTimeout),
               optionalDuration(b.taskTimeout));
}

QString catchupText(const std::optional<Duration> &window)
{
    return window ? durationText(*window) : DiffText::tr("the server's default");
}

} // namespace

std::vector<ChangedField> scheduleDiff(const Schedule &before, const Schedule &after)
{
    Differ differ;
    differ.add(DiffText::tr("Note"), before.state.notes, after.state.notes);
    differ.add(DiffText::tr("Paused"), yesNo(before.state.paused), yesNo(after.state.paused));
    differ.add(DiffText::tr("Limited runs"), yesNo(before.state.limitedActions), yesNo(after.state.limitedActions));
    differ.add(DiffText::tr("Remaining runs"), QString::number(before.state.remainingActions),
               QString::number(after.state.remainingActions));
    diffSpec(differ, before.spec, after.spec);
    diffAction(differ, before.action, after.action);
    differ.add(before.policies.overlap != after.policies.overlap, DiffText::tr("Overlap"),
               displaytext::overlapPolicy(before.policies.overlap), displaytext::overlapPolicy(after.policies.overlap));
    differ.add(before.policies.catchupWindow != after.policies.catchupWindow, DiffText::tr("Catch-up window"),
               catchupText(before.policies.catchupWindow), catchupText(after.policies.catchupWindow));
    differ.add(DiffText::tr("Pause on failure"), yesNo(before.policies.pauseOnFailure),
               yesNo(after.policies.pauseOnFailure));
    return differ.fields;
}

} // namespace orrery
