#include "tokenbucket.h"

#include <QTest>

using namespace orrery;
using namespace std::chrono_literals;

namespace {

constexpr BudgetLimits limits{.perSecond = 5.0, .burst = 5};
constexpr Instant start{1'000'000s};

int takeAll(TokenBucket &bucket)
{
    int taken = 0;
    while (bucket.take()) {
        ++taken;
    }
    return taken;
}

} // namespace

class TokenBucketTest : public QObject
{
    Q_OBJECT
private slots:
    void aBurstThenTheRate_data();
    void aBurstThenTheRate();
    void itSaysHowLongToWait();
    void aRefusalHalvesTheRate();
    void refusalsOfOneMomentCountOnce();
    void theRateComesBackWithinAMinute();
    void theRateNeverDiesAway();
    void aClockThatGoesBackCostsNothing();
};

void TokenBucketTest::aBurstThenTheRate_data()
{
    QTest::addColumn<int>("millis");
    QTest::addColumn<int>("tokens");
    QTest::newRow("at once") << 0 << 0;
    QTest::newRow("just before") << 199 << 0;
    QTest::newRow("one") << 200 << 1;
    QTest::newRow("a second") << 1000 << 5;
    QTest::newRow("never more than the burst") << 60'000 << 5;
}

void TokenBucketTest::aBurstThenTheRate()
{
    QFETCH(const int, millis);
    QFETCH(const int, tokens);
    TokenBucket bucket = TokenBucket::full(limits, start);
    QCOMPARE(takeAll(bucket), 5);
    bucket.advance(limits, start + std::chrono::milliseconds(millis));
    QCOMPARE(takeAll(bucket), tokens);
}

void TokenBucketTest::itSaysHowLongToWait()
{
    TokenBucket bucket = TokenBucket::full(limits, start);
    QCOMPARE(bucket.wait(), 0ms);
    takeAll(bucket);
    QCOMPARE(bucket.wait(), 200ms);
    bucket.advance(limits, start + 50ms);
    QCOMPARE(bucket.wait(), 150ms);
    bucket.advance(limits, start + 200ms);
    QCOMPARE(takeAll(bucket), 1);
}

void TokenBucketTest::aRefusalHalvesTheRate()
{
    TokenBucket bucket = TokenBucket::full(limits, start);
    bucket.refuse(start);
    QCOMPARE(bucket.rate, 2.5);
    QVERIFY(!bucket.take());
    QCOMPARE(bucket.wait(), 400ms);
}

void TokenBucketTest::refusalsOfOneMomentCountOnce()
{
    TokenBucket bucket = TokenBucket::full(limits, start);
    for (int i = 0; i < 5; ++i) {
        bucket.refuse(start + i * 10ms);
    }
    QCOMPARE(bucket.rate, 2.5);
    bucket.refuse(start + 1s);
    QCOMPARE(bucket.rate, 1.25);
}

void TokenBucketTest::theRateComesBackWithinAMinute()
{
    TokenBucket bucket = TokenBucket::full(limits, start);
    bucket.refuse(start);
    bucket.advance(limits, start + 6s);
    QCOMPARE(bucket.rate, 3.0);
    bucket.advance(limits, start + 60s);
    QCOMPARE(bucket.rate, 5.0);
}

void TokenBucketTest::theRateNeverDiesAway()
{
    TokenBucket bucket = TokenBucket::full(limits, start);
    for (int i = 0; i < 20; ++i) {
        bucket.refuse(start + i * 1s);
    }
    bucket.advance(limits, start + 20s);
    QVERIFY(bucket.rate >= 0.5);
    QVERIFY(bucket.wait() <= 2s);
}

void TokenBucketTest::aClockThatGoesBackCostsNothing()
{
    TokenBucket bucket = TokenBucket::full(limits, start);
    takeAll(bucket);
    bucket.advance(limits, start - 1h);
    QCOMPARE(bucket.wait(), 200ms);
    bucket.advance(limits, start - 1h + 200ms);
    QCOMPARE(takeAll(bucket), 1);
}

QTEST_APPLESS_MAIN(TokenBucketTest)
#include "tst_tokenbucket.moc"
