#include "timeline/lanechanges.h"

#include <algorithm>

namespace orrery {

namespace {

struct SplitId
{
    QString base;
    IdForm form = IdForm::BaseAlone;
};

SplitId split(const QString &workflowId, Instant nominal)
{
    if (nominal != noInstant) {
        const QString tail = workflowIdTail(nominal);
        if (workflowId.endsWith(tail)) {
            return {workflowId.chopped(tail.size()), IdForm::BaseAndTime};
        }
    }
    return {workflowId, IdForm::BaseAlone};
}

Instant endOf(const Run &run)
{
    if (run.closeTime.has_value()) {
        return std::max(*run.closeTime, run.startTime);
    }
    const bool open = run.status == RunStatus::Running || run.status == RunStatus::Paused;
    return open ? openEnd : run.startTime;
}

} // namespace

void LaneChanges::addRun(LaneIndex lane, const Run &run, RunOrigin origin, Confidence confidence)
{
    const auto [key, exact] = runKey(run.runId);
    // A lag of more than 49 days is not kept: such a run has no nominal time here, so its id must not depend on it.
    const Instant given = run.scheduledTime.value_or(noInstant);
    const bool kept =
        given != noInstant && given <= run.startTime && run.startTime - given < std::chrono::hours(24 * 49);
    const Instant nominal = kept ? given : noInstant;
    const SplitId id = split(run.workflowId.toString(), nominal);
    const LaneNaming &naming = m_namings.try_emplace(lane, LaneNaming{id.base, run.workflowType}).first->second;

    RunText text;
    IdForm form = id.form;
    if (naming.workflowBase != id.base) {
        form = IdForm::Text;
        text.workflowId = run.workflowId;
    }
    if (naming.workflowType != run.workflowType) {
        text.workflowType = run.workflowType;
    }
    if (!exact) {
        text.runId = run.runId;
    }
    if (text != RunText{}) {
        m_texts.insert_or_assign(key, std::move(text));
    }
    const RunFlags flags{origin, confidence, form};
    m_runs.push_back(RunRecord{run.startTime, endOf(run), nominal, key, lane, laneState(run.status), flags});
}

void LaneChanges::addRuns(std::span<const std::pair<LaneIndex, Run>> runs)
{
    m_runs.reserve(m_runs.size() + runs.size());
    for (const auto &[lane, run] : runs) {
        addRun(lane, run);
    }
}

void LaneChanges::addRecords(std::vector<RunRecord> records)
{
    if (m_runs.empty()) {
        m_runs = std::move(records);
    } else {
        m_runs.insert(m_runs.end(), records.begin(), records.end());
    }
}

void LaneChanges::setNaming(LaneIndex lane, LaneNaming naming)
{
    m_namings.insert_or_assign(lane, std::move(naming));
}

void LaneChanges::setUpcoming(LaneIndex lane, std::span<const FireTime> times)
{
    std::vector<ExpectedMark> &marks = m_upcoming[lane];
    marks.clear();
    marks.reserve(times.size());
    for (const FireTime &time : times) {
        marks.push_back({time.nominal, time.jittered, LaneState::Upcoming});
    }
}

void LaneChanges::setExpected(LaneIndex lane, std::vector<ExpectedMark> marks)
{
    m_expected.insert_or_assign(lane, std::move(marks));
}

void LaneChanges::setPaused(LaneIndex lane, std::vector<PausedSpan> spans)
{
    m_paused.insert_or_assign(lane, std::move(spans));
}

void LaneChanges::clearLane(LaneIndex lane)
{
    m_cleared.push_back(lane);
}

bool LaneChanges::isEmpty() const noexcept
{
    return m_runs.empty() && m_namings.empty() && m_upcoming.empty() && m_expected.empty() && m_paused.empty()
        && m_cleared.empty();
}

} // namespace orrery
