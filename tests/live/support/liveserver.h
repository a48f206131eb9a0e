#pragma once

#include "domain/id.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace orrery::test {

/// The real server that this test runs against, and what an independent client sees on it. The addresses come from the
/// environment that tests/live/on-server sets.
class LiveServer
{
public:
    LiveServer();

    [[nodiscard]] static bool isConfigured();

    [[nodiscard]] const QUrl &url() const noexcept { return m_url; }

    [[nodiscard]] const QString &nameSpace() const noexcept { return m_namespace; }

    [[nodiscard]] const QString &taskQueue() const noexcept { return m_taskQueue; }

    [[nodiscard]] bool isSchedulerV2() const noexcept { return m_isV2; }

    /// The witness's answer to \a words; null when it failed, which is printed.
    [[nodiscard]] QJsonDocument ask(const QStringList &words) const;

    [[nodiscard]] QJsonObject describe(const QString &id) const
    {
        return ask({QStringLiteral("describe"), id}).object();
    }

    [[nodiscard]] QJsonArray runs(const QString &id) const { return ask({QStringLiteral("runs"), id}).array(); }

    /// Runs of \a id once there are \a count and all have ended.
    [[nodiscard]] QJsonArray endedRuns(const QString &id, int count) const;

    /// Makes a schedule without the app. \a spec in the server's JSON.
    [[nodiscard]] bool create(const QString &id, const QJsonObject &spec, bool paused = true,
                              const QString &workflowType = QStringLiteral("Succeed")) const;

private:
    QUrl m_url;
    QString m_grpc;
    QString m_namespace;
    QString m_taskQueue;
    QString m_witness;
    bool m_isV2 = false;
};

} // namespace orrery::test
