#include "dialogs/backfillinstantmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant midnight{1'767'225'600s}; // 2026-01-01T00:00:00Z

} // namespace

class TestBackfillInstantModel : public QObject
{
    Q_OBJECT
private slots:

    void showsTimesInOneZone()
    {
        BackfillInstantModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInstants(
            {{{midnight, midnight}, 0, false, false}, {{midnight + 1h, midnight + 1h + 5s}, 1, true, true}});
        model.setZone(QTimeZone("Asia/Tokyo"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"Thu 1 Jan 2026, 09:00:00 Asia/Tokyo (UTC+09:00)"_s);
        QCOMPARE(model.index(1, 1).data().toString(), u"2"_s);
        QVERIFY(model.index(1, 2).data().toString().contains(u"twice"_s));
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"10:00:05"_s));
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).isValid());
        model.setInstants({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestBackfillInstantModel)
#include "tst_backfillinstantmodel.moc"
