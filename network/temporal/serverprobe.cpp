#include "temporal/serverprobe.h"

#include "temporal/jsonreader.h"
#include "temporal/serverjson.h"

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

/// A probe is asked by somebody who looks at it: one attempt.
TemporalSettings impatient(TemporalSettings settings)
{
    settings.retry.maxAttempts = 1;
    settings.timeouts.other = std::min(settings.timeouts.other, std::chrono::milliseconds(5'000));
    return settings;
}

ServerProbe::Kind kindFor(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Unreachable:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Invalid:
        return ServerProbe::Kind::NotReached;
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
        return ServerProbe::Kind::Refused;
    default:
        return ServerProbe::Kind::NotTemporal;
    }
}

/// Errors that no Temporal frontend gives to a route it does not have: no need to ask further.
bool settlesIt(const ApiError &error)
{
    return error.kind == ApiError::Kind::Timeout || error.kind == ApiError::Kind::Unreachable
        || error.kind == ApiError::Kind::Tls || (error.kind == ApiError::Kind::Protocol && error.httpStatus == 0);
}

bool isUiSettings(const QJsonObject &answer)
{
    return answer.contains("Auth"_L1) && answer.contains("Version"_L1);
}

} // namespace

ServerProbeCall::ServerProbeCall(const ApiTransport &transport, TemporalSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(impatient(std::move(settings)))
    , m_client(temporalClient(transport, m_settings))
{
    if (const std::optional<ApiError> problem = addressProblem(m_settings.url)) {
        QMetaObject::invokeMethod(
            this, [this, problem] { endWith(*problem); }, Qt::QueuedConnection);
        return;
    }
    askForSettings();
}

ServerProbeCall::~ServerProbeCall() = default;

void ServerProbeCall::askForSettings()
{
    const ApiRequest request = m_client.get("/api/v1/settings", {}, m_settings.timeouts.other);
    m_client.send<QJsonObject>(request, temporal::parseObject, this)
        ->then(this, [this](const Result<QJsonObject> &answer) {
            if (answer && isUiSettings(*answer)) {
                const QString version = (*answer)["Version"_L1].toString();
                end({ServerProbe::Kind::TemporalUi, version,
                     tr("This is the server of the Temporal web interface (version %1), not Temporal itself. Enter the "
                        "address of the frontend's HTTP port instead (often 7243).")
                         .arg(version)});
            } else if (!answer && settlesIt(answer.error())) {
                endWith(answer.error());
            } else {
                askForSystemInfo();
            }
        });
}

void ServerProbeCall::askForSystemInfo()
{
    const ApiRequest request = m_client.get("/api/v1/system-info", {}, m_settings.timeouts.other);
    m_client.send<SystemInfo>(request, temporal::parseSystemInfo, this)
        ->then(this, [this](const Result<SystemInfo> &info) {
            if (!info) {
                endWith(info.error());
            } else if (info->serverVersion.isEmpty()) {
                end({ServerProbe::Kind::NotTemporal,
                     {},
                     tr("Something answers at this address, but it is not Temporal.")});
            } else {
                end({ServerProbe::Kind::TemporalHttp, info->serverVersion,
                     info->supportsSchedules ? tr("Temporal %1.").arg(info->serverVersion)
                                             : tr("Temporal %1, without schedules.").arg(info->serverVersion)});
            }
        });
}

void ServerProbeCall::endWith(const ApiError &error)
{
    end({kindFor(error), {}, error.message, error});
}

void ServerProbeCall::end(const ServerProbe &result)
{
    m_result = result;
    emit finished();
    deleteLater();
}

} // namespace orrery
