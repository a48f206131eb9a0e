#include "schedules/draftissues.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = void (*)(ScheduleDraft &);

ScheduleDraft good()
{
    ScheduleDraft draft;
    draft.id = ScheduleId(u"nightly"_s);
    draft.schedule.spec.cronString = {u"0 3 * * *"_s};
    draft.schedule.action.workflowId = WorkflowId(u"nightly"_s);
    draft.schedule.action.workflowType = u"Report"_s;
    draft.schedule.action.taskQueue = u"reports"_s;
    return draft;
}

void row(const char *tag, DraftField field, const QString &part, Change change)
{
    QTest::newRow(tag) << field << part << change;
}

} // namespace

class TestDraftIssues : public QObject
{
    Q_OBJECT
private slots:

    void goodDraftHasNone() { QVERIFY(draftIssues(good()).empty()); }

    void whatAServerTakesHasNone_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("no spec entry") << Change([](ScheduleDraft &d) { d.schedule.spec = {}; });
        QTest::newRow("no workflow id") << Change([](ScheduleDraft &d) { d.schedule.action.workflowId = {}; });
        QTest::newRow("longest id") << Change([](ScheduleDraft &d) { d.id = ScheduleId(QString(977, u'x')); });
        QTest::newRow("longest workflow id")
            << Change([](ScheduleDraft &d) { d.schedule.action.workflowId = WorkflowId(QString(979, u'x')); });
        QTest::newRow("odd id") << Change([](ScheduleDraft &d) { d.id = ScheduleId(u"ä b%+#?..."_s); });
        QTest::newRow("long note") << Change([](ScheduleDraft &d) { d.schedule.state.notes = QString(5000, u'x'); });
        QTest::newRow("end before start") << Change([](ScheduleDraft &d) {
            d.schedule.spec.startTime = Instant(2s);
            d.schedule.spec.endTime = Instant(1s);
        });
    }

    void whatAServerTakesHasNone()
    {
        QFETCH(Change, change);
        ScheduleDraft draft = good();
        change(draft);
        QVERIFY(draftIssues(draft).empty());
    }

    void whatAServerRefusesIsNamed_data()
    {
        QTest::addColumn<DraftField>("field");
        QTest::addColumn<QString>("part");
        QTest::addColumn<Change>("change");
        row("no id", DraftField::Id, u"needs an id"_s, [](ScheduleDraft &d) { d.id = {}; });
        row("one dot", DraftField::Id, u"\".\""_s, [](ScheduleDraft &d) { d.id = ScheduleId(u"."_s); });
        row("two dots", DraftField::Id, u"\"..\""_s, [](ScheduleDraft &d) { d.id = ScheduleId(u".."_s); });
        row("slash", DraftField::Id, u"\"/\""_s, [](ScheduleDraft &d) { d.id = ScheduleId(u"a/b"_s); });
        row("id of 978 bytes", DraftField::Id, u"978"_s,
            [](ScheduleDraft &d) { d.id = ScheduleId(QString(489, QChar(0x00FC))); });
        row("workflow id of 980 bytes", DraftField::ActionWorkflowId, u"980"_s,
            [](ScheduleDraft &d) { d.schedule.action.workflowId = WorkflowId(QString(980, u'x')); });
        row("no type", DraftField::WorkflowType, u"type is needed"_s,
            [](ScheduleDraft &d) { d.schedule.action.workflowType.clear(); });
        row("type of 1,001 bytes", DraftField::WorkflowType, u"1,001"_s,
            [](ScheduleDraft &d) { d.schedule.action.workflowType = QString(1001, u'x'); });
        row("no task queue", DraftField::TaskQueue, u"queue is needed"_s,
            [](ScheduleDraft &d) { d.schedule.action.taskQueue.clear(); });
        row("internal task queue", DraftField::TaskQueue, u"/_sys/"_s,
            [](ScheduleDraft &d) { d.schedule.action.taskQueue = u"/_sys/x/1"_s; });
        row("input of 3 MiB", DraftField::Input, u"3.00 MiB"_s,
            [](ScheduleDraft &d) { d.schedule.action.input = {Payload::json(QByteArray(3LL * 1024 * 1024, 'x'))}; });
        row("negative timeout", DraftField::RunTimeout, u"negative"_s,
            [](ScheduleDraft &d) { d.schedule.action.runTimeout = -1s; });
        row("negative remaining actions", DraftField::RemainingActions, u"negative"_s,
            [](ScheduleDraft &d) { d.schedule.state.remainingActions = -1; });
        row("unknown zone", DraftField::TimeZone, u""_s,
            [](ScheduleDraft &d) { d.schedule.spec.timezoneName = u"Mars/Olympus"_s; });
        row("bad cron", DraftField::Spec, u""_s, [](ScheduleDraft &d) { d.schedule.spec.cronString = {u"x"_s}; });
    }

    void whatAServerRefusesIsNamed()
    {
        QFETCH(DraftField, field);
        QFETCH(QString, part);
        QFETCH(Change, change);
        ScheduleDraft draft = good();
        change(draft);
        const auto issues = draftIssues(draft);
        QCOMPARE(int(issues.size()), 1);
        QCOMPARE(issues.front().field, field);
        QVERIFY2(issues.front().text.contains(part), qPrintable(issues.front().text));
        QVERIFY(!issues.front().text.isEmpty());
    }

    void everyBadEntryIsNamed()
    {
        ScheduleDraft draft = good();
        draft.schedule.spec.cronString = {u"0 3 * * *"_s, u"x"_s};
        draft.schedule.spec.interval = {Interval{500ms, {}}};
        const auto issues = draftIssues(draft);
        QStringList entries;
        entries.reserve(qsizetype(issues.size()));
        for (const DraftIssue &issue : issues) {
            entries << issue.entry;
        }
        QCOMPARE(entries.size(), 2);
        QVERIFY(entries.contains(u"cronString[1]"_s));
    }
};

QTEST_GUILESS_MAIN(TestDraftIssues)
#include "tst_draftissues.moc"
