#include "domain/timerangeset.h"

#include <QTest>

using namespace orrery;

namespace {

Instant at(int seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

/// "1-3 5-8" → ranges in seconds.
std::vector<TimeRange> ranges(const QString &text)
{
    std::vector<TimeRange> parsed;
    const QStringList parts = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList bounds = part.split(QLatin1Char('-'));
        parsed.push_back({at(bounds[0].toInt()), at(bounds[1].toInt())});
    }
    return parsed;
}

} // namespace

class TestTimeRangeSet : public QObject
{
    Q_OBJECT
private slots:

    void addJoinsWhatTouches_data()
    {
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("expected");
        QTest::newRow("disjoint-sorted") << "5-6 1-2"
                                         << "1-2 5-6";
        QTest::newRow("touching") << "1-2 2-3"
                                  << "1-3";
        QTest::newRow("bridge") << "1-2 5-6 2-5"
                                << "1-6";
        QTest::newRow("swallows") << "2-3 4-5 1-9"
                                  << "1-9";
        QTest::newRow("inside") << "1-9 3-4"
                                << "1-9";
        QTest::newRow("empty-ignored") << "3-3 4-2"
                                       << "";
    }

    void addJoinsWhatTouches()
    {
        QFETCH(QString, added);
        QFETCH(QString, expected);
        TimeRangeSet set;
        for (const TimeRange &range : ranges(added)) {
            set.add(range);
        }
        QCOMPARE(set.ranges(), ranges(expected));
    }

    void missingIsWhatHasNotBeenAdded_data()
    {
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing-loaded") << ""
                                        << "1-5"
                                        << "1-5";
        QTest::newRow("all-loaded") << "0-9"
                                    << "1-5"
                                    << "";
        QTest::newRow("hole") << "1-2 4-5"
                              << "1-5"
                              << "2-4";
        QTest::newRow("both-ends") << "2-3"
                                   << "1-5"
                                   << "1-2 3-5";
        QTest::newRow("touching-outside") << "0-1 5-6"
                                          << "1-5"
                                          << "1-5";
        QTest::newRow("empty-asked") << ""
                                     << "3-3"
                                     << "";
    }

    void missingIsWhatHasNotBeenAdded()
    {
        QFETCH(QString, added);
        QFETCH(QString, asked);
        QFETCH(QString, expected);
        TimeRangeSet set;
        for (const TimeRange &range : ranges(added)) {
            set.add(range);
        }
        QCOMPARE(set.missing(ranges(asked).front()), ranges(expected));
    }
};

QTEST_GUILESS_MAIN(TestTimeRangeSet)
#include "tst_timerangeset.moc"
