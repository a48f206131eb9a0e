#include "support/fakenetwork.h"
#include "temporal/listjson.h"
#include "temporal/runjson.h"
#include "temporal/schedulejson.h"
#include "temporal/writejson.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;

/// Answers recorded from real servers, all about one schedule: the big example, triggered once.
class RecordedAnswersTest : public QObject
{
    Q_OBJECT
private slots:

    void descriptions_data() { servers(); }

    void descriptions();

    void unchangedUpdates_data() { servers(); }

    void unchangedUpdates();

    void lists_data() { servers(); }

    void lists();

    void runs_data() { servers(); }

    void runs();

private:
    static void servers();
};

void RecordedAnswersTest::servers()
{
    QTest::addColumn<QString>("folder");
    for (const char *tag : {"1.29.1-v1", "1.32.2-v1", "1.32.2-v2"}) {
        QTest::newRow(tag) << u"temporal/%1/"_s.arg(QString::fromLatin1(tag));
    }
}

void RecordedAnswersTest::descriptions()
{
    QFETCH(const QString, folder);
    const auto described =
        temporal::parseDescription(test::fixture(folder + u"describe.json"_s), ScheduleId(u"nightly"_s));
    QVERIFY2(described, qPrintable(described ? QString() : described.error().message));
    const Schedule &schedule = described->schedule;
    QCOMPARE(schedule.spec.structuredCalendar.size(), std::size_t(4)); // the server makes calendars of texts and crons
    QCOMPARE(schedule.spec.interval, (std::vector<Interval>{{5400s, 344s}, {5400s, 600s}}));
    QCOMPARE(schedule.spec.jitter, 90s + 1ns);
    QCOMPARE(schedule.action.retryPolicy->nonRetryableErrorTypes, (std::vector<QString>{u"BadInput"_s}));
    QCOMPARE(schedule.policies, (SchedulePolicies{OverlapPolicy::BufferOne, 3600s, true, false}));
    QVERIFY(schedule.state.limitedActions);
    QCOMPARE(described->memo.at(u"team"_s), Payload::json("\"data\""));
    QCOMPARE(described->info.recentActions.size(), std::size_t(1));
    QVERIFY(described->info.createTime && !described->conflictToken.isEmpty());
    const auto times = temporal::parseMatchingTimes(test::fixture(folder + u"matching.json"_s));
    QVERIFY(times && times->size() > 20 && std::ranges::is_sorted(*times));
}

void RecordedAnswersTest::unchangedUpdates()
{
    QFETCH(const QString, folder);
    const auto described =
        temporal::parseDescription(test::fixture(folder + u"describe.json"_s), ScheduleId(u"nightly"_s));
    QVERIFY(described);
    const QJsonObject body =
        temporal::updateBody({.base = *described, .wanted = described->schedule, .requestId = u"r"_s}, u"me"_s);
    QCOMPARE(QJsonDocument(body["schedule"_L1].toObject()).toJson(),
             QJsonDocument(described->message["schedule"_L1].toObject()).toJson());
}

void RecordedAnswersTest::lists()
{
    QFETCH(const QString, folder);
    const auto page = temporal::parseSchedulePage(test::fixture(folder + u"list.json"_s));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QCOMPARE(page->items.size(), std::size_t(1));
    const ScheduleListEntry &entry = page->items.front();
    QCOMPARE(entry.id.toString(), u"nightly"_s);
    QCOMPARE(entry.workflowType, u"ReportWorkflow"_s);
    QCOMPARE(entry.notes, u"created by ops"_s);
    QVERIFY(!entry.paused);
    QCOMPARE(entry.spec.structuredCalendar.size(), std::size_t(4));
    QVERIFY(!entry.futureActionTimes.empty());
    QCOMPARE(entry.memo.at(u"team"_s), Payload::json("\"data\""));
}

void RecordedAnswersTest::runs()
{
    QFETCH(const QString, folder);
    const auto page = temporal::parseRunPage(test::fixture(folder + u"runs.json"_s));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QCOMPARE(page->items.size(), std::size_t(1));
    const Run &run = page->items.front();
    QCOMPARE(run.scheduleId.toString(), u"nightly"_s);
    QCOMPARE(run.status, RunStatus::Running);
    QVERIFY(run.scheduledTime && run.startTime >= *run.scheduledTime && !run.closeTime);
}

QTEST_APPLESS_MAIN(RecordedAnswersTest)
#include "tst_recordedanswers.moc"
