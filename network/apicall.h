#pragma once

#include "apirequest.h"
#include "discard.h"
#include "domain/result.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace orrery {

class CallBudget;
struct ReplyFacts;

/// What calls work with. The network outlives every call.
struct ApiTransport
{
    QNetworkAccessManager *network = nullptr;
    QPointer<CallBudget> budget = {}; ///< null: nothing is counted
    std::function<double()> random = {}; ///< [0, 1); spreads retries. Empty: no spreading
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
    ApiCallBase(ApiTransport transport, ApiRequest request, QObject *parent);

    [[nodiscard]] bool isOver() const noexcept { return m_cancelled || m_ended; }

    void end();

private:
    virtual void accept(const QByteArray &body) = 0; ///< leads to end(), now or later
    virtual void reject(ApiError error) = 0;
    void send();
    void transmit();
    void onReplyFinished();
    void endWith(const ApiError &error);
    void logReply(const ReplyFacts &facts) const;

    ApiTransport m_transport;
    ApiRequest m_request;
    std::unique_ptr<QNetworkReply> m_reply;
    QStringList m_tlsErrors;
    QTimer m_retryTimer;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    int m_attempt = 0;
    bool m_timedOut = false;
    bool m_cancelled = false;
    bool m_ended = false;
};

/// Where an answer is parsed. Worker: in the global thread pool, for answers that can be long.
enum class ParseOn { Caller, Worker };

template<typename T>
class ApiCall final : public ApiCallBase
{
public:
    /// Bytes to a value; knows no network and touches nothing shared, so that it can run on a worker.
    using Parser = std::function<Result<T>(const QByteArray &)>;

    ApiCall(ApiTransport transport, ApiRequest request, Parser parser, ParseOn parseOn, QObject *parent)
        : ApiCallBase(std::move(transport), std::move(request), parent)
        , m_parser(std::move(parser))
        , m_parseOn(parseOn)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            if (!isOver()) {
                settle(m_watcher.future().takeResult());
            }
        });
    }

    /// A call that needs no network: it ends with \a result at the next turn of the event loop.
    [[nodiscard]] static ApiCall *ended(Result<T> result, QObject *parent)
    {
        auto *call = new ApiCall({}, {}, {}, ParseOn::Caller, parent);
        QMetaObject::invokeMethod(
            call, [call, result = std::move(result)]() mutable { call->settle(std::move(result)); },
            Qt::QueuedConnection);
        return call;
    }

    ~ApiCall() override
    {
        if (m_parseOn == ParseOn::Worker) {
            QFuture<Result<T>> unread = m_watcher.future();
            m_watcher.setFuture({});
            discardOnWorker(std::move(unread));
            discardOnWorker(std::move(m_result));
        }
    }

    Q_DISABLE_COPY_MOVE(ApiCall)

    [[nodiscard]] const Result<T> &result() const noexcept { return m_result; }

    /// Runs \a handler with the result unless \a context dies first. The handler may take a Result<T> & and move from
    /// it.
    template<typename Handler>
    ApiCall *then(const QObject *context, Handler handler)
    {
        QObject::connect(this, &ApiCallBase::finished, context,
                         [this, handler = std::move(handler)]() mutable { handler(m_result); });
        return this;
    }

private:
    void accept(const QByteArray &body) override
    {
        if (m_parseOn == ParseOn::Worker) {
            m_watcher.setFuture(QtConcurrent::run(m_parser, body));
            return;
        }
        settle(m_parser(body));
    }

    void settle(Result<T> result)
    {
        if (isOver()) {
            return;
        }
        m_result = std::move(result);
        end();
    }

    void reject(ApiError error) override { m_result = tl::make_unexpected(std::move(error)); }

    Parser m_parser;
    ParseOn m_parseOn;
    QFutureWatcher<Result<T>> m_watcher;
    Result<T> m_result = tl::make_unexpected(ApiError{});
};

} // namespace orrery
