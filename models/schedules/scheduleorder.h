#pragma once

#include "schedules/schedulecells.h"
#include "schedules/scheduletexts.h"

namespace orrery {

/// Compares schedules by one column and then by id. Every column is compared as integers made once; texts by their
/// rank in the user's collation.
class ScheduleOrder
{
public:
    ScheduleOrder(const ScheduleStore &store, ScheduleTexts &texts);

    /// Makes the keys anew. \a now decides what the next run is.
    void prepare(ScheduleColumn column, Qt::SortOrder direction, Instant now);
    void forgetIds(); ///< the store was cleared: slots mean other schedules
    [[nodiscard]] bool precedes(std::uint32_t left, std::uint32_t right) const;

    /// precedes() as a comparison for the standard algorithms.
    [[nodiscard]] auto less() const
    {
        return [this](std::uint32_t left, std::uint32_t right) { return precedes(left, right); };
    }

private:
    [[nodiscard]] QString sortText(std::uint32_t slot, ScheduleColumn column) const;
    [[nodiscard]] std::vector<qint64> columnKeys(ScheduleColumn column, Instant now) const;

    const ScheduleStore &m_store;
    ScheduleTexts &m_texts;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<qint64> m_keys; ///< by slot
    std::vector<qint64> m_idRanks; ///< by slot
};

} // namespace orrery
