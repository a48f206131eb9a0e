#pragma once

#include "domain/timerange.h"

#include <vector>

namespace orrery {

/// Windows to go back and forward through, like pages in a browser. Pure.
class WindowHistory
{
public:
    static constexpr std::size_t capacity = 100;

    /// \c left is about to be left for something new.
    void push(TimeRange left)
    {
        m_forward.clear();
        if (m_back.empty() || m_back.back() != left) {
            m_back.push_back(left);
        }
        if (m_back.size() > capacity) {
            m_back.erase(m_back.begin());
        }
    }

    [[nodiscard]] bool canGoBack() const noexcept { return !m_back.empty(); }

    [[nodiscard]] bool canGoForward() const noexcept { return !m_forward.empty(); }

    /// The window to show instead of \c current.
    [[nodiscard]] TimeRange back(TimeRange current) { return step(m_back, m_forward, current); }

    [[nodiscard]] TimeRange forward(TimeRange current) { return step(m_forward, m_back, current); }

private:
    static TimeRange step(std::vector<TimeRange> &from, std::vector<TimeRange> &to, TimeRange current)
    {
        if (from.empty()) {
            return current;
        }
        to.push_back(current);
        const TimeRange next = from.back();
        from.pop_back();
        return next;
    }

    std::vector<TimeRange> m_back;
    std::vector<TimeRange> m_forward;
};

} // namespace orrery
