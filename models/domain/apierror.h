#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace orrery {

/// Why a call did not succeed. \c kind decides what the app does, \c message is what the server said (plain text, never
/// markup), \c detail is for the log and the "Details" box.
struct ApiError
{
    enum class Kind {
        Cancelled,
        Timeout,
        Unreachable,
        Tls,
        Unauthorized,
        Forbidden,
        NotFound,
        AlreadyExists,
        Conflict,
        Invalid,
        RateLimited,
        Unsupported, ///< this server or entry point does not have the call
        Server,
        Protocol, ///< the answer is not what a Temporal server sends
        NotApplied, ///< answered as done, but reading back shows that it did not take effect
    };

    Kind kind = Kind::Protocol;
    int httpStatus = 0; ///< 0: no HTTP answer
    int grpcCode = -1; ///< google.rpc.Code of the body, -1: none
    QString message = {};
    QString detail = {};
    std::optional<std::chrono::milliseconds> retryAfter = {};

    /// Worth another try of a call that changes nothing.
    [[nodiscard]] bool isTransient() const noexcept
    {
        return kind == Kind::Timeout || kind == Kind::Unreachable || kind == Kind::RateLimited || kind == Kind::Server;
    }

    /// A write that ends so may or may not have been applied: read before doing anything else.
    [[nodiscard]] bool isOutcomeUnknown() const noexcept
    {
        return kind == Kind::Timeout || kind == Kind::Unreachable || kind == Kind::Cancelled || kind == Kind::Server
            || kind == Kind::Protocol;
    }

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace orrery
