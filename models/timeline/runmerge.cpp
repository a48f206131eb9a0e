#include "timeline/runmerge.h"

#include <algorithm>
#include <utility>

namespace orrery {

namespace {

using Runs = std::vector<RunRecord>;
using Blocks = std::vector<std::shared_ptr<const RunBlock>>;

bool isExtended(const RunRecord &run)
{
    return run.isOpen() || run.end - run.start > RunBlock::longestRun;
}

/// Same start and key: the later one in the list is the newer report.
void keepNewest(Runs &sorted)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool again =
            kept > 0 && sorted[kept - 1].start == sorted[i].start && sorted[kept - 1].key == sorted[i].key;
        if (!again) {
            sorted[kept++] = sorted[i];
            continue;
        }
        const RunFlags old = sorted[kept - 1].flags;
        sorted[kept - 1] = sorted[i];
        if (old.confidence > sorted[i].flags.confidence) {
            sorted[kept - 1].flags.origin = old.origin;
            sorted[kept - 1].flags.confidence = old.confidence;
        }
    }
    sorted.resize(kept);
}

/// Equal parts, so that a lane that grows at either end does not crumble into tiny blocks.
void appendBlocks(Blocks &blocks, std::span<const RunRecord> runs)
{
    const std::size_t parts = (runs.size() + RunBlock::capacity - 1) / RunBlock::capacity;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t from = runs.size() * part / parts;
        const std::size_t to = runs.size() * (part + 1) / parts;
        blocks.push_back(std::make_shared<const RunBlock>(runs.subspan(from, to - from)));
    }
}

/// The runs of \c block with \c incoming on top; only those that belong into a block.
void rebuildBlock(Blocks &blocks, const RunBlock *block, std::span<const RunRecord> incoming)
{
    Runs runs;
    const std::size_t old = block != nullptr ? block->size() : 0;
    runs.reserve(old + incoming.size());
    for (std::size_t i = 0; i < old; ++i) {
        runs.push_back(block->record(i, incoming.front().lane));
    }
    runs.insert(runs.end(), incoming.begin(), incoming.end());
    const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(old);
    std::inplace_merge(runs.begin(), middle, runs.end(), startsBefore);
    keepNewest(runs);
    runs.erase(std::remove_if(runs.begin(), runs.end(), isExtended), runs.end());
    appendBlocks(blocks, runs);
}

/// Joins small blocks at the end into bigger ones, each time by a factor, so that a run is moved a few times only.
void compactTail(Blocks &blocks, LaneIndex lane)
{
    while (blocks.size() >= 2) {
        const auto last = blocks.back();
        const auto previous = blocks[blocks.size() - 2];
        if (previous->size() > 4 * last->size() || previous->size() + last->size() > RunBlock::capacity) {
            return;
        }
        Runs runs;
        runs.reserve(previous->size() + last->size());
        for (const auto &block : {previous, last}) {
            for (std::size_t i = 0; i < block->size(); ++i) {
                runs.push_back(block->record(i, lane));
            }
        }
        blocks.resize(blocks.size() - 2);
        appendBlocks(blocks, runs);
    }
}

void mergeBlocks(Lane &lane, std::span<const RunRecord> incoming)
{
    Blocks old = std::exchange(lane.blocks, {});
    if (old.empty()) {
        rebuildBlock(lane.blocks, nullptr, incoming);
        return;
    }
    if (incoming.front().start > old.back()->lastStart()) {
        lane.blocks = std::move(old);
        rebuildBlock(lane.blocks, nullptr, incoming);
        compactTail(lane.blocks, incoming.front().lane);
        return;
    }
    auto from = incoming.begin();
    for (std::size_t i = 0; i < old.size(); ++i) {
        auto to = incoming.end();
        if (i + 1 < old.size()) {
            to = std::lower_bound(from, incoming.end(), old[i + 1]->record(0, 0), startsBefore);
        }
        if (from == to) {
            lane.blocks.push_back(old[i]);
        } else {
            rebuildBlock(lane.blocks, old[i].get(), {from, to});
        }
        from = to;
    }
}

void mergeExtended(Lane &lane, std::span<const RunRecord> incoming)
{
    if (lane.extended->empty() && std::none_of(incoming.begin(), incoming.end(), isExtended)) {
        return;
    }
    Runs runs = *lane.extended;
    runs.insert(runs.end(), incoming.begin(), incoming.end());
    std::stable_sort(runs.begin(), runs.end(), startsBefore);
    keepNewest(runs);
    const auto isShort = [](const RunRecord &run) { return !isExtended(run); };
    runs.erase(std::remove_if(runs.begin(), runs.end(), isShort), runs.end());
    runs.shrink_to_fit();
    lane.extended = std::make_shared<const Runs>(std::move(runs));
}

bool before(const RunRecord &a, const RunRecord &b)
{
    return a.lane != b.lane ? a.lane < b.lane : startsBefore(a, b);
}

} // namespace

bool startsBefore(const RunRecord &a, const RunRecord &b) noexcept
{
    return a.start != b.start ? a.start < b.start : a.key < b.key;
}

void sortByLane(Runs &runs)
{
    if (std::is_sorted(runs.begin(), runs.end(), before)) {
        return;
    }
    // A counting sort by lane first: much less to compare than in one sort by both.
    const auto byLane = [](const RunRecord &a, const RunRecord &b) { return a.lane < b.lane; };
    const std::size_t lanes = std::max_element(runs.begin(), runs.end(), byLane)->lane + std::size_t{1};
    std::vector<std::size_t> ends(lanes + 1, 0);
    for (const RunRecord &run : runs) {
        ++ends[run.lane + std::size_t{1}];
    }
    for (std::size_t lane = 1; lane <= lanes; ++lane) {
        ends[lane] += ends[lane - 1];
    }
    Runs sorted(runs.size());
    for (const RunRecord &run : runs) {
        sorted[ends[run.lane]++] = run;
    }
    std::size_t from = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const auto begin = sorted.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(ends[lane]);
        if (!std::is_sorted(begin, end, startsBefore)) {
            std::stable_sort(begin, end, startsBefore);
        }
        from = ends[lane];
    }
    runs = std::move(sorted);
}

void mergeRuns(Lane &lane, std::span<const RunRecord> incoming)
{
    if (!incoming.empty()) {
        mergeBlocks(lane, incoming);
        mergeExtended(lane, incoming);
    }
}

} // namespace orrery
