#include "replyerror.h"

#include "transporterror.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

using Kind = ApiError::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

struct CodeRow
{
    int code;
    Kind kind;
};

// google.rpc.Code. The HTTP status follows from it (grpc-gateway, HTTPStatusFromCode) but not the other way round: 400
// is INVALID_ARGUMENT, FAILED_PRECONDITION and OUT_OF_RANGE.
constexpr std::array codeTable{
    CodeRow{1, Kind::Server}, // CANCELLED on the server's side
    CodeRow{2, Kind::Server}, // UNKNOWN
    CodeRow{3, Kind::Invalid}, // INVALID_ARGUMENT
    CodeRow{4, Kind::Timeout}, // DEADLINE_EXCEEDED
    CodeRow{5, Kind::NotFound}, // NOT_FOUND
    CodeRow{6, Kind::AlreadyExists}, // ALREADY_EXISTS
    CodeRow{7, Kind::Forbidden}, // PERMISSION_DENIED
    CodeRow{8, Kind::RateLimited}, // RESOURCE_EXHAUSTED
    CodeRow{9, Kind::Invalid}, // FAILED_PRECONDITION
    CodeRow{10, Kind::Conflict}, // ABORTED
    CodeRow{11, Kind::Invalid}, // OUT_OF_RANGE
    CodeRow{12, Kind::Unsupported}, // UNIMPLEMENTED
    CodeRow{13, Kind::Server}, // INTERNAL
    CodeRow{14, Kind::Server}, // UNAVAILABLE
    CodeRow{15, Kind::Server}, // DATA_LOSS
    CodeRow{16, Kind::Unauthorized}, // UNAUTHENTICATED
};

// For answers without a gRPC code: proxies, login pages, other web servers.
constexpr std::array statusTable{
    CodeRow{400, Kind::Invalid},     CodeRow{401, Kind::Unauthorized}, CodeRow{403, Kind::Forbidden},
    CodeRow{404, Kind::Unsupported}, CodeRow{405, Kind::Unsupported},  CodeRow{407, Kind::Unauthorized},
    CodeRow{408, Kind::Timeout},     CodeRow{409, Kind::Conflict},     CodeRow{410, Kind::NotFound},
    CodeRow{413, Kind::Invalid},     CodeRow{422, Kind::Invalid},      CodeRow{429, Kind::RateLimited},
    CodeRow{501, Kind::Unsupported}, CodeRow{504, Kind::Timeout},
};

template<typename Table>
std::optional<Kind> lookUp(const Table &table, int code)
{
    const auto *row = std::ranges::find(table, code, &CodeRow::code);
    return row == table.end() ? std::nullopt : std::optional(row->kind);
}

std::optional<std::chrono::milliseconds> retryAfterOf(const QByteArray &header)
{
    bool ok = false;
    const int seconds = header.toInt(&ok);
    return ok && seconds >= 0 ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds)) : std::nullopt;
}

bool isWebPage(const ReplyFacts &facts)
{
    return facts.contentType.startsWith("text/html") || facts.body.trimmed().startsWith('<');
}

/// First characters of a body that is not ours, for the details.
QString excerptOf(const QByteArray &body)
{
    constexpr qsizetype length = 300;
    return QString::fromUtf8(body.left(length)).simplified();
}

QString webPageText(int status)
{
    if (status == 401 || status == 403) {
        return Text::tr("A web page refuses access here. There is probably a login in front of the server.");
    }
    return Text::tr("This address answers with a web page, not with Temporal's HTTP API. It may be the Temporal web "
                    "interface, a login page or another server; Orrery needs the frontend's HTTP port (often 7243).");
}

/// An answer without a google.rpc.Status.
ApiError foreignError(const ReplyFacts &facts)
{
    const Kind fallback = facts.httpStatus >= 500 ? Kind::Server : Kind::Protocol;
    ApiError error{.kind = lookUp(statusTable, facts.httpStatus).value_or(fallback),
                   .httpStatus = facts.httpStatus,
                   .message = excerptOf(facts.body),
                   .detail = facts.errorText,
                   .retryAfter = retryAfterOf(facts.retryAfter)};
    if (isWebPage(facts)) {
        error.message = webPageText(facts.httpStatus);
        error.detail = excerptOf(facts.body);
    } else if (facts.body.contains("HTTP request to an HTTPS server")) {
        error.kind = Kind::Tls;
        error.message = Text::tr("This port expects an encrypted connection: write https:// instead of http://.");
        error.detail = excerptOf(facts.body);
    } else if (error.message.isEmpty()) {
        error.message = Text::tr("The server answered with HTTP status %1 and no explanation.").arg(facts.httpStatus);
    }
    return error;
}

Kind refine(Kind kind, const QString &message, bool hasDetails)
{
    // The two cases where the code alone does not tell: the router's own "Not Found" has no details, unlike that of a
    // missing schedule; and scheduler v2 reports a stale conflict token as FAILED_PRECONDITION.
    if (kind == Kind::NotFound && !hasDetails) {
        return Kind::Unsupported;
    }
    if (message.contains("conflict token"_L1)) {
        return Kind::Conflict;
    }
    return kind;
}

std::optional<ApiError> statusError(const ReplyFacts &facts)
{
    const QJsonObject status = QJsonDocument::fromJson(facts.body).object();
    const QString message = status["message"_L1].toString();
    const int code = status["code"_L1].toInt(-1);
    const QJsonArray details = status["details"_L1].toArray();
    const std::optional<Kind> kind = lookUp(codeTable, code);
    if (!kind) {
        if (message.isEmpty()) {
            return std::nullopt;
        }
        ReplyFacts plain = facts; // a gateway's {"message": …} without a code
        plain.body = message.toUtf8();
        return foreignError(plain);
    }
    return ApiError{.kind = refine(*kind, message, !details.isEmpty()),
                    .httpStatus = facts.httpStatus,
                    .grpcCode = code,
                    .message = message,
                    .detail = details.isEmpty()
                        ? QString()
                        : QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact)),
                    .retryAfter = retryAfterOf(facts.retryAfter)};
}

ApiError redirectError(const ReplyFacts &facts)
{
    // Not followed: a POST would come back as a GET, and a token would go to another server.
    const QString target = QString::fromUtf8(facts.location);
    return {.kind = Kind::Protocol,
            .httpStatus = facts.httpStatus,
            .message = target.isEmpty()
                ? Text::tr("The server redirects without saying where to.")
                : Text::tr("The server redirects to %1. If that is the right server, enter its address.").arg(target)};
}

} // namespace

ApiError protocolError(const QString &message, const QString &detail)
{
    return {.kind = Kind::Protocol, .message = message, .detail = detail};
}

ReplyFacts factsOf(QNetworkReply &reply)
{
    return {.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .networkError = reply.error(),
            .errorText = reply.error() == QNetworkReply::NoError ? QString() : reply.errorString(),
            .contentType = reply.rawHeader("Content-Type"),
            .location = reply.rawHeader("Location"),
            .retryAfter = reply.rawHeader("Retry-After"),
            .body = reply.isOpen() ? reply.readAll() : QByteArray()};
}

std::optional<ApiError> errorOf(const ReplyFacts &facts)
{
    if (facts.httpStatus >= 400) {
        const std::optional<ApiError> told = statusError(facts);
        return told ? *told : foreignError(facts);
    }
    if (facts.networkError != QNetworkReply::NoError || facts.timedOut) {
        return transportError(facts);
    }
    if (facts.httpStatus >= 300) {
        return redirectError(facts);
    }
    if (facts.httpStatus == 0) {
        return protocolError(Text::tr("The server's answer has no HTTP status."));
    }
    if (isWebPage(facts)) {
        ApiError error = protocolError(webPageText(facts.httpStatus), excerptOf(facts.body));
        error.httpStatus = facts.httpStatus;
        return error;
    }
    return std::nullopt;
}

} // namespace orrery
