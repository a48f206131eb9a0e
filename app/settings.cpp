#include "settings.h"

#include <QSettings>

#include <algorithm>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxRecent = 10;

} // namespace

Settings::Settings(std::unique_ptr<QSettings> store)
    : m_store(std::move(store))
{
}

Settings::~Settings() = default;

std::vector<ConnectionTarget> Settings::recentConnections() const
{
    std::vector<ConnectionTarget> recent;
    const int count = m_store->beginReadArray(u"connections"_s);
    recent.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        m_store->setArrayIndex(i);
        recent.push_back({QUrl(m_store->value("server"_L1).toString()), m_store->value("namespace"_L1).toString()});
    }
    m_store->endArray();
    std::erase_if(recent, [](const ConnectionTarget &target) { return !target.server.isValid(); });
    return recent;
}

void Settings::addRecentConnection(const ConnectionTarget &target)
{
    auto recent = recentConnections();
    std::erase(recent, target);
    recent.insert(recent.begin(), target);
    recent.resize(std::min(recent.size(), maxRecent));
    m_store->remove(u"connections"_s);
    m_store->beginWriteArray(u"connections"_s, int(recent.size()));
    for (int i = 0; i < int(recent.size()); ++i) {
        m_store->setArrayIndex(i);
        m_store->setValue("server"_L1, recent[std::size_t(i)].server.toString(QUrl::RemoveUserInfo));
        m_store->setValue("namespace"_L1, recent[std::size_t(i)].nameSpace);
    }
    m_store->endArray();
}

QByteArray Settings::windowState() const
{
    return m_store->value("window"_L1).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_store->setValue("window"_L1, state);
}

} // namespace orrery
