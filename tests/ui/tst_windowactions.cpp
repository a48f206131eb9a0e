#include "mainwindow.h"
#include "models/schedules/schedulebuilders.h"
#include "schedules/scheduletablemodel.h"
#include "schedules/scheduleview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

using Ids = std::vector<ScheduleId>;

class TestWindowActions : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksForWhatTheKeysSay_data();
    void asksForWhatTheKeysSay();
    void pausesTheActiveAndResumesThePaused();
    void saysWhyAnActionIsDisabled();
    void hasNoWriteActionsOnAReadOnlyConnection();
    void leavesKeysToTheFilterWhileTyping();
    void copiesIds();

private:
    void select(std::initializer_list<const char *> ids);

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

void TestWindowActions::init()
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

void TestWindowActions::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_store.reset();
}

void TestWindowActions::select(std::initializer_list<const char *> ids)
{
    Ids wanted;
    for (const char *id : ids) {
        wanted.emplace_back(QString::fromUtf8(id));
    }
    m_table->selectIds(wanted);
    m_table->setFocus();
}

void TestWindowActions::asksForWhatTheKeysSay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QByteArray>("signal");
    const int ctrl = int(Qt::ControlModifier);
    QTest::newRow("new") << int(Qt::Key_N) << ctrl << QByteArray(SIGNAL(createRequested()));
    QTest::newRow("pause") << int(Qt::Key_Space) << 0
                           << QByteArray(SIGNAL(pauseRequested(std::vector<orrery::ScheduleId>)));
    QTest::newRow("trigger") << int(Qt::Key_T) << ctrl << QByteArray(SIGNAL(triggerRequested(orrery::ScheduleId)));
    QTest::newRow("backfill") << int(Qt::Key_B) << ctrl << QByteArray(SIGNAL(backfillRequested(orrery::ScheduleId)));
    QTest::newRow("edit") << int(Qt::Key_E) << ctrl << QByteArray(SIGNAL(editRequested(orrery::ScheduleId)));
    QTest::newRow("duplicate") << int(Qt::Key_D) << ctrl << QByteArray(SIGNAL(duplicateRequested(orrery::ScheduleId)));
    QTest::newRow("delete") << int(Qt::Key_Delete) << 0 << QByteArray(SIGNAL(deleteRequested(orrery::ScheduleId)));
    QTest::newRow("refresh") << int(Qt::Key_F5) << 0 << QByteArray(SIGNAL(refreshRequested()));
    QTest::newRow("open") << int(Qt::Key_O) << ctrl << QByteArray(SIGNAL(openByIdRequested()));
}

void TestWindowActions::asksForWhatTheKeysSay()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    QFETCH(const QByteArray, signal);
    m_window->showConnected(m_target);
    select({"a"});
    const QSignalSpy spy(m_window.get(), signal.constData());
    QTest::keyClick(m_table, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(spy.count(), 1);
    if (!spy.first().isEmpty() && spy.first().first().canConvert<ScheduleId>()) {
        QCOMPARE(spy.first().first().value<ScheduleId>(), ScheduleId(u"a"_s));
    }
}

void TestWindowActions::pausesTheActiveAndResumesThePaused()
{
    m_window->showConnected(m_target);
    const QSignalSpy pause(m_window.get(), &MainWindow::pauseRequested);
    const QSignalSpy resume(m_window.get(), &MainWindow::resumeRequested);
    select({"a", "b", "c"});
    action("pause")->trigger();
    action("resume")->trigger();
    QCOMPARE(pause.first().first().value<Ids>(), Ids({ScheduleId(u"a"_s), ScheduleId(u"c"_s)}));
    QCOMPARE(resume.first().first().value<Ids>(), Ids({ScheduleId(u"b"_s)}));
    select({"b"});
    QTest::keyClick(m_table, Qt::Key_Space);
    QCOMPARE(resume.count(), 2);
}

void TestWindowActions::saysWhyAnActionIsDisabled()
{
    m_window->showConnected(m_target);
    m_table->clearSelection();
    QVERIFY(!action("pause")->isEnabled());
    QVERIFY(action("pause")->toolTip().contains(u"Select a schedule first."_s));
    select({"a", "b"});
    QVERIFY(action("pause")->isEnabled());
    QVERIFY(!action("edit")->isEnabled());
    QVERIFY(action("edit")->toolTip().contains(u"Select a single schedule."_s));
    select({"b"});
    QVERIFY(!action("pause")->isEnabled());
    QVERIFY(action("pause")->toolTip().contains(u"paused already"_s));
    m_store->mergeList({entry("a"), entry("b"), entry("c")}, at(100)); // resumed by somebody else
    QVERIFY(action("pause")->isEnabled());
}

void TestWindowActions::hasNoWriteActionsOnAReadOnlyConnection()
{
    m_target.readOnly = true;
    m_window->showConnected(m_target);
    m_target.readOnly = false;
    select({"a"});
    const QSignalSpy spy(m_window.get(), &MainWindow::deleteRequested);
    for (const char *name : {"create", "pause", "resume", "trigger", "backfill", "edit", "duplicate", "remove"}) {
        QVERIFY2(!action(name), name);
    }
    QTest::keyClick(m_table, Qt::Key_Delete);
    QCOMPARE(spy.count(), 0);
    QVERIFY(label("connectionKind").contains(u"Read-only"_s));
    m_window->showConnected(m_target);
    QVERIFY(action("remove"));
}

void TestWindowActions::leavesKeysToTheFilterWhileTyping()
{
    m_window->showConnected(m_target);
    select({"a"});
    const QSignalSpy remove(m_window.get(), &MainWindow::deleteRequested);
    const QSignalSpy pause(m_window.get(), &MainWindow::pauseRequested);
    auto *filter = m_window->findChild<QLineEdit *>(u"filterEdit"_s);
    QTest::keyClick(m_table, Qt::Key_Slash);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"a /"_s);
    QTest::keyClick(filter, Qt::Key_Delete);
    QCOMPARE(filter->text(), u"a /"_s);
    QCOMPARE(remove.count() + pause.count(), 0);
    QCOMPARE(label("filterCounts"), u"0 of 3"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
    QCOMPARE(m_model->rowCount(), 3);
}

void TestWindowActions::copiesIds()
{
    m_window->showConnected(m_target);
    select({"a", "c"});
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nc"_s);
}

QTEST_MAIN(TestWindowActions)
#include "tst_windowactions.moc"
