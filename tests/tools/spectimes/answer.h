#pragma once

#include <QByteArray>

namespace orrery {

/// The answer to one line of input, without a line break. Never fails: what cannot be read is answered with an error.
[[nodiscard]] QByteArray answerLine(const QByteArray &line);

} // namespace orrery
