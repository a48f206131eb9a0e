#pragma once

namespace orrery {

class TimelineView;

/// Adds all keyboard actions to the view, which owns them. They are found by objectName and work while the view or
/// a child of it has the focus.
void addTimelineActions(TimelineView &view);

} // namespace orrery
