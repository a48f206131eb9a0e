#include "dialogprobe.h"
#include "dialogs/deletedialog.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant midnight{1'767'225'600s}; // 2026-01-01T00:00:00Z

ScheduleDescription described(const QString &id, int running)
{
    ScheduleDescription description;
    description.id = ScheduleId(id);
    description.info.actionCount = 1284;
    for (int i = 0; i < running; ++i) {
        description.info.runningWorkflows.push_back({WorkflowId(id + QString::number(i)), {}});
    }
    return description;
}

std::vector<Instant> hourly()
{
    return {midnight, midnight + 1h, midnight + 2h, midnight + 3h};
}

} // namespace

class TestDeleteDialog : public QObject
{
    Q_OBJECT
private slots:

    void saysWhatGoesOnAndWhatVanishes()
    {
        DeleteDialog dialog(described(u"nightly"_s, 5), hourly(), QTimeZone("Europe/Berlin"),
                            DeleteDialog::Confirmation::Button);
        QVERIFY(showActive(dialog));
        const QString running = named<QLabel>(dialog, "runningFact")->text();
        QVERIFY(running.startsWith(u"5 active run"_s));
        QVERIFY(running.contains(u"nightly2\n…"_s));
        const QString upcoming = named<QLabel>(dialog, "upcomingFact")->text();
        QVERIFY(upcoming.contains(u"01:00:00 Europe/Berlin (UTC+01:00)"_s));
        QCOMPARE(upcoming.count(u'\n'), 3);
        QVERIFY(named<QLabel>(dialog, "lossFact")->text().contains(u"1,284"_s));
    }

    void saysSoWhenNothingRunsOrIsDue()
    {
        DeleteDialog dialog(described(u"nightly"_s, 0), {}, QTimeZone::utc(), DeleteDialog::Confirmation::Button);
        QVERIFY(named<QLabel>(dialog, "runningFact")->text().startsWith(u"None is known"_s));
        QCOMPARE(named<QLabel>(dialog, "upcomingFact")->text(), u"No further run is due."_s);
    }

    void enterDeletesOnce()
    {
        DeleteDialog dialog(described(u"nightly"_s, 1), hourly(), QTimeZone::utc(), DeleteDialog::Confirmation::Button);
        QSignalSpy requested(&dialog, &DeleteDialog::deleteRequested);
        QVERIFY(showActive(dialog));
        QCOMPARE(focused(dialog)->objectName(), u"okButton"_s);
        QCOMPARE(tabOrder(dialog), QStringList({u"okButton"_s, u"cancelButton"_s}));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<ScheduleId>(), ScheduleId(u"nightly"_s));
    }

    void byNameNeedsTheExactId()
    {
        DeleteDialog dialog(described(u"nightly"_s, 0), {}, QTimeZone::utc(), DeleteDialog::Confirmation::ByName);
        QSignalSpy requested(&dialog, &DeleteDialog::deleteRequested);
        QVERIFY(showActive(dialog));
        QCOMPARE(focused(dialog)->objectName(), u"nameEdit"_s);
        QTest::keyClicks(dialog.focusWidget(), u"Nightly"_s);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(!okButton(dialog)->isEnabled());
        QVERIFY(reason(dialog).contains(u"Type the schedule's id"_s));
        named<QLineEdit>(dialog, "nameEdit")->setText(u"nightly"_s);
        QVERIFY(reason(dialog).isEmpty());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
    }

    void errorKeepsTheDialogOpen()
    {
        DeleteDialog dialog(described(u"nightly"_s, 0), {}, QTimeZone::utc(), DeleteDialog::Confirmation::ByName);
        QVERIFY(showActive(dialog));
        QTest::keyClicks(dialog.focusWidget(), u"nightly"_s);
        dialog.setBusy(true);
        dialog.showError(refusal(u"no"_s));
        QVERIFY(dialog.isVisible());
        QVERIFY(okButton(dialog)->isEnabled());
        QCOMPARE(named<QLineEdit>(dialog, "nameEdit")->text(), u"nightly"_s);
        QVERIFY(named<QLabel>(dialog, "errorHeadline")->isVisible());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void hostileTextsKeepTheLayout_data() { addHostileTexts(); }

    void hostileTextsKeepTheLayout()
    {
        QFETCH(QString, text);
        DeleteDialog dialog(described(text, 3), hourly(), QTimeZone::utc(), DeleteDialog::Confirmation::ByName);
        QVERIFY(showActive(dialog));
        QVERIFY(fitsScreen(dialog));
        const auto *fact = named<QLabel>(dialog, "runningFact");
        QCOMPARE(fact->textFormat(), Qt::PlainText);
        QCOMPARE(fact->text().count(u'\n'), 3);
    }
};

QTEST_MAIN(TestDeleteDialog)
#include "tst_deletedialog.moc"
