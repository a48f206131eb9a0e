#include "timeline/lanerenderer.h"

#include <cstring>

namespace orrery {

namespace {

/// States that reach above the row of bars, so that their shape differs however narrow they are.
constexpr LaneStates tallStates = failureStates | laneBit(LaneState::Missed) | laneBit(LaneState::Late);

/// 0 for one run, then a step each for 2, 8 and 32.
std::size_t densityOf(std::uint8_t count)
{
    const std::size_t some = count > 1 ? 1 : 0;
    return some + (count >= 8 ? 1 : 0) + (count >= 32 ? 1 : 0);
}

void copyLines(const PixelCanvas &canvas, int from, int to, const std::vector<QRgb> &row)
{
    const int end = canvas.clippedTop(to);
    for (int y = canvas.clippedTop(from); y < end; ++y) {
        std::memcpy(canvas.line(y), row.data(), row.size() * sizeof(QRgb));
    }
}

} // namespace

int rowTop(const LaneFrame &frame, int row)
{
    const double logical = static_cast<double>(row) * frame.rowHeight - frame.verticalOffset;
    return static_cast<int>(std::lround(logical * frame.devicePixelRatio));
}

VisibleRows visibleRows(const LaneFrame &frame)
{
    const int rows = static_cast<int>(frame.order->size());
    const int logicalHeight = static_cast<int>(std::ceil(frame.size.height() / frame.devicePixelRatio));
    const int first = std::clamp(frame.verticalOffset / frame.rowHeight, 0, rows);
    const int last = (frame.verticalOffset + logicalHeight + frame.rowHeight - 1) / frame.rowHeight;
    return {first, std::clamp(last, first, rows)};
}

void LaneRenderer::setPalette(const LanePalette &palette)
{
    m_palette = palette;
    for (int state = 0; state < laneStateCount; ++state) {
        for (int level = 0; level < densityLevels; ++level) {
            const QRgb own = palette.states[static_cast<std::size_t>(state)];
            m_shades[static_cast<std::size_t>(state)][static_cast<std::size_t>(level)] =
                blended(own, palette.text, level * 30);
        }
    }
}

void LaneRenderer::render(QImage &image, const LaneFrame &frame, const LaneBackdrop &backdrop)
{
    PixelCanvas canvas(image);
    const int height = image.height();
    buildBackgrounds(backdrop, canvas.width());
    m_columns.setWindow(frame.window, canvas.width(), frame.devicePixelRatio);
    const VisibleRows rows = visibleRows(frame);
    for (int row = rows.first; row < rows.last; ++row) {
        const LaneBand band = LaneBand::of(rowTop(frame, row), rowTop(frame, row + 1), frame.devicePixelRatio);
        const auto index = static_cast<std::size_t>(row);
        const bool selected = frame.selected != nullptr && index < frame.selected->size() && (*frame.selected)[index];
        const PixelRow &background =
            m_backgrounds[static_cast<std::size_t>((selected ? SelectedEven : Even) + row % 2)];
        const Lane &lane = frame.snapshot->lane((*frame.order)[index]);
        canvas.setBand(band.top, band.bottom, height);
        m_columns.fold(lane, frame.now);
        composeRows(background);
        paintLane(canvas, band, background);
        paintMarks(canvas, band, lane, background);
    }
    canvas.setBand(rows.last > rows.first ? rowTop(frame, rows.last) : 0, height, height);
    copyLines(canvas, 0, height, m_backgrounds[Even]);
}

void LaneRenderer::buildBackgrounds(const LaneBackdrop &backdrop, int width)
{
    const std::array<QRgb, BackgroundCount> bases{m_palette.base, m_palette.alternateBase, m_palette.selectedBase,
                                                  blended(m_palette.selectedBase, m_palette.accent, 8)};
    for (std::size_t i = 0; i < BackgroundCount; ++i) {
        PixelRow &row = m_backgrounds[i];
        row.assign(static_cast<std::size_t>(width), bases[i]);
        const QRgb shaded = blended(bases[i], m_palette.nightShade | 0xFF000000U, qAlpha(m_palette.nightShade));
        for (const LaneBackdrop::Shade &shade : backdrop.shades) {
            const int first = std::clamp(shade.first, 0, width);
            std::fill(row.begin() + first, row.begin() + std::clamp(shade.last, first, width), shaded);
        }
        for (const LaneBackdrop::Line &line : backdrop.lines) {
            if (line.column >= 0 && line.column < width) {
                row[static_cast<std::size_t>(line.column)] = line.colour;
            }
        }
    }
    m_over.resize(static_cast<std::size_t>(width));
    m_cap.resize(static_cast<std::size_t>(width));
    m_body.resize(static_cast<std::size_t>(width));
}

void LaneRenderer::composeRows(const PixelRow &background)
{
    const std::size_t bytes = background.size() * sizeof(QRgb);
    std::memcpy(m_over.data(), background.data(), bytes);
    std::memcpy(m_cap.data(), background.data(), bytes);
    std::memcpy(m_body.data(), background.data(), bytes);
    const LaneStates *states = m_columns.states();
    const std::uint8_t *counts = m_columns.counts();
    for (std::size_t x = 0; x < background.size(); ++x) {
        if (states[x] == 0) {
            continue;
        }
        const LaneState worst = worstOf(states[x]);
        const auto mild = static_cast<std::size_t>(mildestOf(states[x]));
        const auto density = densityOf(counts[x]);
        m_cap[x] = m_palette.of(worst);
        m_body[x] = m_shades[mild][density];
        if ((states[x] & tallStates) != 0) {
            m_over[x] = m_palette.of(worst);
        }
        if ((states[x] & LaneColumns::edgeBit) != 0 && !isFailure(worst)) {
            m_cap[x] = blended(m_cap[x], m_palette.base, 120);
            m_body[x] = m_cap[x];
        }
    }
}

void LaneRenderer::paintLane(const PixelCanvas &canvas, const LaneBand &band, const PixelRow &background)
{
    const int overTop = std::max(band.top, band.barTop - 2 * band.scale);
    copyLines(canvas, band.top, overTop, background);
    copyLines(canvas, overTop, band.barTop, m_over);
    copyLines(canvas, band.barTop, band.capBottom, m_cap);
    copyLines(canvas, band.capBottom, band.barBottom, m_body);
    copyLines(canvas, band.barBottom, band.bottom, background);
    if (band.bottom - band.top >= 8) {
        canvas.fill(0, band.bottom - 1, canvas.width(), 1, m_palette.gridLine);
    }
}

void LaneRenderer::paintMarks(const PixelCanvas &canvas, const LaneBand &band, const Lane &lane,
                              const PixelRow &background)
{
    for (const PausedSpan &span : *lane.paused) {
        drawPausedHatch(canvas, band, m_columns, m_columns.column(span.range.start), m_columns.column(span.range.end),
                        m_palette.pausedHatch);
    }
    if (band.barBottom - band.barTop < 6 * band.scale) {
        for (const PointMark &mark : m_columns.marks()) {
            const LaneStates there = m_columns.states()[mark.jittered];
            if (there == 0 || worstOf(there) < mark.state) {
                canvas.fill(mark.jittered, band.barTop, 1, band.barBottom - band.barTop, m_palette.of(mark.state));
            }
        }
        return;
    }
    for (const WideBar &bar : m_columns.bars()) {
        drawBarShape(canvas, band, bar, m_palette, background.front());
    }
    for (const PointMark &mark : m_columns.marks()) {
        drawPointMark(canvas, band, mark, m_palette);
    }
}

} // namespace orrery
