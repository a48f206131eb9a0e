#include "support/fakenetwork.h"
#include "support/outcome.h"
#include "temporal/temporalprovider.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using orrery::test::outcomeOf;

namespace {

TemporalSettings settings(const QString &url = u"http://127.0.0.1:7243"_s)
{
    return {.url = QUrl(url), .identity = u"ops@host"_s, .retry = {.maxAttempts = 1}};
}

QByteArray base()
{
    return "/api/v1/namespaces/default";
}

} // namespace

/// What goes into the address of a request.
class TemporalAddressTest : public QObject
{
    Q_OBJECT
private slots:
    void oddIdsAreEncodedOnce_data();
    void oddIdsAreEncodedOnce();
    void idsThatCannotBeReachedAreRefusedLocally_data();
    void idsThatCannotBeReachedAreRefusedLocally();
    void prefixesAndIPv6AddressesAreKept_data();
    void prefixesAndIPv6AddressesAreKept();
    void addressesAreChecked_data();
    void addressesAreChecked();
    void theDefaultIdentityNamesUserAndHost();
};

void TemporalAddressTest::oddIdsAreEncodedOnce_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("blank") << u" a b "_s << QByteArray("%20a%20b%20");
    QTest::newRow("percent") << u"100%"_s << QByteArray("100%25");
    QTest::newRow("looks encoded") << u"a%2Fb%41"_s << QByteArray("a%252Fb%2541");
    QTest::newRow("plus") << u"a+b"_s << QByteArray("a%2Bb");
    QTest::newRow("hash and question mark") << u"a#b?c"_s << QByteArray("a%23b%3Fc");
    QTest::newRow("UTF-8") << u"日報-é"_s << QByteArray("%E6%97%A5%E5%A0%B1-%C3%A9");
    QTest::newRow("more") << u";:@&=,'\"\\~*|{}<>^`[]"_s
                          << QByteArray("%3B%3A%40%26%3D%2C%27%22%5C~%2A%7C%7B%7D%3C%3E%5E%60%5B%5D");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray("a%0Ab");
    QTest::newRow("dots") << u"..."_s << QByteArray("...");
}

void TemporalAddressTest::oddIdsAreEncodedOnce()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, encoded);
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    network.expect("GET", base() + "/schedules/" + encoded, "{}");
    const auto described = outcomeOf(provider.describeSchedule(ScheduleId(id), this));
    QCOMPARE(network.problems(), QStringList());
    QVERIFY(described && described->id.toString() == id);
}

void TemporalAddressTest::idsThatCannotBeReachedAreRefusedLocally_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"", ".", "..", "a/b", "/"}) {
        QTest::newRow(*id == '\0' ? "empty" : id) << QString::fromLatin1(id);
    }
}

void TemporalAddressTest::idsThatCannotBeReachedAreRefusedLocally()
{
    QFETCH(const QString, id);
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings());
    const auto described = outcomeOf(provider.describeSchedule(ScheduleId(id), this));
    const auto created = outcomeOf(provider.createSchedule({.id = ScheduleId(id)}, this));
    QVERIFY(!described && !created);
    QCOMPARE(created.error().kind, id.isEmpty() ? ApiError::Kind::Invalid : ApiError::Kind::Unsupported);
    QVERIFY(!created.error().message.isEmpty());
    QVERIFY(network.seen.empty());
}

void TemporalAddressTest::prefixesAndIPv6AddressesAreKept_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("prefix") << u"https://proxy.example/temporal/"_s
                            << u"https://proxy.example/temporal/api/v1/system-info"_s;
    QTest::newRow("IPv6") << u"http://[::1]:7243"_s << u"http://[::1]:7243/api/v1/system-info"_s;
}

void TemporalAddressTest::prefixesAndIPv6AddressesAreKept()
{
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    test::FakeNetwork network;
    TemporalProvider provider({.network = &network}, settings(url));
    network.script.push_back({});
    QVERIFY(outcomeOf(provider.systemInfo(this)));
    QCOMPARE(network.seen.front().request.url().toString(QUrl::FullyEncoded), expected);
}

void TemporalAddressTest::addressesAreChecked_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words"); // empty: fine
    QTest::newRow("local") << u"http://127.0.0.1:7243"_s << QString();
    QTest::newRow("prefix") << u"https://proxy.example/temporal/"_s << QString();
    QTest::newRow("IPv6") << u"http://[::1]:7243"_s << QString();
    QTest::newRow("empty") << QString() << u"not an address"_s;
    QTest::newRow("host alone") << u"localhost:7243"_s << u"not an address"_s;
    QTest::newRow("another scheme") << u"grpc://host:7233"_s << u"http://"_s;
    QTest::newRow("Temporal Cloud") << u"https://acme.a1b2c.tmprl.cloud:7233"_s << u"Temporal Cloud"_s;
    QTest::newRow("looks like Temporal Cloud") << u"https://tmprl.cloud.example"_s << QString();
    QTest::newRow("password") << u"https://me:secret@host"_s << u"password"_s;
    QTest::newRow("query") << u"https://host/?a=b"_s << u"after ?"_s;
}

void TemporalAddressTest::addressesAreChecked()
{
    QFETCH(const QString, url);
    QFETCH(const QString, words);
    const std::optional<ApiError> problem = addressProblem(QUrl(url));
    QCOMPARE(problem.has_value(), !words.isEmpty());
    QVERIFY(!problem || problem->message.contains(words));
}

void TemporalAddressTest::theDefaultIdentityNamesUserAndHost()
{
    qputenv("USER", "ops");
    QVERIFY(defaultIdentity().startsWith(u"ops"_s));
    QCOMPARE(defaultIdentity().count(u'@'), QSysInfo::machineHostName().isEmpty() ? 0 : 1);
}

QTEST_GUILESS_MAIN(TemporalAddressTest)
#include "tst_temporaladdress.moc"
