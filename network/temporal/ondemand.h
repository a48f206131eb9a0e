#pragma once

#include "domain/instant.h"
#include "domain/payload.h"
#include "domain/result.h"
#include "domain/schedule.h"

#include <QString>

#include <functional>
#include <simdjson.h>

namespace orrery::temporal {

/// Reading of long answers with simdjson On-Demand. Forward only: each field is looked at once, in the order of the
/// text. Inside a reader, a wrong shape is a simdjson exception, which ends at parsePage(); nothing throws out of it.
using JsonValue = simdjson::ondemand::value;

template<typename Visit>
void eachField(JsonValue value, Visit visit)
{
    for (auto field : value.get_object()) {
        const std::string_view key = field.unescaped_key();
        JsonValue content = field.value();
        if (!content.is_null()) {
            visit(key, content);
        }
    }
}

template<typename Visit>
void eachItem(JsonValue value, Visit visit)
{
    for (auto item : value.get_array()) {
        visit(item.value());
    }
}

[[nodiscard]] QString textOf(JsonValue value);
[[nodiscard]] std::optional<Instant> timeOf(JsonValue value); ///< nothing for year 1
[[nodiscard]] Duration durationOf(JsonValue value);
[[nodiscard]] Payload payloadOf(JsonValue value);
/// The map inside a Memo ("fields") or SearchAttributes ("indexedFields").
[[nodiscard]] PayloadMap payloadMapOf(JsonValue value);
[[nodiscard]] ScheduleSpec specOf(JsonValue value);

/// Hands each field of the root object of \a body to \a visit. Nothing when all went well, else a Kind::Protocol error
/// that names the byte.
using RootVisitor = std::function<void(std::string_view key, JsonValue value)>;
[[nodiscard]] std::optional<ApiError> visitRoot(const QByteArray &body, const RootVisitor &visit);

} // namespace orrery::temporal
