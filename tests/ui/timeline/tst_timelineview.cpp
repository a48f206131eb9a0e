#include "threelanes.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void oneReplotHoweverMuchChanges();
    void zoomsAtThePointer();
    void asksForScrolling();
    void aClickNamesTheRun();
    void aDoubleClickOnNothingZoomsIn();
    void keysMoveAndZoom_data();
    void keysMoveAndZoom();
    void backAndForwardLeadThroughWindows();
    void stepsToFailuresAndRuns();
    void followsNow();
    void tellsWhichLanesAreVisible();

private:
    [[nodiscard]] QWidget *lanes() const { return lanesOf(*m_view); }

    /// A point in the row at an instant.
    [[nodiscard]] QPoint place(int row, Instant instant) const
    {
        return {static_cast<int>(m_view->scene().mapper().pixel(instant)) + 1, row * 24 + 12};
    }

    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineView::init()
{
    m_view = shownTimeline();
    QVERIFY(m_view);
}

void TestTimelineView::cleanup()
{
    m_view.reset();
}

void TestTimelineView::oneReplotHoweverMuchChanges()
{
    QCoreApplication::processEvents();
    QSignalSpy replots(m_view.get(), &TimelineView::replotted);
    for (int i = 0; i < 50; ++i) {
        m_view->setWindow({noon - 4h - i * 1min, noon + 2h});
        m_view->setVerticalOffset(i % 5);
        m_view->setSnapshot(threeLanes());
        QWheelEvent wheel(QPointF(100, 50), QPointF(100, 50), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lanes(), &wheel);
    }
    QCOMPARE(replots.size(), 0);
    QTRY_COMPARE(replots.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(replots.size(), 1);
}

void TestTimelineView::zoomsAtThePointer()
{
    const Instant before = m_view->scene().mapper().instant(150);
    QWheelEvent wheel(QPointF(150, 50), QPointF(150, 50), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(lanes(), &wheel);
    QVERIFY(m_view->window().length() < 6h);
    QVERIFY(std::chrono::abs(m_view->scene().mapper().instant(150) - before) <= 1min);
}

void TestTimelineView::asksForScrolling()
{
    QSignalSpy scrolled(m_view.get(), &TimelineView::verticalScrollRequested);
    QWheelEvent wheel(QPointF(150, 50), QPointF(150, 50), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(lanes(), &wheel);
    QCOMPARE(scrolled.size(), 1);
    QVERIFY(scrolled.first().first().toInt() > 0);
    QCOMPARE(m_view->scene().verticalOffset, 0);
}

void TestTimelineView::aClickNamesTheRun()
{
    QSignalSpy lane(m_view.get(), &TimelineView::laneClicked);
    QSignalSpy run(m_view.get(), &TimelineView::runClicked);
    QTest::mouseClick(lanes(), Qt::LeftButton, {}, place(1, noon - 1h));
    QCOMPARE(lane.size(), 1);
    QCOMPARE(lane.first().first().toUInt(), 1U);
    QCOMPARE(run.size(), 1);
    QCOMPARE(run.first().at(1).value<RunId>(),
             m_view->scene().snapshot->runId(allRuns(*m_view->scene().snapshot, 1)[0]));
    QTest::mouseClick(lanes(), Qt::LeftButton, {}, place(1, noon + 1h));
    QCOMPARE(lane.size(), 2);
    QCOMPARE(run.size(), 1);
    QTest::mouseClick(lanes(), Qt::LeftButton, {}, {50, 200}); // below the last row
    QCOMPARE(lane.size(), 2);
}

void TestTimelineView::aDoubleClickOnNothingZoomsIn()
{
    QSignalSpy activated(m_view.get(), &TimelineView::runActivated);
    QTest::mouseDClick(lanes(), Qt::LeftButton, {}, place(1, noon - 1h));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_view->window().length(), 6h);
    QTest::mouseDClick(lanes(), Qt::LeftButton, {}, place(1, noon + 1h));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_view->window().length(), 3h);
}

void TestTimelineView::keysMoveAndZoom_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<qint64>("start"); // minutes after noon
    QTest::addColumn<qint64>("length");
    using Modifiers = Qt::KeyboardModifiers;
    QTest::newRow("Left") << int{Qt::Key_Left} << Modifiers() << qint64{-276} << qint64{360};
    QTest::newRow("Right") << int{Qt::Key_Right} << Modifiers() << qint64{-204} << qint64{360};
    QTest::newRow("Ctrl+Left") << int{Qt::Key_Left} << Modifiers(Qt::ControlModifier) << qint64{-600} << qint64{360};
    QTest::newRow("Ctrl+Right") << int{Qt::Key_Right} << Modifiers(Qt::ControlModifier) << qint64{120} << qint64{360};
    QTest::newRow("plus") << int{Qt::Key_Plus} << Modifiers() << qint64{-120} << qint64{180};
    QTest::newRow("minus") << int{Qt::Key_Minus} << Modifiers() << qint64{-480} << qint64{720};
    QTest::newRow("T") << int{Qt::Key_T} << Modifiers() << qint64{-120} << qint64{360};
    QTest::newRow("Home") << int{Qt::Key_Home} << Modifiers() << qint64{-120} << qint64{360};
}

void TestTimelineView::keysMoveAndZoom()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const qint64, start);
    QFETCH(const qint64, length);
    QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), modifiers);
    QCOMPARE((m_view->window().start - noon) / 1min, start);
    QCOMPARE(m_view->window().length() / 1min, length);
}

void TestTimelineView::backAndForwardLeadThroughWindows()
{
    auto *back = m_view->findChild<QAction *>(QStringLiteral("timelineBack"));
    QVERIFY(!back->isEnabled());
    const TimeRange first = m_view->window();
    m_view->goToWindow({noon, noon + 1min});
    m_view->goToWindow({noon, noon + 1s});
    QVERIFY(back->isEnabled());
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->window(), (TimeRange{noon, noon + 1min}));
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->window(), first);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_view->window(), (TimeRange{noon, noon + 1min}));
}

void TestTimelineView::stepsToFailuresAndRuns()
{
    QSignalSpy run(m_view.get(), &TimelineView::runClicked);
    m_view->goToWindow({noon - 24h, noon - 18h});
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(run.size(), 1);
    QCOMPARE(run.first().first().toUInt(), 1U);
    QVERIFY(m_view->window().contains(noon - 1h));
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("failed after 30.0 s")));
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(run.size(), 1); // there is no other
    m_view->setSelectedRows({2});
    QTest::keyClick(m_view.get(), Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(run.size(), 2);
    QCOMPARE(run.last().first().toUInt(), 0U);
}

void TestTimelineView::followsNow()
{
    const TimeRange before = m_view->window();
    m_view->setNow(noon + 1min);
    QCOMPARE(m_view->window(), before);
    QTest::keyClick(m_view.get(), Qt::Key_T, Qt::ShiftModifier);
    QVERIFY(m_view->isFollowing());
    m_view->setNow(noon + 11min);
    QCOMPARE(m_view->window().start, before.start + 10min);
    QTest::keyClick(m_view.get(), Qt::Key_Left); // who moves away does not want to be pulled back
    QVERIFY(!m_view->isFollowing());
}

void TestTimelineView::tellsWhichLanesAreVisible()
{
    QSignalSpy visible(m_view.get(), &TimelineView::visibleLanesChanged);
    LaneOrder many(1000);
    for (LaneIndex i = 0; i < many.size(); ++i) {
        many[i] = i;
    }
    m_view->setOrder(std::make_shared<const LaneOrder>(many));
    QCOMPARE(visible.size(), 1);
    m_view->setVerticalOffset(24 * 100);
    QCOMPARE(visible.size(), 2);
    QCOMPARE(visible.last().first().value<LaneOrder>().front(), 100U);
    m_view->setVerticalOffset(24 * 100 + 3);
    m_view->setVerticalOffset(24 * 100 + 4);
    QVERIFY(visible.size() <= 3);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
