#pragma once

#include "replyerror.h"

namespace orrery {

/// The error of a reply that ended without a whole HTTP answer: nobody there, no trust, no HTTP, too slow, cut off.
[[nodiscard]] ApiError transportError(const ReplyFacts &facts);

} // namespace orrery
