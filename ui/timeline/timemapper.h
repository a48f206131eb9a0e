#pragma once

#include "domain/timerange.h"

#include <cmath>

namespace orrery {

/// Instants ↔ pixels over a window. Pixels may be logical or device pixels: what \c width counts.
struct TimeMapper
{
    TimeRange window;
    double width = 1.0;

    [[nodiscard]] double millisecondsPerPixel() const noexcept
    {
        return static_cast<double>(window.length().count()) / width;
    }

    [[nodiscard]] double pixel(Instant instant) const noexcept
    {
        return static_cast<double>((instant - window.start).count()) / millisecondsPerPixel();
    }

    [[nodiscard]] Instant instant(double pixel) const noexcept
    {
        return window.start + std::chrono::milliseconds(std::llround(std::floor(pixel * millisecondsPerPixel())));
    }
};

} // namespace orrery
