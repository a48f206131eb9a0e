#include "engine/calendarwords.h"
#include "engine/classiccron.h"
#include "engine/wordlists.h"

#include <QCoreApplication>

#include <array>

namespace orrery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ClassicCron)
};

FireTime fireTime(Instant instant)
{
    return {instant, instant};
}

} // namespace

std::vector<CompiledCalendar> ClassicCron::calendars() const
{
    if (m_delay) {
        return {};
    }
    StructuredCalendar base;
    base.second = {{0, 0, 0}};
    const auto ranges = [](std::uint64_t mask) {
        const auto values = words::valuesOf(mask & ~starBit);
        Ranges result;
        result.reserve(values.size());
        for (const int value : values) {
            result.push_back({value, 0, 0});
        }
        return result;
    };
    base.minute = ranges(m_minute);
    base.hour = ranges(m_hour);
    base.month = ranges(m_month);
    base.dayOfMonth = ranges(m_dayOfMonth);
    base.dayOfWeek = ranges(m_dayOfWeek);
    if (((m_dayOfMonth | m_dayOfWeek) & starBit) != 0) {
        return {CompiledCalendar(base)};
    }
    StructuredCalendar byWeek = base;
    base.dayOfWeek = {{0, 6, 0}};
    byWeek.dayOfMonth = {{1, 31, 0}};
    return {CompiledCalendar(base), CompiledCalendar(byWeek)};
}

std::optional<FireTime> nextFireTime(const ClassicCron &cron, Instant after)
{
    const std::optional<Instant> next = cron.next(after);
    return next ? std::optional(fireTime(*next)) : std::nullopt;
}

std::optional<FireTime> previousFireTime(const ClassicCron &cron, Instant before)
{
    using namespace std::chrono_literals;
    using std::chrono::days;
    constexpr std::array<Instant::duration, 5> steps{1h, 24h, days(31), days(366), days(9 * 366)};
    for (const Instant::duration step : steps) {
        std::optional<FireTime> last;
        std::optional<Instant> time = cron.delay() ? std::nullopt : cron.next(before - step);
        while (time && *time < before) {
            last = fireTime(*time);
            time = cron.next(*time);
        }
        if (last) {
            return last;
        }
    }
    return std::nullopt;
}

std::vector<FireTime> fireTimes(const ClassicCron &cron, Instant after, Instant until, std::size_t limit)
{
    std::vector<FireTime> times;
    std::optional<Instant> time = cron.next(after);
    while (time && *time <= until && times.size() < limit && (times.empty() || *time > times.back().nominal)) {
        times.push_back(fireTime(*time));
        time = cron.next(*time);
    }
    return times;
}

QString describeCron(const ClassicCron &cron)
{
    if (cron.delay()) {
        return Words::tr("%1 after the run before.", "every 5 minutes after the run before")
            .arg(words::everyPeriod(cron.delay()->count()));
    }
    QStringList sentences;
    for (const CompiledCalendar &calendar : cron.calendars()) {
        if (!calendar.isEmpty()) {
            const QString phrase = calendarPhrase(calendar);
            sentences.append(sentences.isEmpty() ? Words::tr("Runs %1.").arg(phrase)
                                                 : Words::tr("And also %1.").arg(phrase));
        }
    }
    if (sentences.isEmpty()) {
        return Words::tr("Never runs.");
    }
    sentences.append(cron.zoneName().isEmpty() ? Words::tr("Times of the scheduler's zone.")
                                               : Words::tr("Local times of %1.").arg(cron.zoneName()));
    return sentences.join(u' ');
}

} // namespace orrery
