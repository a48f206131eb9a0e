#include "dialogprobe.h"
#include "dialogs/backfilldialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant midnight{1'767'225'600s}; // 2026-01-01T00:00:00Z

BackfillSetup hourly(std::vector<BackfillRange> suggested)
{
    BackfillSetup setup;
    setup.description.id = ScheduleId(u"nightly"_s);
    setup.description.schedule.spec.cronString = {u"@hourly"_s};
    setup.description.schedule.spec.timezoneName = u"Europe/Berlin"_s;
    setup.description.schedule.policies.overlap = OverlapPolicy::Skip;
    setup.viewerZone = QTimeZone("America/New_York");
    setup.shownZone = QTimeZone::utc();
    setup.clock = [] { return midnight + 48h; };
    setup.suggested = std::move(suggested);
    return setup;
}

struct Opened
{
    explicit Opened(const BackfillSetup &setup)
        : dialog(setup)
    {
        shown = showActive(dialog);
    }

    [[nodiscard]] QString text(const char *label) const { return named<QLabel>(dialog, label)->text(); }

    [[nodiscard]] QDateTimeEdit *editor(const char *name, qsizetype row = 0) const
    {
        return dialog.findChildren<QDateTimeEdit *>(QLatin1String(name)).value(row);
    }

    [[nodiscard]] int listed() const { return named<QTreeView>(dialog, "backfillList")->model()->rowCount(); }

    void add() const { QTest::mouseClick(named<QPushButton>(dialog, "rangeAdd"), Qt::LeftButton); }

    BackfillDialog dialog;
    QSignalSpy requested{&dialog, &BackfillDialog::patchRequested};
    bool shown = false;
};

} // namespace

class TestBackfillDialog : public QObject
{
    Q_OBJECT
private slots:

    void countsAndListsWhatWouldStart()
    {
        Opened opened(hourly({{midnight, midnight + 3h, OverlapPolicy::BufferAll}}));
        QVERIFY(opened.shown);
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        QCOMPARE(opened.text("rangeCount"), u"4 run(s)"_s);
        QVERIFY(opened.text("backfillSummary").contains(u"from Thu 1 Jan 2026, 00:00:00 UTC"_s));
        QCOMPARE(opened.listed(), 4);
        QVERIFY(reason(opened.dialog).isEmpty());
        QVERIFY(!named<QLabel>(opened.dialog, "backfillWarnings")->isVisible());
    }

    void sendsAllRangesInOnePatch()
    {
        Opened opened(hourly({{midnight, midnight + 3h, OverlapPolicy::Unspecified}}));
        QCOMPARE(focused(opened.dialog)->objectName(), u"rangeStart"_s);
        opened.add();
        QCOMPARE(focused(opened.dialog), opened.editor("rangeStart", 1));
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        QTest::keyClick(opened.dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(opened.requested.size(), 1);
        SchedulePatch expected;
        expected.backfill = {{midnight, midnight + 3h, OverlapPolicy::Unspecified},
                             {midnight + 3h + 1s, midnight + 6h + 1s, OverlapPolicy::Unspecified}};
        QCOMPARE(opened.requested.constFirst().constFirst().value<SchedulePatch>(), expected);
    }

    void editsToTheSecondInTheShownZone()
    {
        Opened opened(hourly({{midnight, midnight + 3h + 250ms, OverlapPolicy::AllowAll}}));
        named<QComboBox>(opened.dialog, "zonePicker")->setCurrentIndex(1); // New York
        QDateTimeEdit *start = opened.editor("rangeStart");
        QCOMPARE(start->text(), u"2025-12-31 19:00:00"_s);
        start->setFocus();
        start->setSelectedSection(QDateTimeEdit::SecondSection);
        QTest::keyClicks(start, u"07"_s);
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        QTest::mouseClick(okButton(opened.dialog), Qt::LeftButton);
        const auto patch = opened.requested.constFirst().constFirst().value<SchedulePatch>();
        const BackfillRange expected{midnight + 7s, midnight + 3h + 250ms, OverlapPolicy::AllowAll};
        QCOMPARE(patch.backfill.front(), expected);
    }

    void removesRanges()
    {
        Opened opened(hourly({{midnight, midnight + 3h, {}}, {midnight + 9h, midnight + 9h, {}}}));
        auto *remove = named<QToolButton>(opened.dialog, "rangeRemove");
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(opened.listed(), 1);
        QTRY_COMPARE(opened.dialog.findChildren<QToolButton *>(u"rangeRemove"_s).size(), 1);
        QVERIFY(!named<QToolButton>(opened.dialog, "rangeRemove")->isVisible());
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<std::vector<BackfillRange>>("ranges");
        QTest::addColumn<QString>("part");
        QTest::newRow("end before start")
            << std::vector<BackfillRange>{{midnight + 1h, midnight, {}}} << u"ends before it starts"_s;
        QTest::newRow("nothing due") << std::vector<BackfillRange>{{midnight + 1min, midnight + 2min, {}}}
                                     << u"No run is due"_s;
        QTest::newRow("101 ranges") << std::vector<BackfillRange>(101, {midnight, midnight, {}}) << u"101 ranges"_s;
        QTest::newRow("future") << std::vector<BackfillRange>{{midnight + 47h, midnight + 50h, {}}}
                                << u"tick the box"_s;
    }

    void refusesWithAReason()
    {
        QFETCH(std::vector<BackfillRange>, ranges);
        QFETCH(QString, part);
        Opened opened(hourly(ranges));
        QTRY_VERIFY2(reason(opened.dialog).contains(part), qPrintable(reason(opened.dialog)));
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        QTest::keyClick(&opened.dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.requested.size(), 0);
    }

    void futureNeedsATickForThatNumber()
    {
        Opened opened(hourly({{midnight + 47h, midnight + 50h, OverlapPolicy::AllowAll}}));
        QTRY_VERIFY(named<QWidget>(opened.dialog, "futureTick")->isVisible());
        QTest::keyClick(named<QCheckBox>(opened.dialog, "futureTick"), Qt::Key_Space);
        QVERIFY(okButton(opened.dialog)->isEnabled());
        QDateTimeEdit *end = opened.editor("rangeEnd");
        end->setDateTime(end->dateTime().addSecs(3600));
        QTRY_COMPARE(opened.text("rangeCount"), u"5 run(s)"_s);
        QVERIFY(!okButton(opened.dialog)->isEnabled());
        end->setDateTime(end->dateTime().addSecs(-24LL * 3600));
        QTRY_VERIFY(!named<QWidget>(opened.dialog, "futureTick")->isVisible());
    }

    void warns_data()
    {
        QTest::addColumn<std::vector<BackfillRange>>("ranges");
        QTest::addColumn<QString>("part");
        QTest::newRow("skip by the schedule")
            << std::vector<BackfillRange>{{midnight, midnight + 3h, {}}} << u"most are dropped"_s;
        QTest::newRow("buffer one") << std::vector<BackfillRange>{{midnight, midnight + 3h, OverlapPolicy::BufferOne}}
                                    << u"one waits"_s;
        QTest::newRow("cancel") << std::vector<BackfillRange>{{midnight, midnight + 3h, OverlapPolicy::CancelOther}}
                                << u"only the last"_s;
        QTest::newRow("many") << std::vector<BackfillRange>{{midnight - 500h, midnight, OverlapPolicy::AllowAll}}
                              << u"501 runs are many"_s;
        QTest::newRow("shared") << std::vector<BackfillRange>{{midnight, midnight + 2h, {}},
                                                              {midnight + 2h, midnight + 3h, {}}}
                                << u"1 time(s) in more than one range"_s;
        QTest::newRow("one of two is empty")
            << std::vector<BackfillRange>{{midnight, midnight, {}}, {midnight + 1min, midnight + 1min, {}}}
            << u"Range 2 holds no time"_s;
    }

    void warns()
    {
        QFETCH(std::vector<BackfillRange>, ranges);
        QFETCH(QString, part);
        Opened opened(hourly(ranges));
        QTRY_VERIFY2(opened.text("backfillWarnings").contains(part), qPrintable(opened.text("backfillWarnings")));
        QVERIFY(okButton(opened.dialog)->isEnabled());
    }

    void saysWhatAClockReadsTwice()
    {
        BackfillSetup setup = hourly({{midnight, midnight, {}}});
        setup.shownZone = QTimeZone("Europe/Berlin");
        Opened opened(setup);
        QVERIFY(!named<QLabel>(opened.dialog, "rangeHint")->isVisible());
        opened.editor("rangeEnd")->setDateTime(QDateTime(QDate(2026, 10, 25), QTime(2, 30), Qt::UTC));
        QVERIFY(named<QLabel>(opened.dialog, "rangeHint")->isVisible());
        QVERIFY(opened.text("rangeHint").contains(u"UTC+02:00"_s));
    }

    void errorKeepsEverythingTyped()
    {
        Opened opened(hourly({{midnight, midnight + 3h, {}}}));
        opened.add();
        QTRY_VERIFY(okButton(opened.dialog)->isEnabled());
        const QString typed = opened.editor("rangeStart", 1)->text();
        opened.dialog.setBusy(true);
        opened.dialog.showError(refusal(u"too many concurrent backfillers"_s));
        QCOMPARE(opened.editor("rangeStart", 1)->text(), typed);
        QVERIFY(okButton(opened.dialog)->isEnabled());
        QTest::keyClick(opened.dialog.focusWidget(), Qt::Key_Escape);
        QVERIFY(!opened.dialog.isVisible());
    }

    void closingWhileCountingIsSafe()
    {
        BackfillSetup setup = hourly({{midnight - 24h * 700, midnight, OverlapPolicy::AllowAll}});
        setup.description.schedule.spec.cronString = {u"* * * * * * *"_s};
        for (int i = 0; i < 3; ++i) {
            BackfillDialog dialog(setup);
            dialog.show();
        }
    }

    void hostileTextsKeepTheLayout_data() { addHostileTexts(); }

    void hostileTextsKeepTheLayout()
    {
        QFETCH(QString, text);
        BackfillSetup setup = hourly({{midnight, midnight, {}}});
        setup.description.id = ScheduleId(text);
        setup.description.schedule.spec.cronString = {text};
        Opened opened(setup);
        QTRY_VERIFY(reason(opened.dialog).contains(u"cannot be worked out"_s));
        QVERIFY(fitsScreen(opened.dialog));
    }
};

QTEST_MAIN(TestBackfillDialog)
#include "tst_backfilldialog.moc"
