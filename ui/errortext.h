#pragma once

#include "domain/apierror.h"

namespace orrery {

/// One or two sentences of our own for the reader: what happened and what to do now. Never holds text of the server.
[[nodiscard]] QString errorText(const ApiError &error);

/// Everything known about the error, one fact a line, with the server's message first. Plain text, may be empty.
[[nodiscard]] QString errorDetails(const ApiError &error);

} // namespace orrery
