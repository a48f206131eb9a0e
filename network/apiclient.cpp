#include "apiclient.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace orrery {

namespace {

QByteArray encodedQuery(const Query &query)
{
    QByteArray text;
    for (const auto &[name, value] : query) {
        text += text.isEmpty() ? '?' : '&';
        // Everything but letters, digits and -._~ is encoded: servers read '+' as a blank.
        text += name + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

QByteArray encodedBase(const QUrl &url)
{
    QByteArray base = url.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith('/')) {
        base.chop(1);
    }
    return base;
}

QByteArray userAgent()
{
    return "Orrery/" + QCoreApplication::applicationVersion().toUtf8();
}

} // namespace

ApiClient::ApiClient(ApiTransport transport, ApiClientSettings settings)
    : m_transport(std::move(transport))
    , m_settings(std::move(settings))
{
}

ApiRequest ApiClient::prepare(const QByteArray &path, const Query &query, std::chrono::milliseconds timeout) const
{
    QNetworkRequest request(QUrl::fromEncoded(encodedBase(m_settings.url) + path + encodedQuery(query)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept", m_settings.mediaType);
    request.setRawHeader("User-Agent", userAgent());
    // The server gives up first and says why; our own limits are for servers that say nothing.
    request.setRawHeader("Grpc-Timeout", QByteArray::number(timeout.count()) + 'm');
    const std::chrono::milliseconds patience = timeout + std::chrono::seconds(1);
    request.setTransferTimeout(int(patience.count()));
    for (const auto &[name, value] : m_settings.headers) {
        request.setRawHeader(name, value);
    }
    const QByteArray token = m_settings.bearerToken ? m_settings.bearerToken() : QByteArray();
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token);
    }
    return {.request = request, .timeout = patience, .retry = m_settings.retry};
}

ApiRequest ApiClient::get(const QByteArray &path, const Query &query, std::chrono::milliseconds timeout) const
{
    return prepare(path, query, timeout);
}

ApiRequest ApiClient::post(const QByteArray &path, const QJsonObject &body, std::chrono::milliseconds timeout) const
{
    ApiRequest request = prepare(path, {}, timeout);
    request.verb = "POST";
    request.request.setRawHeader("Content-Type", m_settings.mediaType);
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

ApiRequest ApiClient::remove(const QByteArray &path, const Query &query, std::chrono::milliseconds timeout) const
{
    ApiRequest request = prepare(path, query, timeout);
    request.verb = "DELETE";
    return request;
}

} // namespace orrery
