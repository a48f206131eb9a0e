#include "dialogs/wallclock.h"

#include <array>

namespace orrery {

namespace {

using namespace std::chrono_literals;

std::chrono::seconds offsetAt(Instant instant, const QTimeZone &zone)
{
    return std::chrono::seconds(zone.offsetFromUtc(toQDateTime(instant)));
}

} // namespace

QDateTime wallClock(Instant instant, const QTimeZone &zone)
{
    return toQDateTime(instant + offsetAt(instant, zone));
}

WallClockReading readWallClock(const QDateTime &digits, const QTimeZone &zone)
{
    const Instant asUtc = fromQDateTime(QDateTime(digits.date(), digits.time(), Qt::UTC));
    // No zone changes its offset twice within two days around any moment.
    const std::array offsets{offsetAt(asUtc - 24h, zone), offsetAt(asUtc + 24h, zone)};
    const std::array candidates{asUtc - offsets[0], asUtc - offsets[1]};
    const bool first = offsetAt(candidates[0], zone) == offsets[0];
    const bool second = offsetAt(candidates[1], zone) == offsets[1];
    if (first && second && offsets[0] != offsets[1]) {
        return {candidates[0], WallClockReading::Kind::Twice};
    }
    if (!first && !second) {
        return {candidates[0], WallClockReading::Kind::Never};
    }
    return {first ? candidates[0] : candidates[1], WallClockReading::Kind::Once};
}

} // namespace orrery
