#include "engine/jitter.h"

#include <QtEndian>

#include <algorithm>
#include <farmhash.h>
#include <limits>

namespace orrery {

namespace {

constexpr qint64 secondsFromYear1To1970 = 62135596800;

} // namespace

QByteArray jitterSeed(const QString &namespaceUuid, const QString &scheduleId)
{
    return namespaceUuid.toUtf8() + '-' + scheduleId.toUtf8();
}

// Go's time.MarshalBinary: version 1, seconds since year 1, nanoseconds, and -1 for UTC.
Jitter::Jitter(const QByteArray &seed)
    : m_bytes(std::string("\x01\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff", 15) + seed.toStdString())
{
}

std::int64_t Jitter::milliseconds(std::int64_t seconds, std::int64_t maximumMs)
{
    if (maximumMs <= 0) {
        return 0;
    }
    qToBigEndian<qint64>(seconds + secondsFromYear1To1970, m_bytes.data() + 1);
    const std::uint64_t hash = util::Fingerprint32(m_bytes.data(), m_bytes.size());
    const auto range =
        std::min(static_cast<std::uint64_t>(maximumMs), std::uint64_t{std::numeric_limits<std::uint32_t>::max()});
    return static_cast<std::int64_t>((hash * range) >> 32U);
}

} // namespace orrery
