#include "connector.h"

#include "launchoptions.h"
#include "pagedcall.h"
#include "temporal/serverprobe.h"
#include "temporal/temporalprovider.h"

#include <QRandomGenerator>

namespace orrery {

namespace {

double randomFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Connector::Connector(QNetworkAccessManager &network, Clock clock, QByteArray token, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(std::move(clock))
    , m_token(std::move(token))
{
}

Connector::~Connector() = default;

void Connector::open(const ConnectionTarget &target)
{
    m_attempt = std::make_unique<QObject>();
    m_opened = {.target = target, .budget = {}, .provider = {}, .namespaceId = {}};
    const auto url = parseServerUrl(target.url);
    if (!url) {
        fail({.kind = ApiError::Kind::Invalid, .message = url.error()});
        return;
    }
    m_opened.target.url = url->toString();
    if (const auto problem = addressProblem(*url)) {
        fail(*problem);
        return;
    }
    probe();
}

void Connector::cancel()
{
    m_attempt.reset();
}

void Connector::probe()
{
    const ApiTransport transport{.network = &m_network, .random = randomFraction};
    auto *call = new ServerProbeCall(transport, settingsFor(m_opened.target), m_attempt.get());
    connect(call, &ServerProbeCall::finished, m_attempt.get(), [this, call] {
        const ServerProbe &found = call->result();
        if (found.kind == ServerProbe::Kind::TemporalHttp) {
            askForNamespace();
            return;
        }
        ApiError error = found.error.value_or(ApiError{.kind = ApiError::Kind::Protocol});
        error.detail = error.message.isEmpty() ? error.detail : error.message + QLatin1Char('\n') + error.detail;
        error.message = found.text;
        fail(error);
    });
}

void Connector::askForNamespace()
{
    const ConnectionTarget &target = m_opened.target;
    m_opened.budget =
        std::make_unique<CallBudget>(BudgetLimits{}, budgetFile(target.url, target.namespaceName), m_clock);
    const ApiTransport transport{.network = &m_network, .budget = m_opened.budget.get(), .random = randomFraction};
    m_opened.provider = std::make_unique<TemporalProvider>(transport, settingsFor(target));
    m_opened.provider->describeNamespace(m_attempt.get())
        ->then(m_attempt.get(), [this](const Result<Namespace> &found) {
            if (!found) {
                fail(found.error());
                return;
            }
            m_opened.namespaceId = found->id;
            emit opened();
        });
}

void Connector::listNamespaces(const QString &url)
{
    m_listing = std::make_unique<QObject>();
    const auto parsed = parseServerUrl(url);
    if (!parsed || addressProblem(*parsed)) {
        return;
    }
    const ApiTransport transport{.network = &m_network, .random = randomFraction};
    const auto provider = std::make_shared<TemporalProvider>(
        transport, settingsFor({.url = parsed->toString(), .namespaceName = {}, .readOnly = true}));
    auto *call = new PagedCall<Namespace>(
        [provider](const QByteArray &token, QObject *owner) { return provider->listNamespaces(token, owner); },
        [](const Namespace &each) { return each.name; }, m_listing.get());
    call->then(m_listing.get(), [this](const Result<std::vector<Namespace>> &found) {
        if (!found) {
            return;
        }
        QStringList names;
        for (const Namespace &each : *found) {
            if (each.name != QLatin1String("temporal-system")) {
                names.append(each.name);
            }
        }
        emit namespacesListed(names);
    });
}

TemporalSettings Connector::settingsFor(const ConnectionTarget &target) const
{
    TemporalSettings settings;
    settings.url = QUrl(target.url);
    settings.nameSpace = target.namespaceName;
    settings.readOnly = target.readOnly;
    if (!m_token.isEmpty()) {
        settings.bearerToken = [token = m_token] { return token; };
    }
    return settings;
}

void Connector::fail(const ApiError &error)
{
    m_opened.provider.reset();
    m_opened.budget.reset();
    emit failed(m_opened.target, error);
}

} // namespace orrery
