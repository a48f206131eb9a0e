#include "timeline/timelinescene.h"

#include <algorithm>

namespace orrery {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds shortest{20};
constexpr milliseconds longest = std::chrono::hours(24 * 366) * 60;
constexpr Instant earliest = std::chrono::sys_days(std::chrono::year(1900) / 1 / 1);
constexpr Instant latest = std::chrono::sys_days(std::chrono::year(2200) / 1 / 1);

} // namespace

TimeMapper TimelineScene::mapper() const noexcept
{
    return {window, std::max(1.0, static_cast<double>(size.width()))};
}

std::optional<int> TimelineScene::rowAt(int y) const noexcept
{
    const int row = (y + verticalOffset) / rowHeight;
    if (y < 0 || y >= size.height() || row < 0 || row >= static_cast<int>(order->size())) {
        return std::nullopt;
    }
    return row;
}

std::optional<LaneIndex> TimelineScene::laneAt(int y) const noexcept
{
    const std::optional<int> row = rowAt(y);
    return row ? std::optional((*order)[static_cast<std::size_t>(*row)]) : std::nullopt;
}

LaneOrder TimelineScene::lanesBetween(int top, int bottom) const
{
    const int rows = static_cast<int>(order->size());
    const int first = std::clamp((top + verticalOffset) / rowHeight, 0, rows);
    const int last = std::clamp((bottom + verticalOffset) / rowHeight + 1, first, rows);
    return {order->begin() + first, order->begin() + last};
}

LaneOrder TimelineScene::visibleLanes() const
{
    return lanesBetween(0, size.height() - 1);
}

LaneOrder TimelineScene::selectedLanes() const
{
    LaneOrder lanes;
    const std::size_t rows = std::min(order->size(), selected.size());
    for (std::size_t row = 0; row < rows; ++row) {
        if (selected[row]) {
            lanes.push_back((*order)[row]);
        }
    }
    return lanes;
}

TimeRange TimelineScene::reachAt(int x) const noexcept
{
    const TimeMapper map = mapper();
    return {map.instant(x - 2), std::max(map.instant(x + 3), map.instant(x - 2) + milliseconds(1))};
}

TimeRange limitedWindow(TimeRange window) noexcept
{
    const milliseconds length = std::clamp(window.length(), shortest, longest);
    Instant start = window.start + (window.length() - length) / 2;
    start = std::clamp(start, earliest, latest - length);
    return {start, start + length};
}

TimeRange zoomedWindow(TimeRange window, double factor, Instant anchor) noexcept
{
    const auto scaled = [factor](milliseconds span) {
        return milliseconds(std::llround(static_cast<double>(span.count()) * factor));
    };
    return limitedWindow({anchor - scaled(anchor - window.start), anchor + scaled(window.end - anchor)});
}

TimeRange movedWindow(TimeRange window, milliseconds distance) noexcept
{
    return limitedWindow({window.start + distance, window.end + distance});
}

} // namespace orrery
