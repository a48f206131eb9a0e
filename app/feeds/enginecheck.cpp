#include "feeds/enginecheck.h"

#include "feeds/lanespecs.h"
#include "onworker.h"

namespace orrery {

namespace {

constexpr std::uint32_t sampleSize = 8;
constexpr std::size_t timesCompared = 50;

} // namespace

EngineCheck::EngineCheck(ScheduleProvider &provider, ScheduleStore &store, Clock clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_store(store)
    , m_clock(std::move(clock))
{
}

EngineCheck::~EngineCheck() = default;

void EngineCheck::start(const QString &namespaceId)
{
    const std::uint32_t step = std::max(1U, m_store.slotCount() / sampleSize);
    m_waiting.clear();
    for (std::uint32_t slot = 0; slot < m_store.slotCount() && m_waiting.size() < sampleSize; slot += step) {
        if (auto spec = laneSpecOf(slot, m_store.row(slot), namespaceId, m_clock())) {
            spec->remaining.reset(); // matching times know no limit of actions
            m_waiting.push_back(std::move(*spec));
        }
    }
    if (!m_isAsking) {
        checkNext();
    }
}

void EngineCheck::checkNext()
{
    m_isAsking = !m_waiting.empty();
    if (!m_isAsking) {
        emit finished();
        return;
    }
    const LaneSpec spec = std::move(m_waiting.front());
    m_waiting.pop_front();
    const Instant now = m_clock();
    onWorker(
        this, [spec, now] { return upcomingTimes(spec, now, timesCompared); },
        [this, lane = spec.lane, now](const std::vector<Instant> &computed) {
            // No times: the server must have none for as long as its answer can look ahead cheaply.
            const Instant end = computed.empty() ? now + std::chrono::hours(24) : computed.back();
            ask(m_store.row(lane).id(), computed, {now, end});
        });
}

void EngineCheck::ask(const ScheduleId &id, const std::vector<Instant> &computed, TimeRange range)
{
    m_provider.matchingTimes(id, range, this)
        ->then(this, [this, id, computed](const Result<std::vector<Instant>> &told) {
            // An error says nothing about the engine.
            if (told && *told != computed) {
                m_store.setEngineDiffers(id, true);
                emit differs(id);
            }
            checkNext();
        });
}

} // namespace orrery
