#pragma once

namespace orrery {

class TimelineView;

/// Asks for a time in words or digits, says while it is typed what is understood, and shows it on \a timeline.
void askForTime(TimelineView &timeline);

} // namespace orrery
