#pragma once

#include "domain/schedulespec.h"
#include "engine/specerror.h"
#include "engine/zonetable.h"

#include <tl/expected.hpp>

#include <memory>

namespace orrery {

struct CompiledSpecData;

/// A schedule spec that the server would accept, ready to compute times from. Immutable, cheap to copy, safe to share
/// between threads.
class CompiledSpec
{
public:
    explicit CompiledSpec(std::shared_ptr<const CompiledSpecData> data);

    /// The spec as the server stores it: text forms turned into structured calendars and intervals.
    [[nodiscard]] const ScheduleSpec &canonical() const noexcept;

    /// The zone its calendars are read in.
    [[nodiscard]] const ZonePtr &zone() const noexcept;

    /// For the rest of the engine.
    [[nodiscard]] const CompiledSpecData &data() const noexcept { return *m_data; }

private:
    std::shared_ptr<const CompiledSpecData> m_data;
};

/// Accepts what the server accepts and refuses what it refuses, with the first problem found. Reads zone files (once
/// per zone), otherwise pure.
[[nodiscard]] tl::expected<CompiledSpec, SpecError> compileSpec(const ScheduleSpec &spec);

/// The first problem of every entry, for a form that marks all of them at once; empty: compileSpec() succeeds.
[[nodiscard]] std::vector<SpecError> specErrors(const ScheduleSpec &spec);

/// A spec that the server accepts but that keeps it busy for a long time (it scans second by second to the year 2100)
/// or makes every later question fail: an entry with an empty field, or excludes that leave nothing over a long time.
/// The work done here is bounded. Such a spec must not be saved.
[[nodiscard]] std::optional<SpecError> wedgeRisk(const CompiledSpec &spec, Instant now);

} // namespace orrery
