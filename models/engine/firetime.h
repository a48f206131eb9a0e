#pragma once

#include "domain/instant.h"

namespace orrery {

/// One time a schedule is due: what the spec says, and when the server really acts.
struct FireTime
{
    Instant nominal{};
    Instant jittered{};
    friend bool operator==(const FireTime &, const FireTime &) = default;
};

} // namespace orrery
