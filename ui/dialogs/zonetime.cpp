#include "dialogs/zonetime.h"

#include <QLocale>

#include <array>
#include <cstdlib>

namespace orrery {

namespace {

using namespace std::chrono_literals;

std::chrono::seconds offsetAt(Instant instant, const QTimeZone &zone)
{
    return std::chrono::seconds(zone.offsetFromUtc(toQDateTime(instant)));
}

QString signedHours(std::chrono::seconds offset)
{
    const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
    return QStringLiteral("%1%2:%3")
        .arg(QLatin1Char(offset < 0s ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
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

QString zonedText(Instant instant, const QTimeZone &zone)
{
    const bool whole = instant.time_since_epoch() % 1s == 0ms;
    const QString format =
        whole ? QStringLiteral("ddd d MMM yyyy HH:mm:ss") : QStringLiteral("ddd d MMM yyyy HH:mm:ss.zzz");
    return QLocale().toString(wallClock(instant, zone), format) + QLatin1Char(' ')
        + signedHours(offsetAt(instant, zone));
}

QString offsetText(Instant instant, const QTimeZone &zone)
{
    return QStringLiteral("UTC") + signedHours(offsetAt(instant, zone));
}

QTimeZone zoneOfSchedule(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace orrery
