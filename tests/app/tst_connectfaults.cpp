#include "application.h"
#include "connection/connectionpage.h"
#include "support/localserver.h"

#include <QDialog>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

/// What a first connection can meet: each ends on the connection page with a text, without a modal box.
class TestConnectFaults : public QObject
{
    Q_OBJECT

    struct Rig
    {
        QTemporaryDir folder;
        Application app;

        explicit Rig(const QUrl &server)
            : app(LaunchOptions{.server = server, .nameSpace = QStringLiteral("payments")},
                  std::make_unique<Settings>(std::make_unique<QSettings>(
                      folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)),
                  {}, systemNow)
        {
        }
    };

    static void expectRefusal(const QUrl &server, const QString &mentions)
    {
        Rig rig(server);
        const QSignalSpy failed(&rig.app, &Application::connectFailed);
        rig.app.start();
        constexpr int limit = 20'000; // ms
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, limit);
        const auto &page = rig.app.window().connectionPage();
        QVERIFY(page.isVisible());
        const auto *headline = page.findChild<QLabel *>(QStringLiteral("errorHeadline"));
        QVERIFY(headline->isVisible());
        QVERIFY(!headline->text().isEmpty());
        QVERIFY2(failed.first().first().toString().contains(mentions, Qt::CaseInsensitive),
                 qPrintable(failed.first().first().toString()));
        QVERIFY(rig.app.window().findChildren<QDialog *>().isEmpty());
        QVERIFY(rig.app.session() == nullptr);
    }

private slots:

    void everyAnswerThatIsNotTemporalIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("web-page") << httpAnswer("200 OK", "text/html", "<html>Sign in</html>") << true << "page";
        QTest::newRow("garbage") << QByteArray("\0\0\x12\x04 not http", 14) << true << "";
        QTest::newRow("half-an-answer") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ser") << true
                                        << "";
        QTest::newRow("invalid-json") << httpAnswer("200 OK", "application/json", "{\"serverVersion\":") << true << "";
        QTest::newRow("forbidden") << httpAnswer("403 Forbidden", "application/json",
                                                 "{\"code\":7,\"message\":\"Request unauthorized.\"}")
                                   << true << "";
        QTest::newRow("server-error") << httpAnswer("500 Internal Server Error", "application/json",
                                                    "{\"code\":13,\"message\":\"boom\"}")
                                      << true << "";
    }

    void everyAnswerThatIsNotTemporalIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        QFETCH(QString, mentions);
        const LocalServer server({.bytes = bytes, .close = close});
        expectRefusal(server.url(), mentions);
    }

    void nobodyListens() { expectRefusal(LocalServer::closedPort(), QString()); }

    void temporalCloudIsExplainedWithoutAsking()
    {
        expectRefusal(QUrl(QStringLiteral("https://payments.acme.tmprl.cloud:7233")), QStringLiteral("Cloud"));
    }
};

QTEST_MAIN(TestConnectFaults)
#include "tst_connectfaults.moc"
