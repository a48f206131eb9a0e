#pragma once

#include "timeline/lanequery.h"
#include "timeline/timemapper.h"

#include <QSize>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace orrery {

/// Name of a lane for tool tips, copies and screen readers.
using LaneName = std::function<QString(LaneIndex)>;

/// What the timeline shows at this moment. Plain state with pure questions; logical pixels.
struct TimelineScene
{
    LaneSnapshotPtr snapshot = std::make_shared<const LaneSnapshot>(); ///< never null
    LaneOrderPtr order = std::make_shared<const LaneOrder>(); ///< never null
    std::vector<bool> selected; ///< by row; may be shorter than the order
    LaneName laneName = [](LaneIndex) { return QString(); }; ///< never empty
    TimeRange window;
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
    QSize size; ///< of the lanes
    int rowHeight = 24;
    int verticalOffset = 0;

    [[nodiscard]] TimeMapper mapper() const noexcept;
    [[nodiscard]] std::optional<int> rowAt(int y) const noexcept;
    [[nodiscard]] std::optional<LaneIndex> laneAt(int y) const noexcept;
    /// Lanes of the rows that [top, bottom] touches.
    [[nodiscard]] LaneOrder lanesBetween(int top, int bottom) const;
    [[nodiscard]] LaneOrder visibleLanes() const;
    [[nodiscard]] LaneOrder selectedLanes() const;

    [[nodiscard]] int rowTop(int row) const noexcept { return row * rowHeight - verticalOffset; }

    /// The time that counts as "under the pointer": two pixels to either side.
    [[nodiscard]] TimeRange reachAt(int x) const noexcept;
};

/// Keeps a window between 20 ms and 60 years long and between the years 1900 and 2200, with the same middle if
/// possible.
[[nodiscard]] TimeRange limitedWindow(TimeRange window) noexcept;
/// \c factor > 1 shows more; \c anchor keeps its place.
[[nodiscard]] TimeRange zoomedWindow(TimeRange window, double factor, Instant anchor) noexcept;
[[nodiscard]] TimeRange movedWindow(TimeRange window, std::chrono::milliseconds distance) noexcept;

} // namespace orrery
