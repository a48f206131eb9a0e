#pragma once

#include "domain/schedule.h"
#include "engine/firetime.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace orrery {

/// What has to be known to say what a backfill would start.
struct BackfillQuestion
{
    ScheduleSpec spec;
    QByteArray jitterSeed;
    std::vector<BackfillRange> ranges;
    Instant now{};
    std::size_t limit = 1'000'000; ///< of instants in all
};

/// One start of a backfill.
struct BackfillInstant
{
    FireTime time;
    std::uint32_t range = 0; ///< index of the range that asks for it
    bool shared = false; ///< another range asks for the same time: it may start twice
    bool future = false; ///< starts now and again when it is due
    friend bool operator==(const BackfillInstant &, const BackfillInstant &) = default;
};

struct BackfillRangeCount
{
    std::size_t total = 0;
    std::size_t future = 0;
    bool complete = true; ///< false: the limit cut the rest off
    friend bool operator==(const BackfillRangeCount &, const BackfillRangeCount &) = default;
};

struct BackfillPreview
{
    std::vector<BackfillRangeCount> ranges; ///< one for each range of the question
    std::vector<BackfillInstant> instants; ///< by time, then range
    std::size_t sharedTimes = 0; ///< different times that more than one range asks for
    bool complete = true;
    QString error; ///< why the spec cannot be computed; empty: it can
    friend bool operator==(const BackfillPreview &, const BackfillPreview &) = default;
};

/// Exactly the instants that the server would start: both ends of a range count, compared with the jittered time
/// (seen on 1.29.1 and 1.32.2). Pure; for a worker thread. Returns early with what it has when stopped.
[[nodiscard]] BackfillPreview previewBackfill(const BackfillQuestion &question, const std::stop_token &stop = {});

} // namespace orrery
