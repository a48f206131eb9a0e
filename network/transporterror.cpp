#include "transporterror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

using Kind = ApiError::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

ApiError tlsError(const ReplyFacts &facts)
{
    const QString reasons = facts.tlsErrors.join("; "_L1);
    return {.kind = Kind::Tls,
            .message =
                Text::tr("No trusted encrypted connection: %1").arg(reasons.isEmpty() ? facts.errorText : reasons),
            .detail = facts.errorText};
}

QString transportText(const ReplyFacts &facts)
{
    switch (facts.networkError) {
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("Nothing listens at this address: the connection was refused.");
    case QNetworkReply::HostNotFoundError:
        return Text::tr("The host name is not known.");
    case QNetworkReply::RemoteHostClosedError:
        return facts.httpStatus > 0 || !facts.body.isEmpty()
            ? Text::tr("The connection was closed before the whole answer had arrived.")
            : Text::tr(
                "The server closed the connection without an HTTP answer. If this is the gRPC port (often 7233), use "
                "the HTTP port (often 7243).");
    default:
        return facts.errorText;
    }
}

bool isNotHttp(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError
        || error == QNetworkReply::ProtocolInvalidOperationError;
}

} // namespace

ApiError transportError(const ReplyFacts &facts)
{
    if (facts.timedOut || facts.networkError == QNetworkReply::OperationCanceledError
        || facts.networkError == QNetworkReply::TimeoutError) {
        return {.kind = Kind::Timeout,
                .httpStatus = facts.httpStatus,
                .message = Text::tr("The server did not answer in time."),
                .detail = facts.errorText};
    }
    if (facts.networkError == QNetworkReply::SslHandshakeFailedError || !facts.tlsErrors.isEmpty()) {
        return tlsError(facts);
    }
    if (isNotHttp(facts.networkError)) {
        return protocolError(
            Text::tr("What answers at this address does not speak HTTP. If this is the gRPC port (often "
                     "7233), use the HTTP port (often 7243)."),
            facts.errorText);
    }
    return {.kind = Kind::Unreachable,
            .httpStatus = facts.httpStatus,
            .message = transportText(facts),
            .detail = facts.errorText};
}

} // namespace orrery
