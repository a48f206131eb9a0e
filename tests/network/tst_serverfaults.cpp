#include "support/localserver.h"
#include "support/outcome.h"
#include "temporal/temporalprovider.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;
using orrery::test::httpAnswer;
using orrery::test::outcomeOf;
using orrery::test::Reaction;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(Reaction)
Q_DECLARE_METATYPE(ApiError::Kind)

/// The provider against servers that misbehave, over real sockets.
class ServerFaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void faultsAreToldApart_data();
    void faultsAreToldApart();
    void nobodyThereIsUnreachable_data();
    void nobodyThereIsUnreachable();
    void plainAnswersToTlsAreTlsErrors();
    void wholeAnswersInPiecesAreFine();
    void longPagesAreFine();
    void redirectsAreNotFollowed();
    void idsArriveEncodedOnce();

private:
    [[nodiscard]] TemporalProvider provider(const QUrl &url)
    {
        return {{.network = &m_network},
                {.url = url,
                 .identity = u"me"_s,
                 .timeouts = {.schedule = 200ms, .list = 5s},
                 .retry = {.maxAttempts = 1}}};
    }

    QNetworkAccessManager m_network;
};

void ServerFaultsTest::faultsAreToldApart_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("words");
    const QByteArray whole = httpAnswer("200 OK", "application/json", R"({"conflictToken":"AA=="})");
    QTest::newRow("says nothing") << Reaction{.close = false} << Kind::Timeout << u"in time"_s;
    QTest::newRow("drips for ever") << Reaction{.bytes = whole, .pieceSize = 1, .interval = 100ms} << Kind::Timeout
                                    << u"in time"_s;
    QTest::newRow("half an answer") << Reaction{.bytes = whole.chopped(10)} << Kind::Unreachable << u"whole answer"_s;
    // Qt does not tell these three apart: the text names the likely reason.
    QTest::newRow("half a header") << Reaction{.bytes = "HTTP/1.1 200 OK\r\nContent-"} << Kind::Unreachable
                                   << u"HTTP answer"_s;
    QTest::newRow("HTTP/2 frames, as a gRPC port sends")
        << Reaction{.bytes = QByteArray("\0\0\x06\x04\0\0\0\0\0\0\x05\0\0@\0", 15)} << Kind::Unreachable
        << u"gRPC port"_s;
    QTest::newRow("another protocol") << Reaction{.bytes = "220 mail.example ESMTP\r\n"} << Kind::Unreachable
                                      << u"HTTP answer"_s;
    QTest::newRow("web page") << Reaction{.bytes = httpAnswer("200 OK", "text/html", "<html></html>")} << Kind::Protocol
                              << u"web page"_s;
    QTest::newRow("cut JSON") << Reaction{.bytes = httpAnswer("200 OK", "application/json", "{\"schedule\":{\"sp")}
                              << Kind::Protocol << u"at byte"_s;
    QTest::newRow("empty") << Reaction{.bytes = httpAnswer("200 OK", "application/json", "")} << Kind::Protocol
                           << u"empty"_s;
    QTest::newRow("TLS port spoken to in plain text")
        << Reaction{.bytes = httpAnswer("400 Bad Request", "text/plain",
                                        "Client sent an HTTP request to an HTTPS server.\n")}
        << Kind::Tls << u"https://"_s;
    QTest::newRow("rate limit") << Reaction{.bytes = httpAnswer("429 Too Many Requests", "application/json",
                                                                R"({"code":8,"message":"rate limit exceeded"})")}
                                << Kind::RateLimited << u"rate limit"_s;
}

void ServerFaultsTest::faultsAreToldApart()
{
    QFETCH(const Reaction, reaction);
    QFETCH(const Kind, kind);
    QFETCH(const QString, words);
    const test::LocalServer server(reaction);
    TemporalProvider temporal = provider(server.url());
    const auto described = outcomeOf(temporal.describeSchedule(ScheduleId(u"s"_s), this));
    QVERIFY(!described);
    const ApiError error = described.error();
    QVERIFY2(error.message.contains(words), qPrintable(error.message + u" / "_s + error.detail));
    QCOMPARE(error.kind, kind);
}

void ServerFaultsTest::nobodyThereIsUnreachable_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("words");
    QTest::newRow("closed port") << test::LocalServer::closedPort() << u"refused"_s;
    QTest::newRow("no such host") << QUrl(u"http://no-such-host.invalid:7243"_s) << u"host name"_s;
}

void ServerFaultsTest::nobodyThereIsUnreachable()
{
    QFETCH(const QUrl, url);
    QFETCH(const QString, words);
    TemporalProvider temporal = provider(url);
    const auto info = outcomeOf(temporal.systemInfo(this), 20s);
    QVERIFY(!info);
    QVERIFY2(info.error().message.contains(words), qPrintable(info.error().message + u" / "_s + info.error().detail));
    QCOMPARE(info.error().kind, Kind::Unreachable);
}

void ServerFaultsTest::plainAnswersToTlsAreTlsErrors()
{
    const test::LocalServer server({.bytes = httpAnswer("400 Bad Request", "text/plain", "plain")});
    TemporalProvider temporal = provider(server.url(u"https"_s));
    const auto info = outcomeOf(temporal.systemInfo(this));
    QVERIFY(!info);
    QCOMPARE(info.error().kind, Kind::Tls);
    QVERIFY(!info.error().message.isEmpty());
}

void ServerFaultsTest::wholeAnswersInPiecesAreFine()
{
    const test::LocalServer server(
        {.bytes = httpAnswer("200 OK", "*", R"({"conflictToken":"AA=="})"), .pieceSize = 20, .interval = 1ms});
    TemporalProvider temporal = provider(server.url());
    QCOMPARE(outcomeOf(temporal.describeSchedule(ScheduleId(u"s"_s), this))->conflictToken, QByteArray("AA=="));
}

void ServerFaultsTest::longPagesAreFine()
{
    QByteArray body = R"({"schedules":[{"scheduleId":"0"})";
    for (int i = 1; i < 1000; ++i) {
        body +=
            R"(,{"scheduleId":")" + QByteArray::number(i) + R"(","info":{"notes":")" + QByteArray(2000, 'n') + "\"}}";
    }
    const test::LocalServer server({.bytes = httpAnswer("200 OK", "application/json", body + "]}")});
    TemporalProvider temporal = provider(server.url());
    const auto page = outcomeOf(temporal.listSchedules({}, this));
    QVERIFY(page && page->items.size() == 1000 && page->items.back().id.toString() == u"999"_s);
}

void ServerFaultsTest::redirectsAreNotFollowed()
{
    const test::LocalServer other({.bytes = httpAnswer("200 OK", "application/json", "{}")});
    const test::LocalServer server(
        {.bytes = "HTTP/1.1 301 Moved\r\nLocation: " + other.url().toEncoded() + "/x\r\nContent-Length: 0\r\n\r\n"});
    TemporalProvider temporal = provider(server.url());
    const auto done = outcomeOf(temporal.patchSchedule({ScheduleId(u"s"_s), {.pause = u"p"_s}, u"1"_s}, this));
    QVERIFY(!done && done.error().kind == Kind::Protocol);
    QVERIFY(done.error().message.contains(other.url().toString()));
    QCOMPARE(other.requestLines(), QByteArrayList());
}

void ServerFaultsTest::idsArriveEncodedOnce()
{
    const test::LocalServer server({.bytes = httpAnswer("200 OK", "application/json", "{}")});
    TemporalProvider temporal = provider(server.url());
    QVERIFY(outcomeOf(temporal.describeSchedule(ScheduleId(u" ä%41|\\;+.."_s), this)));
    QCOMPARE(server.requestLines(),
             QByteArrayList{"GET /api/v1/namespaces/default/schedules/%20%C3%A4%2541%7C%5C%3B%2B.. HTTP/1.1"});
}

QTEST_GUILESS_MAIN(ServerFaultsTest)
#include "tst_serverfaults.moc"
