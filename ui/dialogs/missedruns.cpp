#include "dialogs/missedruns.h"

namespace orrery {

std::vector<BackfillRange> rangesOfTicked(const std::vector<FireTime> &times, const std::vector<bool> &ticked,
                                          OverlapPolicy overlap)
{
    std::vector<BackfillRange> ranges;
    bool open = false;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (ticked[i] && open) {
            ranges.back().end = times[i].jittered;
        } else if (ticked[i]) {
            ranges.push_back({times[i].jittered, times[i].jittered, overlap});
        }
        open = ticked[i];
    }
    return ranges;
}

} // namespace orrery
