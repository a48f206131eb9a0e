// The schedule engine's speed. Each figure is a ratio to a floor measured in the same run, so that it means the same on
// another machine; with --check the program fails above the most that is allowed. What the ratios stand for on a
// machine whose store loop writes 1,000 fire times in about 0.5 us is in brackets.

#include "bench_enginetimer.h"
#include "engine/crontext.h"
#include "engine/firetimes.h"
#include "engine/zoneloader.h"

#include <cstdio>
#include <cstring>
#include <random>

using namespace orrery;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
constexpr Instant farAway = std::chrono::sys_days(std::chrono::year(2100) / 12 / 31);

volatile std::int64_t sink = 0; // keeps results alive

CompiledSpec compiled(const QString &cron, const QString &zone)
{
    ScheduleSpec spec;
    spec.cronString = {cron};
    spec.timezoneName = zone;
    return compileSpec(spec).value();
}

// Writes as many fire times, each a constant later than the one before.
double storeLoop(std::size_t count)
{
    std::vector<FireTime> times(count);
    return bench::nanoseconds(count > 10'000 ? 2 : 200, [&] {
        Instant instant = start + std::chrono::milliseconds(sink);
        for (FireTime &time : times) {
            instant += std::chrono::minutes(5);
            time = {instant, instant};
        }
        sink = times.back().jittered.time_since_epoch().count() & 1;
    });
}

// The next times of one spec, into memory that is there.
double nextTimes(const CompiledSpec &spec, std::size_t count, int calls)
{
    std::vector<FireTime> times;
    times.reserve(count);
    return bench::nanoseconds(calls, [&] {
        times.clear();
        FireTimeGenerator(spec, {}, start).append(farAway, count, times);
        sink = static_cast<std::int64_t>(times.size());
    });
}

double manySchedules(const std::vector<CompiledSpec> &specs)
{
    std::vector<FireTime> times;
    times.reserve(specs.size() * 50);
    return bench::nanoseconds(1, [&] {
        times.clear();
        for (const CompiledSpec &spec : specs) {
            FireTimeGenerator(spec, {}, start).append(farAway, 50, times);
        }
        sink = static_cast<std::int64_t>(times.size());
    });
}

std::vector<CompiledSpec> mixedSpecs()
{
    const QStringList crons{u"*/5 9-17 * * 1-5"_s, u"0 6 * * *"_s,   u"30 2 * * 1-5"_s, u"*/15 * * * *"_s,
                            u"0 */4 * * *"_s,      u"0 9 * * mon"_s, u"15 * * * *"_s,   u"0 0 1 * *"_s,
                            u"@every 10m"_s,       u"0 8,20 * * *"_s};
    const QStringList zones{u"America/New_York"_s, u"Europe/Berlin"_s, u"UTC"_s, u"Asia/Kolkata"_s};
    constexpr int count = 10'000;
    std::vector<CompiledSpec> specs;
    specs.reserve(count);
    for (int i = 0; i < count; ++i) {
        specs.push_back(compiled(crons.at(i % crons.size()), zones.at(i / 10 % zones.size())));
    }
    return specs;
}

CompiledSpec excludedAltogether()
{
    ScheduleSpec spec;
    spec.cronString = {u"* * * * * * *"_s};
    spec.excludeCalendar = {{.second = u"*"_s, .minute = u"*"_s, .hour = u"*"_s}};
    return compileSpec(spec).value();
}

double parseCronText()
{
    const QString text = u"*/5 9-17 * * 1-5"_s;
    return bench::nanoseconds(5000, [&] { sink = parseCron(text)->fields; });
}

// Copies the characters and makes the seven small lists that the result holds.
double parseFloor()
{
    const QString text = u"*/5 9-17 * * 1-5"_s;
    return bench::nanoseconds(5000, [&] {
        StructuredCalendar calendar;
        for (Ranges *ranges : {&calendar.second, &calendar.minute, &calendar.hour, &calendar.dayOfMonth,
                               &calendar.month, &calendar.dayOfWeek}) {
            *ranges = {{static_cast<int>(text.size()), 0, 0}};
        }
        sink = static_cast<std::int64_t>(calendar.hour.size());
    });
}

std::vector<std::int64_t> randomInstants()
{
    std::mt19937_64 random(7);
    std::uniform_int_distribution<std::int64_t> between(0, 4'000'000'000);
    std::vector<std::int64_t> instants(100'000);
    for (std::int64_t &instant : instants) {
        instant = between(random);
    }
    return instants;
}

template<typename Offset>
double convert(const std::vector<std::int64_t> &instants, std::vector<std::int64_t> &local, const Offset &offset)
{
    const double all = bench::nanoseconds(1, [&] {
        for (std::size_t i = 0; i < instants.size(); ++i) {
            local[i] = instants[i] + offset(instants[i]);
        }
        sink = local.back();
    });
    return all / static_cast<double>(instants.size());
}

} // namespace

int main(int argc, char *argv[])
{
    const bool check = argc > 1 && std::strcmp(argv[1], "--check") == 0;
    const QString newYork = u"America/New_York"_s;
    const ZonePtr zone = loadZone(newYork);
    const std::vector<std::int64_t> instants = randomInstants();
    std::vector<std::int64_t> local(instants.size());
    const double store = storeLoop(1000);
    const double add = convert(instants, local, [](std::int64_t) { return sink; });
    std::vector<bench::Figure> figures;
    figures.push_back({"next 1,000 of */5 9-17 * * 1-5, New York [5 us]",
                       nextTimes(compiled(u"*/5 9-17 * * 1-5"_s, newYork), 1000, 200), store, 10});
    figures.push_back({"10,000 schedules, next 50 each [3 ms]", manySchedules(mixedSpecs()), storeLoop(500'000), 14});
    figures.push_back(
        {"next 8 of 0 0 29 2 * [100 us]", nextTimes(compiled(u"0 0 29 2 *"_s, newYork), 8, 20), store, 200});
    figures.push_back(
        {"a spec that never fires [1 ms]", nextTimes(compiled(u"0 0 31 2 *"_s, newYork), 1, 5), store, 2000});
    figures.push_back(
        {"a spec with everything excluded [20 ms]", nextTimes(excludedAltogether(), 1, 1), store * 1210, 33});
    figures.push_back({"read a cron string [1 us]", parseCronText(), parseFloor(), 8});
    figures.push_back({"UTC to local, random [20 ns]",
                       convert(instants, local, [&](std::int64_t utc) { return zone->offsetAt(utc); }), add, 40});
    const int missed = bench::print(figures);
    return check && missed > 0 ? 1 : 0;
}
