#include "launchoptions.h"

#include <QTest>

using namespace orrery;

Q_DECLARE_METATYPE(orrery::LaunchOptions)

class TestLaunchOptions : public QObject
{
    Q_OBJECT
private slots:

    void acceptsWhatTheHelpSays_data()
    {
        using Show = LaunchOptions::Show;
        const QUrl local(QStringLiteral("http://localhost:7243"));
        QTest::addColumn<QString>("line");
        QTest::addColumn<LaunchOptions>("expected");
        QTest::newRow("nothing") << "" << LaunchOptions{};
        QTest::newRow("help") << "--help" << LaunchOptions{.show = Show::Help};
        QTest::newRow("version") << "-v" << LaunchOptions{.show = Show::Version};
        QTest::newRow("connect") << "--connect http://localhost:7243 --namespace prod"
                                 << LaunchOptions{.server = local, .nameSpace = QStringLiteral("prod")};
        QTest::newRow("no-scheme") << "--connect localhost:7243" << LaunchOptions{.server = local};
        QTest::newRow("prefix") << "--connect=https://ops.example/temporal"
                                << LaunchOptions{.server = QUrl(QStringLiteral("https://ops.example/temporal"))};
        QTest::newRow("ipv6") << "--connect http://[::1]:7243"
                              << LaunchOptions{.server = QUrl(QStringLiteral("http://[::1]:7243"))};
        QTest::newRow("picture") << "--screenshot a.png --window 1280x720"
                                 << LaunchOptions{.screenshot = QStringLiteral("a.png"),
                                                  .windowSize = QSize(1280, 720)};
        QTest::newRow("read-only") << "--read-only" << LaunchOptions{.readOnly = true};
    }

    void acceptsWhatTheHelpSays()
    {
        QFETCH(QString, line);
        QFETCH(LaunchOptions, expected);
        const auto options = parseLaunchOptions(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY2(options.has_value(), qPrintable(options ? QString() : options.error()));
        QVERIFY(*options == expected);
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("unknown-option") << QStringList{QStringLiteral("--frobnicate")} << "frobnicate";
        QTest::newRow("positional") << QStringList{QStringLiteral("stray")} << "stray";
        QTest::newRow("value-missing") << QStringList{QStringLiteral("--connect")} << "connect";
        QTest::newRow("empty-url") << QStringList{QStringLiteral("--connect"), QString()} << "address";
        QTest::newRow("not-a-url") << QStringList{QStringLiteral("--connect"), QStringLiteral("http://a b")}
                                   << "address";
        QTest::newRow("scheme") << QStringList{QStringLiteral("--connect"), QStringLiteral("ftp://host")} << "address";
        QTest::newRow("credentials") << QStringList{QStringLiteral("--connect"),
                                                    QStringLiteral("http://me:secret@host")}
                                     << "without a user";
        QTest::newRow("window-words") << QStringList{QStringLiteral("--window"), QStringLiteral("large")} << "large";
        QTest::newRow("window-zero") << QStringList{QStringLiteral("--window"), QStringLiteral("0x720")} << "0x720";
    }

    void refusesWithASentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, mentions);
        const auto options = parseLaunchOptions(arguments);
        QVERIFY(!options.has_value());
        QVERIFY2(options.error().contains(mentions), qPrintable(options.error()));
    }

    void secretsAreNotRepeated()
    {
        const auto options = parseLaunchOptions({QStringLiteral("--connect"), QStringLiteral("http://me:secret@host")});
        QVERIFY(!options.error().contains(QLatin1String("secret")));
    }
};

QTEST_GUILESS_MAIN(TestLaunchOptions)
#include "tst_launchoptions.moc"
