#include "engine/posixzonerule.h"

#include "engine/civildate.h"

#include <utility>

namespace orrery {

namespace {

using Day = PosixZoneRule::Day;

// Reads the text from the left; every function leaves the rest in m_rest and returns whether it could read its part.
class RuleReader
{
public:
    explicit RuleReader(QByteArrayView text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    [[nodiscard]] bool startsWith(char c) const { return !m_rest.isEmpty() && m_rest.front() == c; }

    bool skip(char c)
    {
        const bool found = startsWith(c);
        if (found) {
            m_rest = m_rest.sliced(1);
        }
        return found;
    }

    bool name();
    bool number(int min, int max, int &value);
    bool time(int &seconds);
    bool day(Day &day);

private:
    QByteArrayView m_rest;
};

bool RuleReader::name()
{
    if (skip('<')) {
        const qsizetype end = m_rest.indexOf('>');
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        return end >= 0;
    }
    qsizetype length = 0;
    while (length < m_rest.size() && QByteArrayView("0123456789,-+").indexOf(m_rest[length]) < 0) {
        ++length;
    }
    m_rest = m_rest.sliced(length);
    return length >= 3;
}

bool RuleReader::number(int min, int max, int &value)
{
    qsizetype length = 0;
    value = 0;
    while (length < m_rest.size() && m_rest[length] >= '0' && m_rest[length] <= '9') {
        value = value * 10 + (m_rest[length] - '0');
        if (value > max) {
            return false;
        }
        ++length;
    }
    m_rest = m_rest.sliced(length);
    return length > 0 && value >= min;
}

bool RuleReader::time(int &seconds)
{
    const bool negative = !skip('+') && skip('-');
    int hours = 0;
    int minutes = 0;
    int rest = 0;
    if (!number(0, 24 * 7, hours)) {
        return false;
    }
    if (skip(':')) {
        if (!number(0, 59, minutes) || (skip(':') && !number(0, 59, rest))) {
            return false;
        }
    }
    seconds = (hours * 60 + minutes) * 60 + rest;
    seconds = negative ? -seconds : seconds;
    return true;
}

bool RuleReader::day(Day &day)
{
    bool ok = false;
    if (skip('J')) {
        day.kind = Day::Kind::Julian;
        ok = number(1, 365, day.day);
    } else if (skip('M')) {
        day.kind = Day::Kind::WeekdayOfMonth;
        ok = number(1, 12, day.month) && skip('.') && number(1, 5, day.week) && skip('.') && number(0, 6, day.day);
    } else {
        day.kind = Day::Kind::DayOfYear;
        ok = number(0, 365, day.day);
    }
    return ok && (!skip('/') || time(day.time));
}

std::int64_t secondsIntoYear(const Day &day, int year, int offset)
{
    std::int64_t days = 0;
    switch (day.kind) {
    case Day::Kind::Julian:
        days = day.day - 1 + (civil::isLeapYear(year) && day.day >= 60 ? 1 : 0);
        break;
    case Day::Kind::DayOfYear:
        days = day.day;
        break;
    case Day::Kind::WeekdayOfMonth: {
        const std::int64_t first = civil::toDays({year, day.month, 1});
        int inMonth = (day.day - civil::weekday(first) + 7) % 7;
        for (int week = 1; week < day.week && inMonth + 7 < civil::daysInMonth(year, day.month); ++week) {
            inMonth += 7;
        }
        days = first - civil::toDays({year, 1, 1}) + inMonth;
        break;
    }
    }
    return days * civil::secondsPerDay + day.time - offset;
}

} // namespace

std::optional<PosixZoneRule> PosixZoneRule::parse(QByteArrayView text)
{
    PosixZoneRule rule;
    RuleReader reader(text);
    if (!reader.name() || !reader.time(rule.m_standardOffset)) {
        return std::nullopt;
    }
    rule.m_standardOffset = -rule.m_standardOffset; // POSIX counts west as positive
    if (reader.atEnd() || reader.startsWith(',')) {
        return rule;
    }
    rule.m_hasDaylight = true;
    rule.m_daylightOffset = -rule.m_standardOffset - static_cast<int>(civil::secondsPerHour);
    if (!reader.name()) {
        return std::nullopt;
    }
    if (!reader.atEnd() && !reader.startsWith(',') && !reader.time(rule.m_daylightOffset)) {
        return std::nullopt;
    }
    rule.m_daylightOffset = -rule.m_daylightOffset;
    if (reader.atEnd()) {
        reader = RuleReader(",M3.2.0,M11.1.0"); // what a rule without dates has always meant
    }
    const bool ok = (reader.skip(',') || reader.skip(';')) && reader.day(rule.m_daylightStart) && reader.skip(',')
        && reader.day(rule.m_daylightEnd) && reader.atEnd();
    return ok ? std::optional(rule) : std::nullopt;
}

PosixZoneRule::Changes PosixZoneRule::changesIn(int year) const noexcept
{
    Changes changes;
    changes.first = secondsIntoYear(m_daylightStart, year, m_standardOffset);
    changes.second = secondsIntoYear(m_daylightEnd, year, m_daylightOffset);
    changes.offsetOutside = m_standardOffset;
    changes.offsetBetween = m_daylightOffset;
    if (changes.second < changes.first) { // southern hemisphere
        std::swap(changes.first, changes.second);
        std::swap(changes.offsetOutside, changes.offsetBetween);
    }
    return changes;
}

int PosixZoneRule::offsetAt(Seconds utc) const noexcept
{
    if (!m_hasDaylight) {
        return m_standardOffset;
    }
    const int year = civil::fromDays(civil::floorDiv(utc, civil::secondsPerDay)).year;
    const Seconds inYear = utc - civil::toDays({year, 1, 1}) * civil::secondsPerDay;
    const Changes changes = changesIn(year);
    return inYear >= changes.first && inYear < changes.second ? changes.offsetBetween : changes.offsetOutside;
}

} // namespace orrery
