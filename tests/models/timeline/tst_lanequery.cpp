#include "lanebuilders.h"
#include "timeline/lanequery.h"

#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestLaneQuery : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatOverlapsARange_data();
    void countsWhatOverlapsARange();
    void namesTheWorstFirst();
    void findsPausesAndMarks();
    void stepsThroughRunsAndFailures();
    void extentSpansRunsAndMarks();
};

void TestLaneQuery::countsWhatOverlapsARange_data()
{
    QTest::addColumn<qint64>("from"); // s after the first run
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qulonglong>("runs");
    QTest::newRow("before all") << qint64{-60} << qint64{0} << 0ULL;
    QTest::newRow("touches the first start") << qint64{-60} << qint64{1} << 1ULL;
    QTest::newRow("inside a run") << qint64{5} << qint64{6} << 1ULL;
    QTest::newRow("end is not inside") << qint64{10} << qint64{11} << 0ULL;
    QTest::newRow("run without length") << qint64{100} << qint64{101} << 1ULL;
    QTest::newRow("long run only") << qint64{200'000} << qint64{200'001} << 1ULL;
    QTest::newRow("open run reaches now") << qint64{399'999} << qint64{400'000} << 2ULL;
    QTest::newRow("all") << qint64{0} << qint64{500'000} << 4ULL;
}

void TestLaneQuery::countsWhatOverlapsARange()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    QFETCH(const qulonglong, runs);
    const Instant start = at("2026-11-20T00:00:00Z");
    const Instant now = start + 400'000s;
    const LaneSnapshotPtr snapshot =
        snapshotOf({record(0, start, 10s, LaneState::Completed), record(0, start + 100s, 0s, LaneState::Completed),
                    record(0, start + 150'000s, 400'000s, LaneState::Completed), openRecord(0, start + 300'000s)});
    const LaneHit hit =
        hitLane(*snapshot, 0, {start + std::chrono::seconds(from), start + std::chrono::seconds(to)}, now);
    QCOMPARE(static_cast<qulonglong>(hit.total()), runs);
    QCOMPARE(static_cast<qulonglong>(hit.runs.size()), runs);
}

void TestLaneQuery::namesTheWorstFirst()
{
    const Instant start = at("2026-11-20T00:00:00Z");
    std::vector<RunRecord> runs;
    for (int i = 0; i < 50; ++i) {
        runs.push_back(record(0, start + i * 1ms, 10s, i == 20 ? LaneState::Failed : LaneState::Completed));
    }
    const LaneSnapshotPtr snapshot = snapshotOf(runs);
    const TimeRange range{start, start + 1s};
    const LaneHit hit = hitLane(*snapshot, 0, range, start, 3);
    QCOMPARE(hit.runs.size(), 3U);
    QCOMPARE(hit.runs[0], runs[20]);
    QCOMPARE(hit.runs[1], runs[49]); // then the latest
    QCOMPARE(hit.counts[static_cast<std::size_t>(LaneState::Completed)], 49U);
    QCOMPARE(worstRunAt(*snapshot, 0, range, start), std::optional(runs[20]));
    QCOMPARE(worstRunAt(*snapshot, 1, range, start), std::nullopt);
}

void TestLaneQuery::findsPausesAndMarks()
{
    const Instant start = at("2026-11-20T00:00:00Z");
    LaneChanges changes;
    changes.setPaused(0, {{{start, start + 1h}, QStringLiteral("why")}, {{start + 3h, openEnd}, QString()}});
    changes.setExpected(0, {{start + 2h, start + 2h, LaneState::Missed}});
    const LaneSnapshotPtr snapshot = applyLaneChanges({}, std::move(changes));
    const auto hitAt = [&](Instant from) { return hitLane(*snapshot, 0, {from, from + 1min}, start); };
    QVERIFY(hitAt(start).paused != nullptr);
    QCOMPARE(hitAt(start).paused->note, QStringLiteral("why"));
    QVERIFY(hitAt(start + 2h).paused == nullptr);
    QCOMPARE(hitAt(start + 2h).marks.size(), 1U);
    QVERIFY(hitAt(start + 300h).paused != nullptr);
}

void TestLaneQuery::stepsThroughRunsAndFailures()
{
    const Instant start = at("2026-11-20T00:00:00Z");
    std::vector<RunRecord> runs;
    for (int i = 0; i < 9000; ++i) {
        runs.push_back(record(0, start + i * 1min, 10s, i == 8500 ? LaneState::Failed : LaneState::Completed));
    }
    runs.push_back(record(0, start + 100h, 30h, LaneState::TimedOut)); // kept apart
    const LaneSnapshotPtr snapshot = snapshotOf(runs);
    QCOMPARE(nextRun(*snapshot, 0, start)->start, start + 1min);
    QCOMPARE(previousRun(*snapshot, 0, start + 1min)->start, start);
    QCOMPARE(previousRun(*snapshot, 0, start), std::nullopt);
    QCOMPARE(nextRun(*snapshot, 0, start, RunFilter::Failures)->start, start + 100h);
    QCOMPARE(nextRun(*snapshot, 0, start + 100h, RunFilter::Failures)->start, start + 8500min);
    QCOMPARE(previousRun(*snapshot, 0, start + 9000min, RunFilter::Failures)->start, start + 8500min);
    QCOMPARE(nextRun(*snapshot, 0, start + 8500min, RunFilter::Failures), std::nullopt);
}

void TestLaneQuery::extentSpansRunsAndMarks()
{
    const Instant start = at("2026-11-20T00:00:00Z");
    LaneChanges changes;
    changes.addRecords({record(0, start, 10s, LaneState::Completed), openRecord(2, start + 1h)});
    changes.setExpected(1, {{start + 5h, start + 5h, LaneState::Upcoming}});
    const LaneSnapshotPtr snapshot = applyLaneChanges({}, std::move(changes));
    const Instant now = start + 2h;
    QCOMPARE(extentOf(*snapshot, {0}, now), (TimeRange{start, start + 10s + 1ms}));
    QCOMPARE(extentOf(*snapshot, {0, 2}, now), (TimeRange{start, now + 1ms}));
    QCOMPARE(extentOf(*snapshot, {0, 1, 2}, now), (TimeRange{start, start + 5h + 1ms}));
    QVERIFY(extentOf(*snapshot, {9}, now).isEmpty());
}

QTEST_GUILESS_MAIN(TestLaneQuery)
#include "tst_lanequery.moc"
