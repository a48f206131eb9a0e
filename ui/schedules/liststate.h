#pragma once

#include <QString>

#include <optional>

namespace orrery {

/// How far the list of schedules is.
struct ListState
{
    enum class Phase { Loading, Loaded, Failed };

    Phase phase = Phase::Loading;
    int loaded = 0; ///< schedules so far, while loading
    std::optional<int> total = {}; ///< where the server can count
    bool canCreate = true; ///< false on a read-only connection
    friend bool operator==(const ListState &, const ListState &) = default;
};

} // namespace orrery
