#include "lanebuilders.h"
#include "timeline/loadprofile.h"

#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestLoadProfile : public QObject
{
    Q_OBJECT

private slots:
    void countsStartsOfTheGivenLanes();
    void anEmptyRangeHasNoSlots();
};

void TestLoadProfile::countsStartsOfTheGivenLanes()
{
    const Instant start = at("2026-11-20T00:00:00Z");
    LaneChanges changes;
    changes.addRecords({record(0, start - 1ms, 1h, LaneState::Failed), record(0, start, 1h, LaneState::Completed),
                        record(0, start + 59min, 1h, LaneState::Failed), openRecord(1, start + 90min),
                        record(2, start, 1h, LaneState::Completed)});
    changes.setExpected(1,
                        {{start + 110min, start + 110min, LaneState::Upcoming},
                         {start + 111min, start + 111min, LaneState::Missed},
                         {start + 120min, start + 120min, LaneState::Upcoming}});
    const LaneSnapshotPtr snapshot = applyLaneChanges({}, std::move(changes));
    const LoadProfile profile = loadProfile(*snapshot, {0, 1}, {start, start + 2h}, 2);
    QCOMPARE(profile.bins, (std::vector<LoadSlot>{{2, 1, 0}, {1, 0, 1}}));
    QCOMPARE(profile.peak(), 2U);
}

void TestLoadProfile::anEmptyRangeHasNoSlots()
{
    const LaneSnapshotPtr snapshot = snapshotOf({openRecord(0, at("2026-11-20T00:00:00Z"))});
    QVERIFY(loadProfile(*snapshot, {0}, {}, 10).bins.empty());
    QCOMPARE(loadProfile(*snapshot, {0}, {}, 10).peak(), 0U);
}

QTEST_GUILESS_MAIN(TestLoadProfile)
#include "tst_loadprofile.moc"
