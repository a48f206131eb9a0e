#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace orrery {

/// Temporal's common.v1.Payload: bytes with metadata that say how to read them. Never re-encoded unless edited.
struct Payload
{
    std::map<QString, QByteArray> metadata = {};
    QByteArray data = {};

    [[nodiscard]] QByteArray encoding() const
    {
        const auto it = metadata.find(QStringLiteral("encoding"));
        return it == metadata.end() ? QByteArray() : it->second;
    }

    [[nodiscard]] bool isJson() const { return encoding() == "json/plain"; }

    [[nodiscard]] static Payload json(QByteArray text)
    {
        return {{{QStringLiteral("encoding"), QByteArrayLiteral("json/plain")}}, std::move(text)};
    }

    friend bool operator==(const Payload &, const Payload &) = default;
};

using Payloads = std::vector<Payload>;
using PayloadMap = std::map<QString, Payload>;

} // namespace orrery
