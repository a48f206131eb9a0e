#include "timeline/lanechanges.h"
#include "timeline/runmerge.h"

#include <algorithm>
#include <utility>

namespace orrery {

/// One pass of applyLaneChanges(): copies the lanes it touches, shares the rest.
class LaneMerge
{
public:
    LaneMerge(const LaneSnapshotPtr &base, LaneChanges changes)
        : m_changes(std::move(changes))
        , m_lanes(base ? base->lanes() : LaneSnapshot::Lanes())
    {
    }

    [[nodiscard]] LaneSnapshotPtr result()
    {
        for (const LaneIndex lane : m_changes.m_cleared) {
            edited(lane) = Lane();
        }
        mergeAllRuns();
        for (auto &[lane, naming] : m_changes.m_namings) {
            if (edited(lane).naming == LaneNaming()) {
                edited(lane).naming = std::move(naming);
            }
        }
        for (auto &[lane, marks] : m_changes.m_expected) {
            setMarks(lane, std::move(marks));
        }
        for (auto &[lane, marks] : m_changes.m_upcoming) {
            const auto notUpcoming = [](const ExpectedMark &mark) { return mark.state != LaneState::Upcoming; };
            const std::vector<ExpectedMark> &old = *edited(lane).expected;
            std::copy_if(old.begin(), old.end(), std::back_inserter(marks), notUpcoming);
            setMarks(lane, std::move(marks));
        }
        for (auto &[lane, spans] : m_changes.m_paused) {
            edited(lane).paused = std::make_shared<const std::vector<PausedSpan>>(std::move(spans));
        }
        return std::make_shared<const LaneSnapshot>(std::move(m_lanes));
    }

private:
    Lane &edited(LaneIndex index)
    {
        if (index >= m_edited.size()) {
            m_edited.resize(index + std::size_t{1}, nullptr);
        }
        if (m_edited[index] == nullptr) {
            if (index >= m_lanes.size()) {
                m_lanes.resize(index + std::size_t{1});
            }
            auto copy = m_lanes[index] ? std::make_shared<Lane>(*m_lanes[index]) : std::make_shared<Lane>();
            m_edited[index] = copy.get();
            m_lanes[index] = std::move(copy);
        }
        return *m_edited[index];
    }

    void setMarks(LaneIndex lane, std::vector<ExpectedMark> marks)
    {
        const auto byTime = [](const ExpectedMark &a, const ExpectedMark &b) { return a.jittered < b.jittered; };
        std::stable_sort(marks.begin(), marks.end(), byTime);
        edited(lane).expected = std::make_shared<const std::vector<ExpectedMark>>(std::move(marks));
    }

    void mergeAllRuns()
    {
        std::vector<RunRecord> &runs = m_changes.m_runs;
        sortByLane(runs);
        for (std::size_t from = 0; from < runs.size();) {
            const LaneIndex index = runs[from].lane;
            std::size_t to = from;
            while (to < runs.size() && runs[to].lane == index) {
                ++to;
            }
            Lane &lane = edited(index);
            const std::span<RunRecord> group = std::span(runs).subspan(from, to - from);
            adoptNames(lane, group);
            mergeRuns(lane, group);
            from = to;
        }
    }

    /// Where the lane is called otherwise than these runs took for granted, their texts are kept one by one.
    void adoptNames(Lane &lane, std::span<RunRecord> runs)
    {
        const auto naming = m_changes.m_namings.find(runs.front().lane);
        const bool given = naming != m_changes.m_namings.end();
        const bool fresh = lane.naming == LaneNaming();
        if (fresh && given) {
            lane.naming = naming->second;
        }
        const bool differs = given && lane.naming != naming->second;
        if (!differs && m_changes.m_texts.empty()) {
            return;
        }
        RunTexts texts = *lane.texts;
        for (RunRecord &run : runs) {
            const auto own = m_changes.m_texts.find(run.key);
            RunText text = own != m_changes.m_texts.end() ? own->second : RunText();
            if (differs) {
                spellOut(run, text, naming->second);
            }
            if (text != RunText()) {
                texts.insert_or_assign(run.key, std::move(text));
            }
        }
        lane.texts = std::make_shared<const RunTexts>(std::move(texts));
    }

    static void spellOut(RunRecord &run, RunText &text, const LaneNaming &naming)
    {
        if (run.flags.idForm != IdForm::Text) {
            const bool timed = run.flags.idForm == IdForm::BaseAndTime;
            text.workflowId =
                WorkflowId(timed ? QString(naming.workflowBase + workflowIdTail(run.nominal)) : naming.workflowBase);
            run.flags.idForm = IdForm::Text;
        }
        if (text.workflowType.isEmpty()) {
            text.workflowType = naming.workflowType;
        }
    }

    LaneChanges m_changes;
    LaneSnapshot::Lanes m_lanes;
    std::vector<Lane *> m_edited; ///< the copies among m_lanes, which own them
};

LaneSnapshotPtr applyLaneChanges(const LaneSnapshotPtr &base, LaneChanges changes)
{
    return LaneMerge(base, std::move(changes)).result();
}

} // namespace orrery
