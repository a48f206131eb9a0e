#pragma once

#include "timeline/lanecolumns.h"
#include "timeline/lanepalette.h"
#include "timeline/pixelcanvas.h"

namespace orrery {

/// Vertical layout of one lane in device pixels.
struct LaneBand
{
    int top = 0; ///< of the lane
    int bottom = 0; ///< past the lane; the last line is the grid line
    int barTop = 0;
    int barBottom = 0;
    int capBottom = 0; ///< above it a column shows its worst state, below it its mildest
    int scale = 1; ///< pen width: device pixels of one logical pixel, at least 1

    /// No room for a cap: the lane shows its worst states only.
    [[nodiscard]] bool isFlat() const noexcept { return capBottom == barBottom; }

    /// The bands of a lane of \c top to \c bottom.
    [[nodiscard]] static LaneBand of(int top, int bottom, double devicePixelRatio) noexcept;
};

/// The shape that a state has on top of its colour.
void drawBarShape(const PixelCanvas &canvas, const LaneBand &band, const WideBar &bar, const LanePalette &palette,
                  QRgb background);
void drawPointMark(const PixelCanvas &canvas, const LaneBand &band, const PointMark &mark, const LanePalette &palette);

/// Sparse diagonal lines over the columns [first, last) that no run touches.
void drawPausedHatch(const PixelCanvas &canvas, const LaneBand &band, const LaneColumns &columns, int first, int last,
                     QRgb colour);

} // namespace orrery
