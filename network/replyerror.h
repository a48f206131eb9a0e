#pragma once

#include "domain/apierror.h"

#include <QNetworkReply>
#include <QStringList>

namespace orrery {

/// What is known when a reply has ended; a plain value, so that every fault is a row of a test.
struct ReplyFacts
{
    int httpStatus = 0; ///< 0: no HTTP answer
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    QString errorText = {}; ///< Qt's words for networkError
    QByteArray contentType = {};
    QByteArray location = {};
    QByteArray retryAfter = {};
    QByteArray body = {};
    QStringList tlsErrors = {};
    bool timedOut = false; ///< ended by our own time limit
};

/// Reads \a reply to its end.
[[nodiscard]] ReplyFacts factsOf(QNetworkReply &reply);

/// The error that the facts amount to, or nothing when there is a body worth parsing. The only place that maps
/// transport errors, HTTP status and gRPC codes to ApiError::Kind.
[[nodiscard]] std::optional<ApiError> errorOf(const ReplyFacts &facts);

/// An answer that arrived whole but is not what a Temporal server sends.
[[nodiscard]] ApiError protocolError(const QString &message, const QString &detail = {});

} // namespace orrery
