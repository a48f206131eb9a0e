#pragma once

#include "scheduleprovider.h"

namespace orrery::temporal {

/// Bodies of the write calls. \a identity says who writes; the server keeps it in the history.
[[nodiscard]] QJsonObject createBody(const CreateSchedule &request, const QString &identity);
[[nodiscard]] QJsonObject updateBody(const UpdateSchedule &request, const QString &identity);
[[nodiscard]] QJsonObject patchBody(const PatchSchedule &request, const QString &identity);

} // namespace orrery::temporal
