#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace orrery::temporal {

/// The first field of an answer that has the wrong shape. Shared by all readers of one answer.
struct JsonIssue
{
    QString text;
};

/// Checked reading of one JSON object. As in protobuf, an absent or null field is its default; a field of the wrong
/// type is its default too, and noted in the JsonIssue with its path.
class JsonReader
{
public:
    JsonReader(QJsonObject object, JsonIssue &issue, QString path = {});

    [[nodiscard]] bool has(QLatin1String key) const;
    [[nodiscard]] QString text(QLatin1String key) const;
    [[nodiscard]] bool flag(QLatin1String key) const;
    [[nodiscard]] double number(QLatin1String key) const;
    [[nodiscard]] qint64 integer(QLatin1String key) const; ///< a number, or a string as protobuf writes 64 bits
    [[nodiscard]] QByteArray base64(QLatin1String key) const;
    [[nodiscard]] Duration duration(QLatin1String key) const;
    [[nodiscard]] std::optional<Instant> time(QLatin1String key) const; ///< nothing: absent or year 1
    [[nodiscard]] JsonReader object(QLatin1String key) const; ///< empty when absent

    [[nodiscard]] std::vector<QString> texts(QLatin1String key) const;
    [[nodiscard]] std::vector<Instant> times(QLatin1String key) const;

    /// One value for each object of an array.
    template<typename T>
    [[nodiscard]] std::vector<T> list(QLatin1String key, T (*read)(const JsonReader &)) const
    {
        std::vector<T> values;
        const QJsonArray items = array(key);
        values.reserve(std::size_t(items.size()));
        for (qsizetype i = 0; i < items.size(); ++i) {
            values.push_back(read(item(key, items, i)));
        }
        return values;
    }

    /// One value for each field of an object of objects.
    template<typename T>
    [[nodiscard]] std::map<QString, T> map(QLatin1String key, T (*read)(const JsonReader &)) const
    {
        std::map<QString, T> values;
        const JsonReader inner = object(key);
        for (auto it = inner.m_object.begin(); it != inner.m_object.end(); ++it) {
            values.emplace(it.key(), read(inner.field(it.key(), it.value())));
        }
        return values;
    }

    /// Name → bytes and name → text, for objects that hold only these.
    [[nodiscard]] std::map<QString, QByteArray> base64Map(QLatin1String key) const;
    [[nodiscard]] std::map<QString, QString> textMap(QLatin1String key) const;

    [[nodiscard]] const QJsonObject &json() const noexcept { return m_object; }

private:
    [[nodiscard]] QJsonArray array(QLatin1String key) const;
    [[nodiscard]] JsonReader item(QLatin1String key, const QJsonArray &items, qsizetype index) const;
    [[nodiscard]] JsonReader field(const QString &key, const QJsonValue &value) const;
    void note(const QString &where, const QJsonValue &found, const char *wanted) const;

    QJsonObject m_object;
    JsonIssue &m_issue;
    QString m_path;
};

/// Parses a whole answer: \a read gets its root object. A text that is not JSON, not an object, or has a field of the
/// wrong type is an error of Kind::Protocol that names the place.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &body);
[[nodiscard]] ApiError shapeError(const JsonIssue &issue);

template<typename T>
[[nodiscard]] Result<T> parseAnswer(const QByteArray &body, T (*read)(const JsonReader &))
{
    Result<QJsonObject> root = parseObject(body);
    if (!root) {
        return tl::make_unexpected(std::move(root).error());
    }
    JsonIssue issue;
    T value = read(JsonReader(std::move(root).value(), issue));
    if (!issue.text.isEmpty()) {
        return tl::make_unexpected(shapeError(issue));
    }
    return value;
}

} // namespace orrery::temporal
