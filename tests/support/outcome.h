#pragma once

#include "domain/result.h"

#include <QTest>

#include <optional>

namespace orrery::test {

/// Waits for the end of a call (ApiCall, PagedCall) and gives what it ended with.
template<typename Call>
auto outcomeOf(Call *call, std::chrono::milliseconds limit = std::chrono::seconds(15))
{
    using Outcome = std::decay_t<decltype(call->result())>;
    std::optional<Outcome> outcome;
    call->then(call, [&outcome](const Outcome &ended) { outcome = ended; });
    const bool inTime = QTest::qWaitFor([&outcome] { return outcome.has_value(); }, int(limit.count()));
    if (!inTime) {
        delete call; // its handler knows this frame
    }
    return inTime ? *outcome
                  : Outcome(tl::make_unexpected(ApiError{.message = QStringLiteral("the call did not end in time")}));
}

} // namespace orrery::test
