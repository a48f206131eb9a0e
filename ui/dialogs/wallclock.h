#pragma once

#include "domain/instant.h"

#include <QTimeZone>

namespace orrery {

/// The digits a clock in \a zone shows at \a instant, as a QDateTime of Qt::UTC (editors of Qt 6.4 know no zones).
[[nodiscard]] QDateTime wallClock(Instant instant, const QTimeZone &zone);

/// What the digits of a clock mean.
struct WallClockReading
{
    enum class Kind {
        Once,
        Twice, ///< clocks are set back over it; \c instant is the first of the two
        Never, ///< clocks are set forward over it; \c instant is as much later as they jump
    };

    Instant instant{};
    Kind kind = Kind::Once;
    friend bool operator==(const WallClockReading &, const WallClockReading &) = default;
};

[[nodiscard]] WallClockReading readWallClock(const QDateTime &digits, const QTimeZone &zone);

} // namespace orrery
