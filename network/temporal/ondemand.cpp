#include "temporal/ondemand.h"

#include "replyerror.h"
#include "temporal/wiretime.h"

#include <QCoreApplication>

namespace orrery::temporal {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray decoded(std::string_view base64)
{
    return QByteArray::fromBase64(QByteArray::fromRawData(base64.data(), qsizetype(base64.size())));
}

QByteArray bytesOf(JsonValue value)
{
    return decoded(value.get_string());
}

/// Nearly all payloads have these two keys and this encoding: shared, not allocated a thousand times.
QString metadataKey(std::string_view name)
{
    if (name == "encoding") {
        return QStringLiteral("encoding");
    }
    return name == "type" ? QStringLiteral("type") : toQString(name);
}

QByteArray metadataBytes(JsonValue value)
{
    const std::string_view text = value.get_string();
    return text == "anNvbi9wbGFpbg==" ? QByteArrayLiteral("json/plain") : decoded(text);
}

[[noreturn]] void failShape()
{
    throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
}

ApiError invalid(simdjson::error_code problem, std::optional<qsizetype> place)
{
    const QString reason = QString::fromUtf8(simdjson::error_message(problem));
    return protocolError(place
                             ? Text::tr("The server's answer is not valid JSON: %1 at byte %2.").arg(reason).arg(*place)
                             : Text::tr("The server's answer is not valid JSON: %1").arg(reason));
}

/// Where \a document stopped; nothing when it does not know.
std::optional<qsizetype> placeIn(simdjson::ondemand::document &document, const simdjson::padded_string &text)
{
    const char *place = nullptr;
    const bool known = document.current_location().get(place) == simdjson::SUCCESS;
    return known ? std::optional<qsizetype>(place - text.data()) : std::nullopt;
}

/// Throws what simdjson throws.
void visitFields(simdjson::ondemand::document &document, const RootVisitor &visit)
{
    for (auto field : document.get_object()) {
        const std::string_view key = field.unescaped_key();
        JsonValue content = field.value();
        if (!content.is_null()) {
            visit(key, content);
        }
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
        throw simdjson::simdjson_error(simdjson::TRAILING_CONTENT);
    }
}

} // namespace

QString textOf(JsonValue value)
{
    return toQString(value.get_string());
}

std::optional<Instant> timeOf(JsonValue value)
{
    const std::optional<Instant> time = parseTime(value.get_string());
    if (!time) {
        failShape();
    }
    return isUnset(*time) ? std::nullopt : time;
}

Duration durationOf(JsonValue value)
{
    const std::optional<Duration> duration = parseDuration(value.get_string());
    if (!duration) {
        failShape();
    }
    return *duration;
}

Payload payloadOf(JsonValue value)
{
    Payload payload;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "data") {
            payload.data = bytesOf(field);
        } else if (key == "metadata") {
            eachField(field, [&](std::string_view name, JsonValue bytes) {
                payload.metadata.emplace(metadataKey(name), metadataBytes(bytes));
            });
        }
    });
    return payload;
}

PayloadMap payloadMapOf(JsonValue value)
{
    PayloadMap map;
    eachField(value, [&](std::string_view key, JsonValue fields) {
        if (key == "fields" || key == "indexedFields") {
            eachField(fields, [&](std::string_view name, JsonValue payload) {
                map.emplace(toQString(name), payloadOf(payload));
            });
        }
    });
    return map;
}

std::optional<ApiError> visitRoot(const QByteArray &body, const RootVisitor &visit)
{
    if (body.trimmed().isEmpty()) {
        return protocolError(Text::tr("The server's answer is empty."));
    }
    const simdjson::padded_string text(body.constData(), std::size_t(body.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (const simdjson::error_code problem = parser.iterate(text).get(document)) {
        return invalid(problem, std::nullopt);
    }
    try {
        visitFields(document, visit);
    } catch (const simdjson::simdjson_error &problem) {
        return invalid(problem.error(), placeIn(document, text));
    }
    return std::nullopt;
}

} // namespace orrery::temporal
