#include "live/support/liveserver.h"

#include <QProcess>

namespace orrery::test {

LiveServer::LiveServer()
    : m_url(qEnvironmentVariable("ORRERY_TEST_SERVER"))
    , m_grpc(qEnvironmentVariable("ORRERY_TEST_GRPC"))
    , m_namespace(qEnvironmentVariable("ORRERY_TEST_NAMESPACE"))
    , m_taskQueue(qEnvironmentVariable("ORRERY_TEST_TASK_QUEUE"))
    , m_witness(qEnvironmentVariable("ORRERY_TEST_WITNESS"))
    , m_isV2(qgetenv("ORRERY_TEST_SCHEDULER") == "v2")
{
}

bool LiveServer::isConfigured()
{
    return qEnvironmentVariableIsSet("ORRERY_TEST_SERVER");
}

QJsonDocument LiveServer::ask(const QStringList &words) const
{
    QProcess witness;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LD_PRELOAD"));
    witness.setProcessEnvironment(environment);
    witness.start(m_witness,
                  QStringList{QStringLiteral("--address"), m_grpc, QStringLiteral("--namespace"), m_namespace} + words);
    constexpr int limit = 60'000; // ms
    if (!witness.waitForFinished(limit) || witness.exitCode() != 0) {
        qInfo("witness %s: %s", qPrintable(words.join(QLatin1Char(' '))), witness.readAllStandardError().constData());
        return {};
    }
    return QJsonDocument::fromJson(witness.readAllStandardOutput());
}

QJsonArray LiveServer::endedRuns(const QString &id, int count) const
{
    return ask({QStringLiteral("wait-runs"), id, QString::number(count), QStringLiteral("--closed")}).array();
}

bool LiveServer::create(const QString &id, const QJsonObject &spec, bool paused, const QString &workflowType) const
{
    const QJsonObject action{{QStringLiteral("workflowId"), id},
                             {QStringLiteral("workflowType"), QJsonObject{{QStringLiteral("name"), workflowType}}},
                             {QStringLiteral("taskQueue"), QJsonObject{{QStringLiteral("name"), m_taskQueue}}}};
    const QJsonObject schedule{
        {QStringLiteral("spec"), spec},
        {QStringLiteral("action"), QJsonObject{{QStringLiteral("startWorkflow"), action}}},
        {QStringLiteral("policies"),
         QJsonObject{{QStringLiteral("overlapPolicy"), QStringLiteral("SCHEDULE_OVERLAP_POLICY_ALLOW_ALL")}}},
        {QStringLiteral("state"), QJsonObject{{QStringLiteral("paused"), paused}}}};
    const QJsonDocument request(QJsonObject{{QStringLiteral("schedule"), schedule}});
    return !ask({QStringLiteral("create"), id, QString::fromUtf8(request.toJson(QJsonDocument::Compact))}).isNull();
}

} // namespace orrery::test
