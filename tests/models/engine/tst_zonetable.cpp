#include "engine/tzif.h"
#include "engine/zoneloader.h"
#include "randomspec.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace orrery;
using namespace Qt::StringLiterals;

class ZoneTableTest : public QObject
{
    Q_OBJECT

private slots:
    void offsetsAreThoseOfTheSystem_data();
    void offsetsAreThoseOfTheSystem();
    void localTimesBecomeInstantsAsInGo();
    void bytesOfAZoneFileServeAsZone();
    void namesAreCaseSensitiveAndStayInsideTheDirectory();
};

void ZoneTableTest::offsetsAreThoseOfTheSystem_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : test::zonesWithHistory()) {
        QTest::newRow(qPrintable(u"zone "_s + name)) << name;
    }
}

void ZoneTableTest::offsetsAreThoseOfTheSystem()
{
    QFETCH(const QString, name);
    const ZonePtr zone = loadZone(name);
    QVERIFY(zone);
    const QTimeZone system = name.isEmpty() ? QTimeZone::utc() : QTimeZone(name.toLatin1());
    QVERIFY(system.isValid());
    for (std::int64_t time = 0; time < 2'200'000'000; time += 86400 * 5 + 3571) {
        QCOMPARE(zone->offsetAt(time), system.offsetFromUtc(QDateTime::fromSecsSinceEpoch(time, Qt::UTC)));
    }
}

void ZoneTableTest::localTimesBecomeInstantsAsInGo()
{
    const auto civil = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2022, month, day), QTime(hour, minute), Qt::UTC).toSecsSinceEpoch();
    };
    const ZonePtr berlin = loadZone(u"Europe/Berlin"_s);
    const ZonePtr newYork = loadZone(u"America/New_York"_s);
    QCOMPARE(berlin->toUtc(civil(10, 30, 2, 30)), civil(10, 30, 1, 30)); // repeated: the second
    QCOMPARE(newYork->toUtc(civil(11, 6, 1, 30)), civil(11, 6, 5, 30)); // repeated: the first
    QCOMPARE(berlin->toUtc(civil(3, 27, 2, 30)), civil(3, 27, 1, 30)); // skipped: later, 03:30
    QCOMPARE(newYork->toUtc(civil(3, 13, 2, 30)), civil(3, 13, 6, 30)); // skipped: earlier, 01:30
}

void ZoneTableTest::bytesOfAZoneFileServeAsZone()
{
    QFile file(u"/usr/share/zoneinfo/Europe/Berlin"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const ZonePtr zone = zoneFromTzif(bytes);
    QVERIFY(zone);
    QCOMPARE(zone->offsetAt(1'800'000'000), loadZone(u"Europe/Berlin"_s)->offsetAt(1'800'000'000));
    QVERIFY(!zoneFromTzif(bytes.left(bytes.size() / 2)));
    QVERIFY(!zoneFromTzif({}));
}

void ZoneTableTest::namesAreCaseSensitiveAndStayInsideTheDirectory()
{
    QVERIFY(!loadZone(u"europe/berlin"_s));
    QVERIFY(!loadZone(u"../zoneinfo/UTC"_s));
    QVERIFY(!loadZone(u"/usr/share/zoneinfo/UTC"_s));
    QVERIFY(!loadZone(u"Europe"_s));
    QVERIFY(loadZone({}) && loadZone(u"UTC"_s) && loadZone(u"Local"_s));
}

QTEST_APPLESS_MAIN(ZoneTableTest)
#include "tst_zonetable.moc"
