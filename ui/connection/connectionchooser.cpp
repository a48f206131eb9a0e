#include "connection/connectionchooser.h"

#include "dialogs/plaintext.h"
#include "displaytext.h"
#include "tintedicon.h"

#include <QMenu>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

/// An ampersand in foreign text is no mnemonic.
QString menuText(const QString &text)
{
    return displaytext::oneLine(text).replace(u'&', u"&&"_s);
}

QString hostOf(const QString &url)
{
    return QUrl(url).authority();
}

} // namespace

ConnectionChooser::ConnectionChooser(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"connectionChooser"_s);
    setAccessibleName(tr("Connection"));
    setIcon(tintedIcon(u"connection"_s));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ConnectionChooser::fillMenu);
}

void ConnectionChooser::setTarget(const ConnectionTarget &target)
{
    constexpr int longestText = 48;
    m_target = target;
    const QString text = tr("%1 · %2", "server · namespace").arg(hostOf(target.url), target.namespaceName);
    setText(menuText(fontMetrics().elidedText(text, Qt::ElideMiddle, fontMetrics().averageCharWidth() * longestText)));
    setToolTip(plainToolTip(tr("Namespace %1 on %2").arg(target.namespaceName, target.url)));
}

void ConnectionChooser::setNamespaces(const QStringList &names)
{
    m_namespaces = names;
}

void ConnectionChooser::setRecent(const std::vector<ConnectionTarget> &recent)
{
    m_recent = recent;
}

void ConnectionChooser::fillMenu()
{
    menu()->clear();
    if (!m_namespaces.isEmpty()) {
        menu()->addSection(tr("Namespaces of this server"));
    }
    for (const QString &name : m_namespaces) {
        addTarget(menuText(name), {m_target.url, name});
    }
    if (!m_recent.empty()) {
        menu()->addSection(tr("Recent connections"));
    }
    for (const ConnectionTarget &target : m_recent) {
        addTarget(menuText(tr("%1 on %2", "namespace on server").arg(target.namespaceName, hostOf(target.url))),
                  target);
    }
    menu()->addSeparator();
    menu()->addAction(tr("Connect to another server…"), this, &ConnectionChooser::disconnectRequested);
}

void ConnectionChooser::addTarget(const QString &text, const ConnectionTarget &target)
{
    QAction *action = menu()->addAction(text);
    action->setCheckable(true);
    action->setChecked(target.url == m_target.url && target.namespaceName == m_target.namespaceName);
    connect(action, &QAction::triggered, this,
            [this, target] { emit connectRequested(target.url, target.namespaceName); });
}

} // namespace orrery
