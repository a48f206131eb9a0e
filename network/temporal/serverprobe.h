#pragma once

#include "temporal/temporalsettings.h"

namespace orrery {

/// What answers at an address, for the connection page.
struct ServerProbe
{
    enum class Kind {
        TemporalHttp, ///< the frontend's HTTP port: usable
        TemporalUi, ///< the web interface's server
        Refused, ///< something that wants a token, or another one
        NotTemporal, ///< something else
        NotReached, ///< no HTTP answer (also a gRPC port), or no trusted connection
    };

    Kind kind = Kind::NotReached;
    QString version = {}; ///< of the server or of the web interface
    QString text = {}; ///< one or two sentences for the user; plain text
    std::optional<ApiError> error = {}; ///< what the text stands on, when there was an error

    friend bool operator==(const ServerProbe &, const ServerProbe &) = default;
};

/// Asks an address what it is: first for the settings of the web interface, which passes everything else on to a
/// Temporal server and would look like one, then for the system info. Ends once, like a call; destroying it aborts.
class ServerProbeCall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerProbeCall)
public:
    ServerProbeCall(const ApiTransport &transport, TemporalSettings settings, QObject *parent);
    ~ServerProbeCall() override;

    [[nodiscard]] const ServerProbe &result() const noexcept { return m_result; }

signals:
    void finished();

private:
    void askForSettings();
    void askForSystemInfo();
    void end(const ServerProbe &result);
    void endWith(const ApiError &error);

    TemporalSettings m_settings;
    ApiClient m_client;
    ServerProbe m_result;
};

} // namespace orrery
