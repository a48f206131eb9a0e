#pragma once

#include "domain/schedulespec.h"

#include <QStringList>

#include <random>

namespace orrery::test {

/// Specs of all kinds, the same for the same seed: random calendars, intervals, excludes and zones of every continent.
class RandomSpec
{
public:
    explicit RandomSpec(std::uint32_t seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] ScheduleSpec make();
    [[nodiscard]] StructuredCalendar calendar();
    [[nodiscard]] QString zone();

    /// Seconds since 1970, half of them within a day of a change of offset of many zones.
    [[nodiscard]] std::int64_t instant();

    [[nodiscard]] int between(int first, int last) { return std::uniform_int_distribution(first, last)(m_random); }

    [[nodiscard]] bool chance(int percent) { return between(1, 100) <= percent; }

private:
    Ranges ranges(int min, int max, int percentAll);

    std::mt19937 m_random;
};

[[nodiscard]] const QStringList &zonesWithHistory();

} // namespace orrery::test
