#include "details/detailspane.h"
#include "models/schedules/schedulebuilders.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

class TestDetailsPane : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void showsEverythingAsPlainText();
    void givesTheNextTimesInTwoZones();
    void prefersTheEnginesTimes();
    void keepsTheLastKnownWhileRefreshingAndOnErrors();
    void forgetsTheOldWhenAnotherIsLoading();
    void ignoresRunsAndTimesOfAnother();
    void keepsASelectionOfText();
    void indentsAndCopiesTheMessage();
    void asksForARetry();
    void survivesHugeTexts();

private:
    [[nodiscard]] QString overview() const { return m_pane->findChild<QTextEdit *>(u"overviewText"_s)->toPlainText(); }

    [[nodiscard]] QString message() const
    {
        const auto *label = m_pane->findChild<QLabel *>(u"detailsMessage"_s);
        return label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<DetailsPane> m_pane;
};

void TestDetailsPane::init()
{
    m_pane = std::make_unique<DetailsPane>([](const ScheduleSpec &spec) {
        return spec.jitter > Duration::zero() ? u"Every day, more or less."_s : u"Every day."_s;
    });
    m_pane->setNow(at(0));
    m_pane->resize(1000, 300);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestDetailsPane::showsEverythingAsPlainText()
{
    QCOMPARE(message(), u"Select a schedule to see its details."_s);
    ScheduleDescription description = describe(pausedEntry("<b>id</b>", "note with <i>markup</i>"));
    description.schedule.action.input = {Payload::json("{\"a\": 1}"), Payload{{{u"encoding"_s, "binary/x"}}, "xyz"}};
    description.info.actionCount = 7;
    description.info.runningWorkflows = {{WorkflowId(u"run-<1>"_s), RunId(u"r"_s)}};
    m_pane->showSchedule(description);
    const QString text = overview();
    for (const QString &part : {u"Every day."_s, u"Paused"_s, u"note with <i>markup</i>"_s, u"{\"a\": 1}"_s,
                                u"binary/x"_s, u"run-<1>"_s, u"Skip (the server's default)"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
    QCOMPARE(message(), QString());
}

void TestDetailsPane::givesTheNextTimesInTwoZones()
{
    ScheduleDescription description = describe(entry("a"));
    description.schedule.spec.timezoneName = u"Asia/Kathmandu"_s;
    m_pane->showSchedule(description);
    QVERIFY(overview().contains(u"Sun 1 Mar, 01:00"_s)); // the viewer of this test is in UTC
    QVERIFY(overview().contains(u"Sun 1 Mar, 06:45"_s));
    QVERIFY(overview().contains(u"in 1 h"_s));
}

void TestDetailsPane::prefersTheEnginesTimes()
{
    m_pane->showSchedule(describe(entry("a")));
    m_pane->setNextTimes(ScheduleId(u"a"_s), {at(600)});
    QVERIFY(overview().contains(u"in 10 min"_s));
    ScheduleDescription again = describe(entry("a"));
    again.info.actionCount = 1; // what the engine said of this spec still holds
    m_pane->showSchedule(again);
    QVERIFY(overview().contains(u"in 10 min"_s));
    again.schedule.spec.jitter = std::chrono::seconds(1);
    m_pane->showSchedule(again);
    QVERIFY(!overview().contains(u"in 10 min"_s));
    QVERIFY(overview().contains(u"more or less"_s));
}

void TestDetailsPane::keepsTheLastKnownWhileRefreshingAndOnErrors()
{
    m_pane->showSchedule(describe(pausedEntry("a", "the note")));
    m_pane->showLoading(ScheduleId(u"a"_s));
    QVERIFY(overview().contains(u"the note"_s));
    QCOMPARE(message(), QString());
    m_pane->showError(ApiError{ApiError::Kind::Timeout});
    QVERIFY(overview().contains(u"the note"_s));
    QVERIFY(m_pane->findChild<QWidget *>(u"errorPanel"_s)->isVisible());
    m_pane->showSchedule(describe(entry("a")));
    QVERIFY(!m_pane->findChild<QWidget *>(u"errorPanel"_s)->isVisible());
}

void TestDetailsPane::forgetsTheOldWhenAnotherIsLoading()
{
    m_pane->showSchedule(describe(entry("a")));
    m_pane->showLoading(ScheduleId(u"b"_s));
    QCOMPARE(message(), u"Loading…"_s);
    m_pane->showError(ApiError{ApiError::Kind::NotFound});
    QCOMPARE(message(), u"The details could not be loaded."_s);
    m_pane->showSelectionCount(3);
    QVERIFY(message().contains(u"3"_s));
    QVERIFY(m_pane->shownId().isEmpty());
}

void TestDetailsPane::ignoresRunsAndTimesOfAnother()
{
    const auto *table = m_pane->findChild<QTableView *>(u"runsTable"_s);
    m_pane->showSchedule(describe(entry("a")));
    m_pane->setRuns(ScheduleId(u"b"_s), {run("b", "r1", 0)});
    m_pane->setNextTimes(ScheduleId(u"b"_s), {at(600)});
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!overview().contains(u"in 10 min"_s));
    m_pane->setRuns(ScheduleId(u"a"_s), {run("a", "r1", 0), run("a", "r2", 60)});
    QCOMPARE(table->model()->rowCount(), 2);
    m_pane->showRun(RunId(u"r1"_s));
    QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 1);
    m_pane->showSchedule(describe(entry("b")));
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestDetailsPane::keepsASelectionOfText()
{
    auto *edit = m_pane->findChild<QTextEdit *>(u"overviewText"_s);
    m_pane->showSchedule(describe(entry("a")));
    edit->selectAll();
    m_pane->setNow(at(600));
    QVERIFY(edit->textCursor().hasSelection());
    m_pane->showSchedule(describe(pausedEntry("b", "another")));
    QVERIFY(overview().contains(u"another"_s));
}

void TestDetailsPane::indentsAndCopiesTheMessage()
{
    ScheduleDescription description = describe(entry("a"));
    description.message = {{u"info"_s, QJsonObject{{u"actionCount"_s, u"12"_s}}}};
    m_pane->showSchedule(description);
    m_pane->findChild<QTabWidget *>(u"detailsTabs"_s)->setCurrentIndex(2);
    const QString text = m_pane->findChild<QPlainTextEdit *>(u"jsonText"_s)->toPlainText();
    QVERIFY(text.contains(u"    \"info\": {"_s));
    QTest::mouseClick(m_pane->findChild<QToolButton *>(u"jsonCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), text.trimmed());
}

void TestDetailsPane::asksForARetry()
{
    auto *retry = m_pane->findChild<QToolButton *>(u"detailsRetry"_s);
    const QSignalSpy spy(m_pane.get(), &DetailsPane::retryRequested);
    m_pane->showLoading(ScheduleId(u"a"_s));
    QVERIFY(!retry->isVisible());
    m_pane->showError(ApiError{ApiError::Kind::Timeout});
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<ScheduleId>(), ScheduleId(u"a"_s));
}

void TestDetailsPane::survivesHugeTexts()
{
    ScheduleListEntry huge = entry("a");
    huge.id = ScheduleId(QString(10000, u'x'));
    huge.notes = QString(10000, u'n');
    m_pane->showSchedule(describe(huge));
    QCOMPARE(m_pane->width(), 1000);
    QVERIFY(m_pane->minimumSizeHint().width() < 1000);
}

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
