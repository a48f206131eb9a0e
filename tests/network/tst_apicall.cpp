#include "apicall.h"
#include "apiclient.h"
#include "support/fakenetwork.h"
#include "support/outcome.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;
using orrery::test::outcomeOf;

namespace {

Result<QByteArray> same(const QByteArray &body)
{
    return body;
}

ApiRequest read()
{
    return {.request = QNetworkRequest(QUrl(u"http://server/path"_s)), .retry = {.maxAttempts = 3, .base = 1ms}};
}

test::Scripted failure(int status)
{
    return {.status = status, .body = {}};
}

} // namespace

class ApiCallTest : public QObject
{
    Q_OBJECT
private slots:
    void transientFailuresOfReadsAreRepeated_data();
    void transientFailuresOfReadsAreRepeated();
    void writesAreNeverRepeated_data();
    void writesAreNeverRepeated();
    void backoffDoublesAndSpreads_data();
    void backoffDoublesAndSpreads();
    void anOwnerThatDiesAbortsTheCall();
    void cancellingEndsOnceWithCancelled();
    void cancellingWhileItWaitsForARepeatEndsIt();
    void aDeadContextIsNotCalled();
    void endedCallsEndLater();
    void logsHoldNoSecrets();
};

void ApiCallTest::transientFailuresOfReadsAreRepeated_data()
{
    QTest::addColumn<test::Scripted>("line");
    QTest::addColumn<std::size_t>("requests");
    QTest::newRow("503") << failure(503) << std::size_t(3);
    QTest::newRow("429") << failure(429) << std::size_t(3);
    QTest::newRow("refused") << test::Scripted{.status = 0, .error = QNetworkReply::ConnectionRefusedError}
                             << std::size_t(3);
    QTest::newRow("400") << failure(400) << std::size_t(1);
    QTest::newRow("403") << failure(403) << std::size_t(1);
    QTest::newRow("time-out: waited long enough") << failure(504) << std::size_t(1);
    QTest::newRow("429 with a long wait")
        << test::Scripted{.status = 429, .body = {}, .headers = {{"Retry-After", "3600"}}} << std::size_t(1);
}

void ApiCallTest::transientFailuresOfReadsAreRepeated()
{
    QFETCH(const test::Scripted, line);
    QFETCH(const std::size_t, requests);
    test::FakeNetwork network;
    network.script = {line, line, line, line};
    const auto result = outcomeOf(ApiClient({.network = &network}, {}).send<QByteArray>(read(), same, this));
    QVERIFY(!result);
    QCOMPARE(network.seen.size(), requests);
}

void ApiCallTest::writesAreNeverRepeated_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::newRow("POST") << QByteArray("POST");
    QTest::newRow("DELETE") << QByteArray("DELETE");
}

void ApiCallTest::writesAreNeverRepeated()
{
    QFETCH(const QByteArray, verb);
    test::FakeNetwork network;
    network.script = {failure(503), {}};
    ApiRequest request = read();
    request.verb = verb;
    const auto result = outcomeOf(ApiClient({.network = &network}, {}).send<QByteArray>(request, same, this));
    QVERIFY(!result && result.error().isOutcomeUnknown());
    QCOMPARE(network.seen.size(), std::size_t(1));
}

void ApiCallTest::backoffDoublesAndSpreads_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("millis");
    QTest::newRow("first, earliest") << 1 << 0.0 << 250;
    QTest::newRow("first, latest") << 1 << 1.0 << 500;
    QTest::newRow("second") << 2 << 1.0 << 1000;
    QTest::newRow("fourth") << 4 << 0.5 << 3000;
    QTest::newRow("capped") << 9 << 1.0 << 10000;
}

void ApiCallTest::backoffDoublesAndSpreads()
{
    QFETCH(const int, attempt);
    QFETCH(const double, random);
    QFETCH(const int, millis);
    const RetryRule rule{.maxAttempts = 10};
    QCOMPARE(rule.delayAfter(attempt, {.kind = ApiError::Kind::Server}, true, random), std::optional(millis * 1ms));
    QVERIFY(!rule.delayAfter(attempt, {.kind = ApiError::Kind::Server}, false, random));
}

void ApiCallTest::anOwnerThatDiesAbortsTheCall()
{
    test::FakeNetwork network;
    network.script = {{.hold = true}};
    auto owner = std::make_unique<QObject>();
    ApiClient({.network = &network}, {}).send<QByteArray>(read(), same, owner.get());
    QTRY_VERIFY(network.last);
    owner.reset();
    QVERIFY(!network.last || network.last->error() == QNetworkReply::OperationCanceledError);
}

void ApiCallTest::cancellingEndsOnceWithCancelled()
{
    test::FakeNetwork network;
    network.script = {{.hold = true}};
    auto *call = ApiClient({.network = &network}, {}).send<QByteArray>(read(), same, this);
    QSignalSpy finished(call, &ApiCallBase::finished);
    std::optional<ApiError> error;
    call->then(this, [&error](const Result<QByteArray> &result) { error = result.error(); });
    QTRY_VERIFY(network.last);
    call->cancel();
    call->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(error.value_or(ApiError()).kind, ApiError::Kind::Cancelled);
}

void ApiCallTest::cancellingWhileItWaitsForARepeatEndsIt()
{
    test::FakeNetwork network;
    network.script = {failure(503)};
    ApiRequest slow = read();
    slow.retry.base = 60s;
    auto *call = ApiClient({.network = &network}, {}).send<QByteArray>(slow, same, this);
    QSignalSpy finished(call, &ApiCallBase::finished);
    QTRY_VERIFY(!network.seen.empty() && !network.last);
    call->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(network.problems(), QStringList());
}

void ApiCallTest::aDeadContextIsNotCalled()
{
    test::FakeNetwork network;
    network.script = {{}};
    auto context = std::make_unique<QObject>();
    bool called = false;
    auto *call = ApiClient({.network = &network}, {}).send<QByteArray>(read(), same, this);
    QSignalSpy finished(call, &ApiCallBase::finished);
    call->then(context.get(), [&called](const Result<QByteArray> &) { called = true; });
    context.reset();
    QVERIFY(finished.wait());
    QVERIFY(!called);
}

void ApiCallTest::endedCallsEndLater()
{
    auto *call = ApiCall<QByteArray>::ended(QByteArray("value"), this);
    QSignalSpy finished(call, &ApiCallBase::finished);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(outcomeOf(call).value_or(QByteArray()), QByteArray("value"));
}

void ApiCallTest::logsHoldNoSecrets()
{
    QLoggingCategory::setFilterRules(u"orrery.network.info=true"_s);
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"^GET /path/a%20b 404 \\d+ ms, attempt 1 .*Error$"_s));
    test::FakeNetwork network;
    network.script = {{.status = 404, .body = "secret"}};
    const ApiClient client({.network = &network},
                           {.url = QUrl(u"http://server"_s), .bearerToken = [] { return QByteArray("secret"); }});
    QVERIFY(!outcomeOf(client.send<QByteArray>(client.get("/path/a%20b", {{"query", u"secret"_s}}, 1s), same, this)));
    QLoggingCategory::setFilterRules({});
}

QTEST_GUILESS_MAIN(ApiCallTest)
#include "tst_apicall.moc"
