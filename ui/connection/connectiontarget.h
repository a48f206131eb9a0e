#pragma once

#include <QString>
#include <QUrl>

namespace orrery {

/// How much harm a mistake can do; shown by colour and word on the window's frame, title and status bar.
enum class ConnectionKind { Development, Test, Production };

/// Which namespace of which server.
struct ConnectionTarget
{
    QString url; ///< of the HTTP API, e.g. "http://localhost:7243"
    QString namespaceName;
    ConnectionKind kind = ConnectionKind::Development;
    bool readOnly = false;
    friend bool operator==(const ConnectionTarget &, const ConnectionTarget &) = default;
};

[[nodiscard]] QString connectionKindText(ConnectionKind kind);

/// What the user typed as the URL of an HTTP API: "http" is assumed where no scheme is given. Invalid if it is none.
[[nodiscard]] QUrl serverUrl(const QString &typed);

/// Why \a url cannot work or probably does not, from its looks alone; empty if there is nothing to say.
[[nodiscard]] QString serverUrlAdvice(const QUrl &url);

/// Whether \a url surely has no HTTP API.
[[nodiscard]] bool hasNoHttpApi(const QUrl &url);

} // namespace orrery
