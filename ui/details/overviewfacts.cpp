#include "details/overviewfacts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace orrery {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

constexpr std::chrono::hours defaultCatchup{365 * 24};
constexpr qsizetype longestValue = 2000;

struct Overview
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString yesNo(bool value)
{
    return value ? Overview::tr("Yes") : Overview::tr("No");
}

QString length(Duration duration)
{
    return displaytext::duration(duration_cast<milliseconds>(duration));
}

/// JSON as it is; of other encodings only what and how much.
QString payloadText(const Payload &payload)
{
    return payload.isJson()
        ? QString::fromUtf8(payload.data.left(longestValue))
        : Overview::tr("%1, %n byte(s)", nullptr, int(payload.data.size())).arg(QString::fromUtf8(payload.encoding()));
}

void addTimeout(Facts &facts, const QString &name, Duration timeout)
{
    if (timeout > Duration::zero()) {
        facts.push_back({name, length(timeout)});
    }
}

void addTime(Facts &facts, const QString &name, const std::optional<Instant> &time, const QTimeZone &zone)
{
    if (time) {
        facts.push_back({name, displaytext::dateTimeWithZone(*time, zone)});
    }
}

} // namespace

Facts stateFacts(const ScheduleDescription &description, Instant now)
{
    const ScheduleState &state = description.schedule.state;
    Facts facts{{Overview::tr("State"), state.paused ? Overview::tr("Paused") : Overview::tr("Active")}};
    if (!state.notes.isEmpty()) {
        facts.push_back({Overview::tr("Note"), state.notes.left(longestValue)});
    }
    if (state.limitedActions) {
        facts.push_back({Overview::tr("Actions left"), number(state.remainingActions)});
    }
    const std::vector<Instant> &next = description.info.futureActionTimes;
    const auto it = std::ranges::upper_bound(next, now);
    if (!state.paused) {
        facts.push_back({Overview::tr("Next run"),
                         it == next.end() ? Overview::tr("None is due") : displaytext::relative(*it, now)});
    }
    return facts;
}

Facts actionFacts(const ScheduleDescription &description)
{
    const StartWorkflow &action = description.schedule.action;
    Facts facts{{Overview::tr("Workflow type"), action.workflowType},
                {Overview::tr("Workflow id"), action.workflowId.toString()},
                {Overview::tr("Task queue"), action.taskQueue}};
    addTimeout(facts, Overview::tr("Execution timeout"), action.executionTimeout);
    addTimeout(facts, Overview::tr("Run timeout"), action.runTimeout);
    addTimeout(facts, Overview::tr("Task timeout"), action.taskTimeout);
    for (const Payload &input : action.input) {
        facts.push_back({Overview::tr("Input"), payloadText(input)});
    }
    return facts;
}

Facts policyFacts(const ScheduleDescription &description)
{
    const SchedulePolicies &policies = description.schedule.policies;
    return {{Overview::tr("Overlap"), displaytext::overlapPolicy(policies.overlap)},
            {Overview::tr("Catch-up window"),
             policies.catchupWindow ? length(*policies.catchupWindow)
                                    : Overview::tr("%1 (the server's default)").arg(length(defaultCatchup))},
            {Overview::tr("Pause on failure"), yesNo(policies.pauseOnFailure)},
            {Overview::tr("Jitter"),
             description.schedule.spec.jitter > Duration::zero()
                 ? Overview::tr("up to %1").arg(length(description.schedule.spec.jitter))
                 : Overview::tr("None")}};
}

Facts counterFacts(const ScheduleDescription &description)
{
    const ScheduleInfo &info = description.info;
    return {{Overview::tr("Started"), number(info.actionCount)},
            {Overview::tr("Missed (catch-up window)"), number(info.missedCatchupWindow)},
            {Overview::tr("Skipped by overlap"), number(info.overlapSkipped)},
            {Overview::tr("Waiting in the buffer"), number(info.bufferSize)},
            {Overview::tr("Dropped from the buffer"), number(info.bufferDropped)}};
}

Facts otherFacts(const ScheduleDescription &description, const QTimeZone &zone)
{
    const ScheduleSpec &spec = description.schedule.spec;
    Facts facts{{Overview::tr("Time zone"), spec.timezoneName.isEmpty() ? u"UTC"_s : spec.timezoneName}};
    addTime(facts, Overview::tr("Starts"), spec.startTime, zone);
    addTime(facts, Overview::tr("Ends"), spec.endTime, zone);
    addTime(facts, Overview::tr("Created"), description.info.createTime, zone);
    addTime(facts, Overview::tr("Updated"), description.info.updateTime, zone);
    for (const auto &[name, payload] : description.memo) {
        facts.push_back({Overview::tr("Memo %1").arg(displaytext::oneLine(name)), payloadText(payload)});
    }
    for (const auto &[name, payload] : description.searchAttributes) {
        facts.push_back({displaytext::oneLine(name), payloadText(payload)});
    }
    return facts;
}

QString runningText(const ScheduleDescription &description)
{
    QStringList lines;
    for (const RunningWorkflow &running : description.info.runningWorkflows) {
        lines += displaytext::oneLine(running.workflowId.toString());
    }
    return lines.join(u'\n');
}

std::vector<QStringList> recentActionRows(const ScheduleDescription &description, Instant now, const QTimeZone &zone)
{
    std::vector<QStringList> rows;
    const std::vector<ScheduleActionResult> &actions = description.info.recentActions;
    rows.reserve(actions.size());
    std::for_each(actions.crbegin(), actions.crend(), [&](const ScheduleActionResult &action) {
        const milliseconds delay = action.actualTime - action.scheduleTime;
        rows.push_back({displaytext::runStatus(action.status),
                        Overview::tr("due %1").arg(displaytext::moment(action.scheduleTime, now, zone)),
                        delay < std::chrono::seconds(1)
                            ? Overview::tr("started on time")
                            : Overview::tr("started %1 later").arg(displaytext::duration(delay))});
    });
    return rows;
}

} // namespace orrery
