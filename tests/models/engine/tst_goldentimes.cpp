// Times that the server computes around clock changes, at the ends of its range and with bounds, by hand from its own
// tests (service/worker/scheduler/spec_test.go, calendar_test.go) and from runs of it.

#include "engine/firetimes.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class GoldenTimes : public QObject
{
    Q_OBJECT

private slots:
    void cronFiresAt_data();
    void cronFiresAt();
    void jitterIs_data();
    void jitterIs();
    void specFiresAt_data();
    void specFiresAt();
    void aDayThatWasLeftOutStopsTheGenerator();
    void excludingEverythingStopsTheGenerator();
};

namespace {

Instant at(const QString &text)
{
    return fromQDateTime(QDateTime::fromString(text + u'Z', Qt::ISODateWithMs));
}

QString text(Instant instant)
{
    return toQDateTime(instant).toString(u"yyyy-MM-ddTHH:mm:ss.zzz").remove(u".000"_s);
}

QString textOf(const std::vector<FireTime> &times)
{
    QStringList texts;
    for (const FireTime &time : times) {
        texts.append(text(time.jittered));
    }
    return texts.join(u' ');
}

CompiledSpec compiled(const ScheduleSpec &spec)
{
    return compileSpec(spec).value();
}

CompiledSpec cron(const char *text)
{
    ScheduleSpec spec;
    spec.cronString = {QString::fromLatin1(text)};
    return compiled(spec);
}

constexpr Instant farAway = std::chrono::sys_days(std::chrono::year(2200) / 1 / 1);

} // namespace

void GoldenTimes::cronFiresAt_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *spec, const char *after, const char *expected) {
        QTest::addRow("%s after %s", spec, after) << QString::fromLatin1(after) << QString::fromLatin1(expected);
    };
    row("CRON_TZ=US/Pacific 30 1 * * *", "2022-11-05T12:00:00",
        "2022-11-06T08:30:00 2022-11-06T09:30:00 2022-11-07T09:30:00");
    row("CRON_TZ=America/New_York 30 1 * * *", "2022-11-05T12:00:00",
        "2022-11-06T05:30:00 2022-11-06T06:30:00 2022-11-07T06:30:00");
    row("CRON_TZ=US/Pacific */15 * * * *", "2022-11-06T07:30:00",
        "2022-11-06T07:45:00 2022-11-06T08:00:00 2022-11-06T08:15:00 2022-11-06T08:30:00 2022-11-06T08:45:00 "
        "2022-11-06T09:00:00 2022-11-06T09:15:00");
    row("CRON_TZ=Atlantic/Azores 30 0 * * *", "2022-10-29T12:00:00",
        "2022-10-30T00:30:00 2022-10-30T01:30:00 2022-10-31T01:30:00");
    row("CRON_TZ=Europe/Berlin 30 2 * * *", "2022-10-29T12:00:00", "2022-10-30T01:30:00 2022-10-31T01:30:00");
    row("CRON_TZ=Europe/Berlin 30 1 * * *", "2022-10-29T12:00:00",
        "2022-10-29T23:30:00 2022-10-30T00:30:00 2022-10-31T00:30:00");
    row("CRON_TZ=Europe/Berlin 0 * * * *", "2022-10-29T22:30:00",
        "2022-10-29T23:00:00 2022-10-30T00:00:00 2022-10-30T02:00:00 2022-10-30T03:00:00");
    row("CRON_TZ=Europe/Berlin */15 * * * *", "2022-10-29T23:30:00",
        "2022-10-29T23:45:00 2022-10-30T00:00:00 2022-10-30T01:15:00 2022-10-30T02:30:00 2022-10-30T02:45:00");
    row("CRON_TZ=Europe/Berlin */15 * * * *", "2022-10-30T00:05:00", "2022-10-30T01:15:00 2022-10-30T02:30:00");
    row("CRON_TZ=Europe/Berlin */15 * * * *", "2022-10-30T01:00:00", "2022-10-30T02:15:00 2022-10-30T02:30:00");
    row("CRON_TZ=Europe/Berlin 30 * * * *", "2022-10-29T22:00:00",
        "2022-10-29T22:30:00 2022-10-29T23:30:00 2022-10-30T00:30:00 2022-10-30T02:30:00");
    row("CRON_TZ=Europe/London 30 1 * * *", "2022-10-29T12:00:00", "2022-10-30T01:30:00 2022-10-31T01:30:00");
    row("CRON_TZ=Europe/London 30 0 * * *", "2022-10-29T12:00:00",
        "2022-10-29T23:30:00 2022-10-30T00:30:00 2022-10-31T00:30:00");
    row("CRON_TZ=Europe/Dublin 30 1 * * *", "2022-10-29T12:00:00", "2022-10-30T01:30:00 2022-10-31T01:30:00");
    row("CRON_TZ=Australia/Sydney 30 2 * * *", "2022-04-01T12:00:00",
        "2022-04-01T15:30:00 2022-04-02T16:30:00 2022-04-03T16:30:00");
    row("CRON_TZ=Australia/Sydney 30 1 * * *", "2022-04-01T12:00:00",
        "2022-04-01T14:30:00 2022-04-02T14:30:00 2022-04-02T15:30:00 2022-04-03T15:30:00");
    row("CRON_TZ=Asia/Beirut 30 23 * * *", "2022-10-28T12:00:00",
        "2022-10-28T20:30:00 2022-10-29T21:30:00 2022-10-30T21:30:00");
    row("CRON_TZ=US/Pacific 30 2 * * *", "2022-03-12T12:00:00", "2022-03-14T09:30:00 2022-03-15T09:30:00");
    row("CRON_TZ=US/Pacific */20 * * * *", "2022-03-13T09:00:00",
        "2022-03-13T09:20:00 2022-03-13T09:40:00 2022-03-13T10:00:00 2022-03-13T10:20:00");
    row("CRON_TZ=Europe/Berlin 30 2 * * *", "2022-03-26T12:00:00", "2022-03-28T00:30:00 2022-03-29T00:30:00");
    row("CRON_TZ=America/Havana 0 0 * * *", "2022-03-12T00:00:00", "2022-03-12T05:00:00 2022-03-14T04:00:00");
    row("CRON_TZ=America/Havana 0 5 * * 0", "2022-03-10T00:00:00", "2022-03-20T09:00:00 2022-03-27T09:00:00");
    row("CRON_TZ=America/Havana 0 5 * * 0", "2022-03-13T06:00:00", "2022-03-13T09:00:00 2022-03-20T09:00:00");
    row("CRON_TZ=America/Havana 0 5 * * 6", "2022-03-10T00:00:00",
        "2022-03-12T10:00:00 2022-03-13T09:00:00 2022-03-19T09:00:00");
    row("CRON_TZ=America/Santiago 0 5 * * 0", "2022-09-05T12:00:00", "2022-09-18T08:00:00 2022-09-25T08:00:00");
    row("CRON_TZ=America/Santiago 30 0 * * *", "2022-09-09T12:00:00",
        "2022-09-10T04:30:00 2022-09-12T03:30:00 2022-09-13T03:30:00");
    row("CRON_TZ=Asia/Beirut 0 5 * * 0", "2022-03-21T12:00:00", "2022-03-27T02:00:00 2022-04-03T02:00:00");
    row("CRON_TZ=Australia/Lord_Howe */15 * * * *", "2022-04-02T14:00:00",
        "2022-04-02T14:15:00 2022-04-02T15:00:00 2022-04-02T16:15:00 2022-04-02T16:30:00");
    row("CRON_TZ=Australia/Lord_Howe 15 2 * * *", "2022-10-01T02:00:00", "2022-10-01T15:45:00 2022-10-02T15:15:00");
    row("CRON_TZ=Africa/Casablanca 30 2 * * *", "2024-04-13T12:00:00", "2024-04-15T01:30:00 2024-04-16T01:30:00");
    row("CRON_TZ=America/New_York 0 0 29 2 *", "2022-03-21T12:00:00",
        "2024-02-29T05:00:00 2028-02-29T05:00:00 2032-02-29T05:00:00");
    row("0 0 31 2 *", "2022-03-21T12:00:00", "");
    row("0 0 13 * fri", "2026-01-01T00:00:00", "2026-02-13T00:00:00 2026-03-13T00:00:00 2026-11-13T00:00:00");
    row("59 59 23 31 12 * 2099,2100", "2022-03-21T12:00:00", "2099-12-31T23:59:59 2100-12-31T23:59:59");
    row("0 * * * *", "2022-03-23T11:59:59.999", "2022-03-23T12:00:00");
    row("0 * * * *", "2022-03-23T12:00:00.500", "2022-03-23T13:00:00");
    row("CRON_TZ=Europe/London 1 0 2 1 0", "2004-10-31T01:07:03", "2005-01-02T00:01:00");
}

void GoldenTimes::cronFiresAt()
{
    QFETCH(const QString, after);
    QFETCH(const QString, expected);
    const QByteArray tag = QTest::currentDataTag();
    const auto spec = cron(tag.left(tag.indexOf(" after ")).constData());
    const auto limit =
        static_cast<std::size_t>(expected.count(u'T') + (expected.contains(u"2100-12") || expected.isEmpty() ? 1 : 0));
    QCOMPARE(textOf(fireTimes(spec, {}, at(after), farAway, limit)), expected);
}

void GoldenTimes::jitterIs_data()
{
    QTest::addColumn<QString>("nominal");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<qint64>("maximum");
    QTest::addColumn<qint64>("expected");
    const QByteArray seed = "11111111-2222-3333-4444-555555555555-my-schedule";
    QTest::newRow("no seed") << u"2022-03-24T00:00:00"_s << QByteArray() << qint64{3600000} << qint64{2124276};
    QTest::newRow("seed 1") << u"2022-03-24T00:00:00"_s << QByteArray("seed-1") << qint64{3600000} << qint64{372519};
    QTest::newRow("seed 2") << u"2022-03-24T00:00:00"_s << QByteArray("seed-2") << qint64{3600000} << qint64{2356922};
    QTest::newRow("schedule") << u"2026-01-01T00:00:00"_s << seed << qint64{60000} << qint64{23629};
    QTest::newRow("five minutes on") << u"2026-01-01T00:05:00"_s << seed << qint64{60000} << qint64{3178};
    QTest::newRow("an hour") << u"2026-07-01T12:00:00"_s << seed << qint64{3600000} << qint64{3528441};
    QTest::newRow("none") << u"2026-07-01T12:00:00"_s << seed << qint64{0} << qint64{0};
    QTest::newRow("negative") << u"2026-07-01T12:00:00"_s << seed << qint64{-5} << qint64{0};
}

void GoldenTimes::jitterIs()
{
    QFETCH(const QString, nominal);
    QFETCH(const QByteArray, seed);
    QFETCH(const qint64, maximum);
    QFETCH(const qint64, expected);
    const std::int64_t seconds =
        std::chrono::duration_cast<std::chrono::seconds>(at(nominal).time_since_epoch()).count();
    QCOMPARE(Jitter(seed).milliseconds(seconds, maximum), expected);
}

void GoldenTimes::specFiresAt_data()
{
    QTest::addColumn<ScheduleSpec>("spec");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const ScheduleSpec &spec, const char *after, const char *expected,
                        const char *seed = "") {
        QTest::newRow(name) << spec << (QStringLiteral("2022-03-23T") + QLatin1StringView(after)) << QByteArray(seed)
                            << QString::fromLatin1(expected);
    };
    ScheduleSpec spec;
    spec.interval = {{90min, 0s}};
    row("interval", spec, "12:53:02", "2022-03-23T13:30:00 2022-03-23T15:00:00");
    spec.interval = {{90min, 344s}};
    row("phase", spec, "12:53:02", "2022-03-23T13:35:44 2022-03-23T15:05:44");
    spec.interval.push_back({157min, 1331s});
    row("two intervals", spec, "12:53:02",
        "2022-03-23T13:35:44 2022-03-23T15:05:44 2022-03-23T15:26:11 2022-03-23T16:35:44 2022-03-23T18:03:11 "
        "2022-03-23T18:05:44");
    spec = {};
    spec.calendar = {{.minute = u"23"_s, .hour = u"5,7"_s}};
    spec.cronString = {u"55 11,13 * * *"_s};
    row("calendar and cron", spec, "03:00:00",
        "2022-03-23T05:23:00 2022-03-23T07:23:00 2022-03-23T11:55:00 2022-03-23T13:55:00 2022-03-24T05:23:00");
    spec = {};
    spec.interval = {{90min, 0s}};
    spec.jitter = 1s;
    spec.excludeCalendar = {{.second = u"*"_s, .minute = u"*"_s, .hour = u"12-14"_s}};
    row("exclude", spec, "08:00:00",
        "2022-03-23T09:00:00.235 2022-03-23T10:30:00.139 2022-03-23T15:00:00.089 2022-03-23T16:30:00.687");
    spec.excludeCalendar.clear();
    spec.startTime = at(u"2022-03-23T12:00:00"_s);
    row("start", spec, "08:00:00", "2022-03-23T12:00:00.162 2022-03-23T13:30:00.587 2022-03-23T15:00:00.089");
    spec.startTime.reset();
    spec.endTime = at(u"2022-03-23T14:00:00"_s);
    row("end", spec, "11:00:00", "2022-03-23T12:00:00.162 2022-03-23T13:30:00.587");
    spec.endTime.reset();
    spec.jitter = 24h;
    row("jitter cut at the gap", spec, "11:00:00",
        "2022-03-23T12:14:36.524 2022-03-23T14:22:54.562 2022-03-23T15:08:03.724");
    spec.interval = {{24h, 0s}};
    spec.jitter = 1h;
    row("seed", spec, "11:00:00", "2022-03-24T00:06:12.519", "seed-1");
}

void GoldenTimes::specFiresAt()
{
    QFETCH(const ScheduleSpec, spec);
    QFETCH(const QString, after);
    QFETCH(const QByteArray, seed);
    QFETCH(const QString, expected);
    const auto limit = static_cast<std::size_t>(expected.count(u'T')) + (spec.endTime ? 1 : 0);
    QCOMPARE(textOf(fireTimes(compiled(spec), seed, at(after), farAway, limit)), expected);
}

void GoldenTimes::aDayThatWasLeftOutStopsTheGenerator()
{
    FireTimeGenerator generator(cron("CRON_TZ=Pacific/Apia 0 0 * * *"), {}, at(u"2011-12-28T12:00:00"_s));
    std::vector<FireTime> times;
    generator.append(farAway, 100, times);
    QCOMPARE(textOf(times), u"2011-12-29T10:00:00"_s);
    QCOMPARE(generator.stop(), FireStop::DoesNotAdvance);
}

void GoldenTimes::excludingEverythingStopsTheGenerator()
{
    ScheduleSpec spec;
    spec.interval = {{1s, 0s}};
    spec.excludeCalendar = {{.second = u"*"_s, .minute = u"*"_s, .hour = u"*"_s}};
    FireTimeGenerator generator(compiled(spec), {}, at(u"2022-03-23T00:00:00"_s));
    QVERIFY(!generator.next());
    QCOMPARE(generator.stop(), FireStop::TooManyExclusions);
    spec.interval = {{std::chrono::days(7), 0s}};
    FireTimeGenerator sparse(compiled(spec), {}, at(u"2022-03-23T00:00:00"_s));
    QVERIFY(!sparse.next());
    QCOMPARE(sparse.stop(), FireStop::NoMoreTimes);
}

Q_DECLARE_METATYPE(orrery::ScheduleSpec)
QTEST_APPLESS_MAIN(GoldenTimes)
#include "tst_goldentimes.moc"
