#include "temporal/jsonwriter.h"

#include "temporal/wiretime.h"

namespace orrery::temporal {

JsonWriter &JsonWriter::text(QLatin1String key, const QString &value)
{
    if (!value.isEmpty()) {
        m_object.insert(key, value);
    }
    return *this;
}

JsonWriter &JsonWriter::flag(QLatin1String key, bool value)
{
    if (value) {
        m_object.insert(key, true);
    }
    return *this;
}

JsonWriter &JsonWriter::number(QLatin1String key, double value)
{
    if (value != 0.0) {
        m_object.insert(key, value);
    }
    return *this;
}

JsonWriter &JsonWriter::integer(QLatin1String key, qint64 value)
{
    return value == 0 ? *this : text(key, QString::number(value));
}

JsonWriter &JsonWriter::base64(QLatin1String key, const QByteArray &value)
{
    return text(key, QString::fromLatin1(value.toBase64()));
}

JsonWriter &JsonWriter::duration(QLatin1String key, Duration value)
{
    return value == Duration::zero() ? *this : text(key, formatDuration(value));
}

JsonWriter &JsonWriter::time(QLatin1String key, std::optional<Instant> value)
{
    return value ? text(key, formatTime(*value)) : *this;
}

JsonWriter &JsonWriter::object(QLatin1String key, const QJsonObject &value)
{
    if (!value.isEmpty()) {
        m_object.insert(key, value);
    }
    return *this;
}

JsonWriter &JsonWriter::texts(QLatin1String key, const std::vector<QString> &values)
{
    QJsonArray items;
    for (const QString &value : values) {
        items.append(value);
    }
    return array(key, items);
}

JsonWriter &JsonWriter::array(QLatin1String key, const QJsonArray &items)
{
    if (!items.isEmpty()) {
        m_object.insert(key, items);
    }
    return *this;
}

} // namespace orrery::temporal
