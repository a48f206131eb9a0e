#include "temporal/wiretime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;

namespace {

qint64 millisOf(const QByteArray &text)
{
    const std::optional<Instant> time = temporal::parseTime(text.toStdString());
    return time ? time->time_since_epoch().count() : -1;
}

} // namespace

class WireTimeTest : public QObject
{
    Q_OBJECT
private slots:
    void timesAreReadToTheMillisecond_data();
    void timesAreReadToTheMillisecond();
    void whatIsNoTimeIsRefused_data();
    void whatIsNoTimeIsRefused();
    void timesAreWrittenShort_data();
    void timesAreWrittenShort();
    void yearOneMeansUnset();
    void durationsGoThereAndBack_data();
    void durationsGoThereAndBack();
    void whatIsNoDurationIsRefused_data();
    void whatIsNoDurationIsRefused();
    void durationsBeyondTheRangeAreCut();
};

void WireTimeTest::timesAreReadToTheMillisecond_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("millis");
    QTest::newRow("epoch") << "1970-01-01T00:00:00Z"_ba << qint64(0);
    QTest::newRow("before the epoch") << "1969-12-31T23:59:59.999Z"_ba << qint64(-1);
    QTest::newRow("before the epoch, floor") << "1969-12-31T23:59:59.9999Z"_ba << qint64(-1);
    QTest::newRow("milliseconds") << "2026-08-21T07:30:41.221Z"_ba << qint64(1787297441221);
    QTest::newRow("nanoseconds are cut, not rounded") << "2026-08-21T07:30:41.221999999Z"_ba << qint64(1787297441221);
    QTest::newRow("one digit") << "2026-08-21T07:30:41.5Z"_ba << qint64(1787297441500);
    QTest::newRow("offset east") << "2026-08-21T09:30:41+02:00"_ba << qint64(1787297441000);
    QTest::newRow("offset west") << "2026-08-21T02:00:41-05:30"_ba << qint64(1787297441000);
    QTest::newRow("leap day") << "2028-02-29T00:00:00Z"_ba << qint64(1835395200000);
}

void WireTimeTest::timesAreReadToTheMillisecond()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, millis);
    QCOMPARE(millisOf(text), millis);
}

void WireTimeTest::whatIsNoTimeIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "2026", "2026-08-21", "2026-08-21T07:30:41", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
          "2026-08-21T24:00:00Z", "2026-08-21T07:60:00Z", "2026-08-21 07:30:41Z", "2026-08-21T07:30:41.Z",
          "2026-08-21T07:30:41.1234567890Z", "2026-08-21T07:30:41Zx", "2026-08-21T07:30:41+0200"}) {
        QTest::newRow(*text == '\0' ? "empty" : text) << QByteArray(text);
    }
}

void WireTimeTest::whatIsNoTimeIsRefused()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!temporal::parseTime(text.toStdString()));
}

void WireTimeTest::timesAreWrittenShort_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00Z"_s;
    QTest::newRow("seconds") << qint64(1787297441000) << u"2026-08-21T07:30:41Z"_s;
    QTest::newRow("milliseconds") << qint64(1787297441021) << u"2026-08-21T07:30:41.021Z"_s;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
}

void WireTimeTest::timesAreWrittenShort()
{
    QFETCH(const qint64, millis);
    QFETCH(const QString, text);
    QCOMPARE(temporal::formatTime(Instant(std::chrono::milliseconds(millis))), text);
    QCOMPARE(millisOf(text.toUtf8()), millis);
}

void WireTimeTest::yearOneMeansUnset()
{
    QVERIFY(temporal::isUnset(*temporal::parseTime("0001-01-01T00:00:00Z")));
    QVERIFY(!temporal::isUnset(*temporal::parseTime("1970-01-01T00:00:00Z")));
}

void WireTimeTest::durationsGoThereAndBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("zero") << u"0s"_s << qint64(0);
    QTest::newRow("seconds") << u"3600s"_s << qint64(3'600'000'000'000);
    QTest::newRow("3 digits") << u"1.500s"_s << qint64(1'500'000'000);
    QTest::newRow("6 digits") << u"0.000250s"_s << qint64(250'000);
    QTest::newRow("9 digits") << u"90.000000001s"_s << qint64(90'000'000'001);
    QTest::newRow("negative") << u"-1.500s"_s << qint64(-1'500'000'000);
    QTest::newRow("negative, less than a second") << u"-0.001s"_s << qint64(-1'000'000);
    QTest::newRow("a year") << u"31536000s"_s << qint64(31'536'000'000'000'000);
}

void WireTimeTest::durationsGoThereAndBack()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, nanos);
    QCOMPARE(temporal::parseDuration(text.toStdString()).value_or(-1ns).count(), nanos);
    QCOMPARE(temporal::formatDuration(Duration(nanos)), text);
}

void WireTimeTest::whatIsNoDurationIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "s", "1", "1h", "1.s", ".5s", "1.5", "--1s", "1 s", "1.1234567890s"}) {
        QTest::newRow(*text == '\0' ? "empty" : text) << QByteArray(text);
    }
}

void WireTimeTest::whatIsNoDurationIsRefused()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!temporal::parseDuration(text.toStdString()));
}

void WireTimeTest::durationsBeyondTheRangeAreCut()
{
    QCOMPARE(temporal::parseDuration("315576000000s").value_or(0ns), Duration::max());
    QCOMPARE(temporal::parseDuration("99999999999999999999999s").value_or(0ns), Duration::max());
}

QTEST_APPLESS_MAIN(WireTimeTest)
#include "tst_wiretime.moc"
