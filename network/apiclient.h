#pragma once

#include "apicall.h"

#include <QJsonObject>
#include <QUrl>

#include <utility>
#include <vector>

namespace orrery {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;
/// Name and value, not yet encoded.
using Query = std::vector<std::pair<QByteArray, QString>>;

/// What every request to one server has in common.
struct ApiClientSettings
{
    QUrl url; ///< scheme, host, port, and a path prefix where a proxy has one
    QByteArray mediaType = "application/json";
    Headers headers = {};
    std::function<QByteArray()> bearerToken = {}; ///< asked for each request; empty: no Authorization header
    RetryRule retry = {};
};

/// Builds requests and sends them. Knows no endpoints.
class ApiClient
{
public:
    ApiClient(ApiTransport transport, ApiClientSettings settings);

    /// \a path is percent-encoded and begins with a slash.
    [[nodiscard]] ApiRequest get(const QByteArray &path, const Query &query, std::chrono::milliseconds timeout) const;
    [[nodiscard]] ApiRequest post(const QByteArray &path, const QJsonObject &body,
                                  std::chrono::milliseconds timeout) const;
    [[nodiscard]] ApiRequest remove(const QByteArray &path, const Query &query,
                                    std::chrono::milliseconds timeout) const;

    /// Starts \a request, or ends with the reason why there is none.
    template<typename T>
    ApiCall<T> *send(Result<ApiRequest> request, typename ApiCall<T>::Parser parser, QObject *owner,
                     ParseOn parseOn = ParseOn::Caller) const
    {
        if (!request) {
            return ApiCall<T>::ended(tl::make_unexpected(std::move(request).error()), owner);
        }
        auto *call = new ApiCall<T>(m_transport, std::move(request).value(), std::move(parser), parseOn, owner);
        call->start();
        return call;
    }

private:
    [[nodiscard]] ApiRequest prepare(const QByteArray &path, const Query &query,
                                     std::chrono::milliseconds timeout) const;

    ApiTransport m_transport;
    ApiClientSettings m_settings;
};

} // namespace orrery
