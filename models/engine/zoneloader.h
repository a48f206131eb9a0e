#pragma once

#include "engine/zonetable.h"

#include <QString>

namespace orrery {

/// The zone of that name as a server on this machine would find it: "" and "UTC" are UTC, "Local" is this machine's
/// zone, anything else is a TZif file below the directory in $ZONEINFO, then below the system's directories. Names are
/// case-sensitive. Null if there is none. A zone is read once; any thread may call this.
[[nodiscard]] ZonePtr loadZone(const QString &name);

/// Release of the zone data in use, e.g. "2025b"; empty if the data do not say. For "the server may have another one".
[[nodiscard]] QString zoneDataRelease();

} // namespace orrery
