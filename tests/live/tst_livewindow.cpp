#include "live/support/livewindow.h"
#include "timeline/timelineview.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject everyHour()
{
    return {{u"interval"_s, QJsonArray{QJsonObject{{u"interval"_s, u"3600s"_s}}}}};
}

QJsonObject stateOf(const QJsonObject &described)
{
    return described["schedule"_L1].toObject()["state"_L1].toObject();
}

} // namespace

/// The main job, through the real window on a real server, read back by the Python SDK.
class TestLiveWindow : public QObject
{
    Q_OBJECT
    LiveServer m_server;
    std::unique_ptr<LiveWindow> m_live;

    [[nodiscard]] std::size_t runsOnLane(const QString &id)
    {
        const auto lane = m_live->app().session()->store().slotOf(ScheduleId(id));
        return lane ? m_live->window().timeline().scene().snapshot->lane(*lane).runCount() : 0;
    }

private slots:

    void initTestCase()
    {
        if (!LiveServer::isConfigured()) {
            QSKIP("no live server: run through tests/live/on-server");
        }
    }

    void init()
    {
        m_live = std::make_unique<LiveWindow>(m_server);
        QVERIFY(m_live->waitSettled());
    }

    void cleanup() { m_live.reset(); }

    void createByDialogAndSeeTheRow()
    {
        QDialog *dialog = m_live->openDialog(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(dialog);
        type(find<QLineEdit>(dialog, "idEdit"), u"made-here"_s);
        auto *tabs = find<QTabWidget>(dialog, "tabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            if (auto *add = find<QPushButton>(tabs->currentWidget(), "addCron")) {
                QTest::mouseClick(add, Qt::LeftButton);
                type(find<QLineEdit>(tabs->currentWidget(), "cronEdit"), u"30 6 * * 1-5"_s);
            }
            if (auto *workflowId = find<QLineEdit>(tabs->currentWidget(), "workflowIdEdit")) {
                type(workflowId, u"made-here-run"_s);
                type(find<QLineEdit>(tabs->currentWidget(), "typeEdit"), u"Succeed"_s);
                type(find<QLineEdit>(tabs->currentWidget(), "queueEdit"), m_server.taskQueue());
            }
        }
        LiveWindow::picture(dialog, u"create"_s);
        QVERIFY(confirm(dialog));
        QTRY_VERIFY(m_live->rowOf(u"made-here"_s) >= 0);
        QCOMPARE(m_live->cell(u"made-here"_s, TypeColumn), u"Succeed"_s);
        const QJsonObject action = m_server.describe(u"made-here"_s)["schedule"_L1]
                                       .toObject()["action"_L1]
                                       .toObject()["startWorkflow"_L1]
                                       .toObject();
        QCOMPARE(action["workflowId"_L1].toString(), u"made-here-run"_s);
    }

    void createWithAnIdThatExistsKeepsWhatWasTyped()
    {
        QVERIFY(m_server.create(u"taken"_s, everyHour()));
        QVERIFY(m_live->select(u"taken"_s));
        QDialog *dialog = m_live->openDialog(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(dialog);
        auto *id = find<QLineEdit>(dialog, "idEdit");
        type(id, u"taken"_s);
        auto *ok = find<QPushButton>(dialog, "okButton");
        if (ok->isEnabled()) {
            QTest::mouseClick(ok, Qt::LeftButton);
            QTRY_VERIFY(!find<QLabel>(dialog, "errorHeadline")->text().isEmpty());
            QTRY_VERIFY(ok->isEnabled());
        }
        QCOMPARE(id->text(), u"taken"_s);
        QVERIFY(dialog->isVisible());
    }

    void pauseAndResumeWithNotes()
    {
        QVERIFY(m_server.create(u"pausable"_s, everyHour(), false));
        QVERIFY(m_live->select(u"pausable"_s));
        QDialog *pause = m_live->openDialog(Qt::Key_Space);
        QVERIFY(pause);
        type(find<QComboBox>(pause, "noteCombo")->lineEdit(), u"<b>maintenance</b> until 8"_s);
        LiveWindow::picture(pause, u"pause"_s);
        QVERIFY(confirm(pause));
        QJsonObject state = stateOf(m_server.describe(u"pausable"_s));
        QCOMPARE(state["paused"_L1].toBool(), true);
        QCOMPARE(state["notes"_L1].toString(), u"<b>maintenance</b> until 8"_s);
        QCOMPARE(m_live->cell(u"pausable"_s, NoteColumn), u"<b>maintenance</b> until 8"_s);

        QVERIFY(m_live->select(u"pausable"_s));
        QDialog *resume = m_live->openDialog(Qt::Key_Space);
        QVERIFY(resume);
        type(find<QComboBox>(resume, "noteCombo")->lineEdit(), u"done"_s);
        LiveWindow::picture(resume, u"resume"_s);
        QVERIFY(confirm(resume));
        state = stateOf(m_server.describe(u"pausable"_s));
        QCOMPARE(state["paused"_L1].toBool(), false);
        QCOMPARE(state["notes"_L1].toString(), u"done"_s);
    }

    void triggerAndSeeTheRunOnItsLane()
    {
        QVERIFY(m_server.create(u"triggered"_s, everyHour()));
        QVERIFY(m_live->select(u"triggered"_s));
        QCOMPARE(runsOnLane(u"triggered"_s), std::size_t(0));
        QDialog *dialog = m_live->openDialog(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(dialog);
        LiveWindow::picture(dialog, u"trigger"_s);
        QVERIFY(confirm(dialog));
        QTRY_COMPARE_WITH_TIMEOUT(runsOnLane(u"triggered"_s), std::size_t(1), 15'000);
        QCOMPARE(m_server.endedRuns(u"triggered"_s, 1).size(), 1);
    }

    void backfillTwoRangesInOneCall()
    {
        QVERIFY(m_server.create(u"backfilled"_s, everyHour()));
        QVERIFY(m_live->select(u"backfilled"_s));
        QDialog *dialog = m_live->openDialog(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(dialog);
        QTest::mouseClick(find<QPushButton>(dialog, "rangeAdd"), Qt::LeftButton);
        const auto starts = dialog->findChildren<QDateTimeEdit *>(u"rangeStart"_s);
        const auto ends = dialog->findChildren<QDateTimeEdit *>(u"rangeEnd"_s);
        QCOMPARE(starts.size(), 2);
        const auto day = [](int date, int hour) { return QDateTime({2026, 3, date}, {hour, 0}, Qt::UTC); };
        starts[0]->setDateTime(day(1, 0));
        ends[0]->setDateTime(day(1, 3)); // 00, 01, 02, 03: both ends count
        starts[1]->setDateTime(day(5, 10));
        ends[1]->setDateTime(day(5, 11));
        LiveWindow::picture(dialog, u"backfill"_s);
        QVERIFY(confirm(dialog));
        const QJsonArray runs = m_server.endedRuns(u"backfilled"_s, 6);
        QCOMPARE(runs.size(), 6);
        QCOMPARE(runs[0].toObject()["nominal"_L1].toString(), u"2026-03-01T00:00:00.000Z"_s);
        QCOMPARE(runs[5].toObject()["nominal"_L1].toString(), u"2026-03-05T11:00:00.000Z"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runsOnLane(u"backfilled"_s), std::size_t(6), 15'000);
    }

    void adjoiningRangesStartTheSharedTimeOnceOrTwice()
    {
        QVERIFY(m_server.create(u"adjoining"_s, everyHour()));
        QVERIFY(m_live->select(u"adjoining"_s));
        QDialog *dialog = m_live->openDialog(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(dialog);
        QTest::mouseClick(find<QPushButton>(dialog, "rangeAdd"), Qt::LeftButton);
        const auto starts = dialog->findChildren<QDateTimeEdit *>(u"rangeStart"_s);
        const auto ends = dialog->findChildren<QDateTimeEdit *>(u"rangeEnd"_s);
        const auto hour = [](int each) { return QDateTime({2026, 3, 1}, {each, 0}, Qt::UTC); };
        starts[0]->setDateTime(hour(0));
        ends[0]->setDateTime(hour(2));
        starts[1]->setDateTime(hour(2));
        ends[1]->setDateTime(hour(4));
        QVERIFY(confirm(dialog));
        // 00 to 04; 02 lies in both ranges, and whether it starts twice is a race on the server.
        const auto count = m_server.endedRuns(u"adjoining"_s, 5).size();
        QVERIFY2(count == 5 || count == 6, qPrintable(QString::number(count)));
    }

    void editOneFieldAndKeepTheRest()
    {
        QVERIFY(m_server.create(u"edited"_s, everyHour()));
        const QJsonObject before = m_server.describe(u"edited"_s)["schedule"_L1].toObject();
        QVERIFY(m_live->select(u"edited"_s));
        QDialog *dialog = m_live->openDialog(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(dialog);
        auto *tabs = find<QTabWidget>(dialog, "tabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            if (auto *workflowType = find<QLineEdit>(tabs->currentWidget(), "typeEdit")) {
                type(workflowType, u"Fail"_s);
            }
        }
        LiveWindow::picture(dialog, u"edit"_s);
        QVERIFY(confirm(dialog));
        QJsonObject after = m_server.describe(u"edited"_s)["schedule"_L1].toObject();
        QJsonObject action = after["action"_L1].toObject()["startWorkflow"_L1].toObject();
        QCOMPARE(action["workflowType"_L1].toObject()["name"_L1].toString(), u"Fail"_s);
        action[u"workflowType"_s] = QJsonObject{{u"name"_s, u"Succeed"_s}};
        after[u"action"_s] = QJsonObject{{u"startWorkflow"_s, action}};
        QCOMPARE(after, before);
    }

    void deleteTakesTheRowAway()
    {
        QVERIFY(m_server.create(u"doomed"_s, everyHour()));
        QVERIFY(m_live->select(u"doomed"_s));
        QDialog *dialog = m_live->openDialog(Qt::Key_Delete);
        QVERIFY(dialog);
        LiveWindow::picture(dialog, u"delete"_s);
        QVERIFY(confirm(dialog));
        QTRY_COMPARE(m_live->rowOf(u"doomed"_s), -1);
        QVERIFY(m_server.ask({u"describe"_s, u"doomed"_s}).isNull());
    }

    void readOnlyWindowOpensNoDialog()
    {
        QVERIFY(m_server.create(u"looked-at"_s, everyHour()));
        m_live = std::make_unique<LiveWindow>(m_server, LaunchOptions{.readOnly = true});
        QVERIFY(m_live->waitSettled());
        QVERIFY(m_live->select(u"looked-at"_s));
        const std::vector<std::pair<Qt::Key, Qt::KeyboardModifier>> keys{
            {Qt::Key_Space, Qt::NoModifier},  {Qt::Key_Delete, Qt::NoModifier}, {Qt::Key_N, Qt::ControlModifier},
            {Qt::Key_T, Qt::ControlModifier}, {Qt::Key_B, Qt::ControlModifier}, {Qt::Key_E, Qt::ControlModifier},
            {Qt::Key_D, Qt::ControlModifier},
        };
        for (const auto &[key, modifier] : keys) {
            QTest::keyClick(find<QWidget>(&m_live->window(), "scheduleTable"), key, modifier);
        }
        constexpr int enoughForADialog = 500; // ms
        QTest::qWait(enoughForADialog);
        QVERIFY(!m_live->window().findChild<QDialog *>());
    }
};

QTEST_MAIN(TestLiveWindow)
#include "tst_livewindow.moc"
