#include "dialogprobe.h"
#include "dialogs/pausedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace orrery;
using namespace orrery::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<ScheduleId> nightly()
{
    return {ScheduleId(u"nightly"_s)};
}

void type(PauseDialog &dialog, const QString &text)
{
    QTest::keyClicks(named<QComboBox>(dialog, "noteCombo")->lineEdit(), text);
}

} // namespace

class TestPauseDialog : public QObject
{
    Q_OBJECT
private slots:

    void startsInTheNoteAndTabsToTheButtons()
    {
        PauseDialog dialog(nightly(), {});
        QVERIFY(showActive(dialog));
        QCOMPARE(focused(dialog)->objectName(), u"noteCombo"_s);
        type(dialog, u"x"_s);
        QCOMPARE(tabOrder(dialog), QStringList({u"noteCombo"_s, u"okButton"_s, u"cancelButton"_s}));
    }

    void refusesToPauseWithoutNote()
    {
        PauseDialog dialog(nightly(), {});
        QSignalSpy requested(&dialog, &PauseDialog::patchRequested);
        QVERIFY(showActive(dialog));
        QVERIFY(!okButton(dialog)->isEnabled());
        QVERIFY(reason(dialog).contains(u"note is needed"_s));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        type(dialog, u"   "_s);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!okButton(dialog)->isEnabled());
        QCOMPARE(requested.size(), 0);
    }

    void countsBytesNotCharacters()
    {
        PauseDialog dialog(nightly(), {});
        QVERIFY(showActive(dialog));
        named<QComboBox>(dialog, "noteCombo")->setEditText(QString(500, QChar(0x00FC)));
        QVERIFY(okButton(dialog)->isEnabled());
        type(dialog, u"!"_s);
        QVERIFY(!okButton(dialog)->isEnabled());
        QVERIFY(reason(dialog).contains(u"1,001 bytes"_s));
        QVERIFY(named<QLabel>(dialog, "noteCount")->text().contains(u"too long"_s));
    }

    void confirmsOnce_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << Qt::KeyboardModifiers() << int(Qt::Key_Return);
        QTest::newRow("Enter of the number pad") << Qt::KeyboardModifiers(Qt::KeypadModifier) << int(Qt::Key_Enter);
        QTest::newRow("Ctrl+Enter") << Qt::KeyboardModifiers(Qt::ControlModifier) << int(Qt::Key_Return);
        QTest::newRow("click") << Qt::KeyboardModifiers() << 0;
    }

    void confirmsOnce()
    {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(int, key);
        PauseDialog dialog(nightly(), {u"maintenance until Monday"_s});
        QSignalSpy requested(&dialog, &PauseDialog::patchRequested);
        QVERIFY(showActive(dialog));
        type(dialog, u" maint "_s);
        if (key != 0) {
            QTest::keyClick(dialog.focusWidget(), static_cast<Qt::Key>(key), modifiers);
        } else {
            QTest::mouseClick(okButton(dialog), Qt::LeftButton);
        }
        QCOMPARE(requested.size(), 1);
        SchedulePatch expected;
        expected.pause = u"maint"_s; // what was typed, not what a recent note would complete it to
        QCOMPARE(requested.first().first().value<SchedulePatch>(), expected);
        QVERIFY(dialog.isVisible());
    }

    void offersRecentNotes()
    {
        PauseDialog dialog(nightly(), {u"first\nline"_s, u"  "_s, QString(1001, u'x'), u"first line"_s, u"second"_s});
        const auto *combo = named<QComboBox>(dialog, "noteCombo");
        QCOMPARE(combo->count(), 2);
        QVERIFY(showActive(dialog));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Down);
        QCOMPARE(combo->currentText(), u"first line"_s);
        QVERIFY(okButton(dialog)->isEnabled());
    }

    void busyClosesButDoesNotAskTwice()
    {
        PauseDialog dialog(nightly(), {});
        QSignalSpy requested(&dialog, &PauseDialog::patchRequested);
        QSignalSpy closed(&dialog, &QDialog::rejected);
        QVERIFY(showActive(dialog));
        type(dialog, u"deploy"_s);
        const QSize before = dialog.size();
        dialog.setBusy(true);
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(requested.size(), 0);
        QVERIFY(!named<QComboBox>(dialog, "noteCombo")->isEnabled());
        QVERIFY(named<QWidget>(dialog, "progress")->isVisible());
        QVERIFY(reason(dialog).contains(u"does not stop"_s));
        QCOMPARE(dialog.size(), before);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void errorKeepsEverythingTyped()
    {
        PauseDialog dialog(nightly(), {});
        QVERIFY(showActive(dialog));
        type(dialog, u"deploy"_s);
        dialog.setBusy(true);
        dialog.showError(refusal(u"Schedule notes <b>exceeds</b> limit."_s));
        QVERIFY(dialog.isVisible());
        QVERIFY(okButton(dialog)->isEnabled());
        QVERIFY(!named<QWidget>(dialog, "progress")->isVisible());
        QCOMPARE(named<QComboBox>(dialog, "noteCombo")->currentText(), u"deploy"_s);
        QCOMPARE(focused(dialog)->objectName(), u"noteCombo"_s);
        QVERIFY(named<QLabel>(dialog, "errorHeadline")->isVisible());
        const auto *details = named<QPlainTextEdit>(dialog, "errorDetails");
        QVERIFY(details->isVisible());
        QVERIFY(details->toPlainText().startsWith(u"Schedule notes <b>exceeds</b> limit."_s));
        dialog.setBusy(true);
        QVERIFY(!named<QWidget>(dialog, "errorPanel")->isVisible());
    }

    void copiesTheError()
    {
        PauseDialog dialog(nightly(), {});
        QVERIFY(showActive(dialog));
        dialog.showError(refusal(u"no such thing"_s));
        QTest::mouseClick(named<QToolButton>(dialog, "errorCopyButton"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"no such thing\nHTTP status 400\ngRPC code 3"_s));
    }

    void hostileTextsKeepTheLayout_data() { addHostileTexts(); }

    void hostileTextsKeepTheLayout()
    {
        QFETCH(QString, text);
        PauseDialog dialog({ScheduleId(text)}, {text});
        QVERIFY(showActive(dialog));
        dialog.showError(refusal(text));
        QVERIFY(fitsScreen(dialog));
        const auto *target = named<QLabel>(dialog, "targetLabel");
        QCOMPARE(target->textFormat(), Qt::PlainText);
        QVERIFY(!target->text().contains(u'\n'));
        QVERIFY(!target->text().contains(QChar(0x202E)));
        QVERIFY(target->width() <= dialog.width());
        QVERIFY(!target->toolTip().contains(u"<b>"_s));
    }

    void namesHowManySchedules()
    {
        PauseDialog dialog({ScheduleId(u"a"_s), ScheduleId(u"b"_s)}, {});
        QVERIFY(showActive(dialog));
        QCOMPARE(named<QLabel>(dialog, "targetLabel")->text(), u"2 schedule(s)"_s);
        QVERIFY(named<QLabel>(dialog, "targetLabel")->toolTip().contains(u"a\nb"_s));
    }
};

QTEST_MAIN(TestPauseDialog)
#include "tst_pausedialog.moc"
