#include "dialogs/wallclock.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;

using Kind = WallClockReading::Kind;

namespace {

Instant at(const QString &iso)
{
    return fromQDateTime(QDateTime::fromString(iso, Qt::ISODateWithMs));
}

} // namespace

class TestWallClock : public QObject
{
    Q_OBJECT
private slots:

    void readsAClock_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("summer") << "Europe/Berlin"_ba << u"2026-07-01T12:00:00"_s << u"2026-07-01T10:00:00Z"_s
                                << Kind::Once;
        QTest::newRow("in the gap") << "Europe/Berlin"_ba << u"2026-03-29T02:30:00"_s << u"2026-03-29T01:30:00Z"_s
                                    << Kind::Never;
        QTest::newRow("after the gap") << "Europe/Berlin"_ba << u"2026-03-29T03:00:00"_s << u"2026-03-29T01:00:00Z"_s
                                       << Kind::Once;
        QTest::newRow("repeated") << "Europe/Berlin"_ba << u"2026-10-25T02:30:00"_s << u"2026-10-25T00:30:00Z"_s
                                  << Kind::Twice;
        QTest::newRow("half an hour of change")
            << "Australia/Lord_Howe"_ba << u"2026-04-05T01:45:00"_s << u"2026-04-04T14:45:00Z"_s << Kind::Twice;
        QTest::newRow("west") << "America/New_York"_ba << u"2026-01-01T00:00:00"_s << u"2026-01-01T05:00:00Z"_s
                              << Kind::Once;
    }

    void readsAClock()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, digits);
        QFETCH(QString, utc);
        QFETCH(Kind, kind);
        const QDateTime typed = QDateTime::fromString(digits + u'Z', Qt::ISODate);
        const WallClockReading expected{at(utc), kind};
        QCOMPARE(readWallClock(typed, QTimeZone(zone)), expected);
        if (kind != Kind::Never) {
            QCOMPARE(wallClock(expected.instant, QTimeZone(zone)), typed);
        }
    }
};

QTEST_GUILESS_MAIN(TestWallClock)
#include "tst_wallclock.moc"
