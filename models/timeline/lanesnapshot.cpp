#include "timeline/lanesnapshot.h"

#include <QThreadPool>

#include <numeric>
#include <utility>

namespace orrery {

namespace {

/// One empty part of each kind for all lanes that have none.
template<typename T>
std::shared_ptr<const T> emptyPart()
{
    static const auto part = std::make_shared<const T>();
    return part;
}

const Lane &emptyLane()
{
    static const Lane lane;
    return lane;
}

std::size_t laneBytes(const Lane &lane)
{
    std::size_t bytes = sizeof(lane) + lane.blocks.capacity() * sizeof(lane.blocks.front());
    for (const auto &block : lane.blocks) {
        bytes += block->memoryBytes();
    }
    bytes += lane.extended->capacity() * sizeof(RunRecord) + lane.expected->capacity() * sizeof(ExpectedMark);
    constexpr std::size_t perText = sizeof(RunTexts::value_type) + 2 * sizeof(void *);
    for (const auto &[key, text] : *lane.texts) {
        const auto characters = text.runId.toString().size() + text.workflowId.toString().size();
        bytes += perText + static_cast<std::size_t>(characters + text.workflowType.size()) * sizeof(QChar);
    }
    return bytes;
}

} // namespace

Lane::Lane()
    : extended(emptyPart<std::vector<RunRecord>>())
    , expected(emptyPart<std::vector<ExpectedMark>>())
    , paused(emptyPart<std::vector<PausedSpan>>())
    , texts(emptyPart<RunTexts>())
{
}

std::size_t Lane::runCount() const noexcept
{
    return std::accumulate(blocks.begin(), blocks.end(), extended->size(),
                           [](std::size_t sum, const auto &block) { return sum + block->size(); });
}

LaneSnapshot::LaneSnapshot(Lanes lanes)
    : m_lanes(std::move(lanes))
{
    for (const auto &lane : m_lanes) {
        m_runCount += lane ? lane->runCount() : 0;
    }
}

const Lane &LaneSnapshot::lane(LaneIndex index) const noexcept
{
    return index < m_lanes.size() && m_lanes[index] ? *m_lanes[index] : emptyLane();
}

const RunText *LaneSnapshot::textOf(const RunRecord &run) const
{
    const RunTexts &texts = *lane(run.lane).texts;
    const auto it = texts.find(run.key);
    return it == texts.end() ? nullptr : &it->second;
}

RunId LaneSnapshot::runId(const RunRecord &run) const
{
    const RunText *text = textOf(run);
    return text != nullptr && !text->runId.isEmpty() ? text->runId : runIdOf(run.key);
}

WorkflowId LaneSnapshot::workflowId(const RunRecord &run) const
{
    const RunText *text = textOf(run);
    const QString &base = lane(run.lane).naming.workflowBase;
    switch (run.flags.idForm) {
    case IdForm::BaseAndTime:
        return WorkflowId(base + workflowIdTail(run.nominal));
    case IdForm::BaseAlone:
        return WorkflowId(base);
    case IdForm::Text:
        break;
    }
    return text != nullptr ? text->workflowId : WorkflowId();
}

QString LaneSnapshot::workflowType(const RunRecord &run) const
{
    const RunText *text = textOf(run);
    return text != nullptr && !text->workflowType.isEmpty() ? text->workflowType : lane(run.lane).naming.workflowType;
}

std::size_t LaneSnapshot::memoryBytes() const
{
    return std::accumulate(m_lanes.begin(), m_lanes.end(), m_lanes.capacity() * sizeof(m_lanes.front()),
                           [](std::size_t sum, const auto &lane) { return sum + (lane ? laneBytes(*lane) : 0); });
}

void releaseOnWorker(LaneSnapshotPtr snapshot)
{
    if (snapshot) {
        QThreadPool::globalInstance()->start([last = std::move(snapshot)]() mutable { last.reset(); });
    }
}

} // namespace orrery
