#pragma once

#include <QString>

namespace orrery {

/// \a text as one line that shows what it holds: control characters become their pictures (␀ … ␡), characters that
/// reorder the text around them become �, and the whole is isolated so that right-to-left text stays in its place.
[[nodiscard]] QString plainLine(const QString &text);

/// \a text for setToolTip, which guesses markup: escaped, wrapped, and cut after 2,000 characters.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace orrery
