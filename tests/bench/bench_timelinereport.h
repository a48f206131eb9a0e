#pragma once

#include <QJsonArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace orrery::bench {

/// CPU time of this thread in ms: what others do on the machine does not count.
[[nodiscard]] double threadCpuMs();

struct Timing
{
    double median = 0; ///< ms
    double p99 = 0;
};

/// \c step(i) for i in [0, frames), three times after a warm-up; the round with the lowest median counts.
[[nodiscard]] Timing measure(int frames, const std::function<void(int)> &step);

/// Collects measured figures and goals; prints them as a table and as JSON.
class Report
{
public:
    /// \c goal: the figure must not be above it; none: for information.
    void add(const QString &id, const QString &what, double figure, const QString &unit,
             std::optional<double> goal = {});

    [[nodiscard]] bool allMet() const noexcept { return m_missed == 0; }

    void print() const;

private:
    QJsonArray m_rows;
    std::vector<QString> m_lines;
    int m_missed = 0;
};

} // namespace orrery::bench
