#include "support/fakenetwork.h"
#include "temporal/serverprobe.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace orrery;
using Kind = ServerProbe::Kind;
using orrery::test::Scripted;

Q_DECLARE_METATYPE(ServerProbe::Kind)
using Script = std::vector<Scripted>;
Q_DECLARE_METATYPE(Script)

class ServerProbeTest : public QObject
{
    Q_OBJECT
private slots:
    void serversAreRecognised_data();
    void serversAreRecognised();
    void impossibleAddressesAreNotAsked();
    void destroyingItEndsItSilently();
};

void ServerProbeTest::serversAreRecognised_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("words");
    const Scripted noRoute{.status = 404, .body = R"({"code":5,"message":"Not Found"})"};
    const Scripted info{.body = R"({"serverVersion":"1.32.2","capabilities":{"supportsSchedules":true}})"};
    const Scripted refused{.status = 0, .error = QNetworkReply::ConnectionRefusedError};
    const Scripted closed{.status = 0, .body = {}, .error = QNetworkReply::RemoteHostClosedError};
    const Scripted page{.body = "<html></html>", .headers = {{"Content-Type", "text/html"}}};
    const Scripted uiSettings{.body = R"({"Auth":{"Enabled":false},"DefaultNamespace":"","Version":"2.42.1"})"};
    QTest::newRow("Temporal") << Script{noRoute, info} << Kind::TemporalHttp << u"1.32.2"_s;
    QTest::newRow("web interface") << Script{uiSettings} << Kind::TemporalUi << u"2.42.1"_s;
    QTest::newRow("no schedules") << Script{noRoute, {.body = R"({"serverVersion":"1.16.0"})"}} << Kind::TemporalHttp
                                  << u"without schedules"_s;
    QTest::newRow("nobody") << Script{refused} << Kind::NotReached << u"refused"_s;
    QTest::newRow("gRPC port") << Script{closed} << Kind::NotReached << u"gRPC port"_s;
    QTest::newRow("web page for everything") << Script{page, page} << Kind::NotTemporal << u"web page"_s;
    QTest::newRow("some JSON server") << Script{{.body = "{}"}, {.body = R"({"ok":true})"}} << Kind::NotTemporal
                                      << u"not Temporal"_s;
    QTest::newRow("bad token") << Script{{.status = 403, .body = R"({"code":7,"message":"Request unauthorized."})"},
                                         {.status = 403, .body = R"({"code":7,"message":"Request unauthorized."})"}}
                               << Kind::Refused << u"Request unauthorized."_s;
}

void ServerProbeTest::serversAreRecognised()
{
    QFETCH(const Script, script);
    QFETCH(const Kind, kind);
    QFETCH(const QString, words);
    test::FakeNetwork network;
    network.script.assign(script.begin(), script.end());
    auto *probe = new ServerProbeCall({.network = &network}, {.url = QUrl(u"http://server:7243"_s)}, this);
    const auto holder = std::make_shared<std::optional<ServerProbe>>();
    connect(probe, &ServerProbeCall::finished, this, [probe, holder] { *holder = probe->result(); });
    const std::optional<ServerProbe> &result = *holder;
    QTRY_VERIFY(result);
    QCOMPARE(result->kind, kind);
    QVERIFY2(result->text.contains(words), qPrintable(result->text));
    QCOMPARE(network.problems(), QStringList());
}

void ServerProbeTest::impossibleAddressesAreNotAsked()
{
    test::FakeNetwork network;
    auto *probe = new ServerProbeCall({.network = &network}, {.url = QUrl(u"https://a.tmprl.cloud:7233"_s)}, this);
    const auto holder = std::make_shared<std::optional<ServerProbe>>();
    connect(probe, &ServerProbeCall::finished, this, [probe, holder] { *holder = probe->result(); });
    const std::optional<ServerProbe> &result = *holder;
    QTRY_VERIFY(result);
    QVERIFY(result->text.contains("Temporal Cloud"_L1));
    QVERIFY(network.seen.empty());
}

void ServerProbeTest::destroyingItEndsItSilently()
{
    test::FakeNetwork network;
    network.script = {{.hold = true}};
    auto owner = std::make_unique<QObject>();
    new ServerProbeCall({.network = &network}, {.url = QUrl(u"http://server:7243"_s)}, owner.get());
    QTRY_VERIFY(network.last);
    owner.reset();
    QVERIFY(!network.last || network.last->isFinished());
}

QTEST_GUILESS_MAIN(ServerProbeTest)
#include "tst_serverprobe.moc"
