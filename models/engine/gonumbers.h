#pragma once

#include "domain/instant.h"

#include <QStringView>

#include <optional>

namespace orrery {

/// Go's strconv.Atoi: optional sign, ASCII digits, no blanks, must fit 64 bits.
[[nodiscard]] std::optional<qint64> parseGoInteger(QStringView text) noexcept;

/// Why a duration could not be read, and where in the text.
struct DurationProblem
{
    enum class Kind { Empty, NotANumber, MissingUnit, UnknownUnit, TooLarge };
    Kind kind = Kind::Empty;
    int offset = 0;
    int length = 0;
};

struct GoDuration
{
    std::optional<Duration> value; ///< absent: see problem
    DurationProblem problem;
};

/// Go's time.ParseDuration ("1h30m", "1.5h", "-2s") with the server's additional unit "d", which is always 24 hours and
/// is read through hours with six decimals.
[[nodiscard]] GoDuration parseGoDuration(QStringView text);

/// The shortest text that parseGoDuration() reads back, e.g. "1d12h", "90s" as "1m30s".
[[nodiscard]] QString formatGoDuration(Duration duration);

} // namespace orrery
