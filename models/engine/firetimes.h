#pragma once

#include "engine/compiledspec.h"
#include "engine/firetime.h"
#include "engine/jitter.h" // jitterSeed(), which every caller needs

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace orrery {

/// Why there is no further time.
enum class FireStop {
    None, ///< there may be more
    NoMoreTimes, ///< nothing matches up to the end of 2100, where the server stops looking
    EndTime, ///< the next nominal time lies after the spec's end
    TooManyExclusions, ///< 1,209,600 candidates in a row are excluded; the server gives up with an error
    DoesNotAdvance, ///< the server would answer the same or an earlier time for ever (a local day that was left out)
};

/// All times of one schedule after some instant, in order, as the server computes them: each is the next one after the
/// jittered time before. Move-only, for one thread.
class FireTimeGenerator
{
public:
    FireTimeGenerator(const CompiledSpec &spec, const QByteArray &seed, Instant after);
    FireTimeGenerator(FireTimeGenerator &&) noexcept;
    FireTimeGenerator &operator=(FireTimeGenerator &&) noexcept;
    ~FireTimeGenerator();
    Q_DISABLE_COPY(FireTimeGenerator)

    /// The next time, or none: see stop().
    [[nodiscard]] std::optional<FireTime> next();

    /// Appends times whose jittered time is not after \a until, up to \a count of them. Returns how many. Fewer than
    /// \a count: all up to \a until are there.
    std::size_t append(Instant until, std::size_t count, std::vector<FireTime> &times);

    [[nodiscard]] FireStop stop() const noexcept;

private:
    class Search;
    std::unique_ptr<Search> m_search;
};

/// The next time after \a after (not at it), or none if the schedule does not fire again.
[[nodiscard]] std::optional<FireTime> nextFireTime(const CompiledSpec &spec, const QByteArray &seed, Instant after);

/// The last time before \a before (by the jittered time), or none.
[[nodiscard]] std::optional<FireTime> previousFireTime(const CompiledSpec &spec, const QByteArray &seed,
                                                       Instant before);

/// The times after \a after and up to \a until inclusive, both compared with the jittered time, as the server's
/// matching times; at most \a limit.
[[nodiscard]] std::vector<FireTime> fireTimes(const CompiledSpec &spec, const QByteArray &seed, Instant after,
                                              Instant until, std::size_t limit);

} // namespace orrery
