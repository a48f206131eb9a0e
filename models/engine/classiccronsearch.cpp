#include "engine/civildate.h"
#include "engine/classiccron.h"

namespace orrery {

namespace {

constexpr int yearsToSearch = 5;
constexpr std::int64_t none = -1;

struct LocalTime
{
    civil::Date date;
    std::int64_t day = 0; // since 1970
    std::int64_t secondOfDay = 0;

    [[nodiscard]] int hour() const { return static_cast<int>(secondOfDay / 3600); }
};

LocalTime localTime(const ZoneTable &zone, std::int64_t utc)
{
    const std::int64_t local = utc + zone.offsetAt(utc);
    LocalTime time;
    time.day = civil::floorDiv(local, civil::secondsPerDay);
    time.date = civil::fromDays(time.day);
    time.secondOfDay = local - time.day * civil::secondsPerDay;
    return time;
}

// Go's time.Date for a day that may lie outside its month.
std::int64_t toUtc(const ZoneTable &zone, std::int64_t day, std::int64_t secondOfDay)
{
    return zone.toUtc(day * civil::secondsPerDay + secondOfDay);
}

bool has(std::uint64_t mask, int value)
{
    return ((mask >> static_cast<unsigned>(value)) & 1U) != 0;
}

std::int64_t floorSeconds(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

} // namespace

std::optional<Instant> ClassicCron::next(Instant after) const
{
    const std::int64_t seconds = floorSeconds(after);
    if (m_delay) {
        return Instant(std::chrono::seconds(seconds) + *m_delay);
    }
    const bool canMatch = (m_minute & ~starBit) != 0 && (m_hour & ~starBit) != 0 && (m_month & ~starBit) != 0;
    const std::int64_t found = canMatch ? search(seconds + 1) : none;
    return found == none ? std::nullopt : std::optional(Instant(std::chrono::seconds(found)));
}

// spec.go Next(): whenever a larger unit turns over, everything is tested again from the month on.
std::int64_t ClassicCron::search(std::int64_t start) const
{
    std::int64_t utc = start;
    bool added = false;
    const int lastYear = localTime(*m_zone, utc).date.year + yearsToSearch;
    while (localTime(*m_zone, utc).date.year <= lastYear) {
        if (!advanceToMonth(utc, added) || !advanceToDay(utc, added) || !advanceToHour(utc, added)
            || !advanceToMinute(utc, added)) {
            continue;
        }
        const std::int64_t second = utc + m_zone->offsetAt(utc);
        const std::int64_t missing = (60 - (second % 60 + 60) % 60) % 60; // the seconds field is always 0
        if (missing == 0) {
            return utc;
        }
        utc += missing;
        added = true;
    }
    return none;
}

bool ClassicCron::advanceToMonth(std::int64_t &utc, bool &added) const
{
    LocalTime time = localTime(*m_zone, utc);
    while (!has(m_month, time.date.month)) {
        if (!added) {
            added = true;
            utc = toUtc(*m_zone, civil::toDays({time.date.year, time.date.month, 1}), 0);
            time = localTime(*m_zone, utc);
        }
        const bool isDecember = time.date.month == 12;
        const civil::Date first{isDecember ? time.date.year + 1 : time.date.year, isDecember ? 1 : time.date.month + 1,
                                1};
        utc = toUtc(*m_zone, civil::toDays(first) + time.date.day - 1, time.secondOfDay);
        time = localTime(*m_zone, utc);
        if (time.date.month == 1) {
            return false;
        }
    }
    return true;
}

bool ClassicCron::advanceToDay(std::int64_t &utc, bool &added) const
{
    while (!dayMatches(utc)) {
        LocalTime time = localTime(*m_zone, utc);
        if (!added) {
            added = true;
            utc = toUtc(*m_zone, time.day, 0);
            time = localTime(*m_zone, utc);
        }
        utc = toUtc(*m_zone, time.day + 1, time.secondOfDay);
        const int hour = localTime(*m_zone, utc).hour();
        if (hour != 0) { // midnight was skipped or moved
            utc += (hour > 12 ? 24 - hour : -hour) * civil::secondsPerHour;
        }
        if (localTime(*m_zone, utc).date.day == 1) {
            return false;
        }
    }
    return true;
}

bool ClassicCron::advanceToHour(std::int64_t &utc, bool &added) const
{
    LocalTime time = localTime(*m_zone, utc);
    while (!has(m_hour, time.hour())) {
        if (!added) {
            added = true;
            utc = toUtc(*m_zone, time.day, time.hour() * civil::secondsPerHour);
        }
        utc += civil::secondsPerHour;
        time = localTime(*m_zone, utc);
        if (time.hour() == 0) {
            return false;
        }
    }
    return true;
}

bool ClassicCron::advanceToMinute(std::int64_t &utc, bool &added) const
{
    const auto minute = [this](std::int64_t at) {
        return static_cast<int>(localTime(*m_zone, at).secondOfDay / 60 % 60);
    };
    while (!has(m_minute, minute(utc))) {
        if (!added) {
            added = true;
            utc = civil::floorDiv(utc, 60) * 60;
        }
        utc += 60;
        if (minute(utc) == 0) {
            return false;
        }
    }
    return true;
}

bool ClassicCron::dayMatches(std::int64_t utc) const
{
    const LocalTime time = localTime(*m_zone, utc);
    const bool ofMonth = has(m_dayOfMonth, time.date.day);
    const bool ofWeek = has(m_dayOfWeek, civil::weekday(time.day));
    return ((m_dayOfMonth | m_dayOfWeek) & starBit) != 0 ? ofMonth && ofWeek : ofMonth || ofWeek;
}

} // namespace orrery
