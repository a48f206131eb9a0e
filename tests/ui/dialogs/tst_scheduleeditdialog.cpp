#include "dialogprobe.h"
#include "dialogs/scheduleeditdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Mode = ScheduleEditSetup::Mode;

namespace {

constexpr Instant midnight{1'767'225'600s}; // 2026-01-01T00:00:00Z

/// With every field the form knows, and several that it does not show.
ScheduleDraft full()
{
    ScheduleDraft draft;
    draft.id = ScheduleId(u"nightly"_s);
    Schedule &schedule = draft.schedule;
    schedule.spec.structuredCalendar = {
        {{{0, 0, 1}}, {{30, 30, 1}}, {{6, 6, 1}}, {{1, 31, 1}}, {{1, 12, 1}}, {}, {{1, 5, 1}}, u"weekdays"_s}};
    schedule.spec.interval = {{1h, 15min}, {90s + 500ms, 0s}};
    schedule.spec.excludeStructuredCalendar = {schedule.spec.structuredCalendar.front()};
    schedule.spec.startTime = midnight + 250ms;
    schedule.spec.jitter = 90s;
    schedule.spec.timezoneName = u"Europe/Berlin"_s;
    schedule.action.workflowId = WorkflowId(u"nightly-run"_s);
    schedule.action.workflowType = u"Report"_s;
    schedule.action.taskQueue = u"reports"_s;
    schedule.action.input = {Payload::json("{ \"a\" : 1 }"),
                             {{{u"encoding"_s, "binary/plain"}}, QByteArray("\0\xff", 2)}};
    schedule.action.runTimeout = 30min;
    schedule.action.retryPolicy = RetryPolicy{};
    schedule.action.memo = {{u"team"_s, Payload::json("\"x\"")}};
    schedule.policies.catchupWindow = 8760h;
    schedule.policies.keepOriginalWorkflowId = true;
    schedule.state.notes = u"line one\r\nline two"_s;
    schedule.state.limitedActions = true;
    schedule.state.remainingActions = 5'000'000'000;
    return draft;
}

struct Opened
{
    explicit Opened(Mode mode, const ScheduleDraft &draft = full())
        : dialog({mode, draft, u"11111111-2222-3333-4444-555555555555"_s, QTimeZone("America/New_York"),
                  [] { return midnight; }})
    {
        shown = showActive(dialog);
    }

    void tab(int index) const { named<QTabWidget>(dialog, "tabs")->setCurrentIndex(index); }

    [[nodiscard]] QLineEdit *line(const char *name) const { return named<QLineEdit>(dialog, name); }

    ScheduleEditDialog dialog;
    QSignalSpy requested{&dialog, &ScheduleEditDialog::saveRequested};
    bool shown = false;
};

ScheduleDraft simple()
{
    ScheduleDraft draft;
    draft.id = ScheduleId(u"simple"_s);
    draft.schedule.spec.cronString = {u"0 3 * * *"_s};
    draft.schedule.action.workflowType = u"Report"_s;
    draft.schedule.action.taskQueue = u"reports"_s;
    return draft;
}

} // namespace

class TestScheduleEditDialog : public QObject
{
    Q_OBJECT
private slots:

    void whatIsNotTouchedComesOutAsItWentIn()
    {
        Opened opened(Mode::Edit);
        QVERIFY(opened.shown);
        QCOMPARE(opened.dialog.draft(), full());
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY(reason(opened.dialog).contains(u"Nothing to save"_s));
        QCOMPARE(focused(opened.dialog)->objectName(), u"noteEdit"_s);
    }

    void oneChangeChangesOneField()
    {
        Opened opened(Mode::Edit);
        opened.tab(2);
        QTest::keyClicks(opened.line("queueEdit"), u"2"_s);
        opened.line("queueEdit")->end(false);
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        const auto *changes = named<QTreeWidget>(opened.dialog, "changesTable");
        QCOMPARE(changes->topLevelItemCount(), 1);
        QCOMPARE(changes->topLevelItem(0)->text(0), u"Task queue"_s);
        QTest::keyClick(opened.line("queueEdit"), Qt::Key_Return);
        QCOMPARE(opened.requested.size(), 1);
        ScheduleDraft expected = full();
        expected.schedule.action.taskQueue = opened.line("queueEdit")->text();
        QCOMPARE(opened.requested.first().first().value<ScheduleDraft>(), expected);
    }

    void createsFromNothing()
    {
        Opened opened(Mode::Create, {});
        QCOMPARE(focused(opened.dialog)->objectName(), u"idEdit"_s);
        QVERIFY(reason(opened.dialog).contains(u"needs an id"_s));
        QTest::keyClicks(opened.line("idEdit"), u"nightly"_s);
        opened.tab(1);
        QTest::mouseClick(named<QPushButton>(opened.dialog, "addCron"), Qt::LeftButton);
        QTest::keyClicks(opened.line("cronEdit"), u"30 6 * * mon-fri"_s);
        opened.tab(2);
        QTest::keyClicks(opened.line("typeEdit"), u"Report"_s);
        QTest::keyClicks(opened.line("queueEdit"), u"reports"_s);
        QTest::mouseClick(named<QPushButton>(opened.dialog, "addArgument"), Qt::LeftButton);
        QTest::keyClicks(named<QPlainTextEdit>(opened.dialog, "payloadEdit"), u"{\"a\": 1}"_s);
        QTRY_VERIFY2(okButton(opened.dialog)->isEnabled(), qPrintable(reason(opened.dialog)));
        QTest::keyClick(named<QPlainTextEdit>(opened.dialog, "payloadEdit"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.requested.size(), 1);
        ScheduleDraft expected;
        expected.id = ScheduleId(u"nightly"_s);
        expected.schedule.spec.cronString = {u"30 6 * * mon-fri"_s};
        expected.schedule.action.workflowType = u"Report"_s;
        expected.schedule.action.taskQueue = u"reports"_s;
        expected.schedule.action.input = {Payload::json("{\"a\": 1}")};
        QCOMPARE(opened.requested.first().first().value<ScheduleDraft>(), expected);
    }

    void understandsWhileTyping()
    {
        Opened opened(Mode::Edit, simple());
        const auto *times = named<QTreeWidget>(opened.dialog, "nextTimes");
        QTRY_COMPARE(times->topLevelItemCount(), 10);
        QVERIFY(times->topLevelItem(0)->text(0).contains(u"03:00"_s));
        QVERIFY(times->topLevelItem(0)->text(1).contains(u"22:00"_s));
        opened.tab(1);
        opened.line("cronEdit")->setText(u"15 4 * * *"_s);
        QTRY_VERIFY(times->topLevelItem(0)->text(0).contains(u"04:15"_s));
        QVERIFY(named<QLabel>(opened.dialog, "specSentence")->text().contains(u"04:15"_s));
        opened.line("cronEdit")->setText(u"15 4 * *"_s);
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY(reason(opened.dialog).startsWith(u"Times: "_s));
        QVERIFY(named<QTabWidget>(opened.dialog, "tabs")->tabText(1).contains(u'⚠'));
    }

    void refusesASpecThatWouldWedgeTheServer()
    {
        ScheduleDraft draft = simple();
        draft.schedule.spec.cronString.clear();
        draft.schedule.spec.structuredCalendar = {
            {{}, {{0, 0, 0}}, {{0, 0, 0}}, {{1, 31, 0}}, {{1, 12, 0}}, {}, {{0, 6, 0}}, {}}};
        Opened opened(Mode::Edit, draft);
        QTest::keyClicks(named<QPlainTextEdit>(opened.dialog, "noteEdit"), u"x"_s);
        QTRY_VERIFY(!reason(opened.dialog).isEmpty() && !reason(opened.dialog).contains(u"Working"_s));
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY(named<QLabel>(opened.dialog, "specWarnings")->text().contains(reason(opened.dialog)));
    }

    void calendarFieldsAreEditedOneByOne()
    {
        Opened opened(Mode::Edit);
        opened.tab(1);
        QCOMPARE(opened.line("calendar-hour")->text(), u"6"_s);
        QCOMPARE(opened.line("calendar-dayOfWeek")->text(), u"1-5"_s);
        QCOMPARE(opened.line("calendar-year")->text(), u"*"_s);
        opened.line("calendar-hour")->setText(u"*/6"_s);
        ScheduleDraft expected = full();
        expected.schedule.spec.structuredCalendar.front().hour = {{0, 23, 6}};
        QCOMPARE(opened.dialog.draft(), expected);
        opened.line("calendar-hour")->setText(u"25"_s);
        QVERIFY(reason(opened.dialog).contains(u"hour"_s));
        opened.line("calendar-hour")->setText(u"6"_s);
        QCOMPARE(opened.dialog.draft(), full());
    }

    void refusesTextThatIsNoValue_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("jitter") << u"jitterEdit"_s << u"soon"_s << u"Jitter: \"soon\" is no length of time"_s;
        QTest::newRow("interval") << u"everyEdit"_s << u"1x"_s << u"Times: \"1x\""_s;
        QTest::newRow("timeout") << u"runTimeoutEdit"_s << u"30"_s << u"Run timeout: \"30\""_s;
        QTest::newRow("catch-up") << u"catchupEdit"_s << u"year"_s << u"Catch-up window"_s;
        QTest::newRow("no type") << u"typeEdit"_s << u""_s << u"Workflow type: A workflow type is needed."_s;
    }

    void refusesTextThatIsNoValue()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, part);
        Opened opened(Mode::Edit);
        opened.line(field.toLatin1().constData())->setText(text);
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY2(reason(opened.dialog).contains(part), qPrintable(reason(opened.dialog)));
        QTest::keyClick(&opened.dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.requested.size(), 0);
    }

    void jsonErrorsNameTheirPlace()
    {
        Opened opened(Mode::Edit);
        auto *text = named<QPlainTextEdit>(opened.dialog, "payloadEdit");
        text->setPlainText(u"{\n  \"a\": x\n}"_s);
        QVERIFY2(reason(opened.dialog).contains(u"line 2, column 8"_s), qPrintable(reason(opened.dialog)));
        text->setPlainText(u"1, 2"_s);
        QVERIFY(reason(opened.dialog).contains(u"More than one"_s));
        QVERIFY(named<QLabel>(opened.dialog, "payloadKept")->text().startsWith(u"binary/plain, 2 bytes"_s));
    }

    void addsAndRemovesEntries()
    {
        Opened opened(Mode::Edit);
        opened.tab(1);
        QTest::mouseClick(named<QPushButton>(opened.dialog, "addInterval"), Qt::LeftButton);
        QVERIFY(reason(opened.dialog).startsWith(u"Times: "_s));
        QTest::keyClicks(opened.dialog.focusWidget(), u"15m"_s);
        QCOMPARE(opened.dialog.draft().schedule.spec.interval.back(), (Interval{15min, 0s}));
        QTest::mouseClick(named<QToolButton>(opened.dialog, "entryRemove"), Qt::LeftButton);
        QVERIFY(opened.dialog.draft().schedule.spec.structuredCalendar.empty());
        QCOMPARE(opened.dialog.draft().schedule.spec.interval.size(), std::size_t(3));
    }

    void aDuplicateNeedsAnotherId()
    {
        Opened opened(Mode::Duplicate, simple());
        QVERIFY(reason(opened.dialog).contains(u"id of the original"_s));
        QTest::keyClicks(opened.line("idEdit"), u"2"_s);
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        QTest::mouseClick(named<QCheckBox>(opened.dialog, "triggerNow"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(opened.dialog.draft().initialTrigger, std::optional(OverlapPolicy::Unspecified));
    }

    void errorKeepsEverythingTyped()
    {
        Opened opened(Mode::Edit, simple());
        named<QPlainTextEdit>(opened.dialog, "noteEdit")->setPlainText(u"typed"_s);
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        opened.dialog.setBusy(true);
        opened.dialog.showError(refusal(u"Invalid schedule spec: no"_s));
        QVERIFY(okButton(opened.dialog)->isEnabled());
        QCOMPARE(opened.dialog.draft().schedule.state.notes, u"typed"_s);
        QVERIFY(named<QPlainTextEdit>(opened.dialog, "errorDetails")->isVisible());
        QTest::keyClick(opened.dialog.focusWidget(), Qt::Key_Escape);
        QVERIFY(!opened.dialog.isVisible());
        QCOMPARE(opened.requested.size(), 0);
    }

    void hostileTextsKeepTheLayoutAndTheValue_data() { addHostileTexts(); }

    void hostileTextsKeepTheLayoutAndTheValue()
    {
        QFETCH(QString, text);
        ScheduleDraft draft = full();
        draft.id = ScheduleId(text);
        draft.schedule.state.notes = text;
        draft.schedule.spec.timezoneName = text;
        draft.schedule.spec.cronString = {text};
        draft.schedule.spec.structuredCalendar.front().comment = text;
        draft.schedule.action.workflowType = text;
        draft.schedule.action.input = {{{{u"encoding"_s, text.toUtf8()}}, {}}, Payload::json(text.toUtf8())};
        Opened opened(Mode::Edit, draft);
        QVERIFY(fitsScreen(opened.dialog));
        QCOMPARE(opened.dialog.draft(), draft);
    }
};

QTEST_MAIN(TestScheduleEditDialog)
#include "tst_scheduleeditdialog.moc"
