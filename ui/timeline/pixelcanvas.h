#pragma once

#include <QImage>

#include <algorithm>

namespace orrery {

/// Direct access to the pixels of a 32-bit image, clipped to a band of scan lines. A QPainter call costs more than most
/// of these marks have pixels.
class PixelCanvas
{
public:
    explicit PixelCanvas(QImage &image)
        : m_bits(reinterpret_cast<QRgb *>(image.bits()))
        , m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
        , m_width(image.width())
        , m_bottom(image.height())
    {
    }

    [[nodiscard]] int width() const noexcept { return m_width; }

    /// Only lines from \c top to below \c bottom are written from now on.
    void setBand(int top, int bottom, int height) noexcept
    {
        m_top = std::clamp(top, 0, height);
        m_bottom = std::clamp(bottom, m_top, height);
    }

    [[nodiscard]] QRgb *line(int y) const noexcept { return m_bits + m_stride * y; }

    [[nodiscard]] int clippedTop(int y) const noexcept { return std::clamp(y, m_top, m_bottom); }

    void set(int x, int y, QRgb colour) const noexcept
    {
        if (x >= 0 && x < m_width && y >= m_top && y < m_bottom) {
            line(y)[x] = colour;
        }
    }

    /// Columns [x, x + width), lines [y, y + height).
    void fill(int x, int y, int width, int height, QRgb colour) const noexcept
    {
        const int left = std::clamp(x, 0, m_width);
        const int right = std::clamp(x + width, left, m_width);
        const int end = clippedTop(y + height);
        for (int row = clippedTop(y); row < end; ++row) {
            std::fill(line(row) + left, line(row) + right, colour);
        }
    }

    void frame(int x, int y, int width, int height, int pen, QRgb colour) const noexcept
    {
        fill(x, y, width, pen, colour);
        fill(x, y + height - pen, width, pen, colour);
        fill(x, y, pen, height, colour);
        fill(x + width - pen, y, pen, height, colour);
    }

private:
    QRgb *m_bits;
    qsizetype m_stride;
    int m_width;
    int m_top = 0;
    int m_bottom;
};

} // namespace orrery
