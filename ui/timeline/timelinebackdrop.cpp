#include "timeline/timelinebackdrop.h"

namespace orrery {

LaneBackdrop backdropOf(const TimeScale &scale, const TimeMapper &mapper, const LanePalette &palette)
{
    LaneBackdrop backdrop;
    const auto shade = [&](const std::vector<TimeRange> &ranges) {
        for (const TimeRange &range : ranges) {
            const double first = std::clamp(mapper.pixel(range.start), 0.0, mapper.width);
            const double last = std::clamp(mapper.pixel(range.end), first, mapper.width);
            backdrop.shades.push_back({static_cast<int>(first), static_cast<int>(last)});
        }
    };
    shade(scale.weekends);
    shade(scale.nights);
    const auto line = [&](Instant at, QRgb colour) {
        backdrop.lines.push_back({static_cast<int>(mapper.pixel(at)), colour});
    };
    for (const ScaleTick &tick : scale.ticks) {
        line(tick.at, palette.gridLine);
    }
    for (std::size_t i = 1; i < scale.sections.size(); ++i) {
        line(scale.sections[i].range.start, blended(palette.gridLine, palette.text, 60));
    }
    for (const ZoneChange &change : scale.zoneChanges) {
        line(change.at, palette.zoneChange);
    }
    return backdrop;
}

} // namespace orrery
