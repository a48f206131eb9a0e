#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace orrery {

/// A moment in UTC with millisecond resolution; the only representation of time inside the app.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Length of time as the server's protobuf Duration carries it.
using Duration = std::chrono::nanoseconds;

/// "Now", passed in so that tests control it.
using Clock = std::function<Instant()>;

[[nodiscard]] Instant systemNow();
[[nodiscard]] QDateTime toQDateTime(Instant instant); ///< always UTC
[[nodiscard]] Instant fromQDateTime(const QDateTime &dateTime);

} // namespace orrery
