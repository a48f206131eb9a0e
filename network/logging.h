#pragma once

#include <QLoggingCategory>

namespace orrery {

/// One line per request: verb, path, status, time. Never headers, query values, bodies or tokens.
Q_DECLARE_LOGGING_CATEGORY(networkLog)

} // namespace orrery
