#include "models/schedules/schedulebuilders.h"
#include "schedules/schedulestore.h"

#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

class TestScheduleStore : public QObject
{
    Q_OBJECT
private slots:
    void reportsOneMinimalChangeSetPerMerge();
    void staysSilentWhenNothingChanged();
    void keepsSlotsForLifeAndNeverReusesThem();
    void addsPagesWithoutRemovingAnything();
    void showsWhatWasCreatedHereBeforeTheListHasIt();
    void keepsWhatWasDeletedHereOutWhileTheListLags();
    void letsASlowListNotUndoWhatDescribeSaid();
    void believesTheListAgainOnceItAgreed();
    void keepsTheWholeSpecWhenTheListCutsIt();
    void takesTheNewestRunAsLastResult();
    void asksTheEngineBeforeTheServersTimes();
    void forgetsEngineTimesOfAnOldSpec();
    void countsForTheHeader();

private:
    static StoreChanges changesOf(const QSignalSpy &spy, qsizetype i)
    {
        return spy.at(i).first().value<StoreChanges>();
    }
};

using Slots = std::vector<std::uint32_t>;

void TestScheduleStore::reportsOneMinimalChangeSetPerMerge()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a"), entry("b"), entry("c")}, at(0));
    const QSignalSpy spy(&store, &ScheduleStore::changed);
    store.mergeList({entry("a"), entry("c", "Other"), entry("d")}, at(100));
    QCOMPARE(spy.count(), 1);
    const StoreChanges changes = changesOf(spy, 0);
    QCOMPARE(changes.added, Slots({3}));
    QCOMPARE(changes.changed, Slots({2}));
    QCOMPARE(changes.removed, Slots({1}));
    QVERIFY(!changes.byUser);
    QCOMPARE(store.size(), 3);
}

void TestScheduleStore::staysSilentWhenNothingChanged()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a"), entry("b")}, at(0));
    const QSignalSpy spy(&store, &ScheduleStore::changed);
    store.mergeList({entry("b"), entry("a")}, at(100));
    store.setBusy(ScheduleId(u"a"_s), false);
    store.setBusy(ScheduleId(u"nobody"_s), true);
    QCOMPARE(spy.count(), 0);
}

void TestScheduleStore::keepsSlotsForLifeAndNeverReusesThem()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a"), entry("b")}, at(0));
    store.mergeList({entry("b")}, at(100));
    store.mergeList({entry("a"), entry("b")}, at(200));
    QCOMPARE(store.slotOf(ScheduleId(u"b"_s)), std::optional<std::uint32_t>(1));
    QCOMPARE(store.slotOf(ScheduleId(u"a"_s)), std::optional<std::uint32_t>(2));
    QVERIFY(store.row(0).gone);
    QCOMPARE(store.row(0).id().toString(), u"a"_s);
}

void TestScheduleStore::addsPagesWithoutRemovingAnything()
{
    ScheduleStore store([] { return at(0); });
    store.mergePage({entry("a"), entry("b")}, at(0));
    store.mergePage({entry("c")}, at(1));
    QCOMPARE(store.size(), 3);
}

void TestScheduleStore::showsWhatWasCreatedHereBeforeTheListHasIt()
{
    ScheduleStore store([] { return at(0); });
    const QSignalSpy spy(&store, &ScheduleStore::changed);
    store.upsert(describe(entry("new")), at(0));
    QVERIFY(changesOf(spy, 0).byUser);
    store.mergeList({}, at(15));
    QVERIFY(store.find(ScheduleId(u"new"_s)));
    store.mergeList({entry("new")}, at(30));
    QCOMPARE(store.size(), 1);
    store.mergeList({}, at(45)); // a list had it, so its absence counts
    QCOMPARE(store.size(), 0);

    store.upsert(describe(entry("never listed")), at(100));
    store.mergeList({}, at(100) + listLag);
    QCOMPARE(store.size(), 0);
}

void TestScheduleStore::keepsWhatWasDeletedHereOutWhileTheListLags()
{
    Instant now = at(0);
    ScheduleStore store([&now] { return now; });
    store.mergeList({entry("a"), entry("b")}, at(0));
    now = at(10);
    store.remove(ScheduleId(u"a"_s));
    QCOMPARE(store.size(), 1);
    store.mergeList({entry("a"), entry("b")}, at(20));
    QCOMPARE(store.size(), 1);
    store.mergeList({entry("b")}, at(30)); // the list has caught up
    store.mergeList({entry("a"), entry("b")}, at(40)); // somebody made it anew
    QCOMPARE(store.size(), 2);

    now = at(50);
    store.remove(ScheduleId(u"b"_s));
    store.mergeList({entry("a"), entry("b")}, at(50) + listLag); // no list lags that long
    QCOMPARE(store.size(), 2);
}

void TestScheduleStore::letsASlowListNotUndoWhatDescribeSaid()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a")}, at(0));
    store.upsert(describe(pausedEntry("a", "maintenance")), at(10));
    ScheduleListEntry lagging = entry("a");
    lagging.futureActionTimes = {at(9000)};
    store.mergeList({lagging}, at(20));
    const ScheduleRow &row = *store.find(ScheduleId(u"a"_s));
    QVERIFY(row.entry.paused);
    QCOMPARE(row.entry.notes, u"maintenance"_s);
    QCOMPARE(row.entry.futureActionTimes, std::vector{at(9000)});
    store.mergeList({entry("a")}, at(10) + listLag);
    QVERIFY(!store.find(ScheduleId(u"a"_s))->entry.paused);
}

void TestScheduleStore::believesTheListAgainOnceItAgreed()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a")}, at(0));
    store.upsert(describe(pausedEntry("a", "maintenance")), at(10));
    store.mergeList({pausedEntry("a", "maintenance")}, at(12));
    store.mergeList({entry("a")}, at(14)); // resumed by somebody else
    QVERIFY(!store.find(ScheduleId(u"a"_s))->entry.paused);
}

void TestScheduleStore::keepsTheWholeSpecWhenTheListCutsIt()
{
    ScheduleStore store([] { return at(0); });
    ScheduleListEntry whole = entry("a");
    whole.spec.interval.assign(12, Interval{std::chrono::hours(1), {}});
    ScheduleListEntry cut = whole;
    cut.spec.interval.resize(10);
    store.mergeList({cut}, at(0));
    store.upsert(describe(whole), at(10));
    store.mergeList({cut}, at(20));
    store.mergeList({cut}, at(1000));
    QCOMPARE(store.find(whole.id)->entry.spec, whole.spec);
}

void TestScheduleStore::takesTheNewestRunAsLastResult()
{
    ScheduleStore store([] { return at(0); });
    ScheduleListEntry listed = entry("a");
    listed.recentActions = {{at(0), at(0), WorkflowId(u"w"_s), RunId(u"r1"_s), RunStatus::Running}};
    store.mergeList({listed}, at(0));
    QCOMPARE(store.row(0).lastResult()->status, RunStatus::Running);
    store.mergeRuns({run("a", "r0", -60), run("a", "r1", 0, RunStatus::Failed), run("other", "r9", 5)});
    QCOMPARE(store.row(0).lastResult()->status, RunStatus::Failed);
    QVERIFY(store.row(0).isFailing());
    listed.recentActions = {{at(60), at(60), WorkflowId(u"w"_s), RunId(u"r2"_s), RunStatus::Running}};
    store.mergeList({listed}, at(61)); // newer than the feed knows
    QCOMPARE(store.row(0).lastResult()->runId.toString(), u"r2"_s);
}

void TestScheduleStore::asksTheEngineBeforeTheServersTimes()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a")}, at(0));
    QCOMPARE(store.row(0).nextRun(at(3600)), std::optional(at(7200)));
    QCOMPARE(store.row(0).nextRun(at(7200)), std::optional<Instant>());
    const QSignalSpy spy(&store, &ScheduleStore::changed);
    store.setEngineNext({{0, EngineNext{at(4000)}}, {7, EngineNext{at(1)}}});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(store.row(0).nextRun(at(0)), std::optional(at(4000)));
    QCOMPARE(store.row(0).nextRun(at(4000)), std::optional(at(7200)));
}

void TestScheduleStore::forgetsEngineTimesOfAnOldSpec()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a")}, at(0));
    store.setEngineNext({{0, EngineNext{}}});
    QCOMPARE(store.row(0).state(at(0)), ScheduleRowState::NoFurtherRuns);
    ScheduleListEntry changed = entry("a");
    changed.spec.jitter = std::chrono::seconds(5);
    store.mergeList({changed}, at(10));
    QCOMPARE(store.row(0).nextRun(at(0)), std::optional(at(3600)));
}

void TestScheduleStore::countsForTheHeader()
{
    ScheduleStore store([] { return at(0); });
    store.mergeList({entry("a"), pausedEntry("b", "x"), entry("c"), entry("d")}, at(0));
    store.mergeRuns({run("c", "r", 0, RunStatus::TimedOut)});
    store.setLate(ScheduleId(u"d"_s), true);
    store.setLate(ScheduleId(u"b"_s), true); // a paused schedule is not late
    store.remove(ScheduleId(u"a"_s));
    QCOMPARE(store.counts(), (ScheduleCounts{3, 1, 1, 1}));
    QCOMPARE(store.row(3).state(at(0)), ScheduleRowState::Late);
}

QTEST_GUILESS_MAIN(TestScheduleStore)
#include "tst_schedulestore.moc"
