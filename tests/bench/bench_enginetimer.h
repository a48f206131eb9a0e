#pragma once

#include <functional>
#include <string>
#include <vector>

namespace orrery::bench {

/// CPU time of one call of \a work in ns: the least of several rounds, so that what others do on the machine hardly
/// counts.
[[nodiscard]] double nanoseconds(int callsInRound, const std::function<void()> &work);

/// One figure and the floor it is compared with: something plain that produces as much output in the same process.
struct Figure
{
    std::string name;
    double ns = 0;
    double floorNs = 0;
    double mostRatio = 0; ///< --check fails above it

    [[nodiscard]] double ratio() const { return ns / floorNs; }

    [[nodiscard]] bool isMet() const { return ratio() <= mostRatio; }
};

/// Prints a table. Returns how many figures are above their ratio.
int print(const std::vector<Figure> &figures);

} // namespace orrery::bench
