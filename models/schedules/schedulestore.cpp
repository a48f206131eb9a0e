#include "schedules/schedulestore.h"

namespace orrery {

namespace {

LastResult resultOf(const Run &run)
{
    return {run.status, run.startTime, run.workflowId, run.runId};
}

} // namespace

ScheduleStore::ScheduleStore(Clock now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
{
}

void ScheduleStore::mergeList(std::vector<ScheduleListEntry> entries, Instant asOf)
{
    ++m_merge;
    StoreChanges changes;
    const QHash<ScheduleId, Instant> deleted = m_deleted;
    QHash<ScheduleId, Instant> stillListed;
    for (ScheduleListEntry &entry : entries) {
        if (const auto it = deleted.constFind(entry.id); it != deleted.constEnd() && asOf < it.value() + listLag) {
            stillListed.insert(entry.id, it.value());
            continue;
        }
        m_deleted.remove(entry.id);
        mergeEntry(std::move(entry), asOf, changes);
    }
    m_deleted = stillListed;
    removeMissing(asOf, changes);
    publish(changes);
}

void ScheduleStore::mergePage(std::vector<ScheduleListEntry> entries, Instant asOf)
{
    StoreChanges changes;
    changes.byUser = true;
    for (ScheduleListEntry &entry : entries) {
        if (!m_deleted.contains(entry.id)) {
            mergeEntry(std::move(entry), asOf, changes);
        }
    }
    publish(changes);
}

void ScheduleStore::upsert(const ScheduleDescription &description, Instant asOf)
{
    StoreChanges changes;
    changes.byUser = true;
    m_deleted.remove(description.id);
    const std::optional<std::uint32_t> known = slotOf(description.id);
    const std::uint32_t slot = known ? *known : add(listForm(description));
    mergeDescribed(m_rows[slot], m_trust[slot], description, asOf);
    (known ? changes.changed : changes.added).push_back(slot);
    publish(changes);
}

void ScheduleStore::remove(const ScheduleId &id)
{
    m_deleted.insert(id, m_now());
    if (const std::optional<std::uint32_t> slot = slotOf(id)) {
        StoreChanges changes;
        changes.byUser = true;
        removeSlot(*slot, changes);
        publish(changes);
    }
}

void ScheduleStore::clear()
{
    m_rows.clear();
    m_trust.clear();
    m_slots.clear();
    m_deleted.clear();
    emit cleared();
}

void ScheduleStore::mergeEntry(ScheduleListEntry entry, Instant asOf, StoreChanges &changes)
{
    const std::optional<std::uint32_t> known = slotOf(entry.id);
    if (!known) {
        const std::uint32_t slot = add(std::move(entry));
        m_trust[slot].listed = true;
        m_trust[slot].lastMerge = m_merge;
        changes.added.push_back(slot);
        return;
    }
    m_trust[*known].listed = true;
    m_trust[*known].lastMerge = m_merge;
    if (mergeListed(m_rows[*known], m_trust[*known], std::move(entry), asOf)) {
        changes.changed.push_back(*known);
    }
}

std::uint32_t ScheduleStore::add(ScheduleListEntry entry)
{
    const auto slot = std::uint32_t(m_rows.size());
    m_slots.insert(entry.id, slot);
    m_rows.push_back({std::move(entry)});
    m_trust.emplace_back();
    return slot;
}

void ScheduleStore::removeMissing(Instant asOf, StoreChanges &changes)
{
    for (std::uint32_t slot = 0; slot < slotCount(); ++slot) {
        const ScheduleRow &row = m_rows[slot];
        const ListTrust &trust = m_trust[slot];
        const bool notYetListed = !trust.listed && row.describedAt && asOf < *row.describedAt + listLag;
        if (!row.gone && trust.lastMerge != m_merge && !notYetListed) {
            removeSlot(slot, changes);
        }
    }
}

void ScheduleStore::removeSlot(std::uint32_t slot, StoreChanges &changes)
{
    ScheduleRow &row = m_rows[slot];
    m_slots.remove(row.id());
    row.gone = true;
    row.description.reset();
    changes.removed.push_back(slot);
}

void ScheduleStore::setBusy(const ScheduleId &id, bool busy)
{
    changeFlag(id, &ScheduleRow::busy, busy);
}

void ScheduleStore::setLate(const ScheduleId &id, bool late)
{
    changeFlag(id, &ScheduleRow::late, late);
}

void ScheduleStore::setEngineDiffers(const ScheduleId &id, bool differs)
{
    changeFlag(id, &ScheduleRow::engineDiffers, differs);
}

void ScheduleStore::setEngineNext(const std::vector<std::pair<std::uint32_t, EngineNext>> &next)
{
    StoreChanges changes;
    for (const auto &[slot, value] : next) {
        if (slot < slotCount() && !m_rows[slot].gone && m_rows[slot].engineNext != value) {
            m_rows[slot].engineNext = value;
            changes.changed.push_back(slot);
        }
    }
    publish(changes);
}

void ScheduleStore::mergeRuns(const std::vector<Run> &runs)
{
    QHash<std::uint32_t, const Run *> newest;
    for (const Run &run : runs) {
        if (const std::optional<std::uint32_t> slot = slotOf(run.scheduleId)) {
            const Run *&best = newest[*slot];
            best = !best || run.startTime >= best->startTime ? &run : best;
        }
    }
    StoreChanges changes;
    for (auto it = newest.cbegin(); it != newest.cend(); ++it) {
        std::optional<LastResult> &known = m_rows[it.key()].feedResult;
        const LastResult result = resultOf(*it.value());
        if ((!known || result.time >= known->time) && known != result) {
            known = result;
            changes.changed.push_back(it.key());
        }
    }
    publish(changes);
}

std::optional<std::uint32_t> ScheduleStore::slotOf(const ScheduleId &id) const
{
    const auto it = m_slots.constFind(id);
    return it == m_slots.constEnd() ? std::optional<std::uint32_t>() : it.value();
}

const ScheduleRow *ScheduleStore::find(const ScheduleId &id) const
{
    const std::optional<std::uint32_t> slot = slotOf(id);
    return slot ? &m_rows[*slot] : nullptr;
}

ScheduleCounts ScheduleStore::counts() const
{
    ScheduleCounts counts;
    for (const ScheduleRow &row : m_rows) {
        if (!row.gone) {
            ++counts.all;
            counts.paused += row.entry.paused ? 1 : 0;
            counts.failing += row.isFailing() ? 1 : 0;
            counts.late += row.late && !row.entry.paused ? 1 : 0;
        }
    }
    return counts;
}

void ScheduleStore::changeFlag(const ScheduleId &id, bool ScheduleRow::*flag, bool value)
{
    const std::optional<std::uint32_t> slot = slotOf(id);
    if (slot && m_rows[*slot].*flag != value) {
        m_rows[*slot].*flag = value;
        publish({.added = {}, .changed = {*slot}, .removed = {}});
    }
}

void ScheduleStore::publish(const StoreChanges &changes)
{
    if (!changes.isEmpty()) {
        emit changed(changes);
    }
}

} // namespace orrery
