#include "schedules/shownrows.h"

#include <algorithm>

namespace orrery {

ShownRows::ShownRows()
    : m_order(std::make_shared<const SlotOrder>())
{
}

void ShownRows::assign(SlotOrder order, std::uint32_t slotCount)
{
    m_rowOfSlot.assign(slotCount, -1);
    for (std::size_t row = 0; row < order.size(); ++row) {
        m_rowOfSlot.at(order[row]) = int(row);
    }
    m_order = std::make_shared<const SlotOrder>(std::move(order));
}

int ShownRows::rowOf(std::uint32_t slot) const
{
    return slot < m_rowOfSlot.size() ? m_rowOfSlot[slot] : -1;
}

std::optional<RowSpan> ShownRows::span(const std::vector<std::uint32_t> &slotsOfInterest) const
{
    std::optional<RowSpan> span;
    for (const std::uint32_t slot : slotsOfInterest) {
        if (const int row = rowOf(slot); row >= 0) {
            span = span ? RowSpan{std::min(span->first, row), std::max(span->last, row)} : RowSpan{row, row};
        }
    }
    return span;
}

} // namespace orrery
