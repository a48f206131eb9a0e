#pragma once

#include "domain/instant.h"

#include <algorithm>
#include <cmath>

namespace orrery {

/// How many calls a namespace may get from this user.
struct BudgetLimits
{
    double perSecond = 5.0; ///< the server's own default is 10, shared with everybody else
    int burst = 5;
};

/// The state of one budget: a pure token bucket whose rate halves on a refusal and comes back within a minute.
struct TokenBucket
{
    double tokens = 0.0;
    double rate = 0.0; ///< calls a second, at most BudgetLimits::perSecond
    Instant at{}; ///< the moment that tokens and rate are of
    Instant halvedAt{};

    [[nodiscard]] static TokenBucket full(const BudgetLimits &limits, Instant now)
    {
        return {double(limits.burst), limits.perSecond, now, {}};
    }

    /// Brings the state to \a now. A clock that went back, or a state from the future, costs nothing and gives nothing.
    void advance(const BudgetLimits &limits, Instant now)
    {
        constexpr double secondsToRecover = 60.0;
        const double seconds = std::max(0.0, std::chrono::duration<double>(now - at).count());
        tokens = std::clamp(tokens + seconds * rate, 0.0, double(limits.burst));
        rate =
            std::clamp(rate + seconds * limits.perSecond / secondsToRecover, limits.perSecond / 10, limits.perSecond);
        at = now;
    }

    [[nodiscard]] bool take()
    {
        if (tokens < 1.0) {
            return false;
        }
        tokens -= 1.0;
        return true;
    }

    /// A 429. Several calls in flight are refused together: that is one refusal.
    void refuse(Instant now)
    {
        tokens = 0.0;
        if (now - halvedAt >= std::chrono::seconds(1) || halvedAt > now) {
            rate /= 2;
            halvedAt = now;
        }
    }

    /// Time until take() works again.
    [[nodiscard]] std::chrono::milliseconds wait() const
    {
        const double seconds = std::max(0.0, 1.0 - tokens) / std::max(rate, 0.01);
        return std::chrono::milliseconds(int(std::ceil(seconds * 1000)));
    }
};

} // namespace orrery
