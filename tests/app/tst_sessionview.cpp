#include "app/support/fakeprovider.h"
#include "sessionview.h"
#include "timeline/timelineview.h"

#include <QDialog>
#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{std::chrono::hours(24 * 20'000)};

ScheduleListEntry entry(const QString &id)
{
    ScheduleListEntry made;
    made.id = ScheduleId(id);
    made.workflowType = QStringLiteral("Report");
    made.spec.interval = {{.interval = 1h}};
    for (int hour = 1; hour <= 5; ++hour) {
        made.futureActionTimes.push_back(now + std::chrono::hours(hour));
    }
    return made;
}

tl::unexpected<ApiError> unreachable()
{
    return tl::make_unexpected(ApiError{.kind = ApiError::Kind::Unreachable});
}

/// A window on a server made of functions.
struct Rig
{
    std::vector<ScheduleListEntry> listed;
    ScheduleStore store{[] { return now; }};
    ScheduleTableModel model{store, [](const ScheduleSpec &) { return QStringLiteral("words"); }};
    MainWindow window{model, [](const ScheduleSpec &) { return QStringLiteral("words"); }};
    FakeProvider *provider = nullptr;
    std::unique_ptr<Session> session;
    std::unique_ptr<SessionView> view;

    explicit Rig(std::vector<ScheduleListEntry> entries)
        : listed(std::move(entries))
    {
        auto made = std::make_unique<FakeProvider>();
        provider = made.get();
        provider->onListSchedules = [this](const ListRequest &) { return Page<ScheduleListEntry>{listed, {}}; };
        provider->onListRuns = [](const ListRequest &) { return Page<Run>{}; };
        session = std::make_unique<Session>(
            Connection{.target = {}, .budget = {}, .provider = std::move(made), .namespaceId = QStringLiteral("uuid")},
            store, [] { return now; });
        window.showConnected(session->target());
        window.show();
        view = std::make_unique<SessionView>(*session, window, model, [] { return now; });
        session->start();
    }

    [[nodiscard]] std::size_t upcomingOn(const QString &id) const
    {
        const auto lane = store.slotOf(ScheduleId(id));
        return lane ? window.timeline().scene().snapshot->lane(*lane).expected->size() : 0;
    }
};

} // namespace

class TestSessionView : public QObject
{
    Q_OBJECT
private slots:

    void listAppearsWithUpcomingRunsOfTheEngine()
    {
        Rig rig({entry(QStringLiteral("a")), entry(QStringLiteral("b"))});
        QTRY_VERIFY(rig.view->isSettled());
        QCOMPARE(rig.model.rowCount(), 2);
        QTRY_VERIFY(rig.upcomingOn(QStringLiteral("a")) > 5);
        QVERIFY(rig.window.timeline().window().contains(now));
    }

    void pausedScheduleHasNoUpcomingRuns()
    {
        ScheduleListEntry paused = entry(QStringLiteral("a"));
        paused.paused = true;
        Rig rig({paused, entry(QStringLiteral("b"))});
        QTRY_VERIFY(rig.upcomingOn(QStringLiteral("b")) > 5);
        QCOMPARE(rig.upcomingOn(QStringLiteral("a")), std::size_t(0));
    }

    void fewerFutureTimesThanAListHoldsMeanNoMore()
    {
        ScheduleListEntry limited = entry(QStringLiteral("a"));
        limited.futureActionTimes.resize(2);
        Rig rig({limited});
        QTRY_VERIFY(rig.view->isSettled());
        QTRY_COMPARE(rig.upcomingOn(QStringLiteral("a")), std::size_t(2));
    }

    void failedRefreshKeepsWhatIsShown()
    {
        Rig rig({entry(QStringLiteral("a"))});
        QTRY_VERIFY(rig.view->isSettled());
        rig.provider->onListSchedules = [](const ListRequest &) -> Result<Page<ScheduleListEntry>> {
            return unreachable();
        };
        rig.session->refresh();
        QTRY_VERIFY(!rig.session->list().isLoading());
        QCOMPARE(rig.model.rowCount(), 1);
        QTRY_VERIFY(rig.window.findChild<QWidget *>(QStringLiteral("errorBanner"))->isVisible());
        QVERIFY(rig.window.findChildren<QDialog *>().isEmpty());
    }

    void engineIsComparedWithTheServerAndGivesWayWhereItDiffers()
    {
        Rig rig({entry(QStringLiteral("a"))});
        rig.provider->onMatchingTimes = [](const ScheduleId &, TimeRange) { return std::vector{now + 7min}; };
        const ScheduleId id(QStringLiteral("a"));
        QTRY_VERIFY(rig.store.find(id) != nullptr && rig.store.find(id)->engineDiffers);
        QTRY_COMPARE(rig.upcomingOn(QStringLiteral("a")), std::size_t(1));
    }

    void hostileIdsAndNotesDoNotWidenTheWindow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("long") << QString(10'000, QLatin1Char('x'));
        QTest::newRow("markup") << QStringLiteral("<h1>big</h1><img src='http://example.test/x'>");
        QTest::newRow("controls") << QStringLiteral("a\tb\nc\x01");
        QTest::newRow("right-to-left") << QStringLiteral("\u202Eabc \u05D0\u05D1\u05D2");
    }

    void hostileIdsAndNotesDoNotWidenTheWindow()
    {
        QFETCH(QString, text);
        ScheduleListEntry hostile = entry(text);
        hostile.notes = text;
        Rig rig({hostile});
        QTRY_VERIFY(rig.view->isSettled());
        rig.window.selectSchedule(hostile.id);
        QVERIFY(rig.window.minimumSizeHint().width() <= 1280);
        QVERIFY(!rig.window.grab().isNull());
    }
};

QTEST_MAIN(TestSessionView)
#include "tst_sessionview.moc"
