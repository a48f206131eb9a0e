#include "lanebuilders.h"
#include "timeline/lanechanges.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestLaneChanges : public QObject
{
    Q_OBJECT

private slots:
    void rebuildsWorkflowAndRunIdsFromTheLane_data();
    void rebuildsWorkflowAndRunIdsFromTheLane();
    void aRunThatEndsLeavesTheOpenOnes();
    void theSameRunTwiceIsOneRun();
    void whatWasCertainOfTheOriginStays();
    void keepsEveryRunHoweverItArrives_data();
    void keepsEveryRunHoweverItArrives();
    void sharesWhatDidNotChange();
    void anotherNamingKeepsItsIds();
    void upcomingTimesReplaceOnlyUpcomingTimes();
    void aClearedLaneIsEmpty();
    void needsFewBytesPerRun();
};

void TestLaneChanges::rebuildsWorkflowAndRunIdsFromTheLane_data()
{
    QTest::addColumn<QString>("workflowId");
    QTest::addColumn<QString>("runId");
    QTest::addColumn<bool>("hasNominal");
    const QString uuid = QStringLiteral("0197a1b2-0000-7abc-8def-0123456789ab");
    QTest::newRow("usual") << QStringLiteral("billing-2026-11-20T06:30:00Z") << uuid << true;
    QTest::newRow("base kept") << QStringLiteral("billing") << uuid << true;
    QTest::newRow("other id") << QStringLiteral("by-hand") << uuid << true;
    QTest::newRow("run id is no uuid") << QStringLiteral("billing-2026-11-20T06:30:00Z") << QStringLiteral("r 1")
                                       << true;
    QTest::newRow("uuid in capitals") << QStringLiteral("billing") << uuid.toUpper() << true;
    QTest::newRow("no nominal time") << QStringLiteral("billing-2026-11-20T06:30:00Z") << uuid << false;
}

void TestLaneChanges::rebuildsWorkflowAndRunIdsFromTheLane()
{
    QFETCH(const QString, workflowId);
    QFETCH(const QString, runId);
    QFETCH(const bool, hasNominal);
    const Instant start = at("2026-11-20T06:30:00Z");
    Run run = serverRun(QStringLiteral("billing"), start);
    run.workflowId = WorkflowId(workflowId);
    run.runId = RunId(runId);
    run.workflowType = QStringLiteral("Other");
    if (!hasNominal) {
        run.scheduledTime.reset();
    }
    LaneChanges changes;
    changes.addRun(3, serverRun(QStringLiteral("billing"), start - 1h));
    changes.addRun(3, run);
    const LaneSnapshotPtr snapshot = applyLaneChanges({}, std::move(changes));
    const std::vector<RunRecord> runs = allRuns(*snapshot, 3);
    QCOMPARE(runs.size(), 2U);
    QCOMPARE(snapshot->workflowId(runs[1]).toString(), workflowId);
    QCOMPARE(snapshot->runId(runs[1]).toString(), runId);
    QCOMPARE(snapshot->workflowType(runs[1]), QStringLiteral("Other"));
    QCOMPARE(snapshot->workflowType(runs[0]), QStringLiteral("Report"));
    QCOMPARE(runs[1].nominal != noInstant, hasNominal);
}

void TestLaneChanges::aRunThatEndsLeavesTheOpenOnes()
{
    RunRecord run = openRecord(0, at("2026-11-20T06:30:00Z"));
    LaneSnapshotPtr snapshot = snapshotOf({run});
    QCOMPARE(snapshot->lane(0).extended->size(), 1U);
    run.end = run.start + 5min;
    run.state = LaneState::Completed;
    snapshot = snapshotOf({run}, snapshot);
    QVERIFY(snapshot->lane(0).extended->empty());
    QCOMPARE(allRuns(*snapshot, 0), std::vector<RunRecord>{run});
    QCOMPARE(snapshot->runCount(), 1U);
}

void TestLaneChanges::theSameRunTwiceIsOneRun()
{
    RunRecord run = record(0, at("2026-11-20T06:30:00Z"), 1min, LaneState::Completed);
    RunRecord twin = record(0, run.start, 2min, LaneState::Failed); // another run of the same moment
    LaneSnapshotPtr snapshot = snapshotOf({run, twin, run});
    QCOMPARE(snapshot->runCount(), 2U);
    run.state = LaneState::Terminated;
    snapshot = snapshotOf({run}, snapshot);
    QCOMPARE(snapshot->runCount(), 2U);
    QCOMPARE(allRuns(*snapshot, 0).front().state, LaneState::Terminated);
}

void TestLaneChanges::whatWasCertainOfTheOriginStays()
{
    RunRecord run = record(0, at("2026-11-20T06:30:00Z"), 1min, LaneState::Completed);
    run.flags = RunFlags{RunOrigin::Backfill, Confidence::Certain, IdForm::BaseAlone};
    const LaneSnapshotPtr first = snapshotOf({run});
    run.flags = RunFlags{RunOrigin::Unknown, Confidence::Unknown, IdForm::BaseAlone};
    const LaneSnapshotPtr second = snapshotOf({run}, first);
    QCOMPARE(allRuns(*second, 0).front().flags.origin, RunOrigin::Backfill);
    QCOMPARE(allRuns(*second, 0).front().flags.confidence, Confidence::Certain);
}

void TestLaneChanges::keepsEveryRunHoweverItArrives_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<int>("order");
    QTest::newRow("at once") << 20000 << 0;
    QTest::newRow("pages, oldest first") << 999 << 0;
    QTest::newRow("pages, newest first") << 999 << 1;
    QTest::newRow("pages, shuffled") << 999 << 2;
}

void TestLaneChanges::keepsEveryRunHoweverItArrives()
{
    QFETCH(const int, pageSize);
    QFETCH(const int, order);
    std::vector<RunRecord> all;
    for (int i = 0; i < 12000; ++i) {
        const auto length = i % 997 == 0 ? std::chrono::milliseconds(30h) : std::chrono::milliseconds(20s);
        all.push_back(record(static_cast<LaneIndex>(i % 2), at("2026-01-01T00:00:00Z") + i / 3 * 1min, length,
                             LaneState::Completed));
    }
    std::vector<RunRecord> arriving = all;
    if (order == 1) {
        std::reverse(arriving.begin(), arriving.end());
    } else if (order == 2) {
        std::shuffle(arriving.begin(), arriving.end(), std::mt19937(1)); // NOLINT: the same every time
    }
    LaneSnapshotPtr snapshot;
    for (std::size_t from = 0; from < arriving.size(); from += static_cast<std::size_t>(pageSize)) {
        const auto first = arriving.begin() + static_cast<std::ptrdiff_t>(from);
        const auto left = arriving.end() - first;
        snapshot = snapshotOf({first, first + std::min<std::ptrdiff_t>(pageSize, left)}, snapshot);
    }
    QCOMPARE(snapshot->runCount(), all.size());
    std::vector<RunRecord> kept = allRuns(*snapshot, 0);
    const std::vector<RunRecord> other = allRuns(*snapshot, 1);
    kept.insert(kept.end(), other.begin(), other.end());
    const auto byKey = [](const RunRecord &a, const RunRecord &b) { return a.key < b.key; };
    std::sort(kept.begin(), kept.end(), byKey);
    QVERIFY(kept == all);
    QVERIFY(snapshot->lane(0).blocks.size() <= 4);
}

void TestLaneChanges::sharesWhatDidNotChange()
{
    std::vector<RunRecord> runs;
    for (int i = 0; i < 9000; ++i) {
        runs.push_back(record(0, at("2026-01-01T00:00:00Z") + i * 1min, 10s, LaneState::Completed));
    }
    runs.push_back(record(5, runs.front().start, 10s, LaneState::Completed));
    const LaneSnapshotPtr first = snapshotOf(runs);
    const LaneSnapshotPtr second = snapshotOf({record(0, runs[8999].start + 1min, 5s, LaneState::Failed)}, first);
    QCOMPARE(first->lanes()[5], second->lanes()[5]);
    QCOMPARE(first->lane(0).blocks.front(), second->lane(0).blocks.front());
    QCOMPARE(first->runCount() + 1, second->runCount());
}

void TestLaneChanges::anotherNamingKeepsItsIds()
{
    const Instant start = at("2026-11-20T06:30:00Z");
    LaneChanges old;
    old.addRun(0, serverRun(QStringLiteral("before"), start));
    const LaneSnapshotPtr base = applyLaneChanges({}, std::move(old));
    LaneChanges renamed;
    renamed.addRun(0, serverRun(QStringLiteral("after"), start + 1h));
    const LaneSnapshotPtr snapshot = applyLaneChanges(base, std::move(renamed));
    const std::vector<RunRecord> runs = allRuns(*snapshot, 0);
    QCOMPARE(snapshot->workflowId(runs[0]).toString(), QStringLiteral("before-2026-11-20T06:30:00Z"));
    QCOMPARE(snapshot->workflowId(runs[1]).toString(), QStringLiteral("after-2026-11-20T07:30:00Z"));
}

void TestLaneChanges::upcomingTimesReplaceOnlyUpcomingTimes()
{
    const Instant start = at("2026-11-20T06:30:00Z");
    LaneChanges changes;
    changes.setExpected(0, {{start, start, LaneState::Missed}, {start + 2h, start + 2h, LaneState::Upcoming}});
    LaneSnapshotPtr snapshot = applyLaneChanges({}, std::move(changes));
    LaneChanges next;
    const std::vector<FireTime> times{{start + 1h, start + 1h + 3s}};
    next.setUpcoming(0, times);
    snapshot = applyLaneChanges(snapshot, std::move(next));
    const std::vector<ExpectedMark> wanted{{start, start, LaneState::Missed},
                                           {start + 1h, start + 1h + 3s, LaneState::Upcoming}};
    QCOMPARE(*snapshot->lane(0).expected, wanted);
}

void TestLaneChanges::aClearedLaneIsEmpty()
{
    const LaneSnapshotPtr base = snapshotOf({openRecord(0, at("2026-11-20T06:30:00Z"))});
    LaneChanges changes;
    changes.clearLane(0);
    const LaneSnapshotPtr snapshot = applyLaneChanges(base, std::move(changes));
    QCOMPARE(snapshot->runCount(), 0U);
    QCOMPARE(base->runCount(), 1U);
    QVERIFY(snapshot->lane(77).blocks.empty());
}

void TestLaneChanges::needsFewBytesPerRun()
{
    std::vector<RunRecord> runs;
    for (int i = 0; i < 100000; ++i) {
        const Instant start = at("2026-01-01T00:00:00Z") + i / 20 * 1min;
        runs.push_back(record(static_cast<LaneIndex>(i % 20), start, 10s, LaneState::Completed));
    }
    const LaneSnapshotPtr snapshot = snapshotOf(std::move(runs));
    QVERIFY2(snapshot->memoryBytes() <= snapshot->runCount() * 60,
             qPrintable(QString::number(snapshot->memoryBytes() / snapshot->runCount())));
}

QTEST_GUILESS_MAIN(TestLaneChanges)
#include "tst_lanechanges.moc"
