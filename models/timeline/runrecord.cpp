#include "timeline/runrecord.h"

#include <QCryptographicHash>
#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

RunKey keyFromBytes(const QByteArray &bytes)
{
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

} // namespace

RunKeyOf runKey(const RunId &id)
{
    const QUuid uuid(id.toString());
    if (!uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == id.toString()) {
        return {keyFromBytes(uuid.toRfc4122()), true};
    }
    return {keyFromBytes(QCryptographicHash::hash(id.toString().toUtf8(), QCryptographicHash::Md5)), false};
}

RunId runIdOf(const RunKey &key)
{
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian<quint64>(key.high, bytes.data());
    qToBigEndian<quint64>(key.low, bytes.data() + 8);
    return RunId(QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces));
}

QString workflowIdTail(Instant nominal)
{
    return u'-' + toQDateTime(nominal).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

} // namespace orrery
