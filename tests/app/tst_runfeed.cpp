#include "app/support/fakeprovider.h"
#include "feeds/runfeed.h"
#include "feeds/runqueries.h"

#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{std::chrono::hours(24 * 20'000)};
constexpr TimeRange today{now - 8h, now + 4h};

Run run(const char *id)
{
    return {.scheduleId = ScheduleId(QStringLiteral("nightly")), .runId = RunId(QString::fromLatin1(id))};
}

struct Rig
{
    FakeProvider provider;
    RunFeed feed{provider, [] { return now; }};
    QStringList arrived;
    std::vector<ListRequest> asked;

    Rig()
    {
        provider.onListRuns = [this](const ListRequest &request) {
            asked.push_back(request);
            return Page<Run>{};
        };
        QObject::connect(&feed, &RunFeed::runsArrived, &feed, [this](const std::vector<Run> &runs) {
            for (const Run &each : runs) {
                arrived.append(each.runId.toString());
            }
        });
    }
};

} // namespace

class TestRunFeed : public QObject
{
    Q_OBJECT
private slots:

    void queriesAreOnesThatEveryStoreUnderstands()
    {
        const TimeRange range{Instant(0ms), Instant(1500ms)};
        QCOMPARE(runsInWindow(range),
                 QStringLiteral("TemporalScheduledById IS NOT NULL AND StartTime <= '1970-01-01T00:00:01.500Z' AND "
                                "(CloseTime >= '1970-01-01T00:00:00.000Z' OR ExecutionStatus = 'Running')"));
        QCOMPARE(runsSince(range.end),
                 QStringLiteral("TemporalScheduledById IS NOT NULL AND (StartTime >= '1970-01-01T00:00:01.500Z' OR "
                                "CloseTime >= '1970-01-01T00:00:01.500Z')"));
    }

    void loadsTheWindowThenItsSurroundingsThenNothing()
    {
        Rig rig;
        rig.feed.setWindow(today);
        QTRY_VERIFY(!rig.feed.isLoading());
        QCOMPARE(rig.asked.size(), std::size_t(2));
        QCOMPARE(rig.asked[0].query, runsInWindow({today.start, now}));
        QCOMPARE(rig.asked[0].priority, CallPriority::Refresh);
        QCOMPARE(rig.asked[1].query, runsInWindow({today.start - 12h, today.start}));
        QCOMPARE(rig.asked[1].priority, CallPriority::History);
        rig.feed.setWindow({today.start + 1h, today.end - 1h});
        QVERIFY(!rig.feed.isLoading());
        QCOMPARE(rig.asked.size(), std::size_t(2));
    }

    void everyPageArrivesAsItComes()
    {
        Rig rig;
        rig.provider.onListRuns = [](const ListRequest &request) {
            return request.pageToken.isEmpty() ? Page<Run>{{run("a")}, "next"} : Page<Run>{{run("b")}, {}};
        };
        rig.feed.setWindow(today);
        QTRY_VERIFY(rig.arrived.contains(QStringLiteral("b")));
        QCOMPARE(rig.arrived.first(), QStringLiteral("a"));
    }

    void movingFarAwayGivesUpWhatIsListed()
    {
        Rig rig;
        rig.provider.onListRuns = [&rig](const ListRequest &request) {
            rig.asked.push_back(request);
            return Page<Run>{{run("x")}, "endless"};
        };
        rig.feed.setWindow(today);
        QTRY_VERIFY(rig.asked.size() > 3);
        rig.provider.onListRuns = [&rig](const ListRequest &request) {
            rig.asked.push_back(request);
            return Page<Run>{};
        };
        rig.asked.clear();
        const TimeRange lastYear{today.start - 9000h, today.end - 9000h};
        rig.feed.setWindow(lastYear);
        QTRY_VERIFY(!rig.feed.isLoading());
        QCOMPARE(rig.asked.front().query, runsInWindow(lastYear));
    }

    void refreshAsksOnlyForWhatIsNew()
    {
        Rig rig;
        rig.feed.setWindow(today);
        QTRY_VERIFY(!rig.feed.isLoading());
        rig.asked.clear();
        const QSignalSpy succeeded(&rig.feed, &RunFeed::succeeded);
        rig.feed.refresh();
        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(rig.asked.size(), std::size_t(1));
        QCOMPARE(rig.asked[0].query, runsSince(now - 30s));
    }

    void failedListingIsTakenUpByTheNextRefresh()
    {
        Rig rig;
        const auto works = rig.provider.onListRuns;
        rig.provider.onListRuns = [](const ListRequest &) -> Result<Page<Run>> {
            return tl::make_unexpected(ApiError{.kind = ApiError::Kind::Unreachable});
        };
        const QSignalSpy failed(&rig.feed, &RunFeed::failed);
        rig.feed.setWindow(today);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(rig.feed.coverage().ranges().empty());
        rig.provider.onListRuns = works;
        rig.feed.refresh();
        QTRY_VERIFY(rig.feed.coverage().missing({today.start, now}).empty());
    }
};

QTEST_GUILESS_MAIN(TestRunFeed)
#include "tst_runfeed.moc"
