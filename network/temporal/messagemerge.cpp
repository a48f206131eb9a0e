#include "temporal/messagemerge.h"

#include <QJsonArray>
#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

bool isPayload(const QJsonObject &object)
{
    return object.contains("metadata"_L1);
}

QJsonValue mergeValue(const QJsonValue &base, const QJsonValue &was, const QJsonValue &now);

/// For each entry of \a now the index of its origin in \a was, -1 for a new one. First those that are equal, at the
/// same place if possible; then, if none was added or removed, the others in their order.
std::vector<qsizetype> originsOf(const QJsonArray &was, const QJsonArray &now)
{
    std::vector<qsizetype> origins(std::size_t(now.size()), -1);
    std::vector<bool> used(std::size_t(was.size()), false);
    const auto claim = [&](qsizetype to, auto fits) {
        for (qsizetype from = 0; from < was.size() && origins[std::size_t(to)] < 0; ++from) {
            if (!used[std::size_t(from)] && fits(from)) {
                used[std::size_t(from)] = true;
                origins[std::size_t(to)] = from;
            }
        }
    };
    for (qsizetype to = 0; to < now.size(); ++to) {
        claim(to, [&](qsizetype from) { return from == to && was[from] == now[to]; });
    }
    for (qsizetype to = 0; to < now.size(); ++to) {
        claim(to, [&](qsizetype from) { return was[from] == now[to]; });
    }
    for (qsizetype to = 0; to < now.size() && was.size() == now.size(); ++to) {
        claim(to, [](qsizetype) { return true; });
    }
    return origins;
}

QJsonArray mergeArray(const QJsonArray &base, const QJsonArray &was, const QJsonArray &now)
{
    const std::vector<qsizetype> origins = originsOf(was, now);
    QJsonArray merged;
    for (qsizetype i = 0; i < now.size(); ++i) {
        const qsizetype from = origins[std::size_t(i)];
        merged.append(from < 0 ? now[i] : mergeValue(base[from], was[from], now[i]));
    }
    return merged;
}

/// An object of defaults only is not written: absence in \a was or \a now means an empty one.
bool isMessageEdit(const QJsonValue &base, const QJsonValue &was, const QJsonValue &now)
{
    const bool objects =
        base.isObject() && (was.isObject() || was.isUndefined()) && (now.isObject() || now.isUndefined());
    return objects && !isPayload(base.toObject()) && !isPayload(now.toObject());
}

QJsonValue mergeValue(const QJsonValue &base, const QJsonValue &was, const QJsonValue &now)
{
    if (was == now) {
        return base;
    }
    if (base.isArray() && was.isArray() && now.isArray()) {
        return mergeArray(base.toArray(), was.toArray(), now.toArray());
    }
    if (isMessageEdit(base, was, now)) {
        const QJsonObject merged = mergeMessage(base.toObject(), was.toObject(), now.toObject());
        return now.isUndefined() && merged.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(merged);
    }
    return now;
}

} // namespace

QJsonObject mergeMessage(QJsonObject base, const QJsonObject &was, const QJsonObject &now)
{
    QStringList keys = was.keys();
    keys += now.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue merged = mergeValue(base.value(key), was.value(key), now.value(key));
        if (merged.isUndefined()) {
            base.remove(key);
        } else {
            base.insert(key, merged);
        }
    }
    return base;
}

} // namespace orrery::temporal
