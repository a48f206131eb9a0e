#include "support/fakenetwork.h"
#include "temporal/listjson.h"
#include "temporal/runjson.h"
#include "temporal/wiretime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view text)
{
    return temporal::parseTime(text).value_or(Instant());
}

} // namespace

class ListJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFieldOfAnEntryIsRead();
    void specsAreRead();
    void recentActionsAreSortedByTime();
    void runsAreReadWithTheirSchedule();
    void namesWithEscapesAreRead();
    void anEmptyNamespaceIsAnEmptyPage();
    void orderAndUnknownFieldsDoNotMatter();
    void brokenAnswersAreErrorsWithAPlace_data();
    void brokenAnswersAreErrorsWithAPlace();
};

void ListJsonTest::everyFieldOfAnEntryIsRead()
{
    const auto page = temporal::parseSchedulePage(test::fixture(u"temporal/list.answer.json"_s));
    QVERIFY(page.has_value());
    QCOMPARE(page->nextPageToken, QByteArray("AQID+/8="));
    QCOMPARE(page->items.size(), std::size_t(1));
    const ScheduleListEntry &entry = page->items.front();
    QCOMPARE(entry.id.toString(), u"s1"_s);
    QCOMPARE(entry.workflowType, u"ReportWorkflow"_s);
    QCOMPARE(entry.notes, u"n"_s);
    QVERIFY(entry.paused);
    QCOMPARE(entry.spec.interval, (std::vector<Interval>{{5400s, 344s}}));
    QCOMPARE(entry.spec.timezoneName, u"Europe/Berlin"_s);
    QCOMPARE(entry.memo.at(u"team"_s), Payload::json("\"data\""));
    QCOMPARE(entry.searchAttributes.at(u"CustomKeywordField"_s).metadata.at(u"type"_s), QByteArray("Keyword"));
    QCOMPARE(entry.futureActionTimes, (std::vector<Instant>{at("2026-08-21T15:30:07.100Z")}));
    QCOMPARE(entry.recentActions.size(), std::size_t(1));
    const ScheduleActionResult expected{at("2026-08-21T07:30:41.221Z"), at("2026-08-21T07:30:41.305Z"),
                                        WorkflowId(u"nightly-report-2026-08-21T07:30:00Z"_s), RunId(u"0f9d"_s),
                                        RunStatus::Running};
    QCOMPARE(entry.recentActions.front(), expected);
}

void ListJsonTest::specsAreRead()
{
    const auto page = temporal::parseSchedulePage(R"({"schedules":[{"scheduleId":"a","info":{"spec":{
        "structuredCalendar":[{"second":[{"step":1}],"minute":[{"start":30,"end":30,"step":1}],"year":[{"start":2026}],
                               "dayOfWeek":[{"end":6,"step":1}],"comment":"c"}],
        "excludeStructuredCalendar":[{"hour":[{"start":1}]}],"cronString":["@daily"],
        "startTime":"2026-01-01T00:00:00Z","endTime":"0001-01-01T00:00:00Z","jitter":"0.250s"}}}]})");
    QVERIFY(page.has_value());
    const ScheduleSpec &spec = page->items.front().spec;
    QCOMPARE(spec.structuredCalendar.size(), std::size_t(1));
    QCOMPARE(spec.structuredCalendar[0].second, (Ranges{{0, 0, 1}}));
    QCOMPARE(spec.structuredCalendar[0].minute, (Ranges{{30, 30, 1}}));
    QCOMPARE(spec.structuredCalendar[0].year, (Ranges{{2026, 0, 0}}));
    QCOMPARE(spec.structuredCalendar[0].dayOfWeek, (Ranges{{0, 6, 1}}));
    QCOMPARE(spec.structuredCalendar[0].comment, u"c"_s);
    QCOMPARE(spec.excludeStructuredCalendar[0].hour, (Ranges{{1, 0, 0}}));
    QCOMPARE(spec.cronString, (std::vector<QString>{u"@daily"_s}));
    QCOMPARE(spec.startTime, at("2026-01-01T00:00:00Z"));
    QVERIFY(!spec.endTime);
    QCOMPARE(spec.jitter, Duration(250ms));
}

void ListJsonTest::recentActionsAreSortedByTime()
{
    const auto page = temporal::parseSchedulePage(R"({"schedules":[{"scheduleId":"a","info":{"recentActions":[
        {"actualTime":"2026-01-03T00:00:00Z"},{"actualTime":"2026-01-01T00:00:00Z"},{"actualTime":"2026-01-02T00:00:00Z"}]}}]})");
    QVERIFY(page.has_value());
    const auto &actions = page->items.front().recentActions;
    QCOMPARE(actions.size(), std::size_t(3));
    QVERIFY(std::ranges::is_sorted(actions, {}, &ScheduleActionResult::actualTime));
}

void ListJsonTest::runsAreReadWithTheirSchedule()
{
    const auto page =
        temporal::parseRunPage(R"({"executions":[{"execution":{"workflowId":"w-2026-01-01T00:00:00Z","runId":"r1"},
        "type":{"name":"Report"},"startTime":"2026-01-01T00:00:01.234567Z","closeTime":"2026-01-01T00:00:03Z",
        "status":"WORKFLOW_EXECUTION_STATUS_TIMED_OUT","historyLength":"5","searchAttributes":{"indexedFields":{
        "TemporalScheduledById":{"metadata":{"encoding":"anNvbi9wbGFpbg==","type":"S2V5d29yZA=="},"data":"Im5pZ2h0bHki"},
        "TemporalScheduledStartTime":{"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"IjIwMjYtMDEtMDFUMDA6MDA6MDBaIg=="}}}},
        {"execution":{"workflowId":"w2","runId":"r2"},"status":"WORKFLOW_EXECUTION_STATUS_RUNNING"}],"nextPageToken":"e30="})");
    QVERIFY(page.has_value());
    QCOMPARE(page->items.size(), std::size_t(2));
    const Run expected{ScheduleId(u"nightly"_s),
                       WorkflowId(u"w-2026-01-01T00:00:00Z"_s),
                       RunId(u"r1"_s),
                       u"Report"_s,
                       RunStatus::TimedOut,
                       at("2026-01-01T00:00:01.234Z"),
                       at("2026-01-01T00:00:03Z"),
                       at("2026-01-01T00:00:00Z")};
    QCOMPARE(page->items[0], expected);
    QCOMPARE(page->items[1].status, RunStatus::Running);
    QVERIFY(!page->items[1].closeTime && page->items[1].scheduleId.isEmpty());
    QCOMPARE(page->nextPageToken, QByteArray("e30="));
}

void ListJsonTest::namesWithEscapesAreRead()
{
    // The payload is "a\u003cb\" é": servers escape < and > inside JSON.
    const QByteArray data = QByteArray(R"("a\u003cb\" é")").toBase64();
    const auto page =
        temporal::parseRunPage(R"({"executions":[{"execution":{"workflowId":"\u00fc\n\"<b>"},"searchAttributes":
        {"indexedFields":{"TemporalScheduledById":{"data":")"
                               + data + R"("}}}}]})");
    QVERIFY(page.has_value());
    QCOMPARE(page->items[0].workflowId.toString(), u"ü\n\"<b>"_s);
    QCOMPARE(page->items[0].scheduleId.toString(), u"a<b\" é"_s);
}

void ListJsonTest::anEmptyNamespaceIsAnEmptyPage()
{
    const auto page = temporal::parseSchedulePage("{}");
    QVERIFY(page.has_value() && page->items.empty() && page->nextPageToken.isEmpty());
}

void ListJsonTest::orderAndUnknownFieldsDoNotMatter()
{
    const auto page = temporal::parseSchedulePage(R"({"future":[1,{"a":[]}],"nextPageToken":"x","schedules":[
        {"info":{"unknown":{"deep":[{}]},"paused":null,"notes":"n"},"other":null,"scheduleId":"z"},{"scheduleId":"no-info"}]})");
    QVERIFY(page.has_value());
    QCOMPARE(page->items.size(), std::size_t(2));
    QCOMPARE(page->items[0].id.toString(), u"z"_s);
    QCOMPARE(page->items[0].notes, u"n"_s);
    QCOMPARE(page->items[1].id.toString(), u"no-info"_s);
}

void ListJsonTest::brokenAnswersAreErrorsWithAPlace_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n");
    QTest::newRow("half") << QByteArray(R"({"schedules":[{"scheduleId":"a","info":{"paused":tr)");
    QTest::newRow("cut between entries") << QByteArray(R"({"schedules":[{"scheduleId":"a"},)");
    QTest::newRow("not an object") << QByteArray("[1,2]");
    QTest::newRow("number for a text") << QByteArray(R"({"schedules":[{"scheduleId":7}]})");
    QTest::newRow("text for a list") << QByteArray(R"({"schedules":"none"})");
    QTest::newRow("no time") << QByteArray(R"({"schedules":[{"info":{"futureActionTimes":["soon"]}}]})");
    QTest::newRow("something behind") << QByteArray(R"({"schedules":[]} {"code":2})");
    QTest::newRow("not UTF-8") << QByteArray("{\"schedules\":[{\"scheduleId\":\"\xff\xfe\"}]}");
}

void ListJsonTest::brokenAnswersAreErrorsWithAPlace()
{
    QFETCH(const QByteArray, body);
    const auto page = temporal::parseSchedulePage(body);
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().kind, ApiError::Kind::Protocol);
    QVERIFY(!page.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(ListJsonTest)
#include "tst_listjson.moc"
