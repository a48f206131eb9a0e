#include "replyerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(ReplyFacts)
Q_DECLARE_METATYPE(ApiError::Kind)

class ReplyErrorTest : public QObject
{
    Q_OBJECT
private slots:
    void everyGrpcCodeHasAKind_data();
    void everyGrpcCodeHasAKind();
    void serversWordsAndDetailsAreKept();
    void twoCasesNeedMoreThanTheCode_data();
    void twoCasesNeedMoreThanTheCode();
    void everyFaultIsToldApart_data();
    void everyFaultIsToldApart();
    void goodAnswersAreNoErrors();
    void waitingTimesAreRead();

private:
    void foreignRows();
    void transportRows();
};

void ReplyErrorTest::everyGrpcCodeHasAKind_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status"); // as grpc-gateway maps it
    QTest::addColumn<Kind>("kind");
    QTest::newRow("CANCELLED") << 1 << 499 << Kind::Server;
    QTest::newRow("UNKNOWN") << 2 << 500 << Kind::Server;
    QTest::newRow("INVALID_ARGUMENT") << 3 << 400 << Kind::Invalid;
    QTest::newRow("DEADLINE_EXCEEDED") << 4 << 504 << Kind::Timeout;
    QTest::newRow("NOT_FOUND") << 5 << 404 << Kind::NotFound;
    QTest::newRow("ALREADY_EXISTS") << 6 << 409 << Kind::AlreadyExists;
    QTest::newRow("PERMISSION_DENIED") << 7 << 403 << Kind::Forbidden;
    QTest::newRow("RESOURCE_EXHAUSTED") << 8 << 429 << Kind::RateLimited;
    QTest::newRow("FAILED_PRECONDITION") << 9 << 400 << Kind::Invalid;
    QTest::newRow("ABORTED") << 10 << 409 << Kind::Conflict;
    QTest::newRow("OUT_OF_RANGE") << 11 << 400 << Kind::Invalid;
    QTest::newRow("UNIMPLEMENTED") << 12 << 501 << Kind::Unsupported;
    QTest::newRow("INTERNAL") << 13 << 500 << Kind::Server;
    QTest::newRow("UNAVAILABLE") << 14 << 503 << Kind::Server;
    QTest::newRow("DATA_LOSS") << 15 << 500 << Kind::Server;
    QTest::newRow("UNAUTHENTICATED") << 16 << 401 << Kind::Unauthorized;
}

void ReplyErrorTest::everyGrpcCodeHasAKind()
{
    QFETCH(const int, code);
    QFETCH(const int, status);
    QFETCH(const Kind, kind);
    const QByteArray body = R"({"code":)" + QByteArray::number(code) + R"(,"message":"why","details":[{"@type":"x"}]})";
    const auto error = errorOf({.httpStatus = status, .networkError = QNetworkReply::UnknownServerError, .body = body});
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->grpcCode, code);
    QCOMPARE(error->httpStatus, status);
    QCOMPARE(error->message, u"why"_s);
}

void ReplyErrorTest::serversWordsAndDetailsAreKept()
{
    const auto error = errorOf({.httpStatus = 404, .body = R"({"code":5,"message":"Namespace <b>nope</b> is not found.",
        "details":[{"@type":"type.googleapis.com/temporal.api.errordetails.v1.NamespaceNotFoundFailure","namespace":"nope"}]})"});
    QVERIFY(error);
    QCOMPARE(error->message, u"Namespace <b>nope</b> is not found."_s);
    QVERIFY(error->detail.contains("NamespaceNotFoundFailure"_L1));
}

void ReplyErrorTest::twoCasesNeedMoreThanTheCode_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("route that the server does not have")
        << QByteArray(R"({"code":5,"message":"Not Found"})") << 404 << Kind::Unsupported;
    QTest::newRow("stale token on scheduler v2")
        << QByteArray(R"({"code":9,"message":"mismatched conflict token"})") << 400 << Kind::Conflict;
    QTest::newRow("another precondition")
        << QByteArray(R"({"code":9,"message":"too many concurrent backfillers"})") << 400 << Kind::Invalid;
}

void ReplyErrorTest::twoCasesNeedMoreThanTheCode()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const Kind, kind);
    QCOMPARE(errorOf({.httpStatus = status, .body = body}).value_or(ApiError()).kind, kind);
}

void ReplyErrorTest::everyFaultIsToldApart_data()
{
    QTest::addColumn<ReplyFacts>("facts");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("words");
    foreignRows();
    transportRows();
}

void ReplyErrorTest::foreignRows()
{
    const QByteArray html = "<!doctype html><html><body>Sign in</body></html>";
    QTest::newRow("web page with 200") << ReplyFacts{.httpStatus = 200,
                                                     .contentType = "text/html; charset=utf-8",
                                                     .body = html}
                                       << Kind::Protocol << u"web page"_s;
    QTest::newRow("web page of unsaid type")
        << ReplyFacts{.httpStatus = 200, .body = " \n<html>"} << Kind::Protocol << u"web page"_s;
    QTest::newRow("login page") << ReplyFacts{.httpStatus = 401, .contentType = "text/html", .body = html}
                                << Kind::Unauthorized << u"login"_s;
    QTest::newRow("proxy's page") << ReplyFacts{.httpStatus = 502, .contentType = "text/html", .body = html}
                                  << Kind::Server << u"web page"_s;
    QTest::newRow("http to a TLS port") << ReplyFacts{.httpStatus = 400,
                                                      .contentType = "text/plain",
                                                      .body = "Client sent an HTTP request to an HTTPS server.\n"}
                                        << Kind::Tls << u"https://"_s;
    QTest::newRow("redirect") << ReplyFacts{.httpStatus = 302, .location = "https://login.example/"} << Kind::Protocol
                              << u"https://login.example/"_s;
    QTest::newRow("redirect to nowhere") << ReplyFacts{.httpStatus = 301} << Kind::Protocol << u"redirects"_s;
    QTest::newRow("gateway's message without a code")
        << ReplyFacts{.httpStatus = 403, .body = R"({"message":"invalid csrf token"})"} << Kind::Forbidden
        << u"invalid csrf token"_s;
    QTest::newRow("some other server's 404")
        << ReplyFacts{.httpStatus = 404, .contentType = "text/plain", .body = "404 page not found"} << Kind::Unsupported
        << u"404 page not found"_s;
    QTest::newRow("empty 503") << ReplyFacts{.httpStatus = 503} << Kind::Server << u"503"_s;
    QTest::newRow("unknown code") << ReplyFacts{.httpStatus = 500, .body = R"({"code":99,"message":"odd"})"}
                                  << Kind::Server << u"odd"_s;
    QTest::newRow("teapot") << ReplyFacts{.httpStatus = 418} << Kind::Protocol << u"418"_s;
}

void ReplyErrorTest::transportRows()
{
    QTest::newRow("refused") << ReplyFacts{.networkError = QNetworkReply::ConnectionRefusedError} << Kind::Unreachable
                             << u"refused"_s;
    QTest::newRow("no such host") << ReplyFacts{.networkError = QNetworkReply::HostNotFoundError} << Kind::Unreachable
                                  << u"host name"_s;
    QTest::newRow("closed at once") << ReplyFacts{.networkError = QNetworkReply::RemoteHostClosedError}
                                    << Kind::Unreachable << u"gRPC port"_s;
    QTest::newRow("half an answer") << ReplyFacts{.httpStatus = 200,
                                                  .networkError = QNetworkReply::RemoteHostClosedError,
                                                  .body = "{\"sch"}
                                    << Kind::Unreachable << u"whole answer"_s;
    QTest::newRow("not HTTP") << ReplyFacts{.networkError = QNetworkReply::ProtocolFailure} << Kind::Protocol
                              << u"gRPC port"_s;
    QTest::newRow("transfer time-out") << ReplyFacts{.networkError = QNetworkReply::OperationCanceledError}
                                       << Kind::Timeout << u"in time"_s;
    QTest::newRow("our time limit, half way")
        << ReplyFacts{.httpStatus = 200, .networkError = QNetworkReply::OperationCanceledError, .timedOut = true}
        << Kind::Timeout << u"in time"_s;
    QTest::newRow("bad certificate") << ReplyFacts{.networkError = QNetworkReply::SslHandshakeFailedError,
                                                   .errorText = u"SSL handshake failed"_s,
                                                   .tlsErrors = {u"The certificate is self-signed"_s}}
                                     << Kind::Tls << u"The certificate is self-signed"_s;
    QTest::newRow("handshake without a reason")
        << ReplyFacts{.networkError = QNetworkReply::SslHandshakeFailedError, .errorText = u"SSL handshake failed"_s}
        << Kind::Tls << u"SSL handshake failed"_s;
    QTest::newRow("something else") << ReplyFacts{.networkError = QNetworkReply::UnknownNetworkError,
                                                  .errorText = u"no route"_s}
                                    << Kind::Unreachable << u"no route"_s;
    QTest::newRow("no status at all") << ReplyFacts{.body = "garbage"} << Kind::Protocol << u"status"_s;
}

void ReplyErrorTest::everyFaultIsToldApart()
{
    QFETCH(const ReplyFacts, facts);
    QFETCH(const Kind, kind);
    QFETCH(const QString, words);
    const auto error = errorOf(facts);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->httpStatus, facts.httpStatus);
    QVERIFY2(error->message.contains(words), qPrintable(error->message));
}

void ReplyErrorTest::goodAnswersAreNoErrors()
{
    QVERIFY(!errorOf({.httpStatus = 200, .contentType = "*", .body = "{}"}));
    QVERIFY(!errorOf({.httpStatus = 204}));
}

void ReplyErrorTest::waitingTimesAreRead()
{
    const auto limited = errorOf({.httpStatus = 429, .retryAfter = "3", .body = R"({"code":8,"message":"slow down"})"});
    QCOMPARE(limited->retryAfter, std::optional<std::chrono::milliseconds>(std::chrono::seconds(3)));
    QVERIFY(!errorOf({.httpStatus = 429})->retryAfter);
    QVERIFY(!errorOf({.httpStatus = 429, .retryAfter = "Fri, 31 Dec 1999 23:59:59 GMT"})->retryAfter);
}

QTEST_APPLESS_MAIN(ReplyErrorTest)
#include "tst_replyerror.moc"
