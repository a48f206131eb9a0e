#include "threelanes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestTimelineRange : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRangeHasAMenu();
    void onlyConnectedActionsExist();

private:
    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineRange::init()
{
    m_view = shownTimeline();
    QVERIFY(m_view);
}

void TestTimelineRange::cleanup()
{
    m_view.reset();
}

void TestTimelineRange::aRangeHasAMenu()
{
    m_view->setLaneNames([](LaneIndex lane) { return QStringLiteral("lane %1").arg(lane); });
    QSignalSpy range(m_view.get(), &TimelineView::rangeSelected);
    QTest::mousePress(lanesOf(*m_view), Qt::LeftButton, {}, {250, 30});
    QTest::mouseMove(lanesOf(*m_view), {300, 40});
    QTest::mouseMove(lanesOf(*m_view), {349, 60});
    QTest::mouseRelease(lanesOf(*m_view), Qt::LeftButton, {}, {349, 60});
    QCOMPARE(range.size(), 1);
    QCOMPARE(range.first().at(1).value<LaneOrder>(), (LaneOrder{1, 0}));
    auto *menu = m_view->findChild<QMenu *>(QStringLiteral("timelineRangeMenu"));
    QVERIFY(menu != nullptr);
    menu->actions().last()->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2); // heading and the failed run
    QVERIFY(lines.last().startsWith(QStringLiteral("lane 1\tfailed\t2026-11-20T11:00:00.000Z")));
    menu->actions().first()->trigger();
    QCOMPARE(m_view->window(), (TimeRange{noon - 90min, noon - 30min}));
}

void TestTimelineRange::onlyConnectedActionsExist()
{
    const auto count = [this] {
        m_view->openMenuForSelection();
        auto *menu = m_view->findChild<QMenu *>(QStringLiteral("timelineRangeMenu"));
        const auto actions = menu->actions().size();
        delete menu;
        return actions;
    };
    QCOMPARE(count(), 1);
    QSignalSpy backfill(m_view.get(), &TimelineView::backfillRequested);
    QCOMPARE(count(), 2);
    QSignalSpy runs(m_view.get(), &TimelineView::runsRequested);
    QCOMPARE(count(), 3);
}

QTEST_MAIN(TestTimelineRange)
#include "tst_timelinerange.moc"
