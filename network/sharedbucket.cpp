#include "sharedbucket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace orrery {

namespace {

// The lock is held for a fraction of a millisecond; older ones belong to a process that died.
constexpr int staleAfterMs = 2000;
constexpr int waitForLockMs = 5;

Instant instantOf(const QJsonValue &value)
{
    return Instant(std::chrono::milliseconds(value.toInteger()));
}

qint64 numberOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

} // namespace

SharedBucket::SharedBucket(BudgetLimits limits, QString file, Instant now)
    : m_limits(limits)
    , m_file(std::move(file))
    , m_state(TokenBucket::full(limits, now))
{
}

void SharedBucket::update(Instant now, const std::function<void(TokenBucket &)> &change)
{
    QLockFile lock(m_file + ".lock"_L1);
    lock.setStaleLockTime(staleAfterMs);
    const bool shared = !m_file.isEmpty() && lock.tryLock(waitForLockMs);
    if (shared) {
        load();
    }
    m_state.advance(m_limits, now);
    change(m_state);
    if (shared) {
        save();
    }
}

void SharedBucket::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    if (stored["tokens"_L1].isDouble() && stored["rate"_L1].isDouble() && stored["at"_L1].isDouble()) {
        m_state = {stored["tokens"_L1].toDouble(), stored["rate"_L1].toDouble(), instantOf(stored["at"_L1]),
                   instantOf(stored["halvedAt"_L1])};
    }
}

void SharedBucket::save() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return;
    }
    const QJsonObject stored{{"tokens"_L1, m_state.tokens},
                             {"rate"_L1, m_state.rate},
                             {"at"_L1, numberOf(m_state.at)},
                             {"halvedAt"_L1, numberOf(m_state.halvedAt)}};
    file.write(QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

QString budgetFile(const QString &server, const QString &nameSpace)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + "/orrery"_L1;
    if (!QDir().mkpath(folder)) {
        return {};
    }
    const QByteArray key = QCryptographicHash::hash((server + u'\n' + nameSpace).toUtf8(), QCryptographicHash::Sha1);
    return folder + "/budget-"_L1 + QString::fromLatin1(key.toHex().left(16)) + ".json"_L1;
}

} // namespace orrery
