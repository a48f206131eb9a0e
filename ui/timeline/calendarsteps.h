#pragma once

#include "domain/timerange.h"

#include <QDate>
#include <QTimeZone>

#include <array>

namespace orrery {

/// Distance between two ticks: a fixed span, or a number of calendar units.
struct ScaleStep
{
    enum class Unit { Millisecond, Day, Week, Month, Year };

    Unit unit = Unit::Millisecond;
    int count = 1;
    int labelCharacters = 5; ///< room that the label of a tick needs

    [[nodiscard]] std::chrono::milliseconds length() const noexcept; ///< mean, for calendar units

    [[nodiscard]] bool isCalendar() const noexcept { return unit != Unit::Millisecond; }
};

/// The finest step whose labels fit at that many milliseconds per pixel.
[[nodiscard]] ScaleStep stepFor(double millisecondsPerPixel, double characterWidth) noexcept;

/// First instant of a local date, also where midnight does not exist.
[[nodiscard]] Instant startOfDay(QDate date, const QTimeZone &zone);
[[nodiscard]] QDate localDate(Instant instant, const QTimeZone &zone);

/// The round date of a calendar step at or before \c date, and the one after.
[[nodiscard]] QDate floorDate(QDate date, const ScaleStep &step) noexcept;
[[nodiscard]] QDate nextDate(QDate date, const ScaleStep &step) noexcept;

} // namespace orrery
