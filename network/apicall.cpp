#include "apicall.h"

namespace orrery {

namespace {

ApiError::Kind kindForStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ApiError::Kind::Unauthorized;
    case 404:
    case 410:
        return ApiError::Kind::NotFound;
    case 409:
    case 412:
        return ApiError::Kind::Conflict;
    case 400:
    case 422:
        return ApiError::Kind::Invalid;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        return status >= 500 ? ApiError::Kind::Server : ApiError::Kind::Protocol;
    }
}

std::optional<std::chrono::milliseconds> retryAfterOf(const QNetworkReply &reply)
{
    bool ok = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&ok);
    return ok ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds)) : std::nullopt;
}

std::optional<ApiError> errorOf(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::NoError) {
        return std::nullopt;
    }
    if (status >= 400) {
        return ApiError{.kind = kindForStatus(status),
                        .httpStatus = status,
                        .detail = reply.errorString(),
                        .retryAfter = retryAfterOf(reply)};
    }
    // Qt reports both a transfer time-out and abort() as OperationCanceledError; the
    // caller tells them apart, because only it knows whether cancel() was called.
    const bool timedOut =
        reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
    return ApiError{.kind = timedOut ? ApiError::Kind::Timeout : ApiError::Kind::Unreachable,
                    .detail = reply.errorString()};
}

} // namespace

ApiCallBase::ApiCallBase(QNetworkAccessManager &nam, ApiRequest request, RetryRule policy, QObject *parent)
    : QObject(parent)
    , m_nam(nam)
    , m_request(std::move(request))
    , m_policy(policy)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ApiCallBase::send);
}

ApiCallBase::~ApiCallBase()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void ApiCallBase::start()
{
    // Queued: the caller can connect first, and "immediate" failures look like late ones.
    QMetaObject::invokeMethod(this, &ApiCallBase::send, Qt::QueuedConnection);
}

void ApiCallBase::cancel()
{
    if (m_cancelled || m_ended) {
        return;
    }
    m_cancelled = true;
    m_retryTimer.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply.release()->deleteLater();
    }
    QMetaObject::invokeMethod(
        this, [this] { endWith({.kind = ApiError::Kind::Cancelled}); }, Qt::QueuedConnection);
}

void ApiCallBase::send()
{
    if (m_cancelled) {
        return;
    }
    ++m_attempt;
    m_reply.reset(m_nam.sendCustomRequest(m_request.request, m_request.verb, m_request.body));
    connect(m_reply.get(), &QNetworkReply::finished, this, &ApiCallBase::onReplyFinished);
}

void ApiCallBase::onReplyFinished()
{
    const std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> reply(m_reply.release());
    const auto error = errorOf(*reply);
    if (!error) {
        accept(reply->readAll());
        end();
        return;
    }
    if (const auto delay = m_policy.delayAfter(m_attempt, *error, m_request.isIdempotent())) {
        m_retryTimer.start(*delay);
        return;
    }
    endWith(*error);
}

void ApiCallBase::endWith(const ApiError &error)
{
    reject(error);
    end();
}

void ApiCallBase::end()
{
    Q_ASSERT(!m_ended);
    m_ended = true;
    emit finished();
    deleteLater();
}

} // namespace orrery
