#pragma once

#include <QString>

namespace orrery {

/// \a text for setToolTip, which guesses markup: escaped, wrapped, and cut after 2,000 characters.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace orrery
