#pragma once

#include "schedules/listmerge.h"

#include <QHash>
#include <QObject>

#include <cstdint>
#include <vector>

namespace orrery {

/// What one merge changed, by slot. A removed row can still be read in its slot.
struct StoreChanges
{
    std::vector<std::uint32_t> added;
    std::vector<std::uint32_t> changed;
    std::vector<std::uint32_t> removed;
    bool byUser = false; ///< done or asked for here: to be shown at once, not behind "n changes"

    [[nodiscard]] bool isEmpty() const noexcept { return added.empty() && changed.empty() && removed.empty(); }
};

/// All schedules of one namespace as a flat vector. A schedule keeps its slot (the lane index of the timeline) as long
/// as it lives; a slot is not used again before clear(). Lives on the GUI thread.
///
/// The server's list lags behind its writes. So what Describe said stands until a list agrees with it or \c listLag
/// has passed, a schedule created here stays although the list lacks it, and one deleted here stays out although the
/// list still has it, each for at most \c listLag.
class ScheduleStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleStore)
public:
    explicit ScheduleStore(Clock now, QObject *parent = nullptr);
    ~ScheduleStore() override = default;

    /// The complete list, asked for at \a asOf: what it lacks is removed.
    void mergeList(std::vector<ScheduleListEntry> entries, Instant asOf);
    /// One page of a first load: adds and updates, removes nothing.
    void mergePage(std::vector<ScheduleListEntry> entries, Instant asOf);
    /// Adds or updates from Describe, asked for at \a asOf.
    void upsert(const ScheduleDescription &description, Instant asOf);
    /// Deleted here, or Describe says that it does not exist.
    void remove(const ScheduleId &id);
    void clear();

    void setBusy(const ScheduleId &id, bool busy);
    void setLate(const ScheduleId &id, bool late);
    void setEngineDiffers(const ScheduleId &id, bool differs);
    /// Next runs computed by the engine, by slot; a slot that is gone by now is passed over.
    void setEngineNext(const std::vector<std::pair<std::uint32_t, EngineNext>> &next);
    /// Runs from the feed in any order; the newest of each schedule becomes its last result.
    void mergeRuns(const std::vector<Run> &runs);

    [[nodiscard]] const ScheduleRow &row(std::uint32_t slot) const { return m_rows.at(slot); }

    [[nodiscard]] std::optional<std::uint32_t> slotOf(const ScheduleId &id) const;
    [[nodiscard]] const ScheduleRow *find(const ScheduleId &id) const; ///< null: not in the store

    /// Slots ever given out, also those of schedules that are gone.
    [[nodiscard]] std::uint32_t slotCount() const noexcept { return std::uint32_t(m_rows.size()); }

    [[nodiscard]] int size() const noexcept { return int(m_slots.size()); }

    [[nodiscard]] ScheduleCounts counts() const;

signals:
    void changed(const orrery::StoreChanges &changes);
    void cleared();

private:
    void mergeEntry(ScheduleListEntry entry, Instant asOf, StoreChanges &changes);
    std::uint32_t add(ScheduleListEntry entry);
    void removeMissing(Instant asOf, StoreChanges &changes);
    void removeSlot(std::uint32_t slot, StoreChanges &changes);
    void changeFlag(const ScheduleId &id, bool ScheduleRow::*flag, bool value);
    void publish(const StoreChanges &changes);

    Clock m_now;
    std::vector<ScheduleRow> m_rows;
    std::vector<ListTrust> m_trust; ///< by slot
    QHash<ScheduleId, std::uint32_t> m_slots;
    QHash<ScheduleId, Instant> m_deleted; ///< deleted here, not yet missing from a list
    std::uint32_t m_merge = 0;
};

} // namespace orrery
