#include "schedules/scheduleorder.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <numeric>

namespace orrery {

namespace {

/// Rank of each text among all; equal texts have equal ranks.
template<typename TextOf>
std::vector<qint64> textRanks(std::uint32_t count, TextOf textOf)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(count);
    for (std::uint32_t slot = 0; slot < count; ++slot) {
        keys.push_back(collator.sortKey(textOf(slot).toCaseFolded()));
    }
    std::vector<std::uint32_t> sorted(count);
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::sort(sorted, [&keys](auto left, auto right) { return keys[left].compare(keys[right]) < 0; });
    std::vector<qint64> ranks(count);
    qint64 rank = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (textOf(sorted[i]).isEmpty()) {
            ranks[sorted[i]] = std::numeric_limits<qint64>::max(); // nothing to read: last
            continue;
        }
        rank += i > 0 && keys[sorted[i - 1]].compare(keys[sorted[i]]) != 0 ? 1 : 0;
        ranks[sorted[i]] = rank;
    }
    return ranks;
}

/// What needs a look first.
int stateRank(ScheduleRowState state)
{
    switch (state) {
    case ScheduleRowState::Late:
        return 0;
    case ScheduleRowState::Failing:
        return 1;
    case ScheduleRowState::Paused:
        return 2;
    case ScheduleRowState::Active:
        return 3;
    case ScheduleRowState::NoFurtherRuns:
        return 4;
    case ScheduleRowState::Gone:
        return 5;
    }
    Q_UNREACHABLE();
}

int statusRank(RunStatus status)
{
    switch (status) {
    case RunStatus::Failed:
    case RunStatus::TimedOut:
        return 0;
    case RunStatus::Terminated:
    case RunStatus::Canceled:
        return 1;
    case RunStatus::Running:
    case RunStatus::Paused:
        return 2;
    case RunStatus::Completed:
    case RunStatus::ContinuedAsNew:
        return 3;
    case RunStatus::Unspecified:
        return 4;
    }
    Q_UNREACHABLE();
}

/// Failures first, and of equal ones the newest. Milliseconds since 1970 fit into 42 bits until the year 2109.
qint64 resultKey(const std::optional<LastResult> &last)
{
    constexpr int timeBits = 42;
    constexpr qint64 latest = (qint64(1) << timeBits) - 1;
    if (!last) {
        return std::numeric_limits<qint64>::max();
    }
    const qint64 age = latest - std::clamp<qint64>(last->time.time_since_epoch().count(), 0, latest);
    return (qint64(statusRank(last->status)) << timeBits) + age;
}

} // namespace

ScheduleOrder::ScheduleOrder(const ScheduleStore &store, ScheduleTexts &texts)
    : m_store(store)
    , m_texts(texts)
{
}

void ScheduleOrder::forgetIds()
{
    m_idRanks.clear();
}

void ScheduleOrder::prepare(ScheduleColumn column, Qt::SortOrder direction, Instant now)
{
    m_direction = direction;
    if (m_idRanks.size() != m_store.slotCount()) { // ids of slots never change
        m_idRanks = columnKeys(IdColumn, now);
    }
    m_keys = column == IdColumn ? m_idRanks : columnKeys(column, now);
}

bool ScheduleOrder::precedes(std::uint32_t left, std::uint32_t right) const
{
    if (m_keys[left] != m_keys[right]) {
        return (m_keys[left] < m_keys[right]) == (m_direction == Qt::AscendingOrder);
    }
    return m_idRanks[left] < m_idRanks[right];
}

QString ScheduleOrder::sortText(std::uint32_t slot, ScheduleColumn column) const
{
    const ScheduleListEntry &entry = m_store.row(slot).entry;
    if (column == SpecColumn) {
        return m_texts.words(slot);
    }
    if (column == NoteColumn) {
        return entry.notes;
    }
    return column == TypeColumn ? entry.workflowType : entry.id.toString();
}

std::vector<qint64> ScheduleOrder::columnKeys(ScheduleColumn column, Instant now) const
{
    const std::uint32_t count = m_store.slotCount();
    if (column == IdColumn || column == TypeColumn || column == SpecColumn || column == NoteColumn) {
        return textRanks(count, [this, column](std::uint32_t slot) { return sortText(slot, column); });
    }
    std::vector<qint64> keys(count);
    for (std::uint32_t slot = 0; slot < count; ++slot) {
        const ScheduleRow &row = m_store.row(slot);
        if (column == NextColumn) {
            const std::optional<Instant> next = row.nextRun(now);
            keys[slot] = next ? qint64(next->time_since_epoch().count()) : std::numeric_limits<qint64>::max();
        } else {
            keys[slot] = column == LastColumn ? resultKey(row.lastResult()) : stateRank(row.state(now));
        }
    }
    return keys;
}

} // namespace orrery
