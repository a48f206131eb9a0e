#include "models/timeline/lanebuilders.h"
#include "timeline/timelineoverview.h"

#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

namespace {

const Instant start = at("2026-11-20T00:00:00Z");

} // namespace

/// One pixel is a minute.
class TestTimelineOverview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsFailuresOnTop();
    void dragMovesOrStretches_data();
    void dragMovesOrStretches();
    void aClickBesideBringsTheWindowThere();
    void keysMoveTheWindow();
    void changesWhileCountingAreNotLost();

private:
    std::unique_ptr<TimelineOverview> m_overview;
};

void TestTimelineOverview::init()
{
    m_overview = std::make_unique<TimelineOverview>();
    m_overview->resize(600, 40);
    m_overview->setSpan({start, start + 10h});
    m_overview->setWindow({start + 2h, start + 4h});
}

void TestTimelineOverview::showsFailuresOnTop()
{
    m_overview->setWindow({start, start + 10h});
    const LaneSnapshotPtr snapshot = snapshotOf(
        {record(0, start + 5h, 1min, LaneState::Failed), record(0, start + 5h + 10s, 1min, LaneState::Completed)});
    m_overview->setLanes(snapshot, std::make_shared<const LaneOrder>(LaneOrder{0}));
    QTRY_COMPARE(m_overview->profile().peak(), 2U);
    const LanePalette palette = LanePalette::from(m_overview->palette());
    const QImage image = m_overview->grab().toImage().convertToFormat(QImage::Format_RGB32);
    QCOMPARE(QColor(image.pixel(301, 6)), QColor(palette.of(LaneState::Failed)));
    QCOMPARE(QColor(image.pixel(301, 35)), QColor(palette.of(LaneState::Completed)));
    QCOMPARE(QColor(image.pixel(200, 20)), QColor(palette.alternateBase));
}

void TestTimelineOverview::dragMovesOrStretches_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("startMinute");
    QTest::addColumn<int>("endMinute");
    QTest::newRow("middle moves") << 180 << 210 << 150 << 270;
    QTest::newRow("left edge") << 120 << 60 << 60 << 240;
    QTest::newRow("right edge") << 240 << 300 << 120 << 300;
    QTest::newRow("edge past the other") << 240 << 60 << 60 << 120;
}

void TestTimelineOverview::dragMovesOrStretches()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, startMinute);
    QFETCH(const int, endMinute);
    QSignalSpy requested(m_overview.get(), &TimelineOverview::windowRequested);
    QTest::mousePress(m_overview.get(), Qt::LeftButton, {}, {from, 20});
    QTest::mouseMove(m_overview.get(), {to, 20});
    QTest::mouseRelease(m_overview.get(), Qt::LeftButton, {}, {to, 20});
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<TimeRange>(),
             (TimeRange{start + std::chrono::minutes(startMinute), start + std::chrono::minutes(endMinute)}));
}

void TestTimelineOverview::aClickBesideBringsTheWindowThere()
{
    QSignalSpy requested(m_overview.get(), &TimelineOverview::windowRequested);
    QTest::mouseClick(m_overview.get(), Qt::LeftButton, {}, {480, 20});
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<TimeRange>(), (TimeRange{start + 7h, start + 9h}));
}

void TestTimelineOverview::keysMoveTheWindow()
{
    QSignalSpy requested(m_overview.get(), &TimelineOverview::windowRequested);
    QTest::keyClick(m_overview.get(), Qt::Key_Right);
    QTest::keyClick(m_overview.get(), Qt::Key_Plus);
    QCOMPARE(requested.at(0).first().value<TimeRange>(), (TimeRange{start + 150min, start + 270min}));
    QCOMPARE(requested.at(1).first().value<TimeRange>(), (TimeRange{start + 150min, start + 210min}));
}

void TestTimelineOverview::changesWhileCountingAreNotLost()
{
    const auto order = std::make_shared<const LaneOrder>(LaneOrder{0});
    for (int i = 1; i <= 20; ++i) {
        std::vector<RunRecord> runs;
        for (int run = 0; run < i; ++run) {
            runs.push_back(record(0, start + 1h, 1min, LaneState::Completed));
        }
        m_overview->setLanes(snapshotOf(std::move(runs)), order);
    }
    QTRY_COMPARE(m_overview->profile().peak(), 20U);
}

QTEST_MAIN(TestTimelineOverview)
#include "tst_timelineoverview.moc"
