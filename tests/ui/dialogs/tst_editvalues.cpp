#include "dialogs/edit/durationfield.h"
#include "dialogs/edit/jsontext.h"
#include "dialogs/edit/rangestext.h"
#include "dialogs/edit/schedulediff.h"
#include "engine/crontext.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Texts of the form and what they stand for.
class TestEditValues : public QObject
{
    Q_OBJECT
private slots:

    void durationsAreWrittenAsTheyAreRead_data()
    {
        QTest::addColumn<Duration>("duration");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << Duration(0) << u"0s"_s;
        QTest::newRow("minute and a half") << Duration(90s) << u"1m30s"_s;
        QTest::newRow("day and two hours") << Duration(26h) << u"1d2h"_s;
        QTest::newRow("year") << Duration(8760h) << u"365d"_s;
        QTest::newRow("fraction") << Duration(1500ms) << u"1.5s"_s;
        QTest::newRow("nanosecond") << Duration(1) << u"0.000000001s"_s;
        QTest::newRow("negative") << Duration(-90s) << u"-1m30s"_s;
    }

    void durationsAreWrittenAsTheyAreRead()
    {
        QFETCH(Duration, duration);
        QFETCH(QString, text);
        QCOMPARE(durationText(duration), text);
        QCOMPARE(parseDuration(text).value(), duration);
    }

    void rangesAreWrittenAsTheyAreRead_data()
    {
        QTest::addColumn<CalendarField>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("any second") << CalendarField::Second << u"*"_s;
        QTest::newRow("zero") << CalendarField::Second << u"0"_s;
        QTest::newRow("step") << CalendarField::Minute << u"*/15"_s;
        QTest::newRow("list") << CalendarField::Hour << u"1,5-7,9-17/4"_s;
        QTest::newRow("days") << CalendarField::DayOfWeek << u"1-5"_s;
        QTest::newRow("Sunday") << CalendarField::DayOfWeek << u"0"_s;
        QTest::newRow("any year") << CalendarField::Year << u"*"_s;
        QTest::newRow("years") << CalendarField::Year << u"2026-2030"_s;
    }

    void rangesAreWrittenAsTheyAreRead()
    {
        QFETCH(CalendarField, field);
        QFETCH(QString, text);
        const Ranges ranges = parseCalendarField(field, text).value();
        QCOMPARE(rangesText(field, ranges), text);
        Ranges filled = ranges; // as Describe returns them
        for (Range &range : filled) {
            range.end = range.end == 0 ? range.start : range.end;
            range.step = std::max(range.step, 1);
        }
        QCOMPARE(rangesText(field, filled), text);
    }

    void aFieldThatMatchesNothingIsEmpty()
    {
        QCOMPARE(rangesText(CalendarField::Minute, {}), QString());
        QCOMPARE(rangesText(CalendarField::Year, {}), u"*"_s);
    }

    void jsonIsExactlyOneValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part"); // of the issue, empty: none
        QTest::newRow("object") << u"{\"a\": [1, null]}"_s << QString();
        QTest::newRow("number") << u" 1 "_s << QString();
        QTest::newRow("text") << u"\"ä\""_s << QString();
        QTest::newRow("null") << u"null"_s << QString();
        QTest::newRow("empty") << u" \n"_s << u"Empty"_s;
        QTest::newRow("two") << u"1,2"_s << u"More than one"_s;
        QTest::newRow("bracket trick") << u"1],[2"_s << u"Not JSON"_s;
        QTest::newRow("second line") << u"{\n\"ä\": x}"_s << u"line 2, column 6"_s;
        QTest::newRow("cut off") << u"{\"a\": "_s << u"line 1"_s;
    }

    void jsonIsExactlyOneValue()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const QString issue = jsonIssue(text);
        QCOMPARE(issue.isEmpty(), part.isEmpty());
        QVERIFY2(issue.contains(part), qPrintable(issue));
    }

    void diffNamesEveryField()
    {
        const Schedule before;
        QVERIFY(scheduleDiff(before, before).empty());
        Schedule after;
        after.spec.cronString = {u"@daily"_s};
        after.spec.timezoneName = u"Asia/Tokyo"_s;
        after.spec.startTime = Instant(0s);
        after.spec.endTime = Instant(0s);
        after.spec.jitter = 1s;
        after.action = {WorkflowId(u"w"_s), u"t"_s, u"q"_s, {Payload::json("1")}, 1s, 2s, 3s, {}, {}, {}};
        after.policies = {OverlapPolicy::AllowAll, 1h, true, false};
        after.state = {u"note"_s, true, true, 3};
        const auto changes = scheduleDiff(before, after);
        QStringList fields;
        fields.reserve(qsizetype(changes.size()));
        for (const ChangedField &change : changes) {
            fields << change.field;
            QVERIFY(change.before != change.after);
        }
        QCOMPARE(fields,
                 QStringList({u"Note"_s, u"Paused"_s, u"Limited runs"_s, u"Remaining runs"_s, u"Times"_s,
                              u"Time zone"_s, u"Not before"_s, u"Not after"_s, u"Jitter"_s, u"Workflow type"_s,
                              u"Task queue"_s, u"Workflow id"_s, u"Input"_s, u"Execution timeout"_s, u"Run timeout"_s,
                              u"Task timeout"_s, u"Overlap"_s, u"Catch-up window"_s, u"Pause on failure"_s}));
    }
};

QTEST_MAIN(TestEditValues)
#include "tst_editvalues.moc"
