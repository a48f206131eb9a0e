// Time to turn a page of 1,000 schedules into values, on a worker thread, against the same with QJsonDocument.
// bench_listjson [--check]: prints a table; --check fails beyond the goals below. Build with the "bench" preset.

#include "temporal/jsonreader.h"
#include "temporal/listjson.h"
#include "temporal/payloadjson.h"
#include "temporal/specjson.h"
#include "temporal/wirenames.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace orrery;
using temporal::JsonReader;

namespace {

constexpr double goalMs = 3.0;
constexpr double goalRatio = 5.0;
constexpr int entries = 1000;
constexpr int rounds = 30;

QByteArray actionText(int schedule, int hour)
{
    const QByteArray time = "2026-08-21T" + QByteArray::number(hour + 10) + ":30:0" + QByteArray::number(schedule % 10);
    return R"({"scheduleTime":")" + time + R"(.221Z","actualTime":")" + time
        + R"(.305617123Z","startWorkflowResult":{"workflowId":"nightly-report-)" + QByteArray::number(schedule) + '-'
        + time + R"(Z","runId":"0190f5a2-6c1e-7c3b-9a57-1f0d2b9c4e)" + QByteArray::number(hour + 10)
        + R"("},"startWorkflowStatus":"WORKFLOW_EXECUTION_STATUS_COMPLETED"})";
}

/// As servers send it: 5 recent and 5 future actions, a calendar, an interval, a memo, a search attribute.
QByteArray entryText(int schedule)
{
    constexpr int count = 5;
    QByteArrayList actions;
    QByteArrayList times;
    actions.reserve(count);
    times.reserve(count);
    for (int hour = 0; hour < count; ++hour) {
        actions.append(actionText(schedule, hour));
        times.append("\"2026-08-22T" + QByteArray::number(hour + 10) + ":30:00.100Z\"");
    }
    return R"({"scheduleId":"schedule-)" + QByteArray::number(schedule)
        + R"(","memo":{"fields":{"team":{"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"ImRhdGEi"}}},
"searchAttributes":{"indexedFields":{"CustomKeywordField":{"metadata":{"encoding":"anNvbi9wbGFpbg==","type":"S2V5d29yZA=="},
"data":"ImV1Ig=="}}},"info":{"spec":{"structuredCalendar":[{"second":[{"step":1}],"minute":[{"start":30,"end":30,"step":1}],
"hour":[{"start":9,"end":17,"step":1}],"dayOfMonth":[{"start":1,"end":31,"step":1}],"month":[{"start":1,"end":12,"step":1}],
"dayOfWeek":[{"start":1,"end":5,"step":1}],"comment":"weekdays"}],"interval":[{"interval":"5400s","phase":"344s"}],
"jitter":"90s","timezoneName":"Europe/Berlin"},"workflowType":{"name":"ReportWorkflow"},"notes":"created by ops","paused":true,
"recentActions":[)"
        + actions.join(',') + R"(],"futureActionTimes":[)" + times.join(',') + "]}}";
}

QByteArray pageText()
{
    QByteArrayList all;
    all.reserve(entries);
    for (int i = 0; i < entries; ++i) {
        all.append(entryText(i));
    }
    return R"({"schedules":[)" + all.join(',') + R"(],"nextPageToken":"AQID"})";
}

ScheduleActionResult readAction(const JsonReader &in)
{
    const JsonReader started = in.object("startWorkflowResult"_L1);
    return {in.time("scheduleTime"_L1).value_or(Instant()), in.time("actualTime"_L1).value_or(Instant()),
            WorkflowId(started.text("workflowId"_L1)), RunId(started.text("runId"_L1)),
            temporal::runStatusOf(in.text("startWorkflowStatus"_L1).toStdString())};
}

ScheduleListEntry readEntry(const JsonReader &in)
{
    const JsonReader info = in.object("info"_L1);
    return {.id = ScheduleId(in.text("scheduleId"_L1)),
            .spec = temporal::readSpec(info.object("spec"_L1)),
            .workflowType = info.object("workflowType"_L1).text("name"_L1),
            .notes = info.text("notes"_L1),
            .paused = info.flag("paused"_L1),
            .recentActions = info.list("recentActions"_L1, readAction),
            .futureActionTimes = info.times("futureActionTimes"_L1),
            .memo = in.object("memo"_L1).map("fields"_L1, temporal::readPayload),
            .searchAttributes = in.object("searchAttributes"_L1).map("indexedFields"_L1, temporal::readPayload)};
}

Page<ScheduleListEntry> readPage(const JsonReader &in)
{
    return {in.list("schedules"_L1, readEntry), in.text("nextPageToken"_L1).toLatin1()};
}

Result<Page<ScheduleListEntry>> parseWithQt(const QByteArray &body)
{
    return temporal::parseAnswer(body, readPage);
}

using Parser = std::function<Result<Page<ScheduleListEntry>>(const QByteArray &)>;

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Processor time of the best round: other processes can only make it longer.
double bestMs(const Parser &parse, const QByteArray &body)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const double start = cpuMs();
        const auto page = parse(body);
        best = std::min(best, cpuMs() - start);
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const bool check = argc > 1 && QByteArray(argv[1]) == "--check";
    const QByteArray body = pageText();
    if (parseWithQt(body)->items != temporal::parseSchedulePage(body)->items) {
        std::puts("the two parsers differ");
        return 1;
    }
    const double ours = QtConcurrent::run(bestMs, Parser(temporal::parseSchedulePage), body).result();
    const double withQt = QtConcurrent::run(bestMs, Parser(parseWithQt), body).result();
    std::printf("page of %d schedules, %lld bytes, processor time, best of %d\n", entries, body.size(), rounds);
    std::printf("%-28s %8.2f ms   (goal %.1f)\n", "simdjson, to values", ours, goalMs);
    std::printf("%-28s %8.2f ms\n", "QJsonDocument, to values", withQt);
    std::printf("%-28s %8.1f      (goal %.0f)\n", "ratio", withQt / ours, goalRatio);
    return check && (ours > goalMs || withQt / ours < goalRatio) ? 1 : 0;
}
