#pragma once

#include "timeline/timelinescene.h"

namespace orrery {

[[nodiscard]] QString stateText(LaneState state); ///< "completed", "failed", …
[[nodiscard]] QString durationText(std::chrono::milliseconds length); ///< "850 ms", "12.3 s", "4 min 10 s", "2 d 3 h"

/// Date and time to the second (or ms) in a zone, followed by the offset: "20 Nov 2026 14:03:05 UTC+1".
[[nodiscard]] QString momentText(Instant instant, const QTimeZone &zone);

/// One line of at most \c limit characters without line breaks, control or direction characters: safe to show.
[[nodiscard]] QString plainLine(const QString &text, qsizetype limit = 100);

/// What a tool tip says about a place on a lane; plain text, one fact a line. Empty: nothing is there.
[[nodiscard]] QString tipText(const TimelineScene &scene, LaneIndex lane, const LaneHit &hit);

/// Plain text as the rich text that shows it unchanged.
[[nodiscard]] QString asTip(const QString &plain);

/// The runs of a range as tab-separated lines with a heading, for the clipboard. At most \c limit lines a lane.
[[nodiscard]] QString rangeText(const TimelineScene &scene, TimeRange range, const LaneOrder &lanes,
                                std::size_t limit = 10000);

} // namespace orrery
