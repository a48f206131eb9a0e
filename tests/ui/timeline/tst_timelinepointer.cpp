#include "timeline/timelinepointer.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>

using namespace orrery;

class TestTimelinePointer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leftDragIsABand();
    void aShortPressIsAClick();
    void aCancelledBandDoesNotFinish();
    void middleDragPans();
    void dragOnTheHeaderPans();
    void wheels_data();
    void wheels();

private:
    std::unique_ptr<QWidget> m_lanes;
    std::unique_ptr<QWidget> m_header;
    std::unique_ptr<TimelinePointer> m_pointer;
};

void TestTimelinePointer::init()
{
    m_pointer.reset();
    m_lanes = std::make_unique<QWidget>();
    m_header = std::make_unique<QWidget>();
    m_lanes->resize(400, 200);
    m_header->resize(400, 40);
    m_pointer = std::make_unique<TimelinePointer>(*m_lanes, *m_header, nullptr);
}

void TestTimelinePointer::leftDragIsABand()
{
    QSignalSpy finished(m_pointer.get(), &TimelinePointer::bandFinished);
    QSignalSpy clicked(m_pointer.get(), &TimelinePointer::clicked);
    QTest::mousePress(m_lanes.get(), Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(m_lanes.get(), {100, 50});
    QTest::mouseRelease(m_lanes.get(), Qt::LeftButton, {}, {100, 50});
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toRect(), QRect(QPoint(100, 50), QPoint(200, 150)));
    QCOMPARE(clicked.size(), 0);
}

void TestTimelinePointer::aShortPressIsAClick()
{
    QSignalSpy finished(m_pointer.get(), &TimelinePointer::bandFinished);
    QSignalSpy clicked(m_pointer.get(), &TimelinePointer::clicked);
    QTest::mouseClick(m_lanes.get(), Qt::LeftButton, {}, {20, 30});
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toPoint(), QPoint(20, 30));
    QCOMPARE(finished.size(), 0);
}

void TestTimelinePointer::aCancelledBandDoesNotFinish()
{
    QSignalSpy finished(m_pointer.get(), &TimelinePointer::bandFinished);
    QTest::mousePress(m_lanes.get(), Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(m_lanes.get(), {100, 50});
    m_pointer->cancelBand();
    QTest::mouseRelease(m_lanes.get(), Qt::LeftButton, {}, {100, 50});
    QCOMPARE(finished.size(), 0);
}

void TestTimelinePointer::middleDragPans()
{
    QSignalSpy panned(m_pointer.get(), &TimelinePointer::panned);
    QTest::mousePress(m_lanes.get(), Qt::MiddleButton, {}, {200, 50});
    QTest::mouseMove(m_lanes.get(), {190, 50});
    QTest::mouseMove(m_lanes.get(), {170, 60});
    QTest::mouseRelease(m_lanes.get(), Qt::MiddleButton, {}, {170, 60});
    QCOMPARE(panned.size(), 2);
    QCOMPARE(panned.at(0).first().toInt() + panned.at(1).first().toInt(), 30);
}

void TestTimelinePointer::dragOnTheHeaderPans()
{
    QSignalSpy panned(m_pointer.get(), &TimelinePointer::panned);
    QTest::mousePress(m_header.get(), Qt::LeftButton, {}, {200, 10});
    QTest::mouseMove(m_header.get(), {250, 10});
    QTest::mouseRelease(m_header.get(), Qt::LeftButton, {}, {250, 10});
    QCOMPARE(panned.size(), 1);
    QCOMPARE(panned.first().first().toInt(), -50);
}

void TestTimelinePointer::wheels_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("gesture");
    using Modifiers = Qt::KeyboardModifiers;
    QTest::newRow("turned") << QPoint(0, -120) << Modifiers() << QStringLiteral("scroll 60");
    QTest::newRow("with Ctrl") << QPoint(0, 120) << Modifiers(Qt::ControlModifier) << QStringLiteral("zoom 0.8 at 100");
    QTest::newRow("with Shift") << QPoint(0, -120) << Modifiers(Qt::ShiftModifier) << QStringLiteral("pan 60");
    QTest::newRow("tilted") << QPoint(-120, 0) << Modifiers() << QStringLiteral("pan 60");
}

void TestTimelinePointer::wheels()
{
    QFETCH(const QPoint, angle);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const QString, gesture);
    QString seen;
    connect(m_pointer.get(), &TimelinePointer::scrolled, this,
            [&](int by) { seen = QStringLiteral("scroll %1").arg(by); });
    connect(m_pointer.get(), &TimelinePointer::panned, this, [&](int by) { seen = QStringLiteral("pan %1").arg(by); });
    connect(m_pointer.get(), &TimelinePointer::zoomed, this,
            [&](double factor, int x) { seen = QStringLiteral("zoom %1 at %2").arg(factor).arg(x); });
    QWheelEvent event(QPointF(100, 50), QPointF(100, 50), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_lanes.get(), &event);
    QCOMPARE(seen, gesture);
}

QTEST_MAIN(TestTimelinePointer)
#include "tst_timelinepointer.moc"
