#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace orrery {

/// The rows that are shown, as slots of the store; shared by the table and the timeline's lanes.
using SlotOrder = std::vector<std::uint32_t>;

/// First and last row of a stretch.
struct RowSpan
{
    int first = 0;
    int last = 0;
    friend bool operator==(const RowSpan &, const RowSpan &) = default;
};

/// Which slot is in which row, and back. The order itself is immutable and shared: whoever draws from an older one
/// keeps it alive.
class ShownRows
{
public:
    ShownRows();

    /// \a slotCount: slots ever given out by the store.
    void assign(SlotOrder order, std::uint32_t slotCount);

    [[nodiscard]] const std::shared_ptr<const SlotOrder> &shared() const noexcept { return m_order; }

    [[nodiscard]] const SlotOrder &order() const noexcept { return *m_order; }

    [[nodiscard]] int count() const noexcept { return int(m_order->size()); }

    [[nodiscard]] std::uint32_t slotAt(int row) const { return m_order->at(std::size_t(row)); }

    [[nodiscard]] int rowOf(std::uint32_t slot) const; ///< -1: not shown

    [[nodiscard]] bool isShown(std::uint32_t slot) const { return rowOf(slot) >= 0; }

    /// The smallest stretch that holds all of \a slotsOfInterest that are shown.
    [[nodiscard]] std::optional<RowSpan> span(const std::vector<std::uint32_t> &slotsOfInterest) const;

private:
    std::shared_ptr<const SlotOrder> m_order; ///< never null
    std::vector<int> m_rowOfSlot; ///< -1: not shown
};

} // namespace orrery
