#include "engine/jitter.h"
#include "schedules/backfillpreview.h"

#include <QTest>

using namespace orrery;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant midnight{1'767'225'600s}; // 2026-01-01T00:00:00Z

BackfillQuestion hourly(std::vector<BackfillRange> ranges)
{
    BackfillQuestion question;
    question.spec.cronString = {u"@hourly"_s};
    question.ranges = std::move(ranges);
    question.now = midnight + 24h;
    return question;
}

std::vector<Instant> nominal(const BackfillPreview &preview)
{
    std::vector<Instant> times;
    times.reserve(preview.instants.size());
    for (const BackfillInstant &instant : preview.instants) {
        times.push_back(instant.time.nominal);
    }
    return times;
}

} // namespace

class TestBackfillPreview : public QObject
{
    Q_OBJECT
private slots:

    void bothEndsCount_data()
    {
        QTest::addColumn<qint64>("startMs");
        QTest::addColumn<qint64>("endMs");
        QTest::addColumn<int>("count");
        const qint64 hour = 3'600'000;
        QTest::newRow("on both ends") << qint64(0) << 3 * hour << 4;
        QTest::newRow("half a second late") << qint64(500) << 3 * hour << 3;
        QTest::newRow("start is end") << hour << hour << 1;
        QTest::newRow("between two times") << hour + 1 << 2 * hour - 1 << 0;
        QTest::newRow("reversed") << 3 * hour << qint64(0) << 0;
    }

    void bothEndsCount()
    {
        QFETCH(qint64, startMs);
        QFETCH(qint64, endMs);
        QFETCH(int, count);
        const auto preview = previewBackfill(
            hourly({{midnight + std::chrono::milliseconds(startMs), midnight + std::chrono::milliseconds(endMs)}}));
        QCOMPARE(int(preview.instants.size()), count);
        QCOMPARE(int(preview.ranges.front().total), count);
        QVERIFY(preview.complete);
    }

    void jitteredTimesDecide()
    {
        BackfillQuestion question = hourly({{midnight, midnight + 3h}});
        question.spec.jitter = 30min;
        question.jitterSeed = jitterSeed(u"11111111-2222-3333-4444-555555555555"_s, u"my-schedule"_s);
        const auto preview = previewBackfill(question);
        QCOMPARE(nominal(preview), std::vector<Instant>({midnight, midnight + 1h, midnight + 2h}));
        for (const BackfillInstant &instant : preview.instants) {
            QVERIFY(instant.time.jittered > instant.time.nominal);
        }
    }

    void marksTimesThatTwoRangesAskFor()
    {
        const auto preview =
            previewBackfill(hourly({{midnight, midnight + 2h}, {midnight + 2h, midnight + 3h}, {midnight, midnight}}));
        QCOMPARE(
            nominal(preview),
            std::vector<Instant>({midnight, midnight, midnight + 1h, midnight + 2h, midnight + 2h, midnight + 3h}));
        std::vector<bool> shared;
        shared.reserve(preview.instants.size());
        for (const BackfillInstant &instant : preview.instants) {
            shared.push_back(instant.shared);
        }
        QCOMPARE(shared, std::vector<bool>({true, true, false, true, true, false}));
        QCOMPARE(int(preview.sharedTimes), 2);
        QCOMPARE(preview.instants[1].range, 2U);
    }

    void countsWhatLiesInTheFuture()
    {
        BackfillQuestion question = hourly({{midnight, midnight + 3h}});
        question.now = midnight + 90min;
        const auto preview = previewBackfill(question);
        QCOMPARE(int(preview.ranges.front().future), 2);
        QVERIFY(!preview.instants[1].future);
        QVERIFY(preview.instants[2].future);
    }

    void limitIsSaid()
    {
        BackfillQuestion question = hourly({{midnight, midnight + 3h}, {midnight, midnight + 3h}});
        question.limit = 6;
        const auto preview = previewBackfill(question);
        QVERIFY(preview.ranges[0].complete);
        QVERIFY(!preview.ranges[1].complete);
        QVERIFY(!preview.complete);
        QCOMPARE(int(preview.instants.size()), 6);
        question.limit = 8;
        QVERIFY(previewBackfill(question).complete);
    }

    void badSpecIsAnError()
    {
        BackfillQuestion question = hourly({{midnight, midnight + 3h}});
        question.spec.cronString = {u"every day"_s};
        const auto preview = previewBackfill(question);
        QVERIFY(!preview.error.isEmpty());
        QVERIFY(preview.instants.empty());
    }

    void stopsWhenAsked()
    {
        BackfillQuestion question = hourly({{midnight, midnight + 24h * 3650}});
        question.spec.cronString = {u"* * * * * * *"_s};
        std::stop_source source;
        source.request_stop();
        QVERIFY(previewBackfill(question, source.get_token()).instants.empty());
    }
};

QTEST_GUILESS_MAIN(TestBackfillPreview)
#include "tst_backfillpreview.moc"
