#pragma once

#include "timeline/lanestate.h"

#include <QPalette>
#include <QRgb>

#include <array>

namespace orrery {

/// All colours of the lanes. The states are told apart under the three common kinds of colour blindness, too, and
/// never by colour alone: where there is room each has a shape, and failures stick out of the row of bars.
struct LanePalette
{
    std::array<QRgb, laneStateCount> states{};
    QRgb base = 0;
    QRgb alternateBase = 0;
    QRgb selectedBase = 0;
    QRgb gridLine = 0;
    QRgb text = 0;
    QRgb dimText = 0;
    QRgb now = 0;
    QRgb zoneChange = 0;
    QRgb pausedHatch = 0;
    QRgb nightShade = 0; ///< with alpha, laid over a base
    QRgb accent = 0; ///< selection and hover

    [[nodiscard]] QRgb of(LaneState state) const noexcept { return states[static_cast<std::size_t>(state)]; }

    /// States for the light or the dark scheme, the rest from the widget's palette.
    [[nodiscard]] static LanePalette from(const QPalette &palette);
};

/// \c top over \c bottom, \c share from 0 to 255.
[[nodiscard]] QRgb blended(QRgb bottom, QRgb top, int share) noexcept;

} // namespace orrery
