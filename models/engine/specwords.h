#pragma once

#include "engine/compiledspec.h"

#include <QString>

namespace orrery {

/// One or a few sentences that say exactly the spec's set of times: what they claim can be turned back into the same
/// times. Several entries are a union ("And also …"). Translated plain text; names of days and months in the default
/// QLocale, clock times with 24 hours.
[[nodiscard]] QString describeSpec(const CompiledSpec &spec);

/// The same for a spec that may not be valid; then it is what is wrong with it.
[[nodiscard]] QString describeSpec(const ScheduleSpec &spec);

/// A few words for a table column, e.g. "daily 06:30", "every 15 min", "Mon–Fri every 5 min 09:00–17:55". Shorter than
/// the sentences but never wrong: what does not fit is counted ("+ 2 more") or said to be missing ("…").
[[nodiscard]] QString shortWords(const CompiledSpec &spec);

} // namespace orrery
