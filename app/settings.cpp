#include "settings.h"

#include <QSettings>

#include <algorithm>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxRecent = 10;

bool isSamePlace(const ConnectionTarget &left, const ConnectionTarget &right)
{
    return left.url == right.url && left.namespaceName == right.namespaceName;
}

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
    recent.reserve(std::size_t(std::max(count, 0)));
    for (int i = 0; i < count; ++i) {
        m_store->setArrayIndex(i);
        recent.push_back(
            {.url = m_store->value("url"_L1).toString(), .namespaceName = m_store->value("namespace"_L1).toString()});
    }
    m_store->endArray();
    std::erase_if(recent, [](const ConnectionTarget &target) { return !serverUrl(target.url).isValid(); });
    return recent;
}

void Settings::addRecentConnection(const ConnectionTarget &target)
{
    auto recent = recentConnections();
    std::erase_if(recent, [&target](const ConnectionTarget &each) { return isSamePlace(each, target); });
    recent.insert(recent.begin(), target);
    recent.resize(std::min(recent.size(), maxRecent));
    m_store->remove(u"connections"_s);
    m_store->beginWriteArray(u"connections"_s, int(recent.size()));
    for (int i = 0; i < int(recent.size()); ++i) {
        m_store->setArrayIndex(i);
        m_store->setValue("url"_L1, recent[std::size_t(i)].url);
        m_store->setValue("namespace"_L1, recent[std::size_t(i)].namespaceName);
    }
    m_store->endArray();
}

QByteArray Settings::windowLayout() const
{
    return m_store->value("window/layout"_L1).toByteArray();
}

void Settings::setWindowLayout(const QByteArray &layout)
{
    m_store->setValue("window/layout"_L1, layout);
}

QStringList Settings::recentNotes() const
{
    return m_store->value("notes"_L1).toStringList();
}

void Settings::setRecentNotes(const QStringList &notes)
{
    m_store->setValue("notes"_L1, notes);
}

} // namespace orrery
