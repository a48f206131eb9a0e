#pragma once

#include "domain/timerange.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace orrery {

/// One tick of the lower line.
struct ScaleTick
{
    Instant at{};
    QString label;
    friend bool operator==(const ScaleTick &, const ScaleTick &) = default;
};

/// One stretch of the upper line: a second, a day, a month or a year, cut to the window.
struct ScaleSection
{
    TimeRange range;
    QString label;
    friend bool operator==(const ScaleSection &, const ScaleSection &) = default;
};

/// Clocks are changed here: a local hour is missing (\c shift > 0) or comes twice (\c shift < 0).
struct ZoneChange
{
    Instant at{};
    std::chrono::seconds shift{};
    QString label;
    friend bool operator==(const ZoneChange &, const ZoneChange &) = default;
};

/// What the header says about a window, and the backdrop shades.
struct TimeScale
{
    std::vector<ScaleSection> sections;
    std::vector<ScaleTick> ticks;
    std::vector<ZoneChange> zoneChanges;
    std::vector<TimeRange> weekends; ///< empty where a day is too narrow to tell
    std::vector<TimeRange> nights; ///< 22:00 to 6:00; empty where hours are too narrow to tell
};

/// How wide things are, in the same unit as \c width.
struct ScaleMetrics
{
    double width = 1000; ///< of the window
    double character = 7; ///< mean width of a character
};

/// The scale of a window in a zone. Ticks stand on round local times; across a change of clocks they stand on the round
/// times of both sides, so that a repeated hour has two ticks and a missing one none.
[[nodiscard]] TimeScale timeScale(TimeRange window, const ScaleMetrics &metrics, const QTimeZone &zone,
                                  const QLocale &locale = QLocale());

/// "UTC", "UTC+5:30", "UTC−4" at that instant.
[[nodiscard]] QString utcOffsetText(Instant instant, const QTimeZone &zone);

} // namespace orrery
