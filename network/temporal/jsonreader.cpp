#include "temporal/jsonreader.h"

#include "replyerror.h"
#include "temporal/wiretime.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QByteArray::FromBase64Result decode(const QString &text)
{
    return QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
}

} // namespace

JsonReader::JsonReader(QJsonObject object, JsonIssue &issue, QString path)
    : m_object(std::move(object))
    , m_issue(issue)
    , m_path(std::move(path))
{
}

void JsonReader::note(const QString &where, const QJsonValue &found, const char *wanted) const
{
    if (m_issue.text.isEmpty() && !found.isUndefined() && !found.isNull()) {
        m_issue.text = u"%1%2: %3"_s.arg(m_path, where, QString::fromLatin1(wanted));
    }
}

bool JsonReader::has(QLatin1String key) const
{
    const QJsonValue value = m_object[key];
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::text(QLatin1String key) const
{
    const QJsonValue value = m_object[key];
    if (!value.isString()) {
        note(key, value, "text expected");
    }
    return value.toString();
}

bool JsonReader::flag(QLatin1String key) const
{
    const QJsonValue value = m_object[key];
    if (!value.isBool()) {
        note(key, value, "true or false expected");
    }
    return value.toBool();
}

double JsonReader::number(QLatin1String key) const
{
    const QJsonValue value = m_object[key];
    if (!value.isDouble()) {
        note(key, value, "number expected");
    }
    return value.toDouble();
}

qint64 JsonReader::integer(QLatin1String key) const
{
    const QJsonValue value = m_object[key];
    if (value.isDouble()) {
        return value.toInteger();
    }
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    if (!ok) {
        note(key, value, "integer expected");
    }
    return number;
}

QByteArray JsonReader::base64(QLatin1String key) const
{
    const QByteArray::FromBase64Result decoded = decode(text(key));
    if (!decoded) {
        note(key, m_object[key], "base64 expected");
    }
    return decoded.decoded;
}

std::map<QString, QByteArray> JsonReader::base64Map(QLatin1String key) const
{
    std::map<QString, QByteArray> values;
    const JsonReader inner = object(key);
    for (auto it = inner.m_object.begin(); it != inner.m_object.end(); ++it) {
        const QByteArray::FromBase64Result decoded = decode(it.value().toString());
        if (!decoded || !it.value().isString()) {
            inner.note(it.key(), it.value(), "base64 expected");
        }
        values.emplace(it.key(), decoded.decoded);
    }
    return values;
}

Duration JsonReader::duration(QLatin1String key) const
{
    const QByteArray bytes = text(key).toUtf8();
    const std::optional<Duration> value = parseDuration(viewOf(bytes));
    if (!value) {
        note(key, m_object[key], "duration expected");
    }
    return value.value_or(Duration::zero());
}

std::optional<Instant> JsonReader::time(QLatin1String key) const
{
    const QByteArray bytes = text(key).toUtf8();
    const std::optional<Instant> value = parseTime(viewOf(bytes));
    if (!value) {
        note(key, m_object[key], "time expected");
        return std::nullopt;
    }
    return isUnset(*value) ? std::nullopt : value;
}

JsonReader JsonReader::object(QLatin1String key) const
{
    return field(key, m_object[key]);
}

JsonReader JsonReader::field(const QString &key, const QJsonValue &value) const
{
    if (!value.isObject()) {
        note(key, value, "object expected");
    }
    return {value.toObject(), m_issue, m_path + key + u'.'};
}

JsonReader JsonReader::item(QLatin1String key, const QJsonArray &items, qsizetype index) const
{
    return field(u"%1[%2]"_s.arg(key).arg(index), items[index]);
}

QJsonArray JsonReader::array(QLatin1String key) const
{
    const QJsonValue value = m_object[key];
    if (!value.isArray()) {
        note(key, value, "array expected");
    }
    return value.toArray();
}

std::vector<QString> JsonReader::texts(QLatin1String key) const
{
    std::vector<QString> values;
    const QJsonArray items = array(key);
    values.reserve(std::size_t(items.size()));
    for (const auto &value : items) {
        if (!value.isString()) {
            note(key, value, "texts expected");
        }
        values.push_back(value.toString());
    }
    return values;
}

std::vector<Instant> JsonReader::times(QLatin1String key) const
{
    const std::vector<QString> written = texts(key);
    std::vector<Instant> values;
    values.reserve(written.size());
    for (const QString &text : written) {
        const QByteArray bytes = text.toUtf8();
        if (const std::optional<Instant> value = parseTime(viewOf(bytes))) {
            values.push_back(*value);
        } else {
            note(key, text, "times expected");
        }
    }
    return values;
}

std::map<QString, QString> JsonReader::textMap(QLatin1String key) const
{
    std::map<QString, QString> values;
    const JsonReader inner = object(key);
    for (auto it = inner.m_object.begin(); it != inner.m_object.end(); ++it) {
        if (!it.value().isString()) {
            inner.note(it.key(), it.value(), "text expected");
        }
        values.emplace(it.key(), it.value().toString());
    }
    return values;
}

Result<QJsonObject> parseObject(const QByteArray &body)
{
    if (body.trimmed().isEmpty()) {
        return tl::make_unexpected(protocolError(Text::tr("The server's answer is empty.")));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return tl::make_unexpected(protocolError(Text::tr("The server's answer is not valid JSON: %1 at byte %2.")
                                                     .arg(problem.errorString())
                                                     .arg(problem.offset)));
    }
    if (!document.isObject()) {
        return tl::make_unexpected(protocolError(Text::tr("The server's answer is not a JSON object.")));
    }
    return document.object();
}

ApiError shapeError(const JsonIssue &issue)
{
    return protocolError(Text::tr("The server's answer has an unexpected shape at %1.").arg(issue.text));
}

} // namespace orrery::temporal
