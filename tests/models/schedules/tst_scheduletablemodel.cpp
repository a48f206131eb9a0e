#include "models/schedules/schedulebuilders.h"
#include "schedules/scheduletablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

namespace {

QString words(const ScheduleSpec &spec)
{
    return spec.interval.empty() ? u"never"_s
                                 : u"every %1 s"_s.arg(spec.interval.front().interval.count() / 1000000000);
}

QStringList shownIds(const ScheduleTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids += model.idAt(row).toString();
    }
    return ids;
}

} // namespace

class TestScheduleTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsOneRowPerScheduleSortedById();
    void holdsNewAndVanishedRowsBack();
    void showsAtOnceWhatTheUserDid();
    void keepsRowsInPlaceWhenValuesChange();
    void filtersByAllWordsWithoutCase_data();
    void filtersByAllWordsWithoutCase();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void keepsSelectionThroughSortFilterAndRefresh();
    void keepsNothingSelectedOfWhatTheFilterHides();
    void changesTheSharedOrderOncePerChange();
    void startsAnewWithAClearedStore();
    void saysWhatIsStaleBusyAndGone();
    void isFastWithTenThousandRows();

private:
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<ScheduleStore> m_store;
    std::unique_ptr<ScheduleTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestScheduleTableModel::init()
{
    m_store = std::make_unique<ScheduleStore>([] { return at(0); });
    m_model = std::make_unique<ScheduleTableModel>(*m_store, words);
    m_model->setNow(at(0));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestScheduleTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

void TestScheduleTableModel::showsOneRowPerScheduleSortedById()
{
    m_store->mergeList({entry("job10"), pausedEntry("Job2", "wait"), entry("job1")}, at(0));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->columnCount(), int(ScheduleColumnCount));
    const int row = m_model->rowOf(ScheduleId(u"Job2"_s));
    QCOMPARE(text(row, StateColumn), u"Paused"_s);
    QCOMPARE(text(row, NextColumn), u"–"_s);
    QCOMPARE(text(row, NoteColumn), u"wait"_s);
    QCOMPARE(text(m_model->rowOf(ScheduleId(u"job1"_s)), NextColumn), u"01:00 · in 1 h"_s);
    QCOMPARE(text(0, SpecColumn), u"never"_s);
}

void TestScheduleTableModel::holdsNewAndVanishedRowsBack()
{
    m_store->mergeList({entry("a"), entry("b"), entry("d")}, at(0));
    const QSignalSpy pending(m_model.get(), &ScheduleTableModel::pendingChanged);
    m_store->mergeList({entry("a"), entry("c"), entry("d")}, at(100));
    QCOMPARE(shownIds(*m_model), QStringList({u"a"_s, u"b"_s, u"d"_s}));
    QCOMPARE(m_model->pendingChanges(), 2);
    QCOMPARE(pending.count(), 1);
    QCOMPARE(text(1, StateColumn), u"Gone"_s);
    m_model->applyPending();
    QCOMPARE(shownIds(*m_model), QStringList({u"a"_s, u"c"_s, u"d"_s}));
    QCOMPARE(m_model->pendingChanges(), 0);
}

void TestScheduleTableModel::showsAtOnceWhatTheUserDid()
{
    m_store->mergeList({entry("a"), entry("c")}, at(0));
    m_store->upsert(describe(entry("b")), at(1));
    QCOMPARE(shownIds(*m_model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    m_store->remove(ScheduleId(u"a"_s));
    QCOMPARE(shownIds(*m_model), QStringList({u"b"_s, u"c"_s}));
    QCOMPARE(m_model->pendingChanges(), 0);
}

void TestScheduleTableModel::keepsRowsInPlaceWhenValuesChange()
{
    m_store->mergeList({entry("a"), entry("b"), entry("c")}, at(0));
    m_model->sort(NoteColumn);
    const QSignalSpy data(m_model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_store->mergeList({entry("a", "Report", "z"), entry("b", "Report", "y"), entry("c", "Report", "x")}, at(100));
    QCOMPARE(data.count(), 1);
    QCOMPARE(layout.count(), 0);
    QCOMPARE(shownIds(*m_model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    m_model->sort(NoteColumn);
    QCOMPARE(shownIds(*m_model), QStringList({u"c"_s, u"b"_s, u"a"_s}));
}

void TestScheduleTableModel::filtersByAllWordsWithoutCase_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"  "_s << QStringList({u"Billing-close"_s, u"export-eu"_s, u"ledger"_s});
    QTest::newRow("id, other case") << u"BILL"_s << QStringList({u"Billing-close"_s});
    QTest::newRow("type") << u"copy"_s << QStringList({u"export-eu"_s});
    QTest::newRow("note") << u"öl"_s << QStringList({u"ledger"_s});
    QTest::newRow("words of two fields") << u"eu Copy"_s << QStringList({u"export-eu"_s});
    QTest::newRow("no match across fields") << u"closereport"_s << QStringList();
}

void TestScheduleTableModel::filtersByAllWordsWithoutCase()
{
    QFETCH(const QString, filter);
    QFETCH(const QStringList, expected);
    m_store->mergeList({entry("Billing-close"), entry("export-eu", "CopyFiles"), entry("ledger", "Sync", "ÖL")}, at(0));
    m_model->setFilter(filter);
    QCOMPARE(shownIds(*m_model), expected);
    QCOMPARE(m_model->isFiltered(), !filter.trimmed().isEmpty());
}

void TestScheduleTableModel::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::newRow("id") << int(IdColumn) << QStringList({u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("state: what needs a look first") << int(StateColumn) << QStringList({u"c"_s, u"b"_s, u"a"_s});
    QTest::newRow("type") << int(TypeColumn) << QStringList({u"c"_s, u"a"_s, u"b"_s});
    QTest::newRow("spec") << int(SpecColumn) << QStringList({u"b"_s, u"a"_s, u"c"_s});
    QTest::newRow("next run: never last") << int(NextColumn) << QStringList({u"c"_s, u"a"_s, u"b"_s});
    QTest::newRow("last result: failed first") << int(LastColumn) << QStringList({u"c"_s, u"a"_s, u"b"_s});
    QTest::newRow("note: empty last") << int(NoteColumn) << QStringList({u"b"_s, u"a"_s, u"c"_s});
}

void TestScheduleTableModel::sortsByEveryColumn()
{
    QFETCH(const int, column);
    QFETCH(const QStringList, ascending);
    ScheduleListEntry c = entry("c", "Alpha");
    c.futureActionTimes = {at(60)};
    ScheduleListEntry b = pausedEntry("b", "note");
    b.spec.interval = {{std::chrono::seconds(5), {}}};
    m_store->mergeList({entry("a", "Beta"), b, c}, at(0));
    m_store->mergeRuns({run("a", "r1", 50), run("c", "r2", 10, RunStatus::Failed)});
    m_model->sort(column, Qt::AscendingOrder);
    QCOMPARE(shownIds(*m_model), ascending);
}

void TestScheduleTableModel::keepsSelectionThroughSortFilterAndRefresh()
{
    m_store->mergeList({entry("a"), entry("b"), entry("c")}, at(0));
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.select(m_model->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_model->sort(IdColumn, Qt::DescendingOrder);
    m_store->mergeList({entry("0"), entry("b"), entry("c")}, at(100));
    m_model->applyPending();
    m_model->setFilter(u"report"_s);
    QStringList ids;
    for (const QModelIndex &index : selection.selectedRows()) {
        ids += m_model->idAt(index.row()).toString();
    }
    ids.sort();
    QCOMPARE(ids, QStringList({u"b"_s, u"c"_s}));
}

void TestScheduleTableModel::keepsNothingSelectedOfWhatTheFilterHides()
{
    m_store->mergeList({entry("a"), entry("b")}, at(0));
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QPersistentModelIndex hidden = m_model->index(0, 0);
    m_model->setFilter(u"b"_s);
    QVERIFY(!hidden.isValid());
    QCOMPARE(selection.selectedRows().size(), 0);
}

void TestScheduleTableModel::changesTheSharedOrderOncePerChange()
{
    m_store->mergeList({entry("a"), entry("b")}, at(0));
    const ScheduleTableModel::Order before = m_model->order();
    const QSignalSpy spy(m_model.get(), &ScheduleTableModel::orderChanged);
    m_model->sort(IdColumn, Qt::AscendingOrder); // as it was
    QCOMPARE(spy.count(), 0);
    m_model->sort(IdColumn, Qt::DescendingOrder);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(*before, SlotOrder({0, 1})); // who still draws from it is not disturbed
    QCOMPARE(*m_model->order(), SlotOrder({1, 0}));
}

void TestScheduleTableModel::startsAnewWithAClearedStore()
{
    m_store->mergeList({entry("a"), entry("b")}, at(0));
    m_store->mergeList({entry("a"), entry("b"), entry("c")}, at(1));
    m_store->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->pendingChanges(), 0);
    m_store->mergePage({entry("z"), entry("y")}, at(2));
    QCOMPARE(shownIds(*m_model), QStringList({u"y"_s, u"z"_s}));
}

void TestScheduleTableModel::saysWhatIsStaleBusyAndGone()
{
    m_store->mergeList({entry("a"), entry("b")}, at(0));
    m_store->setBusy(ScheduleId(u"a"_s), true);
    QVERIFY(m_model->index(0, 0).data(ScheduleTableModel::BusyRole).toBool());
    QCOMPARE(text(0, StateColumn), u"Sending…"_s);
    m_store->mergeList({entry("a")}, at(100));
    QVERIFY(!m_model->index(0, 0).data(ScheduleTableModel::StaleRole).toBool());
    QVERIFY(m_model->index(1, 0).data(ScheduleTableModel::StaleRole).toBool());
    m_model->setStale(true);
    QVERIFY(m_model->index(0, 0).data(ScheduleTableModel::StaleRole).toBool());
}

void TestScheduleTableModel::isFastWithTenThousandRows()
{
    m_tester.reset(); // it looks at every row on every change
    std::vector<ScheduleListEntry> entries;
    for (int i = 0; i < 10000; ++i) {
        entries.push_back(entry(qPrintable(u"schedule-%1"_s.arg(i)), i % 2 == 0 ? "Even" : "Odd"));
    }
    const std::clock_t before = std::clock(); // time of this process: the machine may be busy with others
    m_store->mergeList(entries, at(0));
    m_store->mergeList(std::move(entries), at(10));
    m_model->sort(TypeColumn);
    m_model->setFilter(u"schedule-99"_s);
    QCOMPARE(m_model->rowCount(), 111);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 10000);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 3, qPrintable(QString::number(seconds))); // sanitizers included
}

QTEST_GUILESS_MAIN(TestScheduleTableModel)
#include "tst_scheduletablemodel.moc"
