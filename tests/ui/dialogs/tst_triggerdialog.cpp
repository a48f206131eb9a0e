#include "dialogprobe.h"
#include "dialogs/overlappolicypicker.h"
#include "dialogs/triggerdialog.h"

#include <QRadioButton>
#include <QSignalSpy>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;

namespace {

ScheduleId nightly()
{
    return ScheduleId(u"nightly"_s);
}

QString outlook(const TriggerDialog &dialog)
{
    return named<QLabel>(dialog, "outlookLabel")->text();
}

} // namespace

class TestTriggerDialog : public QObject
{
    Q_OBJECT
private slots:

    void startsOnTheSchedulesOwnPolicyAndSendsNone()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::BufferAll, 0);
        QSignalSpy requested(&dialog, &TriggerDialog::patchRequested);
        QVERIFY(showActive(dialog));
        const auto *first = named<QRadioButton>(dialog, "overlap0");
        QVERIFY(first->isChecked());
        QCOMPARE(first->text(), u"As the schedule says (Buffer all)"_s);
        QCOMPARE(focused(dialog)->objectName(), u"overlap0"_s);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        SchedulePatch expected;
        expected.trigger = OverlapPolicy::Unspecified;
        QCOMPARE(requested.first().first().value<SchedulePatch>(), expected);
    }

    void tabsFromTheCardsToTheButtons()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::Skip, 0);
        QVERIFY(showActive(dialog));
        QCOMPARE(tabOrder(dialog), QStringList({u"overlap0"_s, u"okButton"_s, u"cancelButton"_s}));
    }

    void arrowsAndClicksChooseACard()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::Skip, 0);
        QSignalSpy requested(&dialog, &TriggerDialog::patchRequested);
        QVERIFY(showActive(dialog));
        const auto *picker = named<OverlapPolicyPicker>(dialog, "overlapPicker");
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
        QCOMPARE(picker->policy(), OverlapPolicy::Skip);
        const auto *last = named<QRadioButton>(dialog, "overlap6");
        QWidget *card = last->parentWidget();
        QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() - 3, card->height() - 3));
        QCOMPARE(picker->policy(), OverlapPolicy::AllowAll);
        QCOMPARE(focused(dialog)->objectName(), u"overlap6"_s);
        QTest::mouseClick(okButton(dialog), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<SchedulePatch>().trigger, OverlapPolicy::AllowAll);
    }

    void saysThatSkipDropsTheTriggerWhileARunIsActive()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::Unspecified, 1);
        QVERIFY(showActive(dialog));
        QVERIFY(outlook(dialog).contains(u"would drop this trigger"_s));
        clickIndicator(dialog, "overlap6");
        QVERIFY(!outlook(dialog).contains(u"drop"_s));
        QVERIFY(okButton(dialog)->isEnabled());
    }

    void saysNothingOfDroppingWhileNothingRuns()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::Skip, 0);
        QVERIFY(!outlook(dialog).contains(u"drop"_s));
    }

    void errorKeepsTheChoice()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::Skip, 2);
        QVERIFY(showActive(dialog));
        clickIndicator(dialog, "overlap3");
        dialog.setBusy(true);
        QVERIFY(!okButton(dialog)->isEnabled());
        dialog.showError(refusal(u"too many concurrent backfillers"_s));
        QVERIFY(dialog.isVisible());
        QVERIFY(okButton(dialog)->isEnabled());
        QVERIFY(named<QRadioButton>(dialog, "overlap3")->isChecked());
        QVERIFY(named<QLabel>(dialog, "errorHeadline")->isVisible());
    }

    void escapeCloses()
    {
        TriggerDialog dialog(nightly(), OverlapPolicy::Skip, 0);
        QSignalSpy requested(&dialog, &TriggerDialog::patchRequested);
        QVERIFY(showActive(dialog));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(requested.size(), 0);
    }

    void hostileTextsKeepTheLayout_data() { addHostileTexts(); }

    void hostileTextsKeepTheLayout()
    {
        QFETCH(QString, text);
        TriggerDialog dialog(ScheduleId(text), OverlapPolicy::Skip, 1);
        QVERIFY(showActive(dialog));
        QVERIFY(fitsScreen(dialog));
    }
};

QTEST_MAIN(TestTriggerDialog)
#include "tst_triggerdialog.moc"
