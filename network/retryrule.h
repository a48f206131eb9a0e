#pragma once

#include "domain/apierror.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace orrery {

/// Pure retry rule: no timers in here, so it is tested with rows.
struct RetryRule
{
    int maxAttempts = 3;
    std::chrono::milliseconds base{500};
    std::chrono::milliseconds cap{10'000};

    /// Delay before the next attempt, or nothing when the call must end.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(int attempt, const ApiError &error,
                                                                      bool idempotent) const
    {
        if (!idempotent || !error.isTransient() || attempt >= maxAttempts) {
            return std::nullopt;
        }
        const auto backoff = std::min(cap, std::chrono::milliseconds(base * (1LL << (attempt - 1))));
        return error.retryAfter.value_or(backoff);
    }
};

} // namespace orrery
