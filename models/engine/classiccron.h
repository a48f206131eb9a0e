#pragma once

#include "engine/compiledcalendar.h"
#include "engine/firetime.h"
#include "engine/specerror.h"
#include "engine/zonetable.h"

#include <QStringView>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace orrery {

/// Cron as robfig/cron v3 reads and runs it (ParseStandard), which Flyte's scheduler and Temporal's workflow cron use:
/// five fields, Sunday is 0 only, and a day matches if *either* day of month or day of week does, unless one of them is
/// a star.
/// "@every" counts from the time it is asked for. Not the dialect of Temporal's schedules.
class ClassicCron
{
public:
    /// \a zone is the scheduler's own, for texts without "CRON_TZ=". Offsets in an error count from the start of \a
    /// text.
    [[nodiscard]] static tl::expected<ClassicCron, SpecError> parse(QStringView text, ZonePtr zone);

    /// The first time after \a after; none if there is none within five years, where the library gives up.
    [[nodiscard]] std::optional<Instant> next(Instant after) const;

    /// The constant delay of "@every"; absent for fields.
    [[nodiscard]] std::optional<std::chrono::seconds> delay() const noexcept { return m_delay; }

    [[nodiscard]] const ZonePtr &zone() const noexcept { return m_zone; }

    [[nodiscard]] const QString &zoneName() const noexcept { return m_zoneName; } ///< empty: the scheduler's own

    /// Calendars whose union has the same times; none for "@every".
    [[nodiscard]] std::vector<CompiledCalendar> calendars() const;

private:
    ClassicCron() = default;

    std::optional<SpecError> readFields(QStringView whole, QStringView text);
    [[nodiscard]] std::int64_t search(std::int64_t start) const;
    [[nodiscard]] bool dayMatches(std::int64_t utc) const;
    bool advanceToMonth(std::int64_t &utc, bool &added) const;
    bool advanceToDay(std::int64_t &utc, bool &added) const;
    bool advanceToHour(std::int64_t &utc, bool &added) const;
    bool advanceToMinute(std::int64_t &utc, bool &added) const;

    static constexpr std::uint64_t starBit = std::uint64_t{1} << 63; // the field was a star

    ZonePtr m_zone;
    QString m_zoneName;
    std::optional<std::chrono::seconds> m_delay;
    std::uint64_t m_minute = 0;
    std::uint64_t m_hour = 0;
    std::uint64_t m_dayOfMonth = 0;
    std::uint64_t m_month = 0;
    std::uint64_t m_dayOfWeek = 0;
};

/// As for schedules; nominal and jittered are the same.
[[nodiscard]] std::optional<FireTime> nextFireTime(const ClassicCron &cron, Instant after);

/// The last time before \a before. For "@every" there is none: it has no anchor of its own.
[[nodiscard]] std::optional<FireTime> previousFireTime(const ClassicCron &cron, Instant before);

/// The times after \a after and up to \a until inclusive, at most \a limit.
[[nodiscard]] std::vector<FireTime> fireTimes(const ClassicCron &cron, Instant after, Instant until, std::size_t limit);

/// Sentences that say exactly its times, as describeSpec().
[[nodiscard]] QString describeCron(const ClassicCron &cron);

} // namespace orrery
