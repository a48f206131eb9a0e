#pragma once

#include "engine/zonetable.h"

#include <QByteArray>

namespace orrery {

/// The table for the bytes of a TZif file (RFC 8536), by the rules of Go's time.LoadLocationFromTZData; null if the
/// server would call them malformed. Leap seconds are ignored, as there.
[[nodiscard]] ZonePtr zoneFromTzif(const QByteArray &bytes);

} // namespace orrery
