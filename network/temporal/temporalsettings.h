#pragma once

#include "apiclient.h"

#include <QString>

namespace orrery {

/// How long calls may take. A call of scheduler v1 that needs the server's own worker hangs for 30 s when there is
/// none; the limits are far below.
struct TemporalTimeouts
{
    std::chrono::milliseconds schedule{5'000}; ///< describe, matching times
    std::chrono::milliseconds list{20'000}; ///< a page of up to 1,000 entries
    std::chrono::milliseconds write{10'000};
    std::chrono::milliseconds other{10'000};
};

/// One namespace of one Temporal server, reached through the frontend's HTTP port.
struct TemporalSettings
{
    QUrl url = {}; ///< e.g. http://127.0.0.1:7243, https://temporal.example/prefix, http://[::1]:7243
    QString nameSpace = QStringLiteral("default");
    QString identity = {}; ///< who writes; empty: user@host
    Headers headers = {}; ///< sent with each request
    std::function<QByteArray()> bearerToken = {};
    bool readOnly = false; ///< refuses every write before it reaches the network
    TemporalTimeouts timeouts = {};
    RetryRule retry = {};
};

/// user@host.
[[nodiscard]] QString defaultIdentity();

/// Why \a url can not be the HTTP port of a Temporal server, found without asking it; nothing when it can.
[[nodiscard]] std::optional<ApiError> addressProblem(const QUrl &url);

/// Client for a server, also without a namespace: for the connection page.
[[nodiscard]] ApiClient temporalClient(const ApiTransport &transport, const TemporalSettings &settings);

} // namespace orrery
