#include "dialogprobe.h"
#include "dialogs/overlappolicycombo.h"
#include "dialogs/resumedialog.h"

#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant midnight{1'767'225'600s}; // 2026-01-01T00:00:00Z

/// Hourly, each moved 1.5 s later by jitter.
MissedRuns hourly(int count)
{
    MissedRuns missed{.since = midnight - 1min, .until = midnight + 1000h, .times = {}};
    for (int i = 0; i < count; ++i) {
        missed.times.push_back({midnight + i * 1h, midnight + i * 1h + 1500ms});
    }
    return missed;
}

struct Opened
{
    explicit Opened(const std::optional<MissedRuns> &missed)
    {
        dialog.setMissedRuns(missed);
        shown = showActive(dialog);
    }

    void type(const QString &note) const
    {
        auto *combo = named<QComboBox>(dialog, "noteCombo");
        QTest::keyClicks(combo->lineEdit(), note);
    }

    void click(const char *radio) const { clickIndicator(dialog, radio); }

    [[nodiscard]] SchedulePatch confirmed()
    {
        QTest::mouseClick(okButton(dialog), Qt::LeftButton);
        return requested.size() == 1 ? requested.constFirst().constFirst().value<SchedulePatch>() : SchedulePatch();
    }

    ResumeDialog dialog{ScheduleId(u"nightly"_s), OverlapPolicy::Skip, QTimeZone::utc(), {}};
    QSignalSpy requested{&dialog, &ResumeDialog::patchRequested};
    bool shown = false;
};

} // namespace

class TestResumeDialog : public QObject
{
    Q_OBJECT
private slots:

    void needsANoteFirst()
    {
        Opened opened(hourly(3));
        QVERIFY(opened.shown);
        QCOMPARE(focused(opened.dialog)->objectName(), u"noteCombo"_s);
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY(reason(opened.dialog).contains(u"note is needed"_s));
        opened.type(u"done"_s);
        QCOMPARE(tabOrder(opened.dialog),
                 QStringList({u"noteCombo"_s, u"missedNone"_s, u"okButton"_s, u"cancelButton"_s}));
    }

    void startsNothingUnlessAsked()
    {
        Opened opened(hourly(3));
        opened.type(u"done"_s);
        QTest::keyClick(opened.dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(opened.requested.size(), 1);
        SchedulePatch expected;
        expected.unpause = u"done"_s;
        QCOMPARE(opened.requested.constFirst().constFirst().value<SchedulePatch>(), expected);
    }

    void allIsOneRangeFromTheFirstToTheLastJitteredTime()
    {
        Opened opened(hourly(3));
        opened.type(u"done"_s);
        opened.click("missedAll");
        named<OverlapPolicyCombo>(opened.dialog, "missedOverlap")->setPolicy(OverlapPolicy::BufferAll);
        SchedulePatch expected;
        expected.unpause = u"done"_s;
        expected.backfill = {{midnight + 1500ms, midnight + 2h + 1500ms, OverlapPolicy::BufferAll}};
        QCOMPARE(opened.confirmed(), expected);
    }

    void allOfACutListIsTheWholePause()
    {
        MissedRuns missed = hourly(3);
        missed.complete = false;
        Opened opened(missed);
        opened.type(u"done"_s);
        QVERIFY(!named<QRadioButton>(opened.dialog, "missedSome")->isEnabled());
        opened.click("missedAll");
        const std::vector<BackfillRange> expected{{missed.since, missed.until, OverlapPolicy::Unspecified}};
        QCOMPARE(opened.confirmed().backfill, expected);
    }

    void chosenOnesAreOneRangeForEachBlock()
    {
        Opened opened(hourly(5));
        opened.type(u"done"_s);
        opened.click("missedSome");
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY(reason(opened.dialog).contains(u"Tick the runs"_s));
        auto *list = named<QListWidget>(opened.dialog, "missedList");
        QVERIFY(list->isVisible());
        for (const int row : {0, 1, 4}) {
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Space);
        }
        const std::vector<BackfillRange> expected{
            {midnight + 1500ms, midnight + 1h + 1500ms, OverlapPolicy::Unspecified},
            {midnight + 4h + 1500ms, midnight + 4h + 1500ms, OverlapPolicy::Unspecified}};
        QCOMPARE(opened.confirmed().backfill, expected);
    }

    void moreThan100BlocksAreRefused()
    {
        Opened opened(hourly(203));
        opened.type(u"done"_s);
        opened.click("missedSome");
        auto *list = named<QListWidget>(opened.dialog, "missedList");
        for (int row = 0; row < list->count(); row += 2) {
            list->item(row)->setCheckState(Qt::Checked);
        }
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QVERIFY(reason(opened.dialog).contains(u"102 ranges"_s));
    }

    void warnsThatSkipDropsMostOfABatch()
    {
        Opened opened(hourly(3));
        const auto *outlook = named<QLabel>(opened.dialog, "missedOutlook");
        QVERIFY(!outlook->isVisible());
        opened.click("missedAll");
        QVERIFY(outlook->isVisible());
        QVERIFY(outlook->text().contains(u"most are dropped"_s));
    }

    void tellsWhatIsNotKnown()
    {
        Opened counting{std::nullopt};
        QVERIFY(named<QLabel>(counting.dialog, "missedSummary")->text().contains(u"not known since when"_s));
        Opened nothing(hourly(0));
        QVERIFY(named<QLabel>(nothing.dialog, "missedSummary")->text().startsWith(u"No run was due"_s));
        QVERIFY(!named<QRadioButton>(nothing.dialog, "missedAll")->isVisible());
    }

    void lateTimesKeepWhatWasTyped()
    {
        ResumeDialog dialog(ScheduleId(u"nightly"_s), OverlapPolicy::Skip, QTimeZone::utc(), {});
        QVERIFY(showActive(dialog));
        QTest::keyClicks(named<QComboBox>(dialog, "noteCombo")->lineEdit(), u"done"_s);
        dialog.setMissedRuns(hourly(2));
        QCOMPARE(named<QComboBox>(dialog, "noteCombo")->currentText(), u"done"_s);
        QVERIFY(okButton(dialog)->isEnabled());
    }

    void errorKeepsTheChoice()
    {
        Opened opened(hourly(3));
        opened.type(u"done"_s);
        opened.click("missedAll");
        opened.dialog.setBusy(true);
        opened.dialog.showError(refusal(u"too many concurrent backfillers"_s));
        QVERIFY(named<QRadioButton>(opened.dialog, "missedAll")->isChecked());
        QVERIFY(okButton(opened.dialog)->isEnabled());
        QTest::keyClick(opened.dialog.focusWidget(), Qt::Key_Escape);
        QVERIFY(!opened.dialog.isVisible());
    }

    void severalSchedulesGetTheNoteAlone()
    {
        ResumeDialog dialog({ScheduleId(u"a"_s), ScheduleId(u"b"_s)}, {});
        QVERIFY(showActive(dialog));
        QVERIFY(dialog.findChild<QGroupBox *>() == nullptr);
        dialog.setMissedRuns(hourly(2));
        QTest::keyClicks(named<QComboBox>(dialog, "noteCombo")->lineEdit(), u"done"_s);
        QVERIFY(okButton(dialog)->isEnabled());
    }
};

QTEST_MAIN(TestResumeDialog)
#include "tst_resumedialog.moc"
