#pragma once

#include "callbudget.h"
#include "connection/connectiontarget.h"
#include "scheduleprovider.h"
#include "temporal/temporalsettings.h"

#include <QPointer>

#include <memory>

class QNetworkAccessManager;

namespace orrery {

/// A namespace that answered.
struct Connection
{
    ConnectionTarget target;
    std::unique_ptr<CallBudget> budget; ///< outlives the provider
    std::unique_ptr<ScheduleProvider> provider;
    QString namespaceId;
};

/// Opens connections: looks what answers at an address and whether the namespace may be read. The newest attempt wins.
class Connector final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connector)
public:
    /// \a network must outlive the connector and all it opens. \a token: sent as bearer token, empty for none.
    Connector(QNetworkAccessManager &network, Clock clock, QByteArray token, QObject *parent = nullptr);
    ~Connector() override;

    void open(const ConnectionTarget &target);
    void cancel();

    /// The names of the server's namespaces, as suggestions: silent when the server does not tell them.
    void listNamespaces(const QString &url);

    /// What opened() announced; only once.
    [[nodiscard]] Connection takeConnection() { return std::move(m_opened); }

signals:
    void opened();
    void failed(const orrery::ConnectionTarget &target, const orrery::ApiError &error);
    void namespacesListed(const QStringList &names);

private:
    [[nodiscard]] TemporalSettings settingsFor(const ConnectionTarget &target) const;
    void probe();
    void askForNamespace();
    void fail(const ApiError &error);

    QNetworkAccessManager &m_network;
    Clock m_clock;
    QByteArray m_token;
    Connection m_opened;
    std::unique_ptr<QObject> m_attempt; ///< owns the calls under way
    std::unique_ptr<QObject> m_listing;
};

} // namespace orrery
