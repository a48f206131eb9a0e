#pragma once

#include "domain/instant.h"
#include "engine/posixzonerule.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace orrery {

/// UTC offsets of one time zone as a flat table. Immutable, so any thread may read it. Instants are whole seconds since
/// 1970 UTC, "civil" seconds are a local date and time counted as if it were UTC.
class ZoneTable
{
public:
    using Seconds = std::int64_t;

    /// The span from \c start to the start of the next period, with one offset (seconds east of UTC).
    struct Period
    {
        Seconds start = 0;
        std::int32_t offset = 0;
        /// Local days (since 1970) on which, from one hour before to their end, no change of offset can be noticed;
        /// first > last: none.
        std::int32_t firstPlainDay = 0;
        std::int32_t lastPlainDay = -1;
    };

    ZoneTable(); ///< UTC

    /// \a periods sorted by start, the first one starting at the beginning of time; \a rule holds from year 2106 on.
    explicit ZoneTable(std::vector<Period> periods, std::optional<PosixZoneRule> rule = {});

    [[nodiscard]] int offsetAt(Seconds utc) const noexcept
    {
        return utc >= tableEnd && m_rule ? m_rule->offsetAt(utc) : m_periods[indexAt(utc)].offset;
    }

    [[nodiscard]] std::chrono::seconds offsetAt(Instant instant) const noexcept;

    /// Civil to UTC as Go's time.Date does it: a repeated time is its second instant where offsets are positive and the
    /// first where they are negative; a skipped time moves later or earlier in the same way.
    [[nodiscard]] Seconds toUtc(Seconds civil) const noexcept { return civil - offsetAt(civil - offsetAt(civil)); }

    [[nodiscard]] const Period &periodAt(Seconds utc) const noexcept { return m_periods[indexAt(utc)]; }

    [[nodiscard]] const std::vector<Period> &periods() const noexcept { return m_periods; }

    /// The next instant after \a instant at which the offset changes, if there is one before 2106.
    [[nodiscard]] std::optional<Instant> nextTransition(Instant instant) const;

    static constexpr Seconds tableEnd = 4291747200; ///< 2106-01-01; later offsets come from the rule

private:
    [[nodiscard]] std::size_t indexAt(Seconds utc) const noexcept;

    static constexpr Seconds bucketsStart = -(Seconds{1} << 31);
    static constexpr int bucketShift = 22; // 48.5 days: seldom more than one change in it

    std::vector<Period> m_periods;
    std::vector<std::uint32_t> m_buckets; // index of the period at the start of each bucket
    std::optional<PosixZoneRule> m_rule;
};

using ZonePtr = std::shared_ptr<const ZoneTable>;

} // namespace orrery
