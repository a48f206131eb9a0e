#include "engine/zoneloader.h"

#include "engine/tzif.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QStringList>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestZoneFile = 10 << 20; // as in Go's time package

ZonePtr readZone(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > largestZoneFile) {
        return nullptr;
    }
    return zoneFromTzif(file.readAll());
}

QStringList zoneDirectories()
{
    QStringList directories;
    const QString own = qEnvironmentVariable("ZONEINFO");
    if (!own.isEmpty()) {
        directories.append(own);
    }
    directories << u"/usr/share/zoneinfo"_s << u"/usr/share/lib/zoneinfo"_s << u"/usr/lib/locale/TZ"_s
                << u"/etc/zoneinfo"_s;
    return directories;
}

ZonePtr findZone(const QString &name)
{
    const QStringList directories = zoneDirectories();
    for (const QString &directory : directories) {
        if (ZonePtr zone = readZone(directory + u'/' + name)) {
            return zone;
        }
    }
    return nullptr;
}

ZonePtr localZone()
{
    const ZonePtr utc = std::make_shared<const ZoneTable>();
    if (!qEnvironmentVariableIsSet("TZ")) {
        const ZonePtr zone = readZone(u"/etc/localtime"_s);
        return zone ? zone : utc;
    }
    QString name = qEnvironmentVariable("TZ");
    if (name.startsWith(u':')) {
        name.remove(0, 1);
    }
    if (name.isEmpty() || name == "UTC"_L1) {
        return utc;
    }
    const ZonePtr zone = name.startsWith(u'/') ? readZone(name) : findZone(name);
    return zone ? zone : utc;
}

ZonePtr zoneByName(const QString &name)
{
    if (name.isEmpty() || name == "UTC"_L1) {
        return std::make_shared<const ZoneTable>();
    }
    if (name == "Local"_L1) {
        return localZone();
    }
    if (name.contains(".."_L1) || name.startsWith(u'/') || name.startsWith(u'\\') || name.contains(QChar::Null)) {
        return nullptr;
    }
    return findZone(name);
}

} // namespace

ZonePtr loadZone(const QString &name)
{
    static QMutex mutex;
    static QHash<QString, ZonePtr> known; // only zones that exist: a missing one may be installed while we run
    const QMutexLocker locker(&mutex);
    const auto it = known.constFind(name);
    if (it != known.cend()) {
        return it.value();
    }
    ZonePtr zone = zoneByName(name);
    if (zone) {
        known.insert(name, zone);
    }
    return zone;
}

QString zoneDataRelease()
{
    const QStringList directories = zoneDirectories();
    for (const QString &directory : directories) {
        QFile list(directory + u"/tzdata.zi"_s);
        if (list.open(QIODevice::ReadOnly)) {
            const QByteArray line = list.readLine(64).trimmed();
            const QByteArrayView prefix = "# version ";
            return line.startsWith(prefix) ? QString::fromLatin1(line.mid(prefix.size())) : QString();
        }
    }
    return {};
}

} // namespace orrery
