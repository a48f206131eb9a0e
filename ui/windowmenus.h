#pragma once

class QMenu;
class QMenuBar;

namespace orrery {

class ViewActions;
class WriteActions;

/// Fills the bar anew. \a write is null on a read-only connection.
void fillMenuBar(QMenuBar &bar, const ViewActions &view, const WriteActions *write);

/// What can be done with the selected schedules.
void fillScheduleMenu(QMenu &menu, const ViewActions &view, const WriteActions *write);

} // namespace orrery
