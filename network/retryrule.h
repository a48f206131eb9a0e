#pragma once

#include "domain/apierror.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace orrery {

/// When a failed attempt is repeated. Pure: no timers and no randomness of its own in here.
struct RetryRule
{
    int maxAttempts = 3;
    std::chrono::milliseconds base{500}; ///< doubles with every attempt
    std::chrono::milliseconds cap{10'000};

    /// Delay before the next attempt, or nothing when the call must end. Only reads are repeated. A time-out is not:
    /// whoever waits has waited for the whole time already. \a random in [0, 1) spreads clients that failed together.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(int attempt, const ApiError &error, bool isRead,
                                                                      double random) const
    {
        const bool repeatable = isRead && error.isTransient() && error.kind != ApiError::Kind::Timeout;
        if (!repeatable || attempt >= maxAttempts) {
            return std::nullopt;
        }
        if (error.retryAfter) {
            return *error.retryAfter <= cap ? error.retryAfter : std::nullopt;
        }
        const std::chrono::milliseconds backoff =
            std::min(cap, std::chrono::milliseconds(base * (1LL << (attempt - 1))));
        return std::chrono::floor<std::chrono::milliseconds>(backoff * (0.5 + random / 2));
    }
};

} // namespace orrery
