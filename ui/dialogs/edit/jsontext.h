#pragma once

#include <QString>

namespace orrery {

/// Why \a text is not exactly one JSON value (of any kind), with line and column; empty if it is.
[[nodiscard]] QString jsonIssue(const QString &text);

} // namespace orrery
