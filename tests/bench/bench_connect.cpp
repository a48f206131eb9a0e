// Time from opening a connection to a complete list of 1,000 schedules in the real window, and the longest time that
// the window could not answer meanwhile. Needs a server: tests/live/on-server STATE bench
// build/bench/tests/bench/bench_connect

#include "live/support/livewindow.h"
#include "temporal/temporalprovider.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

namespace {

constexpr int scheduleCount = 1000;
constexpr qint64 listGoal = 2000; // ms of wall time
constexpr qint64 gapGoal = 100; // ms: what a person feels as "at once"
constexpr int waitLimit = 120'000; // ms

/// Asks for all at once; the server and the limit of connections per host set the pace.
bool createSchedules(const LiveServer &server)
{
    QNetworkAccessManager network;
    TemporalProvider provider({.network = &network}, {.url = server.url(), .nameSpace = server.nameSpace()});
    QObject owner;
    int ended = 0;
    int created = 0;
    Schedule schedule;
    schedule.spec.cronString = {QStringLiteral("*/5 9-17 * * 1-5")};
    schedule.spec.timezoneName = QStringLiteral("America/New_York");
    schedule.action.workflowType = QStringLiteral("Succeed");
    schedule.action.taskQueue = server.taskQueue();
    schedule.state.paused = true;
    for (int i = 0; i < scheduleCount; ++i) {
        const ScheduleId id(QStringLiteral("bench-%1").arg(i, 4, 10, QLatin1Char('0')));
        schedule.action.workflowId = WorkflowId(id.toString());
        provider.createSchedule({.id = id, .schedule = schedule, .requestId = newRequestId()}, &owner)
            ->then(&owner, [&](const Result<Done> &result) {
                ++ended;
                created += result ? 1 : 0;
            });
    }
    return QTest::qWaitFor([&] { return ended == scheduleCount; }, waitLimit) && created == scheduleCount;
}

struct Figures
{
    qint64 listed = -1; ///< ms
    qint64 gap = 0; ///< ms
};

Figures measure(const LiveServer &server)
{
    Figures figures;
    QElapsedTimer sinceBeat;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart,
                     [&] { figures.gap = std::max(figures.gap, sinceBeat.restart()); });
    LiveWindow live(server);
    QElapsedTimer sinceStart;
    sinceStart.start();
    sinceBeat.start();
    heart.start(1ms);
    const bool listed = QTest::qWaitFor(
        [&live] { return live.app().session() != nullptr && live.app().session()->list().loadedAt().has_value(); },
        waitLimit);
    figures.listed = listed && live.app().model().rowCount() == scheduleCount ? sinceStart.elapsed() : -1;
    (void)live.waitSettled();
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const LiveServer server;
    if (!LiveServer::isConfigured() || !createSchedules(server)) {
        std::fputs("bench_connect: needs a server that takes 1,000 schedules; see the top of the source\n", stderr);
        return 2;
    }
    Figures best = measure(server);
    for (int repeat = 1; repeat < 3; ++repeat) {
        const Figures again = measure(server);
        best = {.listed = std::min(best.listed, again.listed), .gap = std::min(best.gap, again.gap)};
    }
    std::printf("list of %d schedules    %5lld ms   goal %lld\n", scheduleCount, best.listed, listGoal);
    std::printf("longest unresponsive    %5lld ms   goal %lld\n", best.gap, gapGoal);
    const bool good = best.listed >= 0 && best.listed <= listGoal && best.gap <= gapGoal;
    return good || !QCoreApplication::arguments().contains(QStringLiteral("--check")) ? 0 : 1;
}
