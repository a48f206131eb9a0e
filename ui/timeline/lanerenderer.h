#pragma once

#include "timeline/lanecolumns.h"
#include "timeline/lanemarks.h"

#include <QImage>

namespace orrery {

/// Columns of the background: where lines stand and where it is shaded. Computed once a frame, in device pixels.
struct LaneBackdrop
{
    struct Line
    {
        int column = 0;
        QRgb colour = 0;
    };

    struct Shade
    {
        int first = 0;
        int last = 0; ///< past the end
    };

    std::vector<Shade> shades;
    std::vector<Line> lines;
};

/// Everything that one picture of the lanes depends on.
struct LaneFrame
{
    const LaneSnapshot *snapshot = nullptr; ///< never null while rendering
    const LaneOrder *order = nullptr; ///< row → lane; never null while rendering
    const std::vector<bool> *selected = nullptr; ///< by row; may be shorter than the order
    TimeRange window;
    Instant now{};
    QSize size; ///< device pixels
    double devicePixelRatio = 1.0;
    int rowHeight = 24; ///< logical pixels
    int verticalOffset = 0; ///< logical pixels scrolled off the top
};

/// First row at least partly visible, and past the last.
struct VisibleRows
{
    int first = 0;
    int last = 0;
};

[[nodiscard]] VisibleRows visibleRows(const LaneFrame &frame);
/// Device pixel line where a row begins.
[[nodiscard]] int rowTop(const LaneFrame &frame, int row);

/// Paints lanes into an image, one row of pixels at a time: no allocation per run, cost bound by pixels, not by runs.
/// Keeps only scratch buffers between frames.
class LaneRenderer
{
public:
    void setPalette(const LanePalette &palette);

    /// \c image: Format_RGB32 of frame.size; every pixel is written.
    void render(QImage &image, const LaneFrame &frame, const LaneBackdrop &backdrop);

private:
    enum Background { Even, Odd, SelectedEven, SelectedOdd, BackgroundCount };

    using PixelRow = std::vector<QRgb>;

    void buildBackgrounds(const LaneBackdrop &backdrop, int width);
    void composeRows(const PixelRow &background);
    void composeEdges();
    void paintLane(const PixelCanvas &canvas, const LaneBand &band, const PixelRow &background);
    void paintFlatLane(const PixelCanvas &canvas, const LaneBand &band, const PixelRow &background);
    void paintMarks(const PixelCanvas &canvas, const LaneBand &band, const Lane &lane, const PixelRow &background);

    static constexpr int densityLevels = 4;

    LanePalette m_palette;
    std::array<std::array<QRgb, densityLevels>, laneStateCount + 1> m_shades{}; ///< body by state and run count
    std::array<QRgb, laneStateCount + 1> m_worst{}; ///< by place of the highest bit, from 1
    std::array<PixelRow, BackgroundCount> m_backgrounds;
    PixelRow m_over; ///< above the bars: failures stick out
    PixelRow m_cap;
    PixelRow m_body;
    LaneColumns m_columns;
};

} // namespace orrery
