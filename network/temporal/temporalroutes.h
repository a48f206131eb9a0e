#pragma once

#include "domain/id.h"
#include "domain/result.h"

#include <QByteArray>

namespace orrery::temporal {

/// Percent-encoded paths of the HTTP API. An id that the server's router can not carry is refused here, with the
/// reason: an empty one would reach another route (and once created a schedule named ""), "." and ".." are normalised
/// away, and "/" is decoded before routing.
[[nodiscard]] Result<QByteArray> namespacePath(const QString &nameSpace);
[[nodiscard]] Result<QByteArray> schedulePath(const QString &nameSpace, const ScheduleId &id);
[[nodiscard]] Result<QByteArray> runPath(const QString &nameSpace, const WorkflowId &id);
[[nodiscard]] Result<QByteArray> taskQueuePath(const QString &nameSpace, const QString &taskQueue);

} // namespace orrery::temporal
