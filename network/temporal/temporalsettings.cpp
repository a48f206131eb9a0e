#include "temporal/temporalsettings.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

ApiError invalid(const QString &message)
{
    return {.kind = ApiError::Kind::Invalid, .message = message};
}

bool isTemporalCloud(const QString &host)
{
    return host.endsWith(".tmprl.cloud"_L1, Qt::CaseInsensitive)
        || host.compare("tmprl.cloud"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

QString defaultIdentity()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"orrery"_s));
    const QString host = QSysInfo::machineHostName();
    return host.isEmpty() ? user : user + u'@' + host;
}

std::optional<ApiError> addressProblem(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return invalid(Text::tr("This is not an address. Write it like http://127.0.0.1:7243."));
    }
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) {
        return invalid(Text::tr("The address must begin with http:// or https://."));
    }
    if (isTemporalCloud(url.host())) {
        return ApiError{.kind = ApiError::Kind::Unsupported,
                        .message =
                            Text::tr("Temporal Cloud offers its namespaces through gRPC only, not through the HTTP "
                                     "API that Orrery uses. Connect to a server that you run yourself.")};
    }
    if (!url.userInfo().isEmpty()) {
        return invalid(Text::tr("The address must not hold a user name or a password."));
    }
    if (url.hasQuery() || url.hasFragment()) {
        return invalid(Text::tr("The address must end with the path: it can not have a part after ? or #."));
    }
    return std::nullopt;
}

ApiClient temporalClient(const ApiTransport &transport, const TemporalSettings &settings)
{
    // Without the shorthand for payloads: the shorthand turns [] into null and loses digits of long numbers.
    return {transport,
            {.url = settings.url,
             .mediaType = "application/json+no-payload-shorthand",
             .headers = settings.headers,
             .bearerToken = settings.bearerToken,
             .retry = settings.retry}};
}

} // namespace orrery
