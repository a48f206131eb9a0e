#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>

namespace orrery {

/// The seed of a schedule's jitter: "<namespace UUID>-<schedule id>" (both schedulers, 1.29.1 and 1.32.2).
[[nodiscard]] QByteArray jitterSeed(const QString &namespaceUuid, const QString &scheduleId);

/// The part of the jitter that falls to one nominal time: FarmHash Fingerprint32 over Go's binary form of the time and
/// the seed, scaled to milliseconds.
class Jitter
{
public:
    explicit Jitter(const QByteArray &seed);

    /// 0 ≤ result < \a maximumMs, or 0 if that is not positive. \a seconds since 1970 UTC.
    [[nodiscard]] std::int64_t milliseconds(std::int64_t seconds, std::int64_t maximumMs);

private:
    std::string m_bytes; // the time, patched for each call, and the seed
};

} // namespace orrery
