#include "temporal/wiretime.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

namespace chrono = std::chrono;

constexpr qint64 nanosPerSecond = 1'000'000'000;

/// Reads a text from the left; the first thing that does not fit makes it bad for good.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    /// A number of exactly \a digits digits.
    int number(std::size_t digits)
    {
        if (m_rest.size() < digits) {
            m_good = false;
            return 0;
        }
        int value = 0;
        for (const char c : m_rest.substr(0, digits)) {
            m_good = m_good && c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(digits);
        return value;
    }

    bool skip(char wanted)
    {
        const bool found = !m_rest.empty() && m_rest.front() == wanted;
        if (found) {
            m_rest.remove_prefix(1);
        }
        return found;
    }

    void expect(char wanted) { m_good = skip(wanted) && m_good; }

    /// Nanoseconds of an optional ".123" of 1 to 9 digits.
    qint64 fraction()
    {
        if (!skip('.')) {
            return 0;
        }
        qint64 value = 0;
        int digits = 0;
        for (; !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; ++digits) {
            value = digits < 9 ? value * 10 + (m_rest.front() - '0') : value;
            m_rest.remove_prefix(1);
        }
        m_good = m_good && digits > 0 && digits <= 9;
        for (int missing = 9 - digits; missing > 0; --missing) {
            value *= 10;
        }
        return value;
    }

    [[nodiscard]] std::string_view rest() const { return m_rest; }

    [[nodiscard]] bool isGood() const { return m_good; }

    [[nodiscard]] bool isDone() const { return m_good && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_good = true;
};

QString padded(int value, int digits)
{
    return QString::number(value).rightJustified(digits, u'0');
}

/// "Z", "+02:00" or "-05:30".
chrono::minutes offsetOf(Scanner &scanner)
{
    if (scanner.skip('Z') || scanner.skip('z')) {
        return chrono::minutes(0);
    }
    const bool behind = scanner.skip('-');
    if (!behind) {
        scanner.expect('+');
    }
    const int hours = scanner.number(2);
    scanner.expect(':');
    const int minutes = hours * 60 + scanner.number(2);
    return chrono::minutes(behind ? -minutes : minutes);
}

} // namespace

std::optional<Instant> parseTime(std::string_view text)
{
    Scanner scanner(text);
    const chrono::year year(scanner.number(4));
    scanner.expect('-');
    const chrono::month month(unsigned(scanner.number(2)));
    scanner.expect('-');
    const chrono::year_month_day date(year, month, chrono::day(unsigned(scanner.number(2))));
    if (!scanner.skip('t')) {
        scanner.expect('T');
    }
    const int hour = scanner.number(2);
    scanner.expect(':');
    const int minute = scanner.number(2);
    scanner.expect(':');
    const int second = scanner.number(2);
    const chrono::nanoseconds fraction(scanner.fraction());
    const chrono::minutes offset = offsetOf(scanner);
    if (!scanner.isDone() || !date.ok() || hour > 23 || minute > 59 || second > 59) {
        return std::nullopt;
    }
    return Instant(chrono::sys_days(date)) + chrono::hours(hour) + chrono::minutes(minute) + chrono::seconds(second)
        - offset + chrono::floor<chrono::milliseconds>(fraction);
}

QString formatTime(Instant instant)
{
    const auto day = chrono::floor<chrono::days>(instant);
    const chrono::year_month_day date(day);
    const chrono::hh_mm_ss time(instant - day);
    const QString text = padded(int(date.year()), 4) + u'-' + padded(int(unsigned(date.month())), 2) + u'-'
        + padded(int(unsigned(date.day())), 2) + u'T' + padded(int(time.hours().count()), 2) + u':'
        + padded(int(time.minutes().count()), 2) + u':' + padded(int(time.seconds().count()), 2);
    const int millis = int(time.subseconds().count());
    const QString fraction = millis == 0 ? QString() : QString(u'.' + padded(millis, 3));
    return text + fraction + u'Z';
}

bool isUnset(Instant instant)
{
    static constexpr Instant firstRealYear = chrono::sys_days(chrono::year(2) / 1 / 1);
    return instant < firstRealYear;
}

std::optional<Duration> parseDuration(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    qint64 seconds = 0;
    for (const char c : text.substr(0, digits)) {
        seconds = std::min<qint64>(seconds * 10 + (c - '0'), std::numeric_limits<qint64>::max() / 100);
    }
    Scanner scanner(text.substr(digits));
    const qint64 nanos = scanner.fraction();
    scanner.expect('s');
    if (digits == 0 || !scanner.isDone()) {
        return std::nullopt;
    }
    constexpr qint64 mostSeconds = std::numeric_limits<qint64>::max() / nanosPerSecond;
    const Duration length = seconds >= mostSeconds ? Duration::max() : Duration(seconds * nanosPerSecond + nanos);
    return negative ? -length : length;
}

QString formatDuration(Duration duration)
{
    const bool negative = duration < Duration::zero();
    const qint64 nanos = std::abs(duration.count() % nanosPerSecond);
    const QString seconds = QString::number(std::abs(duration.count() / nanosPerSecond));
    const QString sign = negative ? u"-"_s : QString();
    if (nanos == 0) {
        return sign + seconds + u's';
    }
    QString fraction = QString::number(nanos).rightJustified(9, u'0');
    while (fraction.endsWith("000"_L1)) {
        fraction.chop(3);
    }
    return u"%1%2.%3s"_s.arg(sign, seconds, fraction);
}

} // namespace orrery::temporal
