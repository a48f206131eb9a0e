#include "timeline/lanepalette.h"

#include <QColor>

namespace orrery {

namespace {

// By LaneState. Blues for what went well, one strong red for failures, told apart by lightness as well as by hue.
constexpr std::array<QRgb, laneStateCount> lightStates{
    0xFF9AA7B4, // Upcoming
    0xFF9C8FC4, // Buffered
    0xFFA9A18F, // Skipped
    0xFF8C8C8C, // Absent
    0xFF6FA3D8, // Completed
    0xFF4F7FB5, // ContinuedAsNew
    0xFF8F8F7A, // Unknown
    0xFFB0A89C, // Cancelled
    0xFF6B6258, // Terminated
    0xFFB79AE0, // Held
    0xFF087F5B, // Running
    0xFFE8A800, // Late
    0xFFD81B60, // Missed
    0xFFC4620A, // TimedOut
    0xFFA00018, // Failed
};

constexpr std::array<QRgb, laneStateCount> darkStates{
    0xFF7D8B99, // Upcoming
    0xFF8F82C0, // Buffered
    0xFF8A93B0, // Skipped
    0xFF8C8C8C, // Absent
    0xFF4A7DB0, // Completed
    0xFF6E9FD0, // ContinuedAsNew
    0xFFB0B08A, // Unknown
    0xFF7B746A, // Cancelled
    0xFFA89C8E, // Terminated
    0xFF9A7CC8, // Held
    0xFF2FBF95, // Running
    0xFFF2B824, // Late
    0xFFFF5C93, // Missed
    0xFFFFA860, // TimedOut
    0xFFFF4444, // Failed
};

QRgb rgb(const QPalette &palette, QPalette::ColorRole role)
{
    return palette.color(QPalette::Active, role).rgb();
}

} // namespace

QRgb blended(QRgb bottom, QRgb top, int share) noexcept
{
    const auto mix = [share](int below, int above) { return (below * (255 - share) + above * share + 127) / 255; };
    return qRgb(mix(qRed(bottom), qRed(top)), mix(qGreen(bottom), qGreen(top)), mix(qBlue(bottom), qBlue(top)));
}

LanePalette LanePalette::from(const QPalette &palette)
{
    const QRgb base = rgb(palette, QPalette::Base);
    const QRgb text = rgb(palette, QPalette::Text);
    const bool dark = qGray(base) < qGray(text);
    LanePalette result;
    result.states = dark ? darkStates : lightStates;
    result.base = base;
    result.alternateBase = blended(base, text, dark ? 10 : 7);
    result.accent = rgb(palette, QPalette::Highlight);
    result.selectedBase = blended(base, result.accent, 48);
    result.gridLine = blended(base, text, 28);
    result.text = text;
    result.dimText = blended(base, text, 165);
    result.now = dark ? 0xFFFF8A5C : 0xFFC43E00;
    result.zoneChange = dark ? 0xFFC79BFF : 0xFF6A1FB0;
    result.pausedHatch = blended(base, text, 62);
    const QColor shade = QColor::fromRgb(text);
    result.nightShade = qRgba(shade.red(), shade.green(), shade.blue(), dark ? 14 : 12);
    return result;
}

} // namespace orrery
