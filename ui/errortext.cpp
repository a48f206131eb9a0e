#include "errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace orrery {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// A gateway time-out comes from a server that is up while the scheduler behind it is not; no answer at all does not.
QString timeoutText(const ApiError &error)
{
    if (error.httpStatus != 0) {
        return ErrorText::tr("The server is up, but the scheduler does not answer: its internal worker may be down. "
                             "A change may still have been applied: refresh before trying again.");
    }
    return ErrorText::tr("The server did not answer in time. A change may still have been applied: refresh before "
                         "trying again.");
}

QString rateLimitText(const ApiError &error)
{
    if (error.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
        return ErrorText::tr("The server is limiting requests to this namespace. It asks to wait for %n second(s).",
                             nullptr, static_cast<int>(seconds));
    }
    return ErrorText::tr("The server is limiting requests to this namespace. Wait a moment and try again.");
}

/// Temporal's gateway answers 403 where others answer 401, so the text must not blame the role alone.
QString forbiddenText()
{
    return ErrorText::tr("The server refused: this identity may not do this here, or the token is missing, wrong or "
                         "expired (Temporal answers 403 in both cases). Check the connection's token and role.");
}

} // namespace

QString errorText(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Cancelled:
        return ErrorText::tr("The request was cancelled before the server answered. It may still have been applied: "
                             "refresh before trying again.");
    case ApiError::Kind::Timeout:
        return timeoutText(error);
    case ApiError::Kind::Unreachable:
        return ErrorText::tr("The server cannot be reached, or the connection broke. Check the address, the network "
                             "and that the server runs.");
    case ApiError::Kind::Tls:
        return ErrorText::tr("No secure connection to the server: a certificate is not trusted, has expired, or is "
                             "missing. Check the connection's TLS files.");
    case ApiError::Kind::Unauthorized:
        return ErrorText::tr("The server does not know who you are. Check the connection's token.");
    case ApiError::Kind::Forbidden:
        return forbiddenText();
    case ApiError::Kind::NotFound:
        return ErrorText::tr("The server does not have this schedule or namespace any more. Refresh the list.");
    case ApiError::Kind::AlreadyExists:
        return ErrorText::tr("A schedule with this id exists already. Choose another id.");
    case ApiError::Kind::Conflict:
        return ErrorText::tr("The schedule was changed on the server meanwhile. Refresh, look at the change, and try "
                             "again.");
    case ApiError::Kind::Invalid:
        return ErrorText::tr("The server refused the values. Its reason is in the details.");
    case ApiError::Kind::RateLimited:
        return rateLimitText(error);
    case ApiError::Kind::Unsupported:
        return ErrorText::tr("This server does not offer this request over HTTP. The details say what is missing.");
    case ApiError::Kind::Server:
        return ErrorText::tr("The server failed while it worked on the request. It may still have been applied: "
                             "refresh before trying again.");
    case ApiError::Kind::Protocol:
        return ErrorText::tr("The answer is not what a Temporal server sends. Check that the address is the server's "
                             "HTTP port.");
    case ApiError::Kind::NotApplied:
        return ErrorText::tr("The server said it was done, but the schedule shows that the change was not applied. "
                             "Try again.");
    }
    Q_UNREACHABLE();
}

QString errorDetails(const ApiError &error)
{
    QStringList lines;
    if (!error.message.isEmpty()) {
        lines << error.message;
    }
    if (error.httpStatus != 0) {
        lines << ErrorText::tr("HTTP status %1").arg(error.httpStatus);
    }
    if (error.grpcCode >= 0) {
        lines << ErrorText::tr("gRPC code %1").arg(error.grpcCode);
    }
    if (!error.detail.isEmpty()) {
        lines << error.detail;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace orrery
