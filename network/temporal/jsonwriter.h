#pragma once

#include "domain/instant.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace orrery::temporal {

/// Writing of one JSON object as protobuf does it: a field that has its default value is left out.
class JsonWriter
{
public:
    JsonWriter &text(QLatin1String key, const QString &value);
    JsonWriter &flag(QLatin1String key, bool value);
    JsonWriter &number(QLatin1String key, double value); ///< int32 and double
    JsonWriter &integer(QLatin1String key, qint64 value); ///< int64: a string on the wire
    JsonWriter &base64(QLatin1String key, const QByteArray &value);
    JsonWriter &duration(QLatin1String key, Duration value);
    JsonWriter &time(QLatin1String key, std::optional<Instant> value);
    JsonWriter &object(QLatin1String key, const QJsonObject &value); ///< an empty one is left out
    JsonWriter &texts(QLatin1String key, const std::vector<QString> &values);

    template<typename T>
    JsonWriter &list(QLatin1String key, const std::vector<T> &values, QJsonObject (*write)(const T &))
    {
        QJsonArray items;
        for (const T &value : values) {
            items.append(write(value));
        }
        return array(key, items);
    }

    [[nodiscard]] QJsonObject take() { return std::exchange(m_object, {}); }

private:
    JsonWriter &array(QLatin1String key, const QJsonArray &items);

    QJsonObject m_object;
};

} // namespace orrery::temporal
