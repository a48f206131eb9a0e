#include "commands/verification.h"

#include "domain/overloaded.h"
#include "engine/compiledspec.h"

#include <algorithm>

namespace orrery {

namespace {

using namespace std::chrono_literals;

/// The server adds the metadata "type" to search attributes.
bool isSamePayload(const Payload &wanted, const Payload &now)
{
    return wanted.data == now.data && wanted.encoding() == now.encoding();
}

bool isSameMap(const PayloadMap &wanted, const PayloadMap &now)
{
    return std::ranges::equal(wanted, now, [](const auto &left, const auto &right) {
        return left.first == right.first && isSamePayload(left.second, right.second);
    });
}

bool isSameSpec(const ScheduleSpec &wanted, const ScheduleSpec &now)
{
    const auto left = compileSpec(wanted);
    const auto right = compileSpec(now);
    return left && right ? left->canonical() == right->canonical() : wanted == now;
}

bool isSameAction(StartWorkflow wanted, StartWorkflow now)
{
    if (!isSameMap(wanted.searchAttributes, now.searchAttributes) || !isSameMap(wanted.memo, now.memo)) {
        return false;
    }
    wanted.searchAttributes = now.searchAttributes = {};
    wanted.memo = now.memo = {};
    return wanted == now;
}

/// Absent is 365 days on every server; below ten seconds scheduler v1 takes ten seconds, v2 takes 365 days for zero and
/// less (seen on 1.29.1 and 1.32.2).
bool isSameCatchup(std::optional<Duration> wanted, std::optional<Duration> now)
{
    constexpr Duration standard = 365 * 24h;
    const Duration is = now.value_or(standard);
    const Duration asked = wanted.value_or(standard);
    return is == asked || (asked < 10s && is == Duration(10s)) || (asked <= 0s && is == standard);
}

bool isSamePolicies(const SchedulePolicies &wanted, const SchedulePolicies &now)
{
    const auto effective = [](OverlapPolicy policy) {
        return policy == OverlapPolicy::Unspecified ? OverlapPolicy::Skip : policy;
    };
    return effective(wanted.overlap) == effective(now.overlap) && isSameCatchup(wanted.catchupWindow, now.catchupWindow)
        && wanted.pauseOnFailure == now.pauseOnFailure;
}

/// Remaining actions go down by themselves between the write and the look.
bool isSameState(const ScheduleState &wanted, const ScheduleState &now)
{
    return wanted.notes == now.notes && wanted.paused == now.paused && wanted.limitedActions == now.limitedActions
        && now.remainingActions <= wanted.remainingActions;
}

Effect effectOfPatch(const SchedulePatch &patch, const ScheduleState &now)
{
    if (patch.unpause && (now.paused || now.notes != *patch.unpause)) {
        return Effect::Missing;
    }
    if (patch.pause && !patch.unpause && (!now.paused || now.notes != *patch.pause)) {
        return Effect::Missing;
    }
    return patch.trigger || !patch.backfill.empty() ? Effect::Pending : Effect::Seen;
}

} // namespace

bool isSameForServer(const Schedule &wanted, const Schedule &now)
{
    return isSameSpec(wanted.spec, now.spec) && isSameAction(wanted.action, now.action)
        && isSamePolicies(wanted.policies, now.policies) && isSameState(wanted.state, now.state);
}

Effect effectOf(const Command &command, const ScheduleDescription &after)
{
    return std::visit(
        Overloaded{
            [](const CreateSchedule &) { return Effect::Seen; },
            [&after](const UpdateSchedule &update) {
                return isSameForServer(update.wanted, after.schedule) ? Effect::Seen : Effect::Missing;
            },
            [&after](const PatchSchedule &patch) { return effectOfPatch(patch.patch, after.schedule.state); },
            [](const DeleteSchedule &) { return Effect::Missing; },
        },
        command);
}

} // namespace orrery
