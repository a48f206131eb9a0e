#pragma once

#include "engine/calendarwalker.h"
#include "engine/compiledspec.h"
#include "engine/excludematcher.h"
#include "engine/firetimes.h"
#include "engine/jitter.h"

#include <optional>
#include <vector>

namespace orrery {

/// The server's GetNextTime (service/worker/scheduler/spec.go, Temporal 1.32.2), repeated from result to result.
class FireTimeSearch
{
public:
    FireTimeSearch(const CompiledSpec &spec, const QByteArray &seed, Instant after);

    [[nodiscard]] std::optional<FireTime> next();

    /// After next() found a time: appends what follows it on the same day, if that takes no more than reading bit
    /// masks.
    void appendRun(Instant until, std::size_t limit, std::vector<FireTime> &times);

    [[nodiscard]] FireStop stop() const noexcept { return m_stop; }

private:
    // A calendar, and its first time after the second that was asked for.
    struct Source
    {
        CalendarWalker walker;
        std::int64_t asked = CalendarWalker::none; // larger than any question: ask
        std::int64_t found = CalendarWalker::none;
    };

    [[nodiscard]] std::int64_t nextCandidate(std::int64_t after);
    [[nodiscard]] std::int64_t nextNominal();
    void appendInterval(std::int64_t last, std::size_t limit, std::vector<FireTime> &times) const;
    [[nodiscard]] std::int64_t fail(FireStop stop);

    CompiledSpec m_spec; // keeps the data alive
    const CompiledSpecData *m_data;
    std::vector<Source> m_sources;
    ExcludeMatcher m_excludes;
    std::optional<Jitter> m_jitter;
    Instant m_after;
    bool m_isSingleEntry;
    FireStop m_stop = FireStop::None;
};

/// Whether no change of offset can be noticed on the local day of \a instant.
[[nodiscard]] bool isOnPlainDay(const ZoneTable &zone, Instant instant) noexcept;

} // namespace orrery
