#include "engine/durationhours.h"
#include "engine/gonumbers.h"

#include <algorithm>
#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 signBit = quint64{1} << 63;

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype skipDigits(QStringView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at].unicode())) {
        ++at;
    }
    return at;
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

} // namespace orrery
