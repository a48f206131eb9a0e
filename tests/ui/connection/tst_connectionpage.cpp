#include "connection/connectionchooser.h"
#include "connection/connectionpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;

class TestConnectionPage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsWhatUsersType_data();
    void readsWhatUsersType();
    void asksForWhatWasTyped();
    void refusesWhatCannotWork_data();
    void refusesWhatCannotWork();
    void warnsOfTheGrpcPort();
    void asksOncePerServerForItsNamespaces();
    void keepsTheTypedNamespaceWhenTheListArrives();
    void connectsToARecentOne();
    void staysUsableAfterAnError();
    void namesTheThreeWaysToFail();
    void switchesNamespaceInTheChooser();

private:
    void type(const QString &url)
    {
        m_url->clear();
        QTest::keyClicks(m_url, url);
    }

    std::unique_ptr<ConnectionPage> m_page;
    QLineEdit *m_url = nullptr;
    QComboBox *m_namespace = nullptr;
    QPushButton *m_connect = nullptr;
};

void TestConnectionPage::init()
{
    m_page = std::make_unique<ConnectionPage>();
    m_url = m_page->findChild<QLineEdit *>(u"serverUrl"_s);
    m_namespace = m_page->findChild<QComboBox *>(u"namespace"_s);
    m_connect = m_page->findChild<QPushButton *>(u"connectButton"_s);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestConnectionPage::readsWhatUsersType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << u"https://temporal.example:7243"_s << u"https://temporal.example:7243"_s;
    QTest::newRow("without scheme") << u" localhost:7243 "_s << u"http://localhost:7243"_s;
    QTest::newRow("with path") << u"http://host/temporal"_s << u"http://host/temporal"_s;
    QTest::newRow("address") << u"[::1]:7243"_s << u"http://[::1]:7243"_s;
    QTest::newRow("other scheme") << u"ftp://host"_s << QString();
    QTest::newRow("no host") << u"http://"_s << QString();
    QTest::newRow("a secret in the address") << u"http://user:pass@host"_s << QString();
    QTest::newRow("nothing") << u"  "_s << QString();
}

void TestConnectionPage::readsWhatUsersType()
{
    QFETCH(const QString, typed);
    QTEST(serverUrl(typed).toString(), "expected");
}

void TestConnectionPage::asksForWhatWasTyped()
{
    const QSignalSpy spy(m_page.get(), &ConnectionPage::connectRequested);
    type(u"localhost:7243"_s);
    m_namespace->setEditText(u" payments "_s);
    QTest::keyClick(m_url, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first(), QVariantList({u"http://localhost:7243"_s, u"payments"_s}));
    m_page->setBusy(true);
    QVERIFY(!m_connect->isEnabled());
    QTest::keyClick(m_url, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void TestConnectionPage::refusesWhatCannotWork_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("namespaceName");
    QTest::addColumn<QString>("advice");
    QTest::newRow("no URL") << QString() << u"default"_s << QString();
    QTest::newRow("no namespace") << u"localhost:7243"_s << u"  "_s << QString();
    QTest::newRow("no http") << u"grpc://localhost"_s << u"default"_s << u"http"_s;
    QTest::newRow("cloud") << u"ns.a2dd6.tmprl.cloud:7233"_s << u"default"_s << u"Temporal Cloud"_s;
}

void TestConnectionPage::refusesWhatCannotWork()
{
    QFETCH(const QString, url);
    QFETCH(const QString, namespaceName);
    QFETCH(const QString, advice);
    const QSignalSpy spy(m_page.get(), &ConnectionPage::connectRequested);
    type(url);
    m_namespace->setEditText(namespaceName);
    QVERIFY(!m_connect->isEnabled());
    QVERIFY(!m_connect->toolTip().isEmpty());
    QVERIFY(m_page->findChild<QLabel *>(u"serverAdvice"_s)->text().contains(advice));
    QTest::keyClick(m_url, Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
}

void TestConnectionPage::warnsOfTheGrpcPort()
{
    type(u"localhost:7233"_s);
    QVERIFY(m_page->findChild<QLabel *>(u"serverAdvice"_s)->text().contains(u"7243"_s));
    QVERIFY(m_connect->isEnabled()); // it may still be right
}

void TestConnectionPage::asksOncePerServerForItsNamespaces()
{
    const QSignalSpy spy(m_page.get(), &ConnectionPage::namespacesRequested);
    type(u"localhost:7243"_s);
    emit m_url->editingFinished();
    emit m_url->editingFinished();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), u"http://localhost:7243"_s);
    type(u"nonsense://"_s);
    emit m_url->editingFinished();
    QCOMPARE(spy.count(), 1);
}

void TestConnectionPage::keepsTheTypedNamespaceWhenTheListArrives()
{
    m_namespace->setEditText(u"pay"_s);
    m_page->setNamespaces({u"default"_s, u"payments"_s});
    QCOMPARE(m_namespace->currentText(), u"pay"_s);
    QCOMPARE(m_namespace->count(), 2);
}

void TestConnectionPage::connectsToARecentOne()
{
    auto *list = m_page->findChild<QListWidget *>(u"recentConnections"_s);
    QVERIFY(!list->isVisible());
    m_page->setRecent({{u"http://a:7243"_s, u"one"_s}, {u"http://b:7243"_s, u"two"_s}});
    const QSignalSpy spy(m_page.get(), &ConnectionPage::connectRequested);
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first(), QVariantList({u"http://b:7243"_s, u"two"_s}));
}

void TestConnectionPage::staysUsableAfterAnError()
{
    type(u"localhost:7243"_s);
    m_page->setBusy(true);
    m_page->showError(ApiError{ApiError::Kind::Unreachable});
    QVERIFY(m_connect->isEnabled());
    QCOMPARE(m_url->text(), u"localhost:7243"_s);
    QVERIFY(m_page->findChild<QWidget *>(u"errorPanel"_s)->isVisible());
    m_page->setBusy(true);
    QVERIFY(!m_page->findChild<QWidget *>(u"errorPanel"_s)->isVisible());
}

void TestConnectionPage::namesTheThreeWaysToFail()
{
    QString all;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        all += label->text();
    }
    QVERIFY(all.contains(u"services.frontend.rpc.httpPort"_s));
    QVERIFY(all.contains(u"gRPC"_s));
    QVERIFY(all.contains(u"tmprl.cloud"_s));
}

void TestConnectionPage::switchesNamespaceInTheChooser()
{
    ConnectionChooser chooser;
    chooser.setTarget({u"http://a:7243"_s, u"one"_s});
    chooser.setNamespaces({u"one"_s, u"a&b"_s});
    chooser.setRecent({{u"http://b:7243"_s, u"two"_s}});
    QCOMPARE(chooser.text(), u"a:7243 · one"_s);
    emit chooser.menu()->aboutToShow();
    const QSignalSpy spy(&chooser, &ConnectionChooser::connectRequested);
    for (QAction *action : chooser.menu()->actions()) {
        if (action->text() == u"a&&b"_s || action->text().contains(u"two"_s)) {
            action->trigger();
        }
    }
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(0), QVariantList({u"http://a:7243"_s, u"a&b"_s}));
    QCOMPARE(spy.at(1), QVariantList({u"http://b:7243"_s, u"two"_s}));
}

QTEST_MAIN(TestConnectionPage)
#include "tst_connectionpage.moc"
