#pragma once

#include "domain/payload.h"
#include "temporal/jsonreader.h"

namespace orrery::temporal {

/// common.v1.Payload in its full form ({"metadata": {…base64…}, "data": "base64"}).
[[nodiscard]] Payload readPayload(const JsonReader &in);
[[nodiscard]] QJsonObject writePayload(const Payload &payload);

[[nodiscard]] QJsonObject writePayloadMap(const PayloadMap &map);

/// {"fields": {…}} of a Memo, {"indexedFields": {…}} of SearchAttributes; empty for an empty map.
[[nodiscard]] QJsonObject writeMemo(const PayloadMap &memo);
[[nodiscard]] QJsonObject writeSearchAttributes(const PayloadMap &attributes);

} // namespace orrery::temporal
