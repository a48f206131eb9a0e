#include "pagedcall.h"
#include "support/outcome.h"
#include "temporal/serverprobe.h"
#include "temporal/temporalprovider.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;
using orrery::test::outcomeOf;

/// The provider against the server that tests/live/on-server names.
class LiveProviderTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theServerIsRecognised();
    void theGrpcPortIsNotTakenForIt();
    void theNamespaceIsDescribed();
    void aScheduleIsCreatedListedAndDeleted();
    void anUpdateKeepsAndChanges();
    void oddIdsWork_data();
    void oddIdsWork();
    void aTriggerStartsARun();
    void errorsKeepTheServersWords();

private:
    [[nodiscard]] TemporalProvider provider() { return TemporalProvider({.network = &m_network}, m_settings); }

    [[nodiscard]] static Schedule sample();

    [[nodiscard]] static QString newRequest() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    Result<Done> create(const ScheduleId &id, const Schedule &schedule);

    QNetworkAccessManager m_network;
    TemporalSettings m_settings;
};

void LiveProviderTest::initTestCase()
{
    m_settings.url = QUrl(qEnvironmentVariable("ORRERY_TEST_SERVER"));
    m_settings.nameSpace = qEnvironmentVariable("ORRERY_TEST_NAMESPACE");
    QVERIFY2(m_settings.url.isValid() && !m_settings.nameSpace.isEmpty(), "run through tests/live/on-server");
}

Schedule LiveProviderTest::sample()
{
    Schedule schedule;
    schedule.spec.interval = {{3600s, 60s}};
    schedule.spec.jitter = 1500ms;
    schedule.action.workflowId = WorkflowId(u"live"_s);
    schedule.action.workflowType = u"Live"_s;
    schedule.action.taskQueue = u"live"_s;
    schedule.action.input = {Payload::json(R"({"a":[]})"),
                             {{{u"encoding"_s, "binary/plain"}}, QByteArray("\0\xff\x01", 3)}};
    schedule.state = {.notes = u"<b>note</b> é"_s, .paused = true};
    return schedule;
}

Result<Done> LiveProviderTest::create(const ScheduleId &id, const Schedule &schedule)
{
    TemporalProvider server = provider();
    return outcomeOf(server.createSchedule({.id = id, .schedule = schedule, .requestId = newRequest()}, this));
}

void LiveProviderTest::theServerIsRecognised()
{
    auto *probe = new ServerProbeCall({.network = &m_network}, m_settings, this);
    QSignalSpy finished(probe, &ServerProbeCall::finished);
    const auto holder = std::make_shared<ServerProbe>();
    connect(probe, &ServerProbeCall::finished, this, [probe, holder] { *holder = probe->result(); });
    const ServerProbe &result = *holder;
    QVERIFY(finished.wait());
    QCOMPARE(result.kind, ServerProbe::Kind::TemporalHttp);
    QCOMPARE(u"v"_s + result.version, qEnvironmentVariable("ORRERY_TEST_SERVER_VERSION"));
}

void LiveProviderTest::theGrpcPortIsNotTakenForIt()
{
    TemporalSettings wrong = m_settings;
    wrong.url = QUrl(u"http://"_s + qEnvironmentVariable("ORRERY_TEST_GRPC"));
    auto *probe = new ServerProbeCall({.network = &m_network}, wrong, this);
    QSignalSpy finished(probe, &ServerProbeCall::finished);
    const auto holder = std::make_shared<ServerProbe>();
    connect(probe, &ServerProbeCall::finished, this, [probe, holder] { *holder = probe->result(); });
    const ServerProbe &result = *holder;
    QVERIFY(finished.wait(10'000));
    QVERIFY(result.kind != ServerProbe::Kind::TemporalHttp);
    QVERIFY2(result.text.contains("gRPC"_L1),
             qPrintable(result.text + u" / "_s + (result.error ? result.error->detail : QString())));
}

void LiveProviderTest::theNamespaceIsDescribed()
{
    TemporalProvider server = provider();
    const auto described = outcomeOf(server.describeNamespace(this));
    QVERIFY2(described, qPrintable(described ? QString() : described.error().message));
    QCOMPARE(described->name, m_settings.nameSpace);
    QVERIFY(!QUuid(described->id).isNull());
    const auto all = outcomeOf(server.listNamespaces({}, this));
    QVERIFY(all && std::ranges::count(all->items, m_settings.nameSpace, &Namespace::name) == 1);
    const auto attributes = outcomeOf(server.searchAttributes(this));
    QVERIFY(attributes && attributes->system.contains(u"TemporalScheduledById"_s));
    const auto pollers = outcomeOf(server.taskQueuePollers(qEnvironmentVariable("ORRERY_TEST_TASK_QUEUE"), this));
    QVERIFY(pollers && !pollers->identities.isEmpty());
    const auto nobody = outcomeOf(server.taskQueuePollers(u"nobody polls this"_s, this));
    QVERIFY(nobody && nobody->identities.isEmpty());
}

void LiveProviderTest::aScheduleIsCreatedListedAndDeleted()
{
    TemporalProvider server = provider();
    const ScheduleId id(u"listed"_s);
    const auto created = create(id, sample());
    QVERIFY2(created, qPrintable(created ? QString() : created.error().message));
    const auto described = outcomeOf(server.describeSchedule(id, this));
    QVERIFY(described);
    Schedule expected = sample();
    expected.policies = {.overlap = OverlapPolicy::Skip, .catchupWindow = 31536000s}; // what the server fills in
    QCOMPARE(described->schedule, expected);
    const auto fetch = [&server](const QByteArray &token, QObject *owner) {
        return server.listSchedules({.query = {}, .pageToken = token, .pageSize = 1}, owner);
    };
    const auto key = [](const ScheduleListEntry &entry) { return entry.id.toString(); };
    const auto listed = [&] { return outcomeOf(new PagedCall<ScheduleListEntry>(fetch, key, this)); };
    const auto holds = [&](const auto &all) {
        return all && std::ranges::count(*all, id, &ScheduleListEntry::id) == 1;
    };
    QTRY_VERIFY(holds(listed()));
    const auto times = outcomeOf(server.matchingTimes(id, {systemNow(), systemNow() + 24h}, this));
    QVERIFY(times && times->size() == 24);
    const auto count = outcomeOf(server.countSchedules({}, CallPriority::User, this));
    QVERIFY(count ? *count >= 1 : !server.capabilities().canCountSchedules);
    QVERIFY(outcomeOf(server.deleteSchedule(id, this)));
    const auto gone = outcomeOf(server.describeSchedule(id, this));
    QVERIFY(!gone && gone.error().kind == ApiError::Kind::NotFound);
    QTRY_VERIFY(!holds(listed()));
}

void LiveProviderTest::anUpdateKeepsAndChanges()
{
    TemporalProvider server = provider();
    const ScheduleId id(u"updated"_s);
    Schedule schedule = sample();
    // A field that the app does not model, carried over from the message of another schedule.
    const QJsonObject message{
        {u"schedule"_s,
         QJsonObject{
             {u"action"_s,
              QJsonObject{{u"startWorkflow"_s, QJsonObject{{u"priority"_s, QJsonObject{{u"priorityKey"_s, 2}}}}}}}}}};
    QVERIFY(outcomeOf(
        server.createSchedule({.id = id, .schedule = schedule, .message = message, .requestId = newRequest()}, this)));
    const auto before = outcomeOf(server.describeSchedule(id, this));
    QVERIFY(before && before->schedule.action == schedule.action);
    Schedule wanted = before->schedule;
    wanted.state.notes = u"changed"_s;
    wanted.spec.interval.push_back({60s, 0s});
    const auto updated =
        outcomeOf(server.updateSchedule({.base = *before, .wanted = wanted, .requestId = newRequest()}, this));
    QVERIFY2(updated, qPrintable(updated ? QString() : updated.error().message));
    const auto after = outcomeOf(server.describeSchedule(id, this));
    QVERIFY(after);
    QCOMPARE(after->schedule, wanted);
    QVERIFY(after->conflictToken != before->conflictToken);
    const auto actionOf = [](const ScheduleDescription &d) { return d.message["schedule"_L1]["action"_L1]; };
    QCOMPARE(actionOf(*after), actionOf(*before));
    QCOMPARE(actionOf(*after)["startWorkflow"_L1]["priority"_L1]["priorityKey"_L1].toInt(), 2);
}

void LiveProviderTest::oddIdsWork_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id :
         {u" a b "_s, u"100%"_s, u"a%2Fb"_s, u"a+b"_s, u"a#b?c&d=e"_s, u"日報-é"_s, u"a\nb\"'\\<>"_s, u"..x"_s}) {
        QTest::newRow(qPrintable(id)) << id;
    }
}

void LiveProviderTest::oddIdsWork()
{
    QFETCH(const QString, id);
    TemporalProvider server = provider();
    QVERIFY(create(ScheduleId(id), sample()));
    const auto patched =
        outcomeOf(server.patchSchedule({ScheduleId(id), {.unpause = u"resumed"_s}, newRequest()}, this));
    QVERIFY(patched);
    const auto described = outcomeOf(server.describeSchedule(ScheduleId(id), this));
    QVERIFY(described && !described->schedule.state.paused && described->schedule.state.notes == u"resumed"_s);
    const auto found = [&] {
        const auto page = outcomeOf(server.listSchedules({}, this));
        return page && std::ranges::count(page->items, ScheduleId(id), &ScheduleListEntry::id) == 1;
    };
    QTRY_VERIFY(found());
    QVERIFY(outcomeOf(server.deleteSchedule(ScheduleId(id), this)));
}

void LiveProviderTest::aTriggerStartsARun()
{
    TemporalProvider server = provider();
    const ScheduleId id(u"triggered"_s);
    QVERIFY(create(id, sample()));
    QVERIFY(outcomeOf(server.patchSchedule({id, {.trigger = OverlapPolicy::Unspecified}, newRequest()}, this)));
    const ListRequest request{.query = u"TemporalScheduledById = 'triggered'"_s};
    std::vector<Run> runs;
    const auto started = [&] {
        const auto page = outcomeOf(server.listRuns(request, this));
        runs = page ? page->items : std::vector<Run>();
        return !runs.empty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(started(), 15'000);
    QCOMPARE(runs.size(), std::size_t(1));
    QCOMPARE(runs[0].scheduleId, id);
    QCOMPARE(runs[0].workflowType, u"Live"_s);
    QCOMPARE(runs[0].status, RunStatus::Running);
    QVERIFY(runs[0].scheduledTime && !runs[0].closeTime);
    const auto same = outcomeOf(server.describeRun(runs[0].workflowId, runs[0].runId, this));
    QVERIFY(same);
    QCOMPARE(*same, runs[0]);
    const auto counts =
        outcomeOf(server.countRuns(request.query + u" GROUP BY ExecutionStatus"_s, CallPriority::User, this));
    QCOMPARE(counts.value_or(RunCounts()), (RunCounts{1, {{RunStatus::Running, 1}}}));
}

void LiveProviderTest::errorsKeepTheServersWords()
{
    TemporalProvider server = provider();
    const ScheduleId id(u"refused"_s);
    QVERIFY(create(id, sample()));
    const auto twice = create(id, sample());
    QVERIFY(!twice && twice.error().kind == ApiError::Kind::AlreadyExists);
    Schedule bad = sample();
    bad.spec.cronString = {u"99 * * * *"_s};
    const auto refused = create(ScheduleId(u"bad"_s), bad);
    QVERIFY(!refused && refused.error().kind == ApiError::Kind::Invalid);
    QVERIFY2(refused.error().message.contains("Invalid schedule spec"_L1), qPrintable(refused.error().message));
    TemporalSettings elsewhere = m_settings;
    elsewhere.nameSpace = u"no-such-namespace"_s;
    TemporalProvider nowhere({.network = &m_network}, elsewhere);
    const auto missing = outcomeOf(nowhere.listSchedules({}, this));
    QVERIFY(!missing && missing.error().kind == ApiError::Kind::NotFound);
    QVERIFY2(missing.error().message.contains("no-such-namespace"_L1), qPrintable(missing.error().message));
}

QTEST_GUILESS_MAIN(LiveProviderTest)
#include "tst_liveprovider.moc"
