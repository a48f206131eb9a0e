#pragma once

#include "connection/connectiontarget.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

class QSettings;

namespace orrery {

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

    [[nodiscard]] QByteArray windowLayout() const;
    void setWindowLayout(const QByteArray &layout);

    /// Notes of pauses and resumes, newest first.
    [[nodiscard]] QStringList recentNotes() const;
    void setRecentNotes(const QStringList &notes);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace orrery
