#include "bench_enginetimer.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace orrery::bench {

namespace {

double threadCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

} // namespace

double nanoseconds(int callsInRound, const std::function<void()> &work)
{
    constexpr int rounds = 25;
    double least = 1e18;
    for (int round = 0; round < rounds; ++round) {
        const double start = threadCpuNs();
        for (int call = 0; call < callsInRound; ++call) {
            work();
        }
        least = std::min(least, (threadCpuNs() - start) / callsInRound);
    }
    return least;
}

int print(const std::vector<Figure> &figures)
{
    int missed = 0;
    std::printf("%-52s %12s %12s %8s %8s\n", "figure", "time", "floor", "ratio", "most");
    for (const Figure &figure : figures) {
        std::printf("%-52s %9.3f us %9.4f us %8.1f %8.1f %s\n", figure.name.c_str(), figure.ns / 1000,
                    figure.floorNs / 1000, figure.ratio(), figure.mostRatio, figure.isMet() ? "" : "TOO SLOW");
        missed += figure.isMet() ? 0 : 1;
    }
    return missed;
}

} // namespace orrery::bench
