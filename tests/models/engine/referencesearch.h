#pragma once

#include "domain/schedulespec.h"
#include "engine/zonetable.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace orrery::test {

/// The server's search written down a second time, plainly and slowly, on ranges instead of bit masks and without any
/// short cut; the product's fast one must agree with it.
class ReferenceSearch
{
public:
    /// \a spec canonical.
    ReferenceSearch(const ScheduleSpec &spec, const ZoneTable &zone)
        : m_spec(spec)
        , m_zone(zone)
    {
    }

    /// Nominal times after \a after, chained, in seconds since 1970; stops when they do not advance.
    [[nodiscard]] std::vector<std::int64_t> times(std::int64_t after, std::int64_t until, std::size_t limit) const;

    [[nodiscard]] std::optional<std::int64_t> next(std::int64_t after) const;

private:
    [[nodiscard]] std::optional<std::int64_t> raw(std::int64_t after) const;
    [[nodiscard]] std::optional<std::int64_t> rawOf(const StructuredCalendar &calendar, std::int64_t after) const;
    [[nodiscard]] bool matches(const StructuredCalendar &calendar, std::int64_t utc) const;

    const ScheduleSpec &m_spec;
    const ZoneTable &m_zone;
};

} // namespace orrery::test
