#pragma once

#include "engine/specwarnings.h"

#include <QCoreApplication>

namespace orrery {

/// Context of the translations, shared by the files that find warnings.
struct WarningWords
{
    Q_DECLARE_TR_FUNCTIONS(orrery::SpecWarning)
};

using SpecWarnings = std::vector<SpecWarning>;

/// How many dates a warning names.
inline constexpr std::size_t mostDates = 3;

/// "29 March 2026, 28 March 2027 and …": local dates of the instants in the spec's zone.
[[nodiscard]] QString localDates(const ZoneTable &zone, const std::vector<Instant> &instants);

/// "29 March 2026 09:05" in the zone.
[[nodiscard]] QString localTime(const ZoneTable &zone, Instant instant);

/// Never, last, soon.
void addLifetimeWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings);

/// What happens to local times on days on which the offset changes.
void addClockChangeWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings);

/// How the text was meant: fields that another dialect reads otherwise.
void addDialectWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings);

void addIntervalWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings);

/// Gaps between runs, and jitter against them.
void addRhythmWarnings(const CompiledSpec &spec, Instant now, SpecWarnings &warnings);

} // namespace orrery
