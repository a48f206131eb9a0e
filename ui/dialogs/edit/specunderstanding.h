#pragma once

#include "domain/schedulespec.h"
#include "engine/firetime.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace orrery {

/// What a spec means, for a person.
struct SpecUnderstanding
{
    QString sentence; ///< the times in words, or what is wrong with the spec
    QStringList warnings;
    QString refusal; ///< why it must not be saved although the server would take it; empty: it may
    std::vector<FireTime> next; ///< up to ten
    friend bool operator==(const SpecUnderstanding &, const SpecUnderstanding &) = default;
};

/// Pure and bounded, but too slow for the GUI thread.
[[nodiscard]] SpecUnderstanding understandSpec(const ScheduleSpec &spec, const QByteArray &jitterSeed, Instant now);

} // namespace orrery
