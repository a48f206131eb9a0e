#include "apicall.h"

#include "callbudget.h"
#include "logging.h"
#include "replyerror.h"

#include <QSslError>

namespace orrery {

ApiCallBase::ApiCallBase(ApiTransport transport, ApiRequest request, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_request(std::move(request))
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ApiCallBase::send);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        m_reply->abort(); // leads to onReplyFinished()
    });
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
    if (isOver()) {
        return;
    }
    m_cancelled = true;
    m_retryTimer.stop();
    m_deadline.stop();
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
    if (isOver()) {
        return;
    }
    if (m_request.budgeted && m_transport.budget) {
        m_transport.budget->acquire(*m_request.budgeted, this, [this] { transmit(); });
        return;
    }
    transmit();
}

void ApiCallBase::transmit()
{
    if (isOver()) {
        return;
    }
    ++m_attempt;
    m_timedOut = false;
    m_tlsErrors.clear();
    m_elapsed.start();
    m_reply.reset(m_transport.network->sendCustomRequest(m_request.request, m_request.verb, m_request.body));
    connect(m_reply.get(), &QNetworkReply::finished, this, &ApiCallBase::onReplyFinished);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsErrors.append(error.errorString());
        }
    });
    // Qt's transfer time-out starts anew with every byte, so that it does not end an answer that drips.
    m_deadline.start(m_request.timeout);
}

void ApiCallBase::onReplyFinished()
{
    m_deadline.stop();
    const std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> reply(m_reply.release());
    ReplyFacts facts = factsOf(*reply);
    facts.tlsErrors = m_tlsErrors;
    facts.timedOut = m_timedOut;
    logReply(facts);
    const std::optional<ApiError> error = errorOf(facts);
    if (!error) {
        accept(facts.body);
        return;
    }
    if (error->kind == ApiError::Kind::RateLimited && m_request.budgeted && m_transport.budget) {
        m_transport.budget->noteRefusal();
    }
    const double random = m_transport.random ? m_transport.random() : 1.0;
    if (const auto delay = m_request.retry.delayAfter(m_attempt, *error, m_request.isRead(), random)) {
        m_retryTimer.start(*delay);
        return;
    }
    endWith(*error);
}

void ApiCallBase::logReply(const ReplyFacts &facts) const
{
    // Not the error's text: it quotes the whole URL.
    qCInfo(networkLog).noquote() << m_request.verb << m_request.request.url().path(QUrl::FullyEncoded)
                                 << facts.httpStatus << m_elapsed.elapsed() << "ms, attempt" << m_attempt
                                 << facts.networkError;
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
