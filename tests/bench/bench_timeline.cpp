// Frame times and store figures of the timeline: the real widget with the real store. Options: --check exits with 1
// where a goal is missed; --dense is used for the second process, which runs at scale 2.
#include "bench_timelinedata.h"
#include "bench_timelinereport.h"
#include "timeline/lanequery.h"
#include "timeline/lanerenderer.h"
#include "timeline/timelineview.h"

#include <QApplication>
#include <QProcess>

#include <cstring>
#include <random>
#include <thread>

using namespace orrery;
using namespace orrery::bench;

namespace {

constexpr std::size_t million = 1'000'000;
constexpr int frames = 200;
const QSize area(1600, 900);

void turnEventLoop()
{
    QCoreApplication::processEvents(); // the queued replot
    QCoreApplication::processEvents(); // and its painting
}

/// A window of 96 of the 120 days, moved by i steps of 0.1 days.
TimeRange panned(int i)
{
    const Instant start = dataStart + std::chrono::minutes(144) * (i % 240);
    return {start, start + dataSpan * 4 / 5};
}

/// From all 120 days down to one hour in 200 steps.
TimeRange zoomed(int i)
{
    const double share = std::pow(1.0 / (120 * 24), (i % frames) / double{frames});
    const auto length =
        std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(dataSpan.count()) * share));
    const Instant middle = dataStart + dataSpan / 2;
    return {middle - length / 2, middle + length / 2};
}

struct FrameTimes
{
    Timing pan;
    Timing zoom;
    Timing scroll;

    [[nodiscard]] double worstMedian() const { return std::max({pan.median, zoom.median, scroll.median}); }

    [[nodiscard]] double worstP99() const { return std::max({pan.p99, zoom.p99, scroll.p99}); }
};

std::unique_ptr<TimelineView> makeView(const LaneSnapshotPtr &snapshot, std::size_t lanes, int rowHeight)
{
    auto view = std::make_unique<TimelineView>();
    view->setSnapshot(snapshot);
    view->setOrder(orderOf(lanes));
    view->setRowHeight(rowHeight);
    view->setNow(dataStart + dataSpan);
    view->setWindow(panned(0));
    view->resize(area.width(), area.height() + view->headerHeight());
    view->show();
    turnEventLoop();
    return view;
}

FrameTimes frameTimes(const LaneSnapshotPtr &snapshot, std::size_t lanes, int rowHeight)
{
    const auto view = makeView(snapshot, lanes, rowHeight);
    const auto show = [&view](TimeRange window) {
        view->setWindow(window);
        turnEventLoop();
    };
    FrameTimes times;
    times.pan = measure(frames, [&](int i) { show(panned(i)); });
    times.zoom = measure(frames, [&](int i) { show(zoomed(i)); });
    view->setWindow(panned(0));
    const int height = static_cast<int>(lanes) * rowHeight;
    times.scroll = measure(frames, [&](int i) {
        view->setVerticalOffset(std::max(1, height - area.height()) * i / frames);
        turnEventLoop();
    });
    return times;
}

struct Floors
{
    double memset = 0;
    double emptyReplot = 0;
};

Floors floors()
{
    QImage image(area * qApp->devicePixelRatio(), QImage::Format_RGB32);
    Floors result;
    result.memset = measure(frames, [&image](int i) {
                        std::memset(image.bits(), i & 0xFF, static_cast<std::size_t>(image.sizeInBytes()));
                    }).median;
    result.emptyReplot = frameTimes(std::make_shared<const LaneSnapshot>(), 1, 18).pan.median;
    return result;
}

void reportFrames(Report &report, const QString &id, const QString &what, const FrameTimes &times, double p99Goal)
{
    report.add(id, what + QStringLiteral(": pan median"), times.pan.median, QStringLiteral("ms"));
    report.add(id, what + QStringLiteral(": zoom median"), times.zoom.median, QStringLiteral("ms"));
    report.add(id, what + QStringLiteral(": scroll median"), times.scroll.median, QStringLiteral("ms"));
    report.add(id, what + QStringLiteral(": worst p99"), times.worstP99(), QStringLiteral("ms"), p99Goal);
}

void benchFrames(Report &report, const LaneSnapshotPtr &fifty, const LaneSnapshotPtr &many, const Floors &floor)
{
    const FrameTimes times = frameTimes(fifty, 50, 18);
    reportFrames(report, QStringLiteral("G1"), QStringLiteral("1M runs in 50 lanes"), times, 4);
    report.add(QStringLiteral("G1"), QStringLiteral("... median / memset"), times.worstMedian() / floor.memset,
               QStringLiteral("x"), 15);
    report.add(QStringLiteral("G1"), QStringLiteral("... median / empty replot"),
               times.worstMedian() / floor.emptyReplot, QStringLiteral("x"), 3.5);
    const FrameTimes wide = frameTimes(many, 10'000, 18);
    reportFrames(report, QStringLiteral("G1"), QStringLiteral("1M runs in 10,000 lanes"), wide, 4);
    report.add(QStringLiteral("G1"), QStringLiteral("... median / memset"), wide.worstMedian() / floor.memset,
               QStringLiteral("x"), 15);
    const FrameTimes few = frameTimes(snapshotOf(makeRuns(50, 10'000)), 50, 18);
    report.add(QStringLiteral("G3"), QStringLiteral("frame(1M) / frame(10k), worst of pan and zoom"),
               std::max(times.pan.median / few.pan.median, times.zoom.median / few.zoom.median), QStringLiteral("x"),
               1.3);
}

void benchRenderer(Report &report, const LaneSnapshotPtr &snapshot, const Floors &floor)
{
    const LaneOrderPtr order = orderOf(50);
    QImage image(area, QImage::Format_RGB32);
    LaneRenderer renderer;
    renderer.setPalette(LanePalette::from(QPalette()));
    LaneFrame frame;
    frame.snapshot = snapshot.get();
    frame.order = order.get();
    frame.size = area;
    frame.rowHeight = 18;
    const Timing times = measure(frames, [&](int i) {
        frame.window = panned(i);
        renderer.render(image, frame, {});
    });
    report.add(QStringLiteral("G2"), QStringLiteral("renderer alone: p99"), times.p99, QStringLiteral("ms"), 1.5);
    report.add(QStringLiteral("G2"), QStringLiteral("renderer alone: median / memset"), times.median / floor.memset,
               QStringLiteral("x"), 6);
}

void benchFlatRows(Report &report)
{
    reportFrames(report, QStringLiteral("G4"), QStringLiteral("225 lanes of 4 px"),
                 frameTimes(snapshotOf(makeRuns(225, million)), 225, 4), 8);
    reportFrames(report, QStringLiteral("G4"), QStringLiteral("900 lanes of 1 px"),
                 frameTimes(snapshotOf(makeRuns(900, million)), 900, 1), 16);
}

void benchHover(Report &report, const LaneSnapshotPtr &snapshot, std::size_t lanes, const QString &what)
{
    std::mt19937 random(3); // NOLINT(cert-msc51-cpp)
    constexpr int hits = 20'000;
    std::size_t found = 0;
    const Timing times = measure(50, [&](int) {
        for (int i = 0; i < hits / 50; ++i) {
            const Instant from = dataStart + std::chrono::milliseconds(static_cast<std::int64_t>(random()) * 2);
            const auto lane = static_cast<LaneIndex>(random() % lanes);
            const TimeRange range{from, from + std::chrono::minutes(2)};
            found += worstRunAt(*snapshot, lane, range, from).has_value() ? 1U : 0U;
        }
    });
    report.add(QStringLiteral("G6"), what + QStringLiteral(": mean hit test"), times.median * 1000 / (hits / 50),
               QStringLiteral("us"), 0.5);
    report.add(QStringLiteral("G6"), what + QStringLiteral(": share that hits"),
               static_cast<double>(found) / (3.4 * hits), QStringLiteral(""));
}

double onceMs(const std::function<void()> &work)
{
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        const double before = threadCpuMs();
        work();
        best = std::min(best, threadCpuMs() - before);
    }
    return best;
}

/// The records are copied outside of the measured time.
double buildMs(const std::vector<RunRecord> &runs)
{
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        LaneChanges changes;
        changes.addRecords(runs);
        const double before = threadCpuMs();
        const LaneSnapshotPtr snapshot = applyLaneChanges({}, std::move(changes));
        best = std::min(best, threadCpuMs() - before);
    }
    return best;
}

void benchStore(Report &report, const LaneSnapshotPtr &fifty, std::size_t lanes)
{
    const QString ms = QStringLiteral("ms");
    std::vector<RunRecord> runs = makeRuns(lanes, million);
    const QString what = QStringLiteral("1M in %1 lanes").arg(lanes);
    report.add(QStringLiteral("G7"), what + QStringLiteral(": memory per run"),
               static_cast<double>(fifty->memoryBytes()) / million, QStringLiteral("B"), 60);
    report.add(QStringLiteral("G8"), what + QStringLiteral(": build in lane order, with levels"), buildMs(runs), ms,
               60);
    std::vector<RunRecord> newest;
    for (std::size_t i = 0; i < 1000; ++i) {
        RunRecord run = runs[(i % lanes + 1) * (million / lanes) - 1];
        run.start += std::chrono::seconds(i + 1);
        run.end = run.start + std::chrono::seconds(5);
        run.key = {i, i};
        newest.push_back(run);
    }
    std::shuffle(runs.begin(), runs.end(), std::mt19937(1)); // NOLINT(cert-msc51-cpp)
    report.add(QStringLiteral("G8"), what + QStringLiteral(": build shuffled, with levels"), buildMs(runs), ms, 180);
    report.add(QStringLiteral("G9"), what + QStringLiteral(": append 1,000"), onceMs([&] {
                   LaneChanges changes;
                   changes.addRecords(newest);
                   const LaneSnapshotPtr snapshot = applyLaneChanges(fifty, std::move(changes));
               }),
               ms, 2);
}

/// From a million records at hand to the picture, with a worker as in the app; then again, which releases a million.
/// Both threads' CPU times are added: nothing runs in parallel here, and wall time belongs to the whole machine.
void benchArrival(Report &report)
{
    const std::vector<RunRecord> runs = makeRuns(50, million);
    const auto view = makeView(std::make_shared<const LaneSnapshot>(), 50, 18);
    double total = std::numeric_limits<double>::max();
    double busy = total;
    for (int round = 0; round < 4; ++round) {
        LaneChanges changes;
        changes.addRecords(runs);
        LaneSnapshotPtr snapshot;
        double built = 0;
        std::thread worker([&] {
            snapshot = applyLaneChanges({}, std::move(changes));
            built = threadCpuMs();
        });
        worker.join();
        const double before = threadCpuMs();
        view->setSnapshot(std::move(snapshot));
        turnEventLoop();
        const double shown = threadCpuMs() - before;
        busy = std::min(busy, shown);
        total = std::min(total, built + shown);
    }
    report.add(QStringLiteral("G10"), QStringLiteral("1M records to picture"), total, QStringLiteral("ms"), 80);
    report.add(QStringLiteral("G15"), QStringLiteral("... GUI thread busy, old million released"), busy,
               QStringLiteral("ms"), 8);
}

int denseProcess(bool check)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--dense"), check ? QStringLiteral("--check") : QStringLiteral("--print")});
    return child.waitForFinished(-1) ? child.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const bool check = arguments.contains(QStringLiteral("--check"));
    Report report;
    const LaneSnapshotPtr fifty = snapshotOf(makeRuns(50, million));
    int child = 0;
    if (arguments.contains(QStringLiteral("--dense"))) {
        reportFrames(report, QStringLiteral("G20"), QStringLiteral("scale 2, 1M runs in 50 lanes"),
                     frameTimes(fifty, 50, 18), 16);
    } else {
        const LaneSnapshotPtr many = snapshotOf(makeRuns(10'000, million));
        const Floors floor = floors();
        report.add(QStringLiteral("-"), QStringLiteral("floor: memset of the picture"), floor.memset,
                   QStringLiteral("ms"));
        report.add(QStringLiteral("-"), QStringLiteral("floor: replot without lanes"), floor.emptyReplot,
                   QStringLiteral("ms"));
        benchFrames(report, fifty, many, floor);
        benchRenderer(report, fifty, floor);
        benchFlatRows(report);
        benchHover(report, fifty, 50, QStringLiteral("50 lanes"));
        benchHover(report, many, 10'000, QStringLiteral("10,000 lanes"));
        benchStore(report, fifty, 50);
        benchStore(report, many, 10'000);
        benchArrival(report);
        child = denseProcess(check);
    }
    report.print();
    return check && (!report.allMet() || child != 0) ? 1 : 0;
}
