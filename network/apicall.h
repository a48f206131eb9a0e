#pragma once

#include "domain/result.h"
#include "retryrule.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <functional>
#include <memory>

namespace orrery {

struct ApiRequest
{
    QByteArray verb = "GET";
    QNetworkRequest request;
    QByteArray body = {};

    [[nodiscard]] bool isIdempotent() const { return verb != "POST" && verb != "PATCH"; }
};

/// One request in flight, with its retries. Ends exactly once: through finished(),
/// or silently when destroyed. Destroying a call aborts it.
class ApiCallBase : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiCallBase)
public:
    ~ApiCallBase() override;

    void start();
    void cancel();

    [[nodiscard]] int attempts() const noexcept { return m_attempt; }

signals:
    void finished();

protected:
    ApiCallBase(QNetworkAccessManager &nam, ApiRequest request, RetryRule policy, QObject *parent);

private:
    virtual void accept(const QByteArray &body) = 0;
    virtual void reject(ApiError error) = 0;
    void send();
    void onReplyFinished();
    void endWith(const ApiError &error);
    void end();

    QNetworkAccessManager &m_nam;
    ApiRequest m_request;
    RetryRule m_policy;
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_retryTimer;
    int m_attempt = 0;
    bool m_cancelled = false;
    bool m_ended = false;
};

template<typename T>
class ApiCall final : public ApiCallBase
{
public:
    using Parser = std::function<Result<T>(const QByteArray &)>;

    ApiCall(QNetworkAccessManager &nam, ApiRequest request, RetryRule policy, Parser parser, QObject *parent)
        : ApiCallBase(nam, std::move(request), policy, parent)
        , m_parser(std::move(parser))
    {
    }

    [[nodiscard]] const Result<T> &result() const noexcept { return m_result; }

    /// Runs \a handler with the result unless \a context dies first.
    template<typename Handler>
    ApiCall *then(const QObject *context, Handler handler)
    {
        QObject::connect(this, &ApiCallBase::finished, context,
                         [this, handler = std::move(handler)]() mutable { handler(m_result); });
        return this;
    }

private:
    void accept(const QByteArray &body) override { m_result = m_parser(body); }

    void reject(ApiError error) override { m_result = tl::make_unexpected(std::move(error)); }

    Parser m_parser;
    Result<T> m_result = tl::make_unexpected(ApiError{});
};

} // namespace orrery
