// The fast search against the plain one, on random specs from a settable seed.

#include "engine/firetimes.h"
#include "randomspec.h"
#include "referencesearch.h"

#include <QTest>

using namespace orrery;

class FireTimesEqual : public QObject
{
    Q_OBJECT

private slots:
    void theFastSearchFindsWhatThePlainOneFinds();
    void everySecondInBetweenLeadsToTheSameTimeAsThePlainSearch();
    void oneByOneGivesTheSameAsInOneGo();
    void thePreviousTimeIsTheLastOneBefore();
};

namespace {

std::uint32_t seed()
{
    bool ok = false;
    const int given = qEnvironmentVariableIntValue("ORRERY_TEST_SEED", &ok);
    return ok ? static_cast<std::uint32_t>(given) : 20261121U;
}

int rounds()
{
    bool ok = false;
    const int given = qEnvironmentVariableIntValue("ORRERY_TEST_ROUNDS", &ok);
    return ok ? given : 250;
}

Instant at(std::int64_t seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

std::vector<std::int64_t> nominals(const std::vector<FireTime> &times)
{
    std::vector<std::int64_t> result;
    for (const FireTime &time : times) {
        result.push_back(std::chrono::floor<std::chrono::seconds>(time.nominal).time_since_epoch().count());
    }
    return result;
}

} // namespace

void FireTimesEqual::theFastSearchFindsWhatThePlainOneFinds()
{
    test::RandomSpec random(seed());
    for (int i = 0; i < rounds(); ++i) {
        const auto spec = compileSpec(random.make());
        QVERIFY(spec.has_value());
        const std::int64_t start = random.instant();
        const std::int64_t end = start + random.between(1, 40) * 86400;
        const auto expected = test::ReferenceSearch(spec->canonical(), *spec->zone()).times(start, end, 150);
        const auto found = nominals(fireTimes(*spec, {}, at(start), at(end), 150));
        if (found != expected) {
            QFAIL(qPrintable(QStringLiteral("seed %1, round %2, zone %3, from %4: %5 times instead of %6")
                                 .arg(seed())
                                 .arg(i)
                                 .arg(spec->canonical().timezoneName)
                                 .arg(start)
                                 .arg(found.size())
                                 .arg(expected.size())));
        }
    }
}

void FireTimesEqual::everySecondInBetweenLeadsToTheSameTimeAsThePlainSearch()
{
    test::RandomSpec random(seed() + 1);
    for (int i = 0; i < rounds() / 10; ++i) {
        const auto spec = compileSpec(random.make());
        const test::ReferenceSearch reference(spec->canonical(), *spec->zone());
        const std::int64_t start = random.instant();
        for (int second = 0; second < 86400; second += random.between(1, 9000)) {
            const auto found = nextFireTime(*spec, {}, at(start + second));
            const auto expected = reference.next(start + second);
            const bool advances = expected && *expected > start + second;
            QCOMPARE(found.has_value(), advances);
            QVERIFY(!found || found->nominal == at(*expected));
        }
    }
}

void FireTimesEqual::oneByOneGivesTheSameAsInOneGo()
{
    test::RandomSpec random(seed() + 2);
    for (int i = 0; i < rounds() / 10; ++i) {
        ScheduleSpec given = random.make();
        given.jitter = random.chance(50) ? std::chrono::seconds(random.between(1, 90'000)) : std::chrono::seconds(0);
        const auto spec = compileSpec(given);
        const Instant start = at(random.instant());
        const auto times = fireTimes(*spec, "seed", start, start + std::chrono::days(30), 60);
        Instant after = start;
        for (const FireTime &time : times) {
            const auto next = nextFireTime(*spec, "seed", after);
            QVERIFY(next && *next == time);
            QVERIFY(time.jittered >= time.nominal);
            after = time.jittered;
        }
        std::vector<FireTime> pieces;
        FireTimeGenerator generator(*spec, "seed", start);
        while (generator.append(start + std::chrono::days(30), 7, pieces) == 7 && pieces.size() < 60) { }
        pieces.resize(std::min(pieces.size(), times.size()));
        QCOMPARE(pieces, times);
    }
}

void FireTimesEqual::thePreviousTimeIsTheLastOneBefore()
{
    test::RandomSpec random(seed() + 3);
    for (int i = 0; i < rounds() / 10; ++i) {
        const auto spec = compileSpec(random.make());
        const Instant start = at(random.instant());
        const auto times = fireTimes(*spec, {}, start - std::chrono::days(3), start + std::chrono::days(20), 40);
        for (std::size_t k = 1; k < times.size(); k += 5) {
            const Instant before = times[k].jittered;
            const auto previous = previousFireTime(*spec, {}, before);
            QVERIFY(previous && previous->jittered < before);
            // Between it and the time asked for there is nothing, seen from it.
            const auto next = nextFireTime(*spec, {}, previous->jittered);
            QVERIFY(!next || next->jittered >= before);
        }
    }
}

QTEST_APPLESS_MAIN(FireTimesEqual)
#include "tst_firetimesequal.moc"
