#include "support/fakenetwork.h"
#include "support/outcome.h"
#include "temporal/temporalprovider.h"
#include "temporal/wiretime.h"

#include <QJsonDocument>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;
using orrery::test::outcomeOf;

namespace {

TemporalSettings settings()
{
    return {.url = QUrl(u"http://127.0.0.1:7243"_s),
            .nameSpace = u"default"_s,
            .identity = u"ops@host"_s,
            .retry = {.maxAttempts = 1}};
}

QByteArray base()
{
    return "/api/v1/namespaces/default";
}

} // namespace

class TemporalProviderTest : public QObject
{
    Q_OBJECT
private slots:
    void readsGoToTheirRoutes();
    void filtersAndTokensAreEncoded();
    void pagesAreParsedOnAWorker();
    void anOwnerThatDiesWhileAWorkerParsesIsNotCalled();
    void writesGoToTheirRoutes();
    void deletesCarryTheIdentityInTheQuery();
    void requestsSayWhatTheySpeak();
    void readOnlyRefusesEveryWrite();
    void aMissingCountIsLearned();
};

void TemporalProviderTest::readsGoToTheirRoutes()
{
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    network.expect("GET", "/api/v1/system-info",
                   R"({"serverVersion":"1.32.2","capabilities":{"supportsSchedules":true}})");
    QCOMPARE(outcomeOf(provider.systemInfo(this)).value_or(SystemInfo()), (SystemInfo{u"1.32.2"_s, true}));
    network.expect(
        "GET", "/api/v1/namespaces?pageSize=100",
        R"({"namespaces":[{"namespaceInfo":{"name":"a","id":"1"},"config":{"workflowExecutionRetentionTtl":"86400s"}}],"nextPageToken":"dA=="})");
    const auto spaces = outcomeOf(provider.listNamespaces({}, this));
    QVERIFY(spaces && spaces->items == (std::vector<Namespace>{{u"a"_s, u"1"_s, 86400s}})
            && spaces->nextPageToken == "dA==");
    network.expect("GET", base(), R"({"namespaceInfo":{"name":"default","id":"u"}})");
    QCOMPARE(outcomeOf(provider.describeNamespace(this)).value_or(Namespace()).id, u"u"_s);
    network.expect("GET", base() + "/search-attributes", R"({"customAttributes":{"A":"INDEXED_VALUE_TYPE_INT"}})");
    QCOMPARE(outcomeOf(provider.searchAttributes(this))->custom.at(u"A"_s), u"INDEXED_VALUE_TYPE_INT"_s);
    network.expect("GET", base() + "/task-queues/my%20queue", R"({"pollers":[{"identity":"w1"},{"identity":"w2"}]})");
    QCOMPARE(outcomeOf(provider.taskQueuePollers(u"my queue"_s, this))->identities, (QStringList{u"w1"_s, u"w2"_s}));
    network.expect("GET", base() + "/schedules/s", R"({"conflictToken":"AA=="})");
    QCOMPARE(outcomeOf(provider.describeSchedule(ScheduleId(u"s"_s), this))->conflictToken, QByteArray("AA=="));
    network.expect(
        "GET",
        base() + "/schedules/s/matching-times?startTime=1970-01-01T00%3A00%3A00Z&endTime=1970-01-01T01%3A00%3A00Z",
        R"({"startTime":["1970-01-01T00:30:00Z"]})");
    QCOMPARE(outcomeOf(provider.matchingTimes(ScheduleId(u"s"_s), {Instant(), Instant(1h)}, this))
                 .value_or(std::vector<Instant>()),
             (std::vector<Instant>{Instant(30min)}));
    network.expect("GET", base() + "/workflows/w?execution.runId=r",
                   R"({"workflowExecutionInfo":{"execution":{"runId":"r"}}})");
    QCOMPARE(outcomeOf(provider.describeRun(WorkflowId(u"w"_s), RunId(u"r"_s), this))->runId.toString(), u"r"_s);
    network.expect(
        "GET", base() + "/workflow-count?query=A%3D%271%27%20GROUP%20BY%20ExecutionStatus",
        R"({"count":"5","groups":[{"groupValues":[{"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"IkZhaWxlZCI="}],"count":"2"}]})");
    const auto counts = outcomeOf(provider.countRuns(u"A='1' GROUP BY ExecutionStatus"_s, CallPriority::User, this));
    QCOMPARE(counts.value_or(RunCounts()), (RunCounts{5, {{RunStatus::Failed, 2}}}));
    QCOMPARE(network.problems(), QStringList());
}

void TemporalProviderTest::filtersAndTokensAreEncoded()
{
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    network.expect(
        "GET",
        base()
            + "/schedules?maximumPageSize=1000&query=ScheduleId%20%3D%20%27a%2Bb%26c%27&nextPageToken=AQID%2B%2F8%3D");
    QVERIFY(outcomeOf(provider.listSchedules({.query = u"ScheduleId = 'a+b&c'"_s, .pageToken = "AQID+/8="}, this)));
    network.expect("GET", base() + "/workflows?pageSize=10", R"({"executions":[{"execution":{"runId":"r"}}]})");
    QCOMPARE(outcomeOf(provider.listRuns({.query = {}, .pageToken = {}, .pageSize = 10}, this))->items.size(),
             std::size_t(1));
    QCOMPARE(network.problems(), QStringList());
}

void TemporalProviderTest::pagesAreParsedOnAWorker()
{
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    network.expect("GET", {}, test::fixture(u"temporal/list.answer.json"_s));
    const auto page = outcomeOf(provider.listSchedules({}, this));
    QVERIFY(page && page->items.size() == 1);
}

void TemporalProviderTest::anOwnerThatDiesWhileAWorkerParsesIsNotCalled()
{
    QSemaphore busy;
    QThreadPool *workers = QThreadPool::globalInstance();
    for (int i = 0; i < workers->maxThreadCount(); ++i) {
        workers->start([&busy] { busy.acquire(); });
    }
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    network.expect("GET", {}, test::fixture(u"temporal/list.answer.json"_s));
    auto owner = std::make_unique<QObject>();
    bool called = false;
    provider.listSchedules({}, owner.get())->then(this, [&called](const auto &) { called = true; });
    QTRY_VERIFY(network.seen.size() == 1 && network.last.isNull()); // answered; the parser waits for a worker
    owner.reset();
    busy.release(workers->maxThreadCount());
    workers->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TemporalProviderTest::writesGoToTheirRoutes()
{
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    const ScheduleId id(u"s"_s);
    network.expectWrite("POST", base() + "/schedules/s",
                        {{u"schedule"_s, QJsonObject{{u"state"_s, QJsonObject{{u"paused"_s, true}}}}},
                         {u"identity"_s, u"ops@host"_s},
                         {u"requestId"_s, u"1"_s}});
    QVERIFY(outcomeOf(provider.createSchedule(
        {.id = id, .schedule = {.state = {.notes = {}, .paused = true}}, .requestId = u"1"_s}, this)));
    network.expectWrite(
        "POST", base() + "/schedules/s/update",
        {{u"schedule"_s, QJsonObject{{u"unknown"_s, 1}, {u"state"_s, QJsonObject{{u"notes"_s, u"n"_s}}}}},
         {u"conflictToken"_s, u"AA=="_s},
         {u"identity"_s, u"ops@host"_s},
         {u"requestId"_s, u"2"_s}});
    ScheduleDescription described{.id = id, .conflictToken = "AA=="};
    described.message = QJsonObject{{u"schedule"_s, QJsonObject{{u"unknown"_s, 1}}}};
    QVERIFY(outcomeOf(provider.updateSchedule(
        {.base = described, .wanted = {.state = {.notes = u"n"_s}}, .requestId = u"2"_s}, this)));
    network.expectWrite(
        "POST", base() + "/schedules/s/patch",
        {{u"patch"_s, QJsonObject{{u"pause"_s, u"why"_s}}}, {u"identity"_s, u"ops@host"_s}, {u"requestId"_s, u"3"_s}});
    QVERIFY(outcomeOf(provider.patchSchedule({id, {.pause = u"why"_s}, u"3"_s}, this)));
    QCOMPARE(network.problems(), QStringList());
}

void TemporalProviderTest::deletesCarryTheIdentityInTheQuery()
{
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    network.expect("DELETE", base() + "/schedules/s?identity=ops%40host");
    QVERIFY(outcomeOf(provider.deleteSchedule(ScheduleId(u"s"_s), this)));
    QCOMPARE(network.problems(), QStringList());
}

void TemporalProviderTest::requestsSayWhatTheySpeak()
{
    test::FakeNetwork network;
    TemporalSettings with = settings();
    with.headers = {{"X-Team", "ops"}};
    with.bearerToken = [] { return QByteArray("secret"); };
    with.timeouts.write = 7s;
    TemporalProvider provider({.network = &network}, with);
    network.script.push_back({});
    QVERIFY(outcomeOf(provider.patchSchedule({ScheduleId(u"s"_s), {.unpause = u"x"_s}, u"1"_s}, this)));
    const QNetworkRequest &request = network.seen.front().request;
    QCOMPARE(request.rawHeader("Accept"), QByteArray("application/json+no-payload-shorthand"));
    QCOMPARE(request.rawHeader("Content-Type"), QByteArray("application/json+no-payload-shorthand"));
    QCOMPARE(request.rawHeader("Grpc-Timeout"), QByteArray("7000m"));
    QCOMPARE(request.rawHeader("Authorization"), QByteArray("Bearer secret"));
    QCOMPARE(request.rawHeader("X-Team"), QByteArray("ops"));
    QVERIFY(request.transferTimeout() > 7000);
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::ManualRedirectPolicy));
}

void TemporalProviderTest::readOnlyRefusesEveryWrite()
{
    test::FakeNetwork network;
    TemporalSettings locked = settings();
    locked.readOnly = true;
    TemporalProvider provider({.network = &network}, locked);
    QVERIFY(!provider.capabilities().canWrite);
    const ScheduleId id(u"s"_s);
    for (const Result<Done> &done :
         {outcomeOf(provider.createSchedule({.id = id}, this)),
          outcomeOf(provider.updateSchedule({.base = {.id = id}}, this)),
          outcomeOf(provider.patchSchedule({.id = id}, this)), outcomeOf(provider.deleteSchedule(id, this))}) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ApiError::Kind::Forbidden);
    }
    QVERIFY(network.seen.empty());
}

void TemporalProviderTest::aMissingCountIsLearned()
{
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    QVERIFY(provider.capabilities().canCountSchedules);
    network.script.push_back({.status = 404, .body = R"({"code":5,"message":"Not Found"})"});
    QVERIFY(!outcomeOf(provider.countSchedules({}, CallPriority::User, this)));
    QVERIFY(!provider.capabilities().canCountSchedules);
    network.expect("GET", base() + "/schedule-count", R"({"count":"12"})");
    QCOMPARE(outcomeOf(provider.countSchedules({}, CallPriority::User, this)).value_or(0), 12);
}

QTEST_GUILESS_MAIN(TemporalProviderTest)
#include "tst_temporalprovider.moc"
