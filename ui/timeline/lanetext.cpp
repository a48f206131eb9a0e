#include "timeline/lanetext.h"

#include "timeline/lanewalk.h"
#include "timeline/timescale.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace orrery {

using std::chrono::milliseconds;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LaneText", text);
}

QString originText(RunFlags flags)
{
    const bool certain = flags.confidence == Confidence::Certain;
    switch (flags.origin) {
    case RunOrigin::Unknown:
        return tr("Started by: not known");
    case RunOrigin::Scheduled:
        return certain ? tr("Started by: the schedule") : tr("Started by: probably the schedule");
    case RunOrigin::Manual:
        return certain ? tr("Started by: a trigger") : tr("Started by: probably a trigger");
    case RunOrigin::Backfill:
        return certain ? tr("Started by: a backfill") : tr("Started by: probably a backfill");
    }
    return {};
}

/// Local time, then UTC if that is another clock.
QString bothZones(Instant instant, const QTimeZone &zone)
{
    const QString own = momentText(instant, zone);
    const QString utc = momentText(instant, QTimeZone::utc());
    return own == utc ? own : tr("%1  (%2)").arg(own, utc);
}

void addRun(QStringList &lines, const TimelineScene &scene, const RunRecord &run)
{
    const QString length = durationText(run.endAt(scene.now) - run.start);
    lines << (run.isOpen() ? tr("%1 for %2").arg(stateText(run.state), length)
                           : tr("%1 after %2").arg(stateText(run.state), length));
    if (run.nominal != noInstant) {
        lines << tr("Due:      %1").arg(bothZones(run.nominal, scene.zone));
    }
    lines << tr("Started: %1").arg(bothZones(run.start, scene.zone));
    lines << originText(run.flags);
    lines << plainLine(scene.snapshot->workflowId(run).toString());
}

void addMark(QStringList &lines, const TimelineScene &scene, const ExpectedMark &mark)
{
    lines << tr("%1: %2").arg(stateText(mark.state), bothZones(mark.jittered, scene.zone));
    if (mark.nominal != mark.jittered) {
        lines << tr("Due %1, jitter adds %2")
                     .arg(momentText(mark.nominal, scene.zone), durationText(mark.jittered - mark.nominal));
    }
}

void addCounts(QStringList &lines, const LaneHit &hit)
{
    QStringList parts;
    for (int state = laneStateCount - 1; state >= 0; --state) {
        const std::size_t count = hit.counts[static_cast<std::size_t>(state)];
        if (count > 0) {
            parts << tr("%1 %2").arg(QLocale().toString(static_cast<qulonglong>(count)),
                                     stateText(static_cast<LaneState>(state)));
        }
    }
    lines << parts.join(tr(", "));
}

} // namespace

QString stateText(LaneState state)
{
    switch (state) {
    case LaneState::Upcoming:
        return tr("upcoming");
    case LaneState::Buffered:
        return tr("buffered");
    case LaneState::Skipped:
        return tr("skipped by overlap");
    case LaneState::Absent:
        return tr("no run known");
    case LaneState::Completed:
        return tr("completed");
    case LaneState::ContinuedAsNew:
        return tr("continued as new");
    case LaneState::Unknown:
        return tr("in an unknown state");
    case LaneState::Cancelled:
        return tr("cancelled");
    case LaneState::Terminated:
        return tr("terminated");
    case LaneState::Held:
        return tr("paused while running");
    case LaneState::Running:
        return tr("running");
    case LaneState::Late:
        return tr("late");
    case LaneState::Missed:
        return tr("missed");
    case LaneState::TimedOut:
        return tr("timed out");
    case LaneState::Failed:
        return tr("failed");
    }
    return {};
}

QString durationText(milliseconds length)
{
    const auto total = length.count();
    if (total < 1000) {
        return tr("%1 ms").arg(total);
    }
    if (total < 60'000) {
        return tr("%1 s").arg(QLocale().toString(static_cast<double>(total) / 1000.0, 'f', 1));
    }
    const auto seconds = total / 1000;
    if (seconds < 3600) {
        return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    }
    if (seconds < 86'400) {
        return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    }
    return tr("%1 d %2 h").arg(seconds / 86'400).arg(seconds / 3600 % 24);
}

QString momentText(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toQDateTime(instant).toTimeZone(zone);
    const bool whole = instant.time_since_epoch().count() % 1000 == 0;
    const QString time = QLocale().toString(local, whole ? u"d MMM yyyy HH:mm:ss"_s : u"d MMM yyyy HH:mm:ss.zzz"_s);
    return time + u' ' + utcOffsetText(instant, zone);
}

QString plainLine(const QString &text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit) + 1);
    for (const QChar c : text) {
        if (line.size() >= limit) {
            return line + QChar(0x2026);
        }
        const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        line += hidden ? QChar(u' ') : c;
    }
    return line;
}

QString tipText(const TimelineScene &scene, LaneIndex lane, const LaneHit &hit)
{
    if (hit.total() == 0 && hit.paused == nullptr) {
        return {};
    }
    QStringList lines{plainLine(scene.laneName(lane))};
    if (hit.total() > 1) {
        addCounts(lines, hit);
    }
    if (!hit.runs.empty()) {
        addRun(lines, scene, hit.runs.front());
    } else if (!hit.marks.empty()) {
        addMark(lines, scene, hit.marks.front());
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(hit.runs.size(), 4); ++i) {
        lines << tr("%1, %2").arg(stateText(hit.runs[i].state), momentText(hit.runs[i].start, scene.zone));
    }
    if (hit.paused != nullptr) {
        const QString note = plainLine(hit.paused->note);
        lines << (note.isEmpty() ? tr("Paused here") : tr("Paused here: %1").arg(note));
    }
    return lines.join(u'\n');
}

QString asTip(const QString &plain)
{
    return plain.isEmpty() ? QString() : u"<p style='white-space:pre'>"_s + plain.toHtmlEscaped() + u"</p>"_s;
}

QString rangeText(const TimelineScene &scene, TimeRange range, const LaneOrder &lanes, std::size_t limit)
{
    QStringList lines{tr("Schedule\tState\tDue\tStarted\tEnded\tWorkflow ID\tRun ID")};
    const auto iso = [](Instant at) { return toQDateTime(at).toString(Qt::ISODateWithMs); };
    for (const LaneIndex lane : lanes) {
        std::size_t count = 0;
        forEachRun(scene.snapshot->lane(lane), lane, range, scene.now, [&](const RunRecord &run) {
            if (++count > limit) {
                return;
            }
            const QStringList cells{plainLine(scene.laneName(lane), 1000),
                                    stateText(run.state),
                                    run.nominal == noInstant ? QString() : iso(run.nominal),
                                    iso(run.start),
                                    run.isOpen() ? QString() : iso(run.end),
                                    plainLine(scene.snapshot->workflowId(run).toString(), 1000),
                                    scene.snapshot->runId(run).toString()};
            lines << cells.join(u'\t');
        });
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace orrery
