#include "connection/connectiontarget.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualGrpcPort = 7233;

struct Connection
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

} // namespace

QString connectionKindText(ConnectionKind kind)
{
    switch (kind) {
    case ConnectionKind::Development:
        return Connection::tr("Development");
    case ConnectionKind::Test:
        return Connection::tr("Test");
    case ConnectionKind::Production:
        return Connection::tr("Production");
    }
    Q_UNREACHABLE();
}

QUrl serverUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return {};
    }
    const QUrl url(text.contains("://"_L1) ? text : u"http://%1"_s.arg(text), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isHttp && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

QString serverUrlAdvice(const QUrl &url)
{
    if (hasNoHttpApi(url)) {
        return Connection::tr("Temporal Cloud offers gRPC only, no HTTP API. Orrery cannot connect to it.");
    }
    if (url.port() == usualGrpcPort) {
        return Connection::tr("Port 7233 is usually gRPC. The HTTP API usually has port 7243.");
    }
    return {};
}

bool hasNoHttpApi(const QUrl &url)
{
    return url.host().endsWith(".tmprl.cloud"_L1);
}

} // namespace orrery
