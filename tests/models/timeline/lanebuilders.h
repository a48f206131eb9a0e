#pragma once

#include "timeline/lanechanges.h"
#include "timeline/lanewalk.h"

#include <QUuid>

namespace orrery::test {

inline Instant at(const char *iso)
{
    return fromQDateTime(QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs));
}

inline RunRecord record(LaneIndex lane, Instant start, std::chrono::milliseconds length, LaneState state)
{
    static std::uint64_t last = 0;
    RunRecord run;
    run.lane = lane;
    run.start = start;
    run.end = start + length;
    run.state = state;
    run.key = {++last, 7};
    return run;
}

inline RunRecord openRecord(LaneIndex lane, Instant start)
{
    RunRecord run = record(lane, start, {}, LaneState::Running);
    run.end = openEnd;
    return run;
}

/// A run as the server tells it: nominal time = start, workflow id built from it.
inline Run serverRun(const QString &base, Instant start, RunStatus status = RunStatus::Completed)
{
    Run run;
    run.workflowId = WorkflowId(base + workflowIdTail(start));
    run.runId = RunId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    run.workflowType = QStringLiteral("Report");
    run.status = status;
    run.startTime = start;
    run.scheduledTime = start;
    if (status != RunStatus::Running) {
        run.closeTime = start + std::chrono::seconds(30);
    }
    return run;
}

inline LaneSnapshotPtr snapshotOf(std::vector<RunRecord> records, const LaneSnapshotPtr &base = {})
{
    LaneChanges changes;
    changes.addRecords(std::move(records));
    return applyLaneChanges(base, std::move(changes));
}

/// All runs of a lane in the order of the walk.
inline std::vector<RunRecord> allRuns(const LaneSnapshot &snapshot, LaneIndex lane)
{
    std::vector<RunRecord> runs;
    const TimeRange ever{Instant(std::chrono::hours(-1000000)), Instant(std::chrono::hours(10000000))};
    forEachRun(snapshot.lane(lane), lane, ever, ever.end, [&runs](const RunRecord &run) { runs.push_back(run); });
    return runs;
}

} // namespace orrery::test
