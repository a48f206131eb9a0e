#pragma once

#include "domain/page.h"
#include "domain/result.h"
#include "domain/run.h"

#include <QByteArray>

namespace orrery::temporal {

/// Answer of ListWorkflowExecutions: up to 1,000 runs. Meant for a worker.
[[nodiscard]] Result<Page<Run>> parseRunPage(const QByteArray &body);

/// Answer of DescribeWorkflowExecution.
[[nodiscard]] Result<Run> parseRun(const QByteArray &body);

} // namespace orrery::temporal
