#pragma once

#include "schedules/draftissues.h"

namespace orrery {

/// What the form calls the field.
[[nodiscard]] QString draftFieldName(DraftField field);

/// Index of the form's tab that has the field.
[[nodiscard]] int draftFieldTab(DraftField field);

} // namespace orrery
