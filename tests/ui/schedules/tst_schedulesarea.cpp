#include "models/schedules/schedulebuilders.h"
#include "schedules/schedulesarea.h"
#include "timeline/timelineview.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;

using Ids = std::vector<ScheduleId>;

class TestSchedulesArea : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void alignsHeadersAndRows();
    void movesTableAndLanesWithOneScrollBar();
    void selectsTheSameRowsOnBothSides();
    void reportsTheSelectionOnceAndInTheOrderShown();
    void keepsTheSelectionWhileRowsMove();
    void saysGoodbyeToWhatTheFilterHides();
    void goesToARowFarAway();
    void sortsByAClickOnTheHeader();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void offersTheWayOutOfAnEmptyView();
    void bringsBackItsColumns();

private:
    void fill(int count);

    [[nodiscard]] QString headline() const { return m_area->findChild<QLabel *>(u"emptyHeadline"_s)->text(); }

    std::unique_ptr<ScheduleStore> m_store;
    std::unique_ptr<ScheduleTableModel> m_model;
    std::unique_ptr<SchedulesArea> m_area;
};

void TestSchedulesArea::init()
{
    m_store = std::make_unique<ScheduleStore>([] { return at(0); });
    m_model = std::make_unique<ScheduleTableModel>(*m_store, [](const ScheduleSpec &) { return u"now and then"_s; });
    m_model->setNow(at(0));
    m_area = std::make_unique<SchedulesArea>(*m_model);
    m_area->resize(1200, 400);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
}

void TestSchedulesArea::cleanup()
{
    m_area.reset();
    m_model.reset();
    m_store.reset();
}

void TestSchedulesArea::fill(int count)
{
    std::vector<ScheduleListEntry> entries;
    for (int i = 0; i < count; ++i) {
        entries.push_back(entry(qPrintable(u"s%1"_s.arg(i, 4, 10, QLatin1Char('0')))));
    }
    m_store->mergeList(std::move(entries), at(0));
}

void TestSchedulesArea::alignsHeadersAndRows()
{
    fill(3);
    const ScheduleView &table = m_area->table();
    const TimelineView &timeline = m_area->timeline();
    QCOMPARE(table.headerHeight(), timeline.headerHeight());
    QCOMPARE(table.mapTo(m_area.get(), QPoint()).y(), timeline.mapTo(m_area.get(), QPoint()).y());
    QCOMPARE(table.rowHeight(), timeline.scene().rowHeight);
}

void TestSchedulesArea::movesTableAndLanesWithOneScrollBar()
{
    fill(500);
    auto *shared = m_area->findChild<QScrollBar *>(u"sharedScrollBar"_s);
    QTRY_VERIFY(shared->maximum() > 0);
    QCOMPARE(shared->maximum(), m_area->table().verticalScrollBar()->maximum());
    shared->setValue(1000);
    QCOMPARE(m_area->table().verticalScrollBar()->value(), 1000);
    QCOMPARE(m_area->timeline().scene().verticalOffset, 1000);
    emit m_area->timeline().verticalScrollRequested(-100);
    QCOMPARE(shared->value(), 900);
}

void TestSchedulesArea::selectsTheSameRowsOnBothSides()
{
    fill(5);
    m_area->table().selectIds({ScheduleId(u"s0001"_s), ScheduleId(u"s0003"_s)});
    QCOMPARE(m_area->timeline().scene().selectedLanes(), LaneOrder({1, 3}));
    emit m_area->timeline().laneClicked(*m_store->slotOf(ScheduleId(u"s0004"_s)));
    QCOMPARE(m_area->table().selectedIds(), Ids({ScheduleId(u"s0004"_s)}));
}

void TestSchedulesArea::reportsTheSelectionOnceAndInTheOrderShown()
{
    fill(5);
    const QSignalSpy spy(&m_area->table(), &ScheduleView::selectionChangedTo);
    m_area->table().selectIds({ScheduleId(u"s0003"_s), ScheduleId(u"s0001"_s)});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<Ids>(), Ids({ScheduleId(u"s0001"_s), ScheduleId(u"s0003"_s)}));
}

void TestSchedulesArea::keepsTheSelectionWhileRowsMove()
{
    fill(5);
    m_area->table().selectIds({ScheduleId(u"s0001"_s)});
    const QSignalSpy spy(&m_area->table(), &ScheduleView::selectionChangedTo);
    m_model->sort(IdColumn, Qt::DescendingOrder);
    m_store->upsert(describe(entry("s0000b")), at(1));
    QCOMPARE(m_area->table().selectedIds(), Ids({ScheduleId(u"s0001"_s)}));
    QCOMPARE(spy.count(), 0);
    QCOMPARE(m_area->timeline().scene().selectedLanes(), LaneOrder({1}));
}

void TestSchedulesArea::saysGoodbyeToWhatTheFilterHides()
{
    fill(5);
    m_area->table().selectIds({ScheduleId(u"s0001"_s)});
    const QSignalSpy spy(&m_area->table(), &ScheduleView::selectionChangedTo);
    m_model->setFilter(u"s0002"_s);
    QCOMPARE(spy.count(), 1);
    QVERIFY(spy.first().first().value<Ids>().empty());

    m_model->setFilter({});
    m_area->table().selectAll();
    m_model->setFilter(u"s0002"_s);
    QCOMPARE(m_area->table().selectedIds(), Ids({ScheduleId(u"s0002"_s)}));
}

void TestSchedulesArea::goesToARowFarAway()
{
    fill(500);
    m_area->table().goTo(ScheduleId(u"s0400"_s));
    QCOMPARE(m_area->table().selectedIds(), Ids({ScheduleId(u"s0400"_s)}));
    QVERIFY(m_area->timeline().scene().verticalOffset > 0);
    m_area->table().goTo(ScheduleId(u"nobody"_s));
    QCOMPARE(m_area->table().selectedIds(), Ids({ScheduleId(u"s0400"_s)}));
}

void TestSchedulesArea::sortsByAClickOnTheHeader()
{
    fill(3);
    const QHeaderView *header = m_area->table().horizontalHeader();
    const QPoint idTitle(header->sectionViewportPosition(IdColumn) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, idTitle);
    QCOMPARE(m_model->idAt(0), ScheduleId(u"s0002"_s));
}

void TestSchedulesArea::saysWhyThereIsNothing_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("canCreate");
    QTest::addColumn<QString>("expected");
    const int loading = int(ListState::Phase::Loading);
    const int loaded = int(ListState::Phase::Loaded);
    const int failed = int(ListState::Phase::Failed);
    QTest::newRow("loading") << loading << 0 << true << u"Loading the schedules…"_s;
    QTest::newRow("none yet") << loaded << 0 << true << u"This namespace has no schedules yet"_s;
    QTest::newRow("none, read-only") << loaded << 0 << false << u"This namespace has no schedules"_s;
    QTest::newRow("an error is not an empty list") << failed << 0 << true << u"The schedules could not be loaded"_s;
    QTest::newRow("filter") << loaded << 3 << true << u"No schedule matches the filter"_s;
    QTest::newRow("filter over old data") << failed << 3 << true << u"No schedule matches the filter"_s;
}

void TestSchedulesArea::saysWhyThereIsNothing()
{
    QFETCH(const int, phase);
    QFETCH(const int, rows);
    QFETCH(const bool, canCreate);
    fill(rows);
    m_model->setFilter(u"matches nothing"_s);
    m_area->setListState({ListState::Phase(phase), 0, {}, canCreate});
    QTEST(headline(), "expected");
    QVERIFY(m_area->findChild<QLabel *>(u"emptyHeadline"_s)->isVisible());
    m_model->setFilter({});
    QCOMPARE(m_area->findChild<QLabel *>(u"emptyHeadline"_s)->isVisible(), rows == 0);
}

void TestSchedulesArea::offersTheWayOutOfAnEmptyView()
{
    auto *button = m_area->findChild<QPushButton *>(u"emptyButton"_s);
    const QSignalSpy create(m_area.get(), &SchedulesArea::createRequested);
    const QSignalSpy retry(m_area.get(), &SchedulesArea::retryRequested);
    const QSignalSpy clear(m_area.get(), &SchedulesArea::clearFilterRequested);
    m_area->setListState({ListState::Phase::Loading});
    QVERIFY(!button->isVisible());
    m_area->setListState({ListState::Phase::Loaded});
    button->click();
    m_area->setListState({ListState::Phase::Failed});
    button->click();
    fill(1);
    m_model->setFilter(u"matches nothing"_s);
    button->click();
    QCOMPARE(create.count(), 1);
    QCOMPARE(retry.count(), 1);
    QCOMPARE(clear.count(), 1);
}

void TestSchedulesArea::bringsBackItsColumns()
{
    m_area->table().setColumnWidth(IdColumn, 321);
    const QByteArray saved = m_area->table().saveColumns();
    m_area->table().setColumnWidth(IdColumn, 100);
    QVERIFY(m_area->table().restoreColumns(saved));
    QCOMPARE(m_area->table().columnWidth(IdColumn), 321);
    QCOMPARE(m_area->table().headerHeight(), m_area->timeline().headerHeight());
    QVERIFY(!m_area->table().restoreColumns("rubbish"));
}

QTEST_MAIN(TestSchedulesArea)
#include "tst_schedulesarea.moc"
