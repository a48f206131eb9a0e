#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>
#include <vector>

class QSettings;

namespace orrery {

/// A server and a namespace on it.
struct ConnectionTarget
{
    QUrl server;
    QString nameSpace;
    friend bool operator==(const ConnectionTarget &, const ConnectionTarget &) = default;
};

/// What is remembered between sessions. Holds no secrets: tokens come from the environment.
class Settings
{
public:
    explicit Settings(std::unique_ptr<QSettings> store);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    /// Newest first, at most ten.
    [[nodiscard]] std::vector<ConnectionTarget> recentConnections() const;
    void addRecentConnection(const ConnectionTarget &target);

    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace orrery
