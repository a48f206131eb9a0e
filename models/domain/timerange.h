#pragma once

#include "domain/instant.h"

namespace orrery {

/// Half-open span of time [start, end). Whoever needs the server's inclusive ends says so where it uses them.
struct TimeRange
{
    Instant start{};
    Instant end{};

    [[nodiscard]] bool isEmpty() const noexcept { return end <= start; }

    [[nodiscard]] std::chrono::milliseconds length() const noexcept { return end - start; }

    [[nodiscard]] bool contains(Instant instant) const noexcept { return instant >= start && instant < end; }

    [[nodiscard]] bool intersects(const TimeRange &other) const noexcept
    {
        return start < other.end && other.start < end;
    }

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace orrery
