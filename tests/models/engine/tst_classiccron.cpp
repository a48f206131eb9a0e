#include "engine/classiccron.h"
#include "engine/zoneloader.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;

class ClassicCronTest : public QObject
{
    Q_OBJECT

private slots:
    void firesAt_data();
    void firesAt();
    void isRefused_data();
    void isRefused();
    void wordsNameBothDays();
};

namespace {

Instant at(const QString &text)
{
    return fromQDateTime(QDateTime::fromString(text + u'Z', Qt::ISODate));
}

} // namespace

void ClassicCronTest::firesAt_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const QString &after, const QString &expected) {
        QTest::newRow(text) << after << expected;
    };
    const QString day = u"2026-01-01T00:00:00"_s;
    row("0 0 13 * fri", day, u"2026-01-02T00:00:00 2026-01-09T00:00:00 2026-01-13T00:00:00"_s); // either day
    row("0 0 13 * *", day, u"2026-01-13T00:00:00 2026-02-13T00:00:00"_s);
    row("0 0 */1 * 1", day, u"2026-01-05T00:00:00 2026-01-12T00:00:00"_s); // */1 is a star
    row("0 0 1-31 * 1", day, u"2026-01-02T00:00:00 2026-01-03T00:00:00"_s); // and this is not
    row("*/20 * * * ?", day, u"2026-01-01T00:20:00 2026-01-01T00:40:00"_s);
    row("@weekly", day, u"2026-01-04T00:00:00"_s);
    row("@every 90s", day, u"2026-01-01T00:01:30 2026-01-01T00:03:00"_s);
    row("CRON_TZ=America/New_York 30 1 * * *", u"2022-11-05T12:00:00"_s,
        u"2022-11-06T05:30:00 2022-11-06T06:30:00 2022-11-07T06:30:00"_s);
    row("CRON_TZ=America/New_York 30 2 * * *", u"2022-03-12T12:00:00"_s, u"2022-03-14T06:30:00"_s);
    row("TZ=Asia/Tokyo 0 9 * JAN-feb Mon", day, u"2026-01-05T00:00:00 2026-01-12T00:00:00"_s);
    row("0 0 31 2 *", day, QString());
}

void ClassicCronTest::firesAt()
{
    QFETCH(const QString, after);
    QFETCH(const QString, expected);
    const auto cron = ClassicCron::parse(QString::fromLatin1(QTest::currentDataTag()), loadZone(u"UTC"_s));
    QVERIFY(cron.has_value());
    const auto limit = std::max<std::size_t>(1, static_cast<std::size_t>(expected.count(u'T')));
    QStringList texts;
    texts.reserve(qsizetype(limit));
    for (const FireTime &time : fireTimes(*cron, at(after), at(u"2099-01-01T00:00:00"_s), limit)) {
        texts.append(toQDateTime(time.nominal).toString(u"yyyy-MM-ddTHH:mm:ss"));
        QVERIFY(cron->delay() || previousFireTime(*cron, time.nominal + std::chrono::milliseconds(1)) == time);
    }
    QCOMPARE(texts.join(u' '), expected);
}

void ClassicCronTest::isRefused_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::newRow("0 0 * * 7") << 8 << 1;
    QTest::newRow("0 0 * * 1-7") << 8 << 3;
    QTest::newRow("0 0 0 * *") << 4 << 1;
    QTest::newRow("* * * *") << 0 << 7;
    QTest::newRow("0 0 * * * 2026") << 0 << 14;
    QTest::newRow("@Daily") << 0 << 6;
    QTest::newRow("@every 1d") << 7 << 2;
    QTest::newRow("5,61 * * * *") << 2 << 2;
    QTest::newRow("*/0 * * * *") << 0 << 3;
    QTest::newRow("TZ=Europe/Berlin") << 0 << 16;
    QTest::newRow("TZ=Nowhere 0 0 * * *") << 3 << 7;
}

void ClassicCronTest::isRefused()
{
    QFETCH(const int, offset);
    QFETCH(const int, length);
    const auto cron = ClassicCron::parse(QString::fromLatin1(QTest::currentDataTag()), loadZone({}));
    QVERIFY(!cron.has_value());
    QCOMPARE(cron.error().offset, offset);
    QCOMPARE(cron.error().length, length);
    QVERIFY(!cron.error().message.isEmpty() && !cron.error().hint.isEmpty());
}

void ClassicCronTest::wordsNameBothDays()
{
    const auto cron = ClassicCron::parse(u"0 0 13 * fri", loadZone({}));
    QCOMPARE(
        describeCron(*cron),
        u"Runs at 00:00 on day 13 of every month. And also at 00:00 every Friday. Times of the scheduler's zone."_s);
}

QTEST_APPLESS_MAIN(ClassicCronTest)
#include "tst_classiccron.moc"
