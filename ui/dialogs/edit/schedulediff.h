#pragma once

#include "domain/schedule.h"

#include <QString>

#include <vector>

namespace orrery {

/// One field that a save would change, in words.
struct ChangedField
{
    QString field;
    QString before;
    QString after;
    friend bool operator==(const ChangedField &, const ChangedField &) = default;
};

/// Every difference between two schedules that the form can make, in the order of the form. Empty only if they are
/// equal in all of it.
[[nodiscard]] std::vector<ChangedField> scheduleDiff(const Schedule &before, const Schedule &after);

} // namespace orrery
