#pragma once

#include <QJsonObject>

namespace orrery::temporal {

/// Carries an edit over to a message that knows more than this app does. \a was and \a now are the same parts of the
/// message as this app writes them, before and after the edit. Where they agree, \a base stays as it is: unknown
/// fields, nanoseconds, the bytes of payloads. Where they differ, \a now wins, field by field. A payload is replaced
/// as a whole; entries of a list are matched by content, and by position when none was added or removed.
[[nodiscard]] QJsonObject mergeMessage(QJsonObject base, const QJsonObject &was, const QJsonObject &now);

} // namespace orrery::temporal
