#include "support/fakenetwork.h"
#include "temporal/schedulejson.h"
#include "temporal/wiretime.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view text)
{
    return temporal::parseTime(text).value_or(Instant());
}

Result<ScheduleDescription> described(const QByteArray &body)
{
    return temporal::parseDescription(body, ScheduleId(u"nightly"_s));
}

Schedule readBack(const QJsonObject &object)
{
    temporal::JsonIssue issue;
    const Schedule schedule = temporal::readSchedule(temporal::JsonReader(object, issue));
    return issue.text.isEmpty() ? schedule : Schedule();
}

Schedule bigExample()
{
    const QByteArray body = test::fixture(u"temporal/create.request.json"_s);
    return readBack(QJsonDocument::fromJson(body)["schedule"_L1].toObject());
}

} // namespace

class ScheduleJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void theSpecOfTheBigExampleIsRead();
    void theActionOfTheBigExampleIsRead();
    void policiesAndStateOfTheBigExampleAreRead();
    void whatIsWrittenIsReadBack();
    void defaultsAreNotWritten();
    void descriptionsAreRead();
    void infoIsRead();
    void matchingTimesAreRead();
    void wrongShapesNameTheirPlace_data();
    void wrongShapesNameTheirPlace();
};

void ScheduleJsonTest::theSpecOfTheBigExampleIsRead()
{
    const ScheduleSpec spec = bigExample().spec;
    QCOMPARE(spec.structuredCalendar.size(), std::size_t(1));
    QCOMPARE(spec.structuredCalendar[0].hour, (Ranges{{9, 0, 0}, {17, 0, 0}}));
    QCOMPARE(spec.structuredCalendar[0].year, (Ranges{{2026, 2030, 2}}));
    QCOMPARE(spec.structuredCalendar[0].comment, u"weekdays 09:30 and 17:30"_s);
    const TextCalendar text{u"0"_s, u"*/15"_s, u"8-18"_s, u"*"_s, u"jan-mar"_s, u"*"_s, u"mon,wed"_s, u"text form"_s};
    QCOMPARE(spec.calendar, (std::vector<TextCalendar>{text}));
    QCOMPARE(spec.cronString, (std::vector<QString>{u"0 12 * * MON # lunch"_s, u"@daily"_s, u"@every 90m/10m"_s}));
    QCOMPARE(spec.interval, (std::vector<Interval>{{5400s, 344s}}));
    QCOMPARE(spec.excludeStructuredCalendar.size(), std::size_t(1));
    QCOMPARE(spec.excludeStructuredCalendar[0].dayOfMonth, (Ranges{{25, 0, 0}}));
    QCOMPARE(spec.startTime, at("2026-01-01T00:00:00Z"));
    QCOMPARE(spec.endTime, at("2026-12-31T23:59:59Z"));
    QCOMPARE(spec.jitter, Duration(90s));
    QCOMPARE(spec.timezoneName, u"Europe/Berlin"_s);
}

void ScheduleJsonTest::theActionOfTheBigExampleIsRead()
{
    const StartWorkflow action = bigExample().action;
    QCOMPARE(action.workflowId.toString(), u"nightly-report"_s);
    QCOMPARE(action.workflowType, u"ReportWorkflow"_s);
    QCOMPARE(action.taskQueue, u"reports"_s);
    QCOMPARE(action.input, (Payloads{Payload::json(R"({"region":"eu"})")}));
    QCOMPARE(action.executionTimeout, Duration(86400s));
    QCOMPARE(action.runTimeout, Duration(3600s));
    QCOMPARE(action.taskTimeout, Duration(10s));
    const RetryPolicy retry{1s, 2.0, 100s, 3, {u"BadInput"_s}};
    QCOMPARE(action.retryPolicy, std::optional(retry));
    QCOMPARE(action.memo, (PayloadMap{{u"owner"_s, Payload::json("\"ops\"")}}));
    QCOMPARE(action.searchAttributes.at(u"CustomKeywordField"_s).metadata.at(u"type"_s), QByteArray("Keyword"));
}

void ScheduleJsonTest::policiesAndStateOfTheBigExampleAreRead()
{
    const SchedulePolicies policies{OverlapPolicy::BufferOne, 3600s, true, false};
    QCOMPARE(bigExample().policies, policies);
    const ScheduleState state{u"created by ops"_s, false, true, 10};
    QCOMPARE(bigExample().state, state);
}

void ScheduleJsonTest::whatIsWrittenIsReadBack()
{
    Schedule schedule = bigExample();
    QCOMPARE(readBack(temporal::writeSchedule(schedule)), schedule);
    schedule.spec.timezoneData = QByteArray("TZif\0\xff", 6);
    schedule.spec.excludeCalendar = {{.second = {}, .minute = {}, .hour = u"2"_s}};
    schedule.policies.keepOriginalWorkflowId = true;
    schedule.policies.catchupWindow = 0s;
    schedule.state.paused = true;
    schedule.action.retryPolicy = RetryPolicy();
    QCOMPARE(readBack(temporal::writeSchedule(schedule)), schedule);
}

void ScheduleJsonTest::defaultsAreNotWritten()
{
    QCOMPARE(temporal::writeSchedule(Schedule()), QJsonObject());
}

void ScheduleJsonTest::descriptionsAreRead()
{
    const QByteArray body = test::fixture(u"temporal/describe.answer.json"_s);
    const auto description = described(body);
    QVERIFY(description.has_value());
    QCOMPARE(description->id.toString(), u"nightly"_s);
    QCOMPARE(description->conflictToken, QByteArray("AAAAAAAAAAI="));
    QCOMPARE(description->message, QJsonDocument::fromJson(body).object());
    QCOMPARE(description->memo.at(u"team"_s), Payload::json("\"data\""));
    QCOMPARE(description->searchAttributes.size(), std::size_t(1));
    QCOMPARE(description->schedule.spec.endTime, at("2026-12-31T23:59:59.500Z"));
    QCOMPARE(description->schedule.policies.overlap, OverlapPolicy::Skip);
    QCOMPARE(description->schedule.state.remainingActions, 7);
}

void ScheduleJsonTest::infoIsRead()
{
    const ScheduleInfo info = described(test::fixture(u"temporal/describe.answer.json"_s))->info;
    QCOMPARE(info.actionCount, 3);
    QCOMPARE(info.overlapSkipped, 1);
    QCOMPARE(info.runningWorkflows.size(), std::size_t(1));
    QCOMPARE(info.recentActions.size(), std::size_t(1));
    QCOMPARE(info.recentActions[0].status, RunStatus::Running);
    QCOMPARE(info.recentActions[0].actualTime, at("2026-08-21T07:30:41.305Z"));
    QCOMPARE(info.futureActionTimes.size(), std::size_t(2));
    QCOMPARE(info.createTime, at("2026-08-01T00:00:00Z"));
    QVERIFY(!info.updateTime);
    const auto unordered = described(R"({"info":{"updateTime":"0001-01-01T00:00:00Z","bufferSize":"4","recentActions":[
        {"actualTime":"2026-01-02T00:00:00Z"},{"actualTime":"2026-01-01T00:00:00Z"}]}})");
    QVERIFY(unordered.has_value());
    QVERIFY(!unordered->info.updateTime);
    QCOMPARE(unordered->info.bufferSize, 4);
    QVERIFY(std::ranges::is_sorted(unordered->info.recentActions, {}, &ScheduleActionResult::actualTime));
}

void ScheduleJsonTest::matchingTimesAreRead()
{
    const auto times =
        temporal::parseMatchingTimes(R"({"startTime":["2026-01-01T00:00:12.345Z","2026-01-02T00:00:00Z"]})");
    QVERIFY(times.has_value());
    QCOMPARE(*times, (std::vector<Instant>{at("2026-01-01T00:00:12.345Z"), at("2026-01-02T00:00:00Z")}));
    QVERIFY(temporal::parseMatchingTimes("{}")->empty());
}

void ScheduleJsonTest::wrongShapesNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *body, const char *place) {
        QTest::newRow(place) << QByteArray(body) << QString::fromLatin1(place);
    };
    row(R"({"schedule":[]})", "schedule: object");
    row(R"({"schedule":{"state":{"paused":"yes"}}})", "schedule.state.paused: true or false");
    row(R"({"schedule":{"spec":{"interval":[{},{"interval":"1h"}]}}})", "schedule.spec.interval[1].interval: duration");
    row(R"({"schedule":{"spec":{"startTime":"today"}}})", "schedule.spec.startTime: time");
    row(R"({"schedule":{"action":{"startWorkflow":{"input":{"payloads":[{"data":"%%"}]}}}}})",
        "payloads[0].data: base64");
    row(R"({"info":{"actionCount":"many"}})", "info.actionCount: integer");
    row(R"({"info":{"futureActionTimes":["x"]}})", "info.futureActionTimes: times");
    row(R"({"conflictToken":7})", "conflictToken: text");
    row(R"({"schedule":)", "byte");
    row(R"([])", "not a JSON object");
    row(" ", "empty");
}

void ScheduleJsonTest::wrongShapesNameTheirPlace()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, place);
    const auto description = described(body);
    QVERIFY(!description.has_value());
    QCOMPARE(description.error().kind, ApiError::Kind::Protocol);
    QVERIFY2(description.error().message.contains(place), qPrintable(description.error().message));
}

QTEST_APPLESS_MAIN(ScheduleJsonTest)
#include "tst_schedulejson.moc"
