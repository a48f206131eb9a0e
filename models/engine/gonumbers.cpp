#include "engine/gonumbers.h"

#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <vector>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 signBit = quint64{1} << 63;

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

// The text with every "<number>d" replaced by hours, and for each character the place it came from.
struct HoursText
{
    std::u16string text;
    std::vector<int> origin;

    void append(char16_t c, qsizetype from)
    {
        text.push_back(c);
        origin.push_back(static_cast<int>(from));
    }
};

qsizetype skipDigits(QStringView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at].unicode())) {
        ++at;
    }
    return at;
}

// Length of "<number>d" at that place, 0 if there is none.
qsizetype daysLength(QStringView text, qsizetype at)
{
    qsizetype end = skipDigits(text, at);
    const bool whole = end > at;
    if (end < text.size() && text[end] == u'.') {
        const qsizetype fractionEnd = skipDigits(text, end + 1);
        if (!whole && fractionEnd == end + 1) {
            return 0;
        }
        end = fractionEnd;
    } else if (!whole) {
        return 0;
    }
    return end < text.size() && text[end] == u'd' ? end + 1 - at : 0;
}

bool appendAsHours(QStringView number, qsizetype from, HoursText &result)
{
    const std::string digits = number.toLatin1().toStdString();
    double days = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), days);
    std::array<char, 400> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), days * 24, std::chars_format::fixed, 6);
    if (read.ec != std::errc() || written.ec != std::errc()) {
        return false;
    }
    for (const char *c = buffer.data(); c != written.ptr; ++c) {
        result.append(static_cast<char16_t>(*c), from);
    }
    result.append(u'h', from + number.size());
    return true;
}

HoursText withoutDays(QStringView text)
{
    HoursText result;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = daysLength(text, i);
        if (length > 0 && appendAsHours(text.sliced(i, length - 1), i, result)) {
            i += length;
        } else {
            result.append(text[i].unicode(), i);
            ++i;
        }
    }
    result.origin.push_back(static_cast<int>(text.size()));
    return result;
}

quint64 unitNanoseconds(QStringView unit)
{
    struct Unit
    {
        QStringView name;
        quint64 nanoseconds;
    };

    static constexpr std::array units{
        Unit{u"ns", 1},         Unit{u"us", 1000},         Unit{u"\u00b5s", 1000},     Unit{u"\u03bcs", 1000},
        Unit{u"ms", 1'000'000}, Unit{u"s", 1'000'000'000}, Unit{u"m", 60'000'000'000}, Unit{u"h", 3'600'000'000'000}};
    for (const Unit &known : units) {
        if (known.name == unit) {
            return known.nanoseconds;
        }
    }
    return 0;
}

// One "<number><unit>" after the other; positions are in the text without days.
class DurationReader
{
public:
    explicit DurationReader(QStringView text)
        : m_text(text)
    {
    }

    bool read(); // false: see problem()

    [[nodiscard]] quint64 nanoseconds() const { return m_sum; }

    [[nodiscard]] bool isNegative() const { return m_negative; }

    [[nodiscard]] DurationProblem problem() const { return m_problem; }

private:
    bool readPart();
    bool readWhole(quint64 &value);
    void readFraction(quint64 &value, double &scale);
    bool add(quint64 whole, quint64 fraction, double scale, quint64 unit);

    bool fail(DurationProblem::Kind kind, qsizetype from, qsizetype to)
    {
        m_problem = {kind, static_cast<int>(from), static_cast<int>(to - from)};
        return false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    quint64 m_sum = 0;
    bool m_negative = false;
    DurationProblem m_problem;
};

bool DurationReader::read()
{
    if (!m_text.isEmpty() && (m_text.front() == u'-' || m_text.front() == u'+')) {
        m_negative = m_text.front() == u'-';
        m_at = 1;
    }
    const QStringView rest = m_text.sliced(m_at);
    if (rest == u'0') {
        return true;
    }
    if (rest.isEmpty()) {
        return fail(DurationProblem::Kind::Empty, 0, m_text.size());
    }
    while (m_at < m_text.size()) {
        if (!readPart()) {
            return false;
        }
    }
    const quint64 limit = m_negative ? signBit : signBit - 1;
    return m_sum <= limit || fail(DurationProblem::Kind::TooLarge, 0, m_text.size());
}

bool DurationReader::readPart()
{
    const qsizetype start = m_at;
    quint64 whole = 0;
    quint64 fraction = 0;
    double scale = 1;
    if (!readWhole(whole)) {
        return fail(DurationProblem::Kind::TooLarge, start, skipDigits(m_text, start));
    }
    bool hasDigits = m_at > start;
    if (m_at < m_text.size() && m_text[m_at] == u'.') {
        const qsizetype dot = m_at++;
        readFraction(fraction, scale);
        hasDigits = hasDigits || m_at > dot + 1;
    }
    if (!hasDigits) {
        return fail(DurationProblem::Kind::NotANumber, start, m_text.size());
    }
    const qsizetype unitStart = m_at;
    while (m_at < m_text.size() && m_text[m_at] != u'.' && !isDigit(m_text[m_at].unicode())) {
        ++m_at;
    }
    if (m_at == unitStart) {
        return fail(DurationProblem::Kind::MissingUnit, start, unitStart);
    }
    const quint64 unit = unitNanoseconds(m_text.sliced(unitStart, m_at - unitStart));
    if (unit == 0) {
        return fail(DurationProblem::Kind::UnknownUnit, unitStart, m_at);
    }
    return add(whole, fraction, scale, unit) || fail(DurationProblem::Kind::TooLarge, start, m_at);
}

bool DurationReader::readWhole(quint64 &value)
{
    for (; m_at < m_text.size() && isDigit(m_text[m_at].unicode()); ++m_at) {
        if (value > signBit / 10) {
            return false;
        }
        value = value * 10 + static_cast<quint64>(m_text[m_at].unicode() - u'0');
        if (value > signBit) {
            return false;
        }
    }
    return true;
}

// Digits that no longer fit add nothing.
void DurationReader::readFraction(quint64 &value, double &scale)
{
    bool full = false;
    for (; m_at < m_text.size() && isDigit(m_text[m_at].unicode()); ++m_at) {
        full = full || value > (signBit - 1) / 10;
        if (full) {
            continue;
        }
        const quint64 next = value * 10 + static_cast<quint64>(m_text[m_at].unicode() - u'0');
        full = next > signBit;
        if (!full) {
            value = next;
            scale *= 10;
        }
    }
}

bool DurationReader::add(quint64 whole, quint64 fraction, double scale, quint64 unit)
{
    if (whole > signBit / unit) {
        return false;
    }
    quint64 value = whole * unit;
    if (fraction > 0) {
        value += static_cast<quint64>(static_cast<double>(fraction) * (static_cast<double>(unit) / scale));
    }
    if (value > signBit) {
        return false;
    }
    m_sum += value;
    return m_sum <= signBit;
}

} // namespace

std::optional<qint64> parseGoInteger(QStringView text) noexcept
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+')) {
        text = text.sliced(1);
    }
    if (text.isEmpty()) {
        return std::nullopt;
    }
    quint64 value = 0;
    for (const QChar c : text) {
        if (!isDigit(c.unicode()) || value > signBit / 10) {
            return std::nullopt;
        }
        value = value * 10 + static_cast<quint64>(c.unicode() - u'0');
    }
    if (value > (negative ? signBit : signBit - 1)) {
        return std::nullopt;
    }
    return static_cast<qint64>(negative ? quint64{0} - value : value);
}

GoDuration parseGoDuration(QStringView text)
{
    const HoursText hours = withoutDays(text);
    DurationReader reader(hours.text);
    if (reader.read()) {
        const quint64 sum = reader.nanoseconds();
        return {Duration(static_cast<qint64>(reader.isNegative() ? quint64{0} - sum : sum)), {}};
    }
    DurationProblem problem = reader.problem();
    const int from = hours.origin[static_cast<std::size_t>(problem.offset)];
    const int to = hours.origin[static_cast<std::size_t>(problem.offset + problem.length)];
    return {std::nullopt, {problem.kind, from, std::max(to - from, 0)}};
}

QString formatGoDuration(Duration duration)
{
    const qint64 total = duration.count();
    quint64 rest = total < 0 ? quint64{0} - static_cast<quint64>(total) : static_cast<quint64>(total);

    struct Unit
    {
        QLatin1StringView name;
        quint64 nanoseconds;
    };

    constexpr std::array units{Unit{"d"_L1, 86'400'000'000'000},
                               Unit{"h"_L1, 3'600'000'000'000},
                               Unit{"m"_L1, 60'000'000'000},
                               Unit{"s"_L1, 1'000'000'000},
                               Unit{"ms"_L1, 1'000'000},
                               Unit{"us"_L1, 1000},
                               Unit{"ns"_L1, 1}};
    QString text = total < 0 ? u"-"_s : QString();
    for (const Unit &unit : units) {
        if (rest >= unit.nanoseconds) {
            text += QString::number(rest / unit.nanoseconds) + unit.name;
            rest %= unit.nanoseconds;
        }
    }
    return text.isEmpty() ? u"0s"_s : text;
}

} // namespace orrery
