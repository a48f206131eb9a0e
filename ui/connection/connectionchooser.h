#pragma once

#include "connection/connectiontarget.h"

#include <QPushButton>

#include <vector>

namespace orrery {

/// Says what the window is connected to, and offers the server's other namespaces and other connections.
class ConnectionChooser final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionChooser)
public:
    explicit ConnectionChooser(QWidget *parent = nullptr);
    ~ConnectionChooser() override = default;

    void setTarget(const ConnectionTarget &target);
    void setNamespaces(const QStringList &names); ///< of this server
    void setRecent(const std::vector<ConnectionTarget> &recent);

signals:
    void connectRequested(const QString &url, const QString &namespaceName);
    void disconnectRequested(); ///< back to the connection page

private:
    void fillMenu();
    void addTarget(const QString &text, const ConnectionTarget &target);

    ConnectionTarget m_target;
    QStringList m_namespaces;
    std::vector<ConnectionTarget> m_recent;
};

} // namespace orrery
