#include "displaytext.h"
#include "models/schedules/schedulebuilders.h"

#include <QTest>

using namespace orrery;
using namespace orrery::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDisplayText : public QObject
{
    Q_OBJECT
private slots:
    void givesTheTwoLargestUnits_data();
    void givesTheTwoLargestUnits();
    void saysHowFarAway_data();
    void saysHowFarAway();
    void shortensAMomentByNow_data();
    void shortensAMomentByNow();
    void namesZoneAndOffset();
    void listsEveryZoneOnce();
    void fallsBackToUtcForUnknownZones();
    void showsWhatCannotBeSeen_data();
    void showsWhatCannotBeSeen();
};

void TestDisplayText::givesTheTwoLargestUnits_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << qint64(0) << u"0 ms"_s;
    QTest::newRow("below a second") << qint64(250) << u"250 ms"_s;
    QTest::newRow("seconds without milliseconds") << qint64(2500) << u"2 s"_s;
    QTest::newRow("minute and a half") << qint64(90'000) << u"1 min 30 s"_s;
    QTest::newRow("whole hours") << qint64(7'200'000) << u"2 h"_s;
    QTest::newRow("hours and minutes") << qint64(5'400'999) << u"1 h 30 min"_s;
    QTest::newRow("no gap between units") << qint64(86'400'000 + 60'000) << u"1 d"_s;
    QTest::newRow("years") << 400LL * 86'400'000 << u"1 y 35 d"_s;
}

void TestDisplayText::givesTheTwoLargestUnits()
{
    QFETCH(const qint64, milliseconds);
    QTEST(displaytext::duration(std::chrono::milliseconds(milliseconds)), "expected");
}

void TestDisplayText::saysHowFarAway_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << qint64(0) << u"now"_s;
    QTest::newRow("ahead") << qint64(3 * 3600 + 1799) << u"in 3 h"_s;
    QTest::newRow("back") << qint64(-12) << u"12 s ago"_s;
    QTest::newRow("days back") << qint64(-2 * 86400) << u"2 d ago"_s;
}

void TestDisplayText::saysHowFarAway()
{
    QFETCH(const qint64, seconds);
    QTEST(displaytext::relative(at(seconds), at(0)), "expected");
}

void TestDisplayText::shortensAMomentByNow_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("today") << qint64(6 * 3600 + 1800) << u"06:30"_s;
    QTest::newRow("tomorrow") << qint64(86400) << u"Mon 00:00"_s;
    QTest::newRow("yesterday") << qint64(-60) << u"Sat 23:59"_s;
    QTest::newRow("this year") << qint64(30 * 86400) << u"31 Mar 00:00"_s;
    QTest::newRow("another year") << 400LL * 86400 << u"5 Apr 2027"_s;
}

void TestDisplayText::shortensAMomentByNow()
{
    QFETCH(const qint64, seconds);
    QTEST(displaytext::moment(at(seconds), at(0), QTimeZone::utc()), "expected");
}

void TestDisplayText::namesZoneAndOffset()
{
    const QTimeZone newYork("America/New_York");
    QCOMPARE(displaytext::dateTimeWithZone(at(0), newYork),
             u"Sat 28 Feb 2026, 19:00:00 America/New_York (UTC\u221205:00)"_s);
    QCOMPARE(displaytext::dateTimeWithZone(at(31 * 86400), newYork),
             u"Tue 31 Mar 2026, 20:00:00 America/New_York (UTC\u221204:00)"_s);
    QCOMPARE(displaytext::dateTimeWithZone(at(0), QTimeZone::utc()), u"Sun 1 Mar 2026, 00:00:00 UTC"_s);
}

void TestDisplayText::listsEveryZoneOnce()
{
    ScheduleSpec spec; // the viewer of this test is in UTC
    QCOMPARE(displaytext::inAllZones(at(0), spec).count(u'\n'), 0);
    spec.timezoneName = u"Etc/UTC"_s;
    QCOMPARE(displaytext::inAllZones(at(0), spec).count(u'\n'), 0);
    spec.timezoneName = u"Europe/Berlin"_s;
    QCOMPARE(displaytext::inAllZones(at(0), spec).count(u'\n'), 1);
}

void TestDisplayText::fallsBackToUtcForUnknownZones()
{
    ScheduleSpec spec;
    // An empty name means this machine's zone to Qt, which is Etc/UTC in a test.
    QCOMPARE(displaytext::zoneFor(ZoneChoice::Schedule, spec).id(), QByteArray("UTC"));
    spec.timezoneName = u"Mars/Olympus"_s;
    QCOMPARE(displaytext::zoneFor(ZoneChoice::Schedule, spec), QTimeZone::utc());
    spec.timezoneName = u"Europe/Berlin"_s;
    QCOMPARE(displaytext::zoneFor(ZoneChoice::Schedule, spec), QTimeZone("Europe/Berlin"));
    QCOMPARE(displaytext::zoneFor(ZoneChoice::Utc, spec), QTimeZone::utc());
}

void TestDisplayText::showsWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"billing <b>&amp; close"_s << u"billing <b>&amp; close"_s;
    QTest::newRow("line break and tab") << u"a\nb\tc"_s << u"a␊b␉c"_s;
    QTest::newRow("delete") << u"a\u007f"_s << u"a␡"_s;
    QTest::newRow("turned text") << u"txt\u202efdp.exe"_s << u"txt‹U+202E›fdp.exe"_s;
    QTest::newRow("right-to-left letters stay") << u"שלום"_s << u"שלום"_s;
    QTest::newRow("hidden space") << u"a\u200bb"_s << u"a‹U+200B›b"_s;
    QTest::newRow("long") << QString(10000, u'x') << QString(400, u'x') + u'…';
}

void TestDisplayText::showsWhatCannotBeSeen()
{
    QFETCH(const QString, text);
    QTEST(displaytext::oneLine(text), "expected");
}

QTEST_GUILESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
