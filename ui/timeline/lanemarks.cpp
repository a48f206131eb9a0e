#include "timeline/lanemarks.h"

namespace orrery {

namespace {

/// A triangle that points down: the notch of a failure when in the background colour.
void triangleDown(const PixelCanvas &canvas, int centre, int top, int height, QRgb colour)
{
    for (int i = 0; i < height; ++i) {
        const int half = height - 1 - i;
        canvas.fill(centre - half, top + i, 2 * half + 1, 1, colour);
    }
}

void triangleUp(const PixelCanvas &canvas, int centre, int top, int height, QRgb colour)
{
    for (int i = 0; i < height; ++i) {
        canvas.fill(centre - i, top + i, 2 * i + 1, 1, colour);
    }
}

/// A dial with one hand, for what ran out of time.
void clockNotch(const PixelCanvas &canvas, int centre, int top, int radius, QRgb dial, QRgb hand)
{
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x) {
            if (x * x + y * y <= radius * radius) {
                canvas.set(centre + x, top + radius + y, dial);
            }
        }
    }
    canvas.fill(centre, top + 1, 1, radius, hand);
    canvas.fill(centre, top + radius, radius, 1, hand);
}

void slashes(const PixelCanvas &canvas, const LaneBand &band, const WideBar &bar, QRgb colour)
{
    const int step = 6 * band.scale;
    const int left = std::max(bar.first, 0);
    const int right = std::min(bar.last + 1, canvas.width());
    for (int y = band.barTop; y < band.barBottom; ++y) {
        // The pattern hangs on the start of the bar, so that it does not crawl when the window moves.
        const int phase = (left - bar.first + y - band.barTop) % step;
        for (int x = left + (step - phase) % step; x < right; x += step) {
            canvas.fill(x, y, std::min(2 * band.scale, right - x), 1, colour);
        }
    }
}

/// A comb: the bar goes on, nobody knows for how long.
void openEdge(const PixelCanvas &canvas, const LaneBand &band, int last, QRgb background)
{
    const int tooth = std::max(2, 2 * band.scale);
    for (int y = band.barTop; y < band.barBottom; y += 2 * tooth) {
        canvas.fill(last + 1 - 2 * tooth, y, 2 * tooth, std::min(tooth, band.barBottom - y), background);
    }
}

void stateShape(const PixelCanvas &canvas, const LaneBand &band, const WideBar &bar, const LanePalette &palette,
                QRgb background)
{
    const int height = band.barBottom - band.barTop;
    const int middle = bar.first + std::min(bar.last - bar.first + 1, 14 * band.scale) / 2;
    switch (bar.state) {
    case LaneState::Failed:
        triangleDown(canvas, middle, band.barTop - 2 * band.scale, std::min(5 * band.scale, height - 1), background);
        break;
    case LaneState::TimedOut:
        clockNotch(canvas, middle, band.barTop, std::min(3 * band.scale, height / 2), background,
                   palette.of(bar.state));
        break;
    case LaneState::Cancelled:
    case LaneState::Terminated:
        slashes(canvas, band, bar, background);
        break;
    case LaneState::Held:
        canvas.fill(middle - 2 * band.scale, band.barTop + 2, band.scale, height - 4, background);
        canvas.fill(middle + band.scale, band.barTop + 2, band.scale, height - 4, background);
        break;
    case LaneState::Unknown:
        canvas.frame(bar.first, band.barTop, bar.last - bar.first + 1, height, band.scale, palette.text);
        break;
    case LaneState::Upcoming:
    case LaneState::Buffered:
    case LaneState::Skipped:
    case LaneState::Absent:
    case LaneState::Completed:
    case LaneState::ContinuedAsNew:
    case LaneState::Running:
    case LaneState::Late:
    case LaneState::Missed:
        break;
    }
}

/// Every other dot of a frame.
void dottedFrame(const PixelCanvas &canvas, int x, int y, int width, int height, QRgb colour)
{
    for (int i = 0; i < width; i += 2) {
        canvas.set(x + i, y, colour);
        canvas.set(x + i, y + height - 1, colour);
    }
    for (int i = 0; i < height; i += 2) {
        canvas.set(x, y + i, colour);
        canvas.set(x + width - 1, y + i, colour);
    }
}

} // namespace

LaneBand LaneBand::of(int top, int bottom, double devicePixelRatio) noexcept
{
    const int height = bottom - top;
    LaneBand band;
    band.top = top;
    band.bottom = bottom;
    band.scale = std::max(1, static_cast<int>(devicePixelRatio));
    const int margin = height < 8 * band.scale ? 0 : height / 5;
    band.barTop = top + margin;
    band.barBottom = bottom - std::max(margin, height >= 3 ? 1 : 0);
    const int bar = band.barBottom - band.barTop;
    band.capBottom = height < 8 * band.scale ? band.barBottom : band.barTop + std::max(2 * band.scale, bar * 2 / 5);
    return band;
}

void drawBarShape(const PixelCanvas &canvas, const LaneBand &band, const WideBar &bar, const LanePalette &palette,
                  QRgb background)
{
    stateShape(canvas, band, bar, palette, background);
    if (bar.open) {
        openEdge(canvas, band, bar.last, background);
    }
    const int flag = 4 * band.scale;
    if (bar.origin == RunOrigin::Manual) {
        triangleUp(canvas, bar.first + flag - 1, band.barTop - flag, flag, palette.text);
    } else if (bar.origin == RunOrigin::Backfill) {
        for (int i = 0; i < flag + band.scale; ++i) {
            canvas.fill(bar.first, band.barTop + i, flag + band.scale - i, 1, palette.text);
        }
    }
}

void drawPointMark(const PixelCanvas &canvas, const LaneBand &band, const PointMark &mark, const LanePalette &palette)
{
    const int pen = band.scale;
    const int width = 5 * pen;
    const int left = mark.jittered - width / 2;
    const int height = band.barBottom - band.barTop;
    const QRgb colour = palette.of(mark.state);
    if (mark.nominal < left) {
        const int middle = (band.barTop + band.barBottom) / 2;
        canvas.fill(mark.nominal, middle, left - mark.nominal, pen, colour);
        canvas.fill(mark.nominal, middle - 2 * pen, pen, 5 * pen, colour);
    }
    switch (mark.state) {
    case LaneState::Buffered:
    case LaneState::Absent:
        dottedFrame(canvas, left, band.barTop, width, height, colour);
        break;
    case LaneState::Skipped:
        canvas.frame(left, band.barTop, width, height, pen, colour);
        for (int y = band.barTop + pen; y < band.barBottom; y += 3 * pen) {
            canvas.fill(left, y, width, pen, colour);
        }
        break;
    case LaneState::Late:
    case LaneState::Missed:
        canvas.frame(left - pen, band.barTop - pen, width + 2 * pen, height + 2 * pen, 2 * pen, colour);
        break;
    case LaneState::Upcoming:
    case LaneState::Completed:
    case LaneState::ContinuedAsNew:
    case LaneState::Unknown:
    case LaneState::Cancelled:
    case LaneState::Terminated:
    case LaneState::Held:
    case LaneState::Running:
    case LaneState::TimedOut:
    case LaneState::Failed:
        canvas.frame(left, band.barTop, width, height, pen, colour);
        break;
    }
}

void drawPausedHatch(const PixelCanvas &canvas, const LaneBand &band, const LaneColumns &columns, int first, int last,
                     QRgb colour)
{
    const int step = 7 * band.scale;
    const int left = std::clamp(first, 0, canvas.width());
    const int right = std::clamp(last, left, canvas.width());
    const int end = canvas.clippedTop(band.bottom - 1);
    for (int y = canvas.clippedTop(band.top); y < end; ++y) {
        QRgb *line = canvas.line(y);
        const int phase = (left + y - band.top) % step;
        for (int x = left + (step - phase) % step; x < right; x += step) {
            if (columns.states()[x] == 0) {
                line[x] = colour;
            }
        }
    }
}

} // namespace orrery
