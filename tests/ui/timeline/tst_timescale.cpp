#include "models/timeline/lanebuilders.h"
#include "timeline/calendarsteps.h"
#include "timeline/timescale.h"

#include <QTest>

#include <algorithm>

using namespace orrery;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestTimeScale : public QObject
{
    Q_OBJECT

private slots:
    void labelsSuitTheLengthOfTheWindow_data();
    void labelsSuitTheLengthOfTheWindow();
    void changedClocksAreVisible_data();
    void changedClocksAreVisible();
    void everyDayHasItsTickWhereMidnightIsMissing();
    void labelsNeverStandCloserThanTheyAreWide();
    void writesOffsets_data();
    void writesOffsets();
    void weekendsAndNightsAreShadedWhereTheyCanBeTold();
};

void TestTimeScale::labelsSuitTheLengthOfTheWindow_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("tick");
    const qint64 day = 86'400'000;
    QTest::newRow("50 ms") << qint64{50} << QStringLiteral("Fri 20 Nov 2026 14:00:00") << QStringLiteral(".005");
    QTest::newRow("1 s") << qint64{1000} << QStringLiteral("Fri 20 Nov 2026 14:00:00") << QStringLiteral(".050");
    QTest::newRow("20 s") << qint64{20'000} << QStringLiteral("Fri 20 Nov 2026") << QStringLiteral("14:00:02");
    QTest::newRow("10 min") << qint64{600'000} << QStringLiteral("Fri 20 Nov 2026") << QStringLiteral("14:01");
    QTest::newRow("8 h") << day / 3 << QStringLiteral("Fri 20 Nov 2026") << QStringLiteral("15:00");
    QTest::newRow("3 days") << 3 * day << QStringLiteral("Fri 20 Nov 2026") << QStringLiteral("18:00");
    QTest::newRow("9 days") << 9 * day << QStringLiteral("November 2026") << QStringLiteral("Sat 21");
    QTest::newRow("3 weeks") << 21 * day << QStringLiteral("November 2026") << QStringLiteral("21");
    QTest::newRow("4 months") << 120 * day << QStringLiteral("November 2026") << QStringLiteral("23");
    QTest::newRow("1 year") << 365 * day << QStringLiteral("2026") << QStringLiteral("Dec");
    QTest::newRow("40 years") << 14610 * day << QStringLiteral("2000–2099") << QStringLiteral("2030");
}

void TestTimeScale::labelsSuitTheLengthOfTheWindow()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, section);
    QFETCH(const QString, tick);
    const Instant start = at("2026-11-20T14:00:00Z");
    const TimeScale scale =
        timeScale({start, start + std::chrono::milliseconds(milliseconds)}, {1000, 7}, QTimeZone::utc(), QLocale::c());
    QCOMPARE(scale.sections.front().label, section);
    const auto later = std::find_if(scale.ticks.begin(), scale.ticks.end(),
                                    [start](const ScaleTick &candidate) { return candidate.at > start; });
    QVERIFY(later != scale.ticks.end());
    QCOMPARE(later->label, tick);
}

void TestTimeScale::changedClocksAreVisible_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("ticks"); // of six hours
    QTest::addColumn<QString>("change");
    QTest::newRow("Berlin, hour comes twice")
        << QByteArray("Europe/Berlin") << QStringLiteral("2026-10-24T22:00:00Z")
        << QStringLiteral("00:00 01:00 02:00 02:00 03:00 04:00") << QStringLiteral("clocks back 1 h");
    QTest::newRow("Berlin, hour missing")
        << QByteArray("Europe/Berlin") << QStringLiteral("2026-03-28T23:00:00Z")
        << QStringLiteral("00:00 01:00 03:00 04:00 05:00 06:00") << QStringLiteral("clocks forward 1 h");
    QTest::newRow("Lord Howe, half an hour")
        << QByteArray("Australia/Lord_Howe") << QStringLiteral("2026-10-03T13:30:00Z")
        << QStringLiteral("00:00 01:00 03:00 04:00 05:00 06:00") << QStringLiteral("clocks forward 30 min");
    QTest::newRow("Kathmandu, no change") << QByteArray("Asia/Kathmandu") << QStringLiteral("2026-10-24T18:15:00Z")
                                          << QStringLiteral("00:00 01:00 02:00 03:00 04:00 05:00") << QString();
}

void TestTimeScale::changedClocksAreVisible()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, from);
    QFETCH(const QString, ticks);
    QFETCH(const QString, change);
    const Instant start = fromQDateTime(QDateTime::fromString(from, Qt::ISODate));
    const TimeScale scale = timeScale({start, start + 6h}, {600, 7}, QTimeZone(zone), QLocale::c());
    QStringList labels;
    for (const ScaleTick &tick : scale.ticks) {
        labels << tick.label;
    }
    QCOMPARE(labels.join(u' '), ticks);
    QCOMPARE(scale.zoneChanges.empty() ? QString() : scale.zoneChanges.front().label, change);
}

void TestTimeScale::everyDayHasItsTickWhereMidnightIsMissing()
{
    // Cairo puts its clocks forward at midnight of 24 April 2026.
    const QTimeZone cairo("Africa/Cairo");
    const Instant start = at("2026-04-20T12:00:00Z");
    const TimeScale scale = timeScale({start, start + 9 * 24h}, {1000, 7}, cairo, QLocale::c());
    const auto tick = std::find_if(scale.ticks.begin(), scale.ticks.end(),
                                   [](const ScaleTick &candidate) { return candidate.label == u"Fri 24"; });
    QVERIFY(tick != scale.ticks.end());
    QCOMPARE(tick->at, at("2026-04-23T22:00:00Z"));
    QCOMPARE(scale.ticks.size(), 9U);
}

void TestTimeScale::labelsNeverStandCloserThanTheyAreWide()
{
    const Instant start = at("2026-11-20T14:00:00Z");
    for (double seconds = 0.02; seconds < 2e9; seconds *= 1.7) {
        const auto length = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
        const ScaleStep step = stepFor(static_cast<double>(length.count()) / 1000, 7);
        const TimeScale scale = timeScale({start, start + length}, {1000, 7}, QTimeZone::utc(), QLocale::c());
        const auto room = static_cast<double>(step.length().count()) * 1000 / static_cast<double>(length.count());
        QVERIFY(room >= step.labelCharacters * 7);
        QVERIFY2(scale.ticks.size() < 60, qPrintable(QString::number(seconds)));
    }
}

void TestTimeScale::writesOffsets_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << QByteArray("UTC") << QStringLiteral("UTC");
    QTest::newRow("east") << QByteArray("Europe/Berlin") << QStringLiteral("UTC+1");
    QTest::newRow("west, true minus") << QByteArray("America/New_York") << QStringLiteral("UTC−5");
    QTest::newRow("quarter hour") << QByteArray("Asia/Kathmandu") << QStringLiteral("UTC+5:45");
    QTest::newRow("half hour west") << QByteArray("America/St_Johns") << QStringLiteral("UTC−3:30");
}

void TestTimeScale::writesOffsets()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, text);
    QCOMPARE(utcOffsetText(at("2026-11-20T14:00:00Z"), QTimeZone(zone)), text);
}

void TestTimeScale::weekendsAndNightsAreShadedWhereTheyCanBeTold()
{
    const Instant start = at("2026-11-16T00:00:00Z"); // a Monday
    const auto scaleOf = [start](std::chrono::hours length) {
        return timeScale({start, start + length}, {1000, 7}, QTimeZone::utc(), QLocale(QLocale::German));
    };
    QCOMPARE(scaleOf(7 * 24h).nights.size(), 9U);
    QCOMPARE(scaleOf(5 * 24h).weekends.front().end, start); // the Sunday before
    QVERIFY(scaleOf(30 * 24h).nights.empty());
    QVERIFY(!scaleOf(30 * 24h).weekends.empty());
    QVERIFY(scaleOf(365 * 24h).weekends.empty());
}

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
