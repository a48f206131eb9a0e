#include "models/schedules/schedulebuilders.h"
#include "runs/runtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

class TestRunTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void putsTheNewestFirst();
    void mergesWithOneSignalPerChangedRow();
    void movesARunWhoseStartIsCorrected();
    void saysHowLongAndWhen();

private:
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<RunTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRunTableModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<RunTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setZone(QTimeZone::utc());
    m_model->setNow(at(1000));
}

void TestRunTableModel::putsTheNewestFirst()
{
    m_model->setRuns({run("s", "r1", 0), run("s", "r3", 200), run("s", "r2", 100)});
    QCOMPARE(m_model->runAt(0).runId.toString(), u"r3"_s);
    QCOMPARE(m_model->runAt(2).runId.toString(), u"r1"_s);
}

void TestRunTableModel::mergesWithOneSignalPerChangedRow()
{
    m_model->setRuns({run("s", "r1", 0), run("s", "r2", 100, RunStatus::Running)});
    const QPersistentModelIndex kept = m_model->index(1, 0);
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->setRuns({run("s", "r1", 0), run("s", "r2", 100), run("s", "r3", 200)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(kept.row(), 2);
    m_model->setRuns({run("s", "r3", 200)});
    QCOMPARE(removed.count(), 2);
    QVERIFY(!kept.isValid());
}

void TestRunTableModel::movesARunWhoseStartIsCorrected()
{
    m_model->setRuns({run("s", "r1", 0), run("s", "r2", 100)});
    m_model->setRuns({run("s", "r1", 300), run("s", "r2", 100)});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->runAt(0).runId.toString(), u"r1"_s);
}

void TestRunTableModel::saysHowLongAndWhen()
{
    m_model->setRuns({run("s", "r1", 0), run("s", "r2", 100, RunStatus::Running)});
    QCOMPARE(text(0, RunTableModel::StatusColumn), u"Running"_s);
    QCOMPARE(text(0, RunTableModel::DurationColumn), u"15 min"_s);
    QCOMPARE(text(1, RunTableModel::DurationColumn), u"1 min 30 s"_s);
    QCOMPARE(text(1, RunTableModel::NominalColumn), u"Sat 28 Feb 2026, 23:59:58"_s);
    QCOMPARE(text(1, RunTableModel::StartColumn), u"Sun 1 Mar 2026, 00:00"_s);
    m_model->setZone(QTimeZone("Asia/Kathmandu"));
    QCOMPARE(text(1, RunTableModel::StartColumn), u"Sun 1 Mar 2026, 05:45"_s);
}

QTEST_GUILESS_MAIN(TestRunTableModel)
#include "tst_runtablemodel.moc"
