#include "schedules/filterbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace orrery;
using namespace Qt::StringLiterals;

class TestFilterBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tellsEveryKeystroke();
    void clearsWithEscapeAndThenLeaves();
    void leavesWithEnterOrDown();
    void countsOnlyWhatIsHidden();
    void offersWaitingChanges();

private:
    std::unique_ptr<FilterBar> m_bar;
    QLineEdit *m_edit = nullptr;
};

void TestFilterBar::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_edit = m_bar->findChild<QLineEdit *>(u"filterEdit"_s);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    m_bar->focusFilter();
}

void TestFilterBar::tellsEveryKeystroke()
{
    const QSignalSpy spy(m_bar.get(), &FilterBar::textChanged);
    QTest::keyClicks(m_edit, u"eu"_s);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().toString(), u"eu"_s);
}

void TestFilterBar::clearsWithEscapeAndThenLeaves()
{
    const QSignalSpy leave(m_bar.get(), &FilterBar::tableFocusRequested);
    QTest::keyClicks(m_edit, u"eu"_s);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(m_bar->text(), QString());
    QCOMPARE(leave.count(), 0);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(leave.count(), 1);
}

void TestFilterBar::leavesWithEnterOrDown()
{
    const QSignalSpy leave(m_bar.get(), &FilterBar::tableFocusRequested);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(leave.count(), 2);
}

void TestFilterBar::countsOnlyWhatIsHidden()
{
    const auto *counts = m_bar->findChild<QLabel *>(u"filterCounts"_s);
    m_bar->setCounts(1284, 1284);
    QVERIFY(!counts->isVisible());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_bar->setCounts(37, 1284);
    QCOMPARE(counts->text(), u"37 of 1,284"_s);
    QVERIFY(counts->isVisible());
    QLocale::setDefault(QLocale::c());
}

void TestFilterBar::offersWaitingChanges()
{
    auto *button = m_bar->findChild<QToolButton *>(u"pendingButton"_s);
    const QSignalSpy spy(m_bar.get(), &FilterBar::applyPendingRequested);
    QVERIFY(!button->isVisible());
    m_bar->setPendingChanges(12);
    QVERIFY(button->isVisible());
    QVERIFY(button->text().contains(u"12"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    m_bar->setPendingChanges(0);
    QVERIFY(!button->isVisible());
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
