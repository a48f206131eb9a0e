#include "timeline/lanerenderer.h"

#include <cstring>

namespace orrery {

namespace {

/// States that reach above the row of bars, so that their shape differs however narrow they are.
constexpr LaneStates tallStates = failureStates | laneBit(LaneState::Missed) | laneBit(LaneState::Late);

/// By number of runs in a column: 0 for one run, then a step each at 2, 8 and 32.
constexpr std::array<std::uint8_t, 33> densities = [] {
    std::array<std::uint8_t, 33> result{};
    for (std::size_t count = 2; count < result.size(); ++count) {
        result[count] = static_cast<std::uint8_t>(1 + (count >= 8 ? 1 : 0) + (count >= 32 ? 1 : 0));
    }
    return result;
}();

/// 0 for no state, else one more than the worst.
std::size_t worstPlace(LaneStates states)
{
    return static_cast<std::size_t>(std::bit_width((static_cast<unsigned>(states) << 1U) | 1U) - 1);
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
    std::copy(palette.states.begin(), palette.states.end(), m_worst.begin() + 1);
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
        const std::size_t tone = (selected ? std::size_t{SelectedEven} : std::size_t{Even}) + index % 2;
        const PixelRow &background = m_backgrounds[tone];
        const Lane &lane = frame.snapshot->lane((*frame.order)[index]);
        canvas.setBand(band.top, band.bottom, height);
        m_columns.fold(lane, frame.now);
        if (band.isFlat()) {
            paintFlatLane(canvas, band, background);
        } else {
            composeRows(background);
            paintLane(canvas, band, background);
        }
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
    // No branches: in dense lanes neighbours have nothing in common, and a wrong guess costs more than the work.
    const LaneStates *states = m_columns.states();
    const std::uint32_t *counts = m_columns.counts();
    LaneStates seen = 0;
    for (std::size_t x = 0; x < background.size(); ++x) {
        const LaneStates own = states[x] & allLaneStates;
        const QRgb none = background[x];
        const QRgb worst = m_worst[worstPlace(own)];
        const auto mild = static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(own) | LaneColumns::edgeBit));
        const QRgb body = m_shades[mild][densities[std::min(counts[x], 32U)]];
        m_over[x] = (own & tallStates) != 0 ? worst : none;
        m_cap[x] = own != 0 ? worst : none;
        m_body[x] = own != 0 ? body : none;
        seen |= states[x];
    }
    if ((seen & LaneColumns::edgeBit) != 0) {
        composeEdges();
    }
}

/// Where a bar of some width begins, so that neighbours do not run into each other. Failures keep their full colour.
void LaneRenderer::composeEdges()
{
    const LaneStates *states = m_columns.states();
    for (std::size_t x = 0; x < m_cap.size(); ++x) {
        if ((states[x] & LaneColumns::edgeBit) != 0 && !isFailure(worstOf(states[x]))) {
            m_cap[x] = blended(m_cap[x], m_palette.base, 120);
            m_body[x] = m_cap[x];
        }
    }
}

/// Flat lanes show the worst state only: one row, written where it is seen.
void LaneRenderer::paintFlatLane(const PixelCanvas &canvas, const LaneBand &band, const PixelRow &background)
{
    const LaneStates *states = m_columns.states();
    for (std::size_t x = 0; x < background.size(); ++x) {
        const LaneStates own = states[x] & allLaneStates;
        const QRgb worst = m_worst[worstPlace(own)];
        m_cap[x] = own != 0 ? worst : background[x];
    }
    copyLines(canvas, band.barTop, band.barBottom, m_cap);
    copyLines(canvas, band.barBottom, band.bottom, background);
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
