#pragma once

#include "callpriority.h"
#include "retryrule.h"

#include <QNetworkRequest>

#include <chrono>
#include <optional>

namespace orrery {

/// One HTTP request as ApiCall sends it, with what decides about waiting and repeating.
struct ApiRequest
{
    QByteArray verb = "GET";
    QNetworkRequest request;
    QByteArray body = {};
    std::chrono::milliseconds timeout{10'000}; ///< of one attempt, from the first byte sent to the last received
    RetryRule retry = {};
    std::optional<CallPriority> budgeted = {}; ///< set: waits its turn in the namespace's CallBudget

    [[nodiscard]] bool isRead() const { return verb == "GET"; }
};

} // namespace orrery
