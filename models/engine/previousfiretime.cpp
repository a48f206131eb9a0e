#include "engine/firetimes.h"
#include "engine/firetimesearch.h"

#include <algorithm>
#include <array>

namespace orrery {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr auto shortSpan = 1h;

// The server's times depend on where its search began, but not beyond the next day without a change of offset.
Instant awayFromChanges(const CompiledSpec &spec, Instant instant)
{
    for (int i = 0; i < 8 && !isOnPlainDay(*spec.zone(), instant); ++i) {
        instant -= 24h;
    }
    return instant;
}

std::optional<FireTime> firstBetween(const CompiledSpec &spec, const QByteArray &seed, Instant after, Instant before)
{
    const std::optional<FireTime> first = nextFireTime(spec, seed, awayFromChanges(spec, after));
    return first && first->jittered < before ? first : std::nullopt;
}

// Halves the span that has a time in it until what is left can be walked.
std::optional<FireTime> lastBetween(const CompiledSpec &spec, const QByteArray &seed, Instant after, Instant before)
{
    std::optional<FireTime> last = firstBetween(spec, seed, after, before);
    if (!last) {
        return std::nullopt;
    }
    Instant emptyFrom = before;
    while (emptyFrom - last->jittered > shortSpan) {
        const Instant middle = last->jittered + (emptyFrom - last->jittered) / 2;
        const std::optional<FireTime> later = firstBetween(spec, seed, middle, before);
        if (later && later->jittered > last->jittered) {
            last = later;
        } else {
            emptyFrom = middle;
        }
    }
    FireTimeSearch search(spec, seed, last->jittered);
    while (const std::optional<FireTime> time = search.next()) {
        if (time->jittered >= before) {
            break;
        }
        last = time;
    }
    return last;
}

} // namespace

// A spec only knows how to go forward, so look back in growing steps; the first that has a time in it is not much too
// long.
std::optional<FireTime> previousFireTime(const CompiledSpec &spec, const QByteArray &seed, Instant before)
{
    const Instant earliest = spec.canonical().startTime.value_or(Instant{}) - 1s;
    constexpr std::array<Instant::duration, 7> steps{
        1h, 24h, days(31), days(366), days(8 * 366), days(30 * 366), days(150 * 366)};
    for (const Instant::duration step : steps) {
        const Instant after = std::max(before - step, earliest);
        if (const std::optional<FireTime> last = lastBetween(spec, seed, after, before)) {
            return last;
        }
        if (after <= earliest) {
            break;
        }
    }
    return std::nullopt;
}

} // namespace orrery
