#include "models/timeline/lanebuilders.h"
#include "timeline/lanerenderer.h"
#include "timeline/lanewalk.h"

#include <QTest>

#include <random>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

namespace {

using Random = std::mt19937; // the same numbers every time: NOLINT(cert-msc51-cpp)

const Instant begin = at("2026-01-01T00:00:00Z");
constexpr auto span = 120 * 24h;
constexpr int laneCount = 6;

LaneState randomState(Random &random)
{
    constexpr std::array states{LaneState::Completed,  LaneState::Completed, LaneState::Cancelled,
                                LaneState::Terminated, LaneState::TimedOut,  LaneState::ContinuedAsNew};
    return random() % 50 == 0 ? LaneState::Failed : states[random() % states.size()];
}

/// Lanes of rising density; a third of the runs is long enough to lie over many others.
LaneSnapshotPtr crowdedLanes(bool overlaps)
{
    Random random(7); // NOLINT(cert-msc51-cpp)
    LaneChanges changes;
    std::vector<RunRecord> runs;
    for (LaneIndex lane = 0; lane < laneCount; ++lane) {
        const int count = 40 << (2 * lane); // 40 to 40,960
        const auto cadence = std::chrono::milliseconds(span) / count;
        for (int i = 0; i < count; ++i) {
            const auto jitter = std::chrono::milliseconds(static_cast<std::int64_t>(random() % 1000));
            const auto length = overlaps && random() % 3 == 0 ? cadence * 12 : cadence / 3;
            runs.push_back(record(lane, begin + cadence * i + jitter, length, randomState(random)));
        }
        changes.setExpected(lane, {{begin + 60 * 24h, begin + 60 * 24h + 1min, LaneState::Missed}});
    }
    changes.addRecords(std::move(runs));
    return applyLaneChanges({}, std::move(changes));
}

struct Picture
{
    QImage image;
    LaneFrame frame;
};

Picture rendered(const LaneSnapshot &snapshot, const LaneOrder &order, TimeRange window, int rowHeight, double ratio)
{
    Picture picture;
    picture.frame.snapshot = &snapshot;
    picture.frame.order = &order;
    picture.frame.window = window;
    picture.frame.now = begin + span;
    picture.frame.devicePixelRatio = ratio;
    picture.frame.rowHeight = rowHeight;
    picture.frame.size = QSize(800, laneCount * rowHeight) * ratio;
    picture.image = QImage(picture.frame.size, QImage::Format_RGB32);
    LaneRenderer renderer;
    renderer.setPalette(LanePalette::from(QPalette(Qt::white, Qt::lightGray)));
    renderer.render(picture.image, picture.frame, {});
    return picture;
}

/// Whether the colour stands in the band of the lane, within one column.
bool shows(const Picture &picture, int row, int column, QRgb colour)
{
    for (int x = std::max(0, column - 1); x <= std::min(picture.image.width() - 1, column + 1); ++x) {
        for (int y = rowTop(picture.frame, row); y < rowTop(picture.frame, row + 1); ++y) {
            if (picture.image.pixel(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestLaneHonesty : public QObject
{
    Q_OBJECT

private slots:
    void everyFailureIsSeen_data();
    void everyFailureIsSeen();
    void nothingLooksFailedThatIsNot_data();
    void nothingLooksFailedThatIsNot();
};

void TestLaneHonesty::everyFailureIsSeen_data()
{
    QTest::addColumn<bool>("overlaps");
    QTest::addColumn<int>("rowHeight");
    QTest::addColumn<double>("ratio");
    for (const bool overlaps : {false, true}) {
        for (const int rowHeight : {24, 18, 4, 1}) {
            for (const double ratio : {1.0, 1.5, 2.0}) {
                QTest::addRow("%s, rows of %d, scale %.1f", overlaps ? "overlaps" : "in turn", rowHeight, ratio)
                    << overlaps << rowHeight << ratio;
            }
        }
    }
}

void TestLaneHonesty::everyFailureIsSeen()
{
    QFETCH(const bool, overlaps);
    QFETCH(const int, rowHeight);
    QFETCH(const double, ratio);
    const LaneSnapshotPtr snapshot = crowdedLanes(overlaps);
    const LaneOrder order{5, 4, 3, 2, 1, 0};
    const QRgb failed = LanePalette::from(QPalette(Qt::white, Qt::lightGray)).of(LaneState::Failed);
    int checked = 0;
    int missing = 0;
    for (const auto length : {std::chrono::milliseconds(span), std::chrono::milliseconds(span / 5),
                              std::chrono::milliseconds(24h), std::chrono::milliseconds(144min)}) {
        const TimeRange window{begin + span / 2 - length / 2, begin + span / 2 + length / 2};
        const Picture picture = rendered(*snapshot, order, window, rowHeight, ratio);
        const double columnsPerMs = picture.image.width() / static_cast<double>(window.length().count());
        for (int row = 0; row < laneCount; ++row) {
            const LaneIndex lane = order[static_cast<std::size_t>(row)];
            forEachRun(snapshot->lane(lane), lane, window, window.end, [&](const RunRecord &run) {
                if (run.state == LaneState::Failed) {
                    const auto offset = static_cast<double>((std::max(run.start, window.start) - window.start).count());
                    ++checked;
                    missing += shows(picture, row, static_cast<int>(offset * columnsPerMs), failed) ? 0 : 1;
                }
            });
        }
    }
    QCOMPARE(missing, 0);
    QVERIFY(checked > 1000);
}

void TestLaneHonesty::nothingLooksFailedThatIsNot_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::newRow("all") << qint64{120 * 24 * 60};
    QTest::newRow("a week") << qint64{7 * 24 * 60};
    QTest::newRow("an hour") << qint64{60};
}

void TestLaneHonesty::nothingLooksFailedThatIsNot()
{
    QFETCH(const qint64, minutes);
    const LaneSnapshotPtr snapshot = crowdedLanes(true);
    const LaneOrder order{0, 1, 2, 3, 4, 5};
    const TimeRange window{begin + span / 3, begin + span / 3 + std::chrono::minutes(minutes)};
    const Picture picture = rendered(*snapshot, order, window, 24, 1.0);
    const QRgb failed = LanePalette::from(QPalette(Qt::white, Qt::lightGray)).of(LaneState::Failed);
    const TimeMapper map{window, static_cast<double>(picture.image.width())};
    int lies = 0;
    for (int row = 0; row < laneCount; ++row) {
        for (int x = 0; x < picture.image.width(); ++x) {
            if (picture.image.pixel(x, rowTop(picture.frame, row) + 6) != failed) {
                continue;
            }
            bool justified = false;
            const auto lane = static_cast<LaneIndex>(row);
            const TimeRange near{map.instant(x - 1.0), map.instant(x + 2.0) + 1ms};
            forEachRun(snapshot->lane(lane), lane, near, window.end,
                       [&](const RunRecord &run) { justified = justified || run.state == LaneState::Failed; });
            lies += justified ? 0 : 1;
        }
    }
    QCOMPARE(lies, 0);
}

QTEST_MAIN(TestLaneHonesty)
#include "tst_lanehonesty.moc"
