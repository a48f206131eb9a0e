#include "connection/connectionpage.h"
#include "details/detailspane.h"
#include "errorbanner.h"
#include "mainwindow.h"
#include "models/schedules/schedulebuilders.h"
#include "schedules/scheduletablemodel.h"
#include "schedules/scheduleview.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void startsWithTheConnectionPage();
    void showsErrorsAboveOldData();
    void tellsCountsAndAge();
    void namesTheKindOfTheConnection();
    void bringsBackItsLayout();

private:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1String(name));
    }

    [[nodiscard]] QString label(const char *name) const
    {
        return m_window->findChild<QLabel *>(QLatin1String(name))->text();
    }

    ConnectionTarget m_target{u"http://localhost:7243"_s, u"payments"_s};
    std::unique_ptr<ScheduleStore> m_store;
    std::unique_ptr<ScheduleTableModel> m_model;
    std::unique_ptr<MainWindow> m_window;
    ScheduleView *m_table = nullptr;
};

void TestMainWindow::init()
{
    const SpecWords words = [](const ScheduleSpec &) { return u"now and then"_s; };
    m_store = std::make_unique<ScheduleStore>([] { return at(0); });
    m_model = std::make_unique<ScheduleTableModel>(*m_store, words);
    m_window = std::make_unique<MainWindow>(*m_model, words);
    m_table = m_window->findChild<ScheduleView *>(u"scheduleTable"_s);
    m_window->setNow(at(0));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_store->mergeList({entry("a"), pausedEntry("b", "x"), entry("c")}, at(0));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_store.reset();
}

void TestMainWindow::startsWithTheConnectionPage()
{
    QVERIFY(m_window->connectionPage().isVisible());
    QVERIFY(!m_table->isVisible());
    m_window->showConnected(m_target);
    QVERIFY(m_table->isVisible());
    QCOMPARE(m_window->windowTitle(), u"payments on localhost:7243 – Orrery"_s);
    m_window->showConnectionPage();
    QVERIFY(!m_table->isVisible());
    QVERIFY(!action("create"));
}

void TestMainWindow::showsErrorsAboveOldData()
{
    m_window->showConnected(m_target);
    m_window->setLoadedAt(at(-12));
    m_window->showListError(u"The list could not be refreshed."_s,
                            ApiError{ApiError::Kind::Unreachable, 0, -1, u"refused"_s});
    auto *banner = m_window->findChild<ErrorBanner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(label("errorBannerText").startsWith(u"The list could not be refreshed."_s));
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(m_model->index(0, 0).data(ScheduleTableModel::StaleRole).toBool());
    QVERIFY(label("dataAge").contains(u"12 s ago"_s));
    const QSignalSpy spy(m_window.get(), &MainWindow::refreshRequested);
    QTest::mouseClick(banner->findChild<QToolButton *>(u"errorBannerRetry"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    m_window->setLoadedAt(at(0));
    QVERIFY(!banner->isVisible());
    QVERIFY(!m_model->index(0, 0).data(ScheduleTableModel::StaleRole).toBool());
}

void TestMainWindow::tellsCountsAndAge()
{
    m_window->showConnected(m_target);
    QCOMPARE(label("dataAge"), u"Not loaded yet"_s);
    m_window->setLoadedAt(at(0));
    m_window->setNow(at(75));
    QCOMPARE(label("dataAge"), u"1 min ago"_s);
    m_store->setLate(ScheduleId(u"a"_s), true);
    QVERIFY(label("scheduleCounts").endsWith(u"1 paused · 0 failing · 1 late"_s));
}

void TestMainWindow::namesTheKindOfTheConnection()
{
    m_target.kind = ConnectionKind::Production;
    m_window->showConnected(m_target);
    m_target.kind = ConnectionKind::Development;
    QVERIFY(m_window->windowTitle().startsWith(u"PRODUCTION"_s));
    QCOMPARE(label("connectionKind"), u"Production"_s);
    QCOMPARE(label("statusKind"), u"Production"_s);
}

void TestMainWindow::bringsBackItsLayout()
{
    m_window->showConnected(m_target);
    action("details")->setChecked(false);
    m_table->setColumnWidth(IdColumn, 321);
    const QByteArray saved = m_window->saveLayout();
    action("details")->setChecked(true);
    m_table->setColumnWidth(IdColumn, 100);
    m_window->restoreLayout(saved);
    QVERIFY(!m_window->details().isVisible());
    QCOMPARE(m_table->columnWidth(IdColumn), 321);
    m_window->restoreLayout("rubbish");
    QCOMPARE(m_table->columnWidth(IdColumn), 321);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
