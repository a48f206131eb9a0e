#pragma once

#include "domain/page.h"
#include "domain/result.h"
#include "domain/server.h"

#include <QByteArray>

namespace orrery::temporal {

/// Answers about the server and the namespace; all small.
[[nodiscard]] Result<SystemInfo> parseSystemInfo(const QByteArray &body);
[[nodiscard]] Result<Page<Namespace>> parseNamespacePage(const QByteArray &body);
[[nodiscard]] Result<Namespace> parseNamespace(const QByteArray &body);
[[nodiscard]] Result<SearchAttributeTypes> parseSearchAttributes(const QByteArray &body);
[[nodiscard]] Result<TaskQueuePollers> parsePollers(const QByteArray &body);
[[nodiscard]] Result<qint64> parseCount(const QByteArray &body);
[[nodiscard]] Result<RunCounts> parseRunCounts(const QByteArray &body);

} // namespace orrery::temporal
