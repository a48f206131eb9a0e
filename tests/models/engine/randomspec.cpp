#include "randomspec.h"

#include <array>
#include <chrono>

namespace orrery::test {

using namespace Qt::StringLiterals;

const QStringList &zonesWithHistory()
{
    static const QStringList zones{u""_s,
                                   u"UTC"_s,
                                   u"Europe/Berlin"_s,
                                   u"Europe/London"_s,
                                   u"Europe/Dublin"_s,
                                   u"Europe/Moscow"_s,
                                   u"Europe/Istanbul"_s,
                                   u"America/New_York"_s,
                                   u"America/Los_Angeles"_s,
                                   u"America/St_Johns"_s,
                                   u"America/Havana"_s,
                                   u"America/Sao_Paulo"_s,
                                   u"America/Santiago"_s,
                                   u"America/Asuncion"_s,
                                   u"America/Caracas"_s,
                                   u"Atlantic/Azores"_s,
                                   u"Africa/Casablanca"_s,
                                   u"Africa/Cairo"_s,
                                   u"Africa/Lagos"_s,
                                   u"Asia/Kolkata"_s,
                                   u"Asia/Beirut"_s,
                                   u"Asia/Tehran"_s,
                                   u"Asia/Kathmandu"_s,
                                   u"Asia/Pyongyang"_s,
                                   u"Asia/Gaza"_s,
                                   u"Asia/Tokyo"_s,
                                   u"Australia/Lord_Howe"_s,
                                   u"Australia/Sydney"_s,
                                   u"Australia/Adelaide"_s,
                                   u"Pacific/Auckland"_s,
                                   u"Pacific/Chatham"_s,
                                   u"Pacific/Apia"_s,
                                   u"Pacific/Kiritimati"_s,
                                   u"Antarctica/Troll"_s,
                                   u"Etc/GMT+5"_s};
    return zones;
}

ScheduleSpec RandomSpec::make()
{
    ScheduleSpec spec;
    const int calendars = between(0, 3);
    for (int i = 0; i < calendars; ++i) {
        spec.structuredCalendar.push_back(calendar());
    }
    if (calendars == 0 || chance(20)) {
        const int length = chance(50) ? between(30, 90'000) : 60 * between(5, 20'000);
        spec.interval.push_back({std::chrono::seconds(length), std::chrono::seconds(between(0, length - 1))});
    }
    if (chance(25)) {
        spec.excludeStructuredCalendar.push_back(calendar());
        spec.excludeStructuredCalendar.back().second = {{0, 59, 0}};
        spec.excludeStructuredCalendar.back().hour = {{between(0, 22), 0, 0},
                                                      {between(1, 23), 0, 0}}; // never everything
    }
    spec.timezoneName = zone();
    return spec;
}

StructuredCalendar RandomSpec::calendar()
{
    StructuredCalendar calendar;
    calendar.second = chance(85) ? Ranges{{0, 0, 0}} : ranges(0, 59, 5);
    calendar.minute = ranges(0, 59, 10);
    calendar.hour = ranges(0, 23, 40);
    calendar.dayOfMonth = ranges(1, 31, 70);
    calendar.month = ranges(1, 12, 80);
    calendar.dayOfWeek = ranges(0, 6, 70);
    if (chance(5)) {
        calendar.year = ranges(2000, 2100, 20);
    }
    return calendar;
}

QString RandomSpec::zone()
{
    return zonesWithHistory().at(between(0, static_cast<int>(zonesWithHistory().size()) - 1));
}

std::int64_t RandomSpec::instant()
{
    using namespace std::chrono;
    const int year = between(1990, 2037);
    if (chance(50)) {
        return sys_days(std::chrono::year(year) / 1 / 1).time_since_epoch() / seconds(1) + between(0, 365 * 86400);
    }
    // Clocks mostly change on a Sunday of these months.
    constexpr std::array months{3, 4, 9, 10, 11};
    const int month = months.at(static_cast<std::size_t>(between(0, 4)));
    const sys_days sunday = std::chrono::year(year) / month / Sunday[static_cast<unsigned>(between(1, 4))];
    return sunday.time_since_epoch() / seconds(1) + between(-2 * 86400, 86400);
}

Ranges RandomSpec::ranges(int min, int max, int percentAll)
{
    if (chance(percentAll)) {
        return {{min, max, 0}};
    }
    Ranges result;
    const int count = chance(60) ? 1 : between(2, 3);
    for (int i = 0; i < count; ++i) {
        const int start = between(min, max);
        const int end = chance(50) ? 0 : between(start, max);
        result.push_back({start, end, chance(30) ? between(2, 7) : 0});
    }
    return result;
}

} // namespace orrery::test
