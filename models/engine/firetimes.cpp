#include "engine/firetimes.h"

#include "engine/firetimesearch.h"

#include <utility>

namespace orrery {

class FireTimeGenerator::Search : public FireTimeSearch
{
public:
    using FireTimeSearch::FireTimeSearch;
    std::optional<FireTime> waiting; // found, but after the end that append() was given
};

FireTimeGenerator::FireTimeGenerator(const CompiledSpec &spec, const QByteArray &seed, Instant after)
    : m_search(std::make_unique<Search>(spec, seed, after))
{
}

FireTimeGenerator::FireTimeGenerator(FireTimeGenerator &&) noexcept = default;
FireTimeGenerator &FireTimeGenerator::operator=(FireTimeGenerator &&) noexcept = default;
FireTimeGenerator::~FireTimeGenerator() = default;

std::optional<FireTime> FireTimeGenerator::next()
{
    if (m_search->waiting) {
        return std::exchange(m_search->waiting, std::nullopt);
    }
    return m_search->next();
}

std::size_t FireTimeGenerator::append(Instant until, std::size_t count, std::vector<FireTime> &times)
{
    const std::size_t before = times.size();
    const std::size_t limit = before + count;
    while (times.size() < limit) {
        const std::optional<FireTime> time = next();
        if (!time) {
            break;
        }
        if (time->jittered > until) {
            m_search->waiting = time;
            break;
        }
        times.push_back(*time);
        m_search->appendRun(until, limit, times);
    }
    return times.size() - before;
}

FireStop FireTimeGenerator::stop() const noexcept
{
    return m_search->waiting ? FireStop::None : m_search->stop();
}

std::optional<FireTime> nextFireTime(const CompiledSpec &spec, const QByteArray &seed, Instant after)
{
    return FireTimeSearch(spec, seed, after).next();
}

std::vector<FireTime> fireTimes(const CompiledSpec &spec, const QByteArray &seed, Instant after, Instant until,
                                std::size_t limit)
{
    std::vector<FireTime> times;
    FireTimeGenerator(spec, seed, after).append(until, limit, times);
    return times;
}

} // namespace orrery
