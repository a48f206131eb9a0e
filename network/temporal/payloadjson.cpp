#include "temporal/payloadjson.h"

#include "temporal/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace orrery::temporal {

Payload readPayload(const JsonReader &in)
{
    return {in.base64Map("metadata"_L1), in.base64("data"_L1)};
}

QJsonObject writePayload(const Payload &payload)
{
    QJsonObject metadata;
    for (const auto &[key, value] : payload.metadata) {
        metadata.insert(key, QString::fromLatin1(value.toBase64()));
    }
    return JsonWriter().object("metadata"_L1, metadata).base64("data"_L1, payload.data).take();
}

QJsonObject writePayloadMap(const PayloadMap &map)
{
    QJsonObject fields;
    for (const auto &[key, payload] : map) {
        fields.insert(key, writePayload(payload));
    }
    return fields;
}

QJsonObject writeMemo(const PayloadMap &memo)
{
    return JsonWriter().object("fields"_L1, writePayloadMap(memo)).take();
}

QJsonObject writeSearchAttributes(const PayloadMap &attributes)
{
    return JsonWriter().object("indexedFields"_L1, writePayloadMap(attributes)).take();
}

} // namespace orrery::temporal
