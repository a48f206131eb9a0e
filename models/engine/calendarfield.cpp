#include "engine/calendarfield.h"

#include "engine/calendarfielderrors.h"
#include "engine/gonumbers.h"

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array monthNames{u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                u"july",    u"august",   u"september", u"october", u"november", u"december"};
constexpr std::array dayNames{u"sunday", u"monday", u"tuesday", u"wednesday", u"thursday", u"friday", u"saturday"};

// Go's unicode.ToLower for the only characters that turn into a letter of these names.
char16_t lower(QChar c)
{
    if (c >= u'A' && c <= u'Z') {
        return static_cast<char16_t>(c.unicode() + 32);
    }
    return c == u'\u0130' ? u'i' : c.unicode();
}

bool isPrefix(QStringView text, QStringView name)
{
    if (text.size() > name.size()) {
        return false;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (lower(text[i]) != name[i]) {
            return false;
        }
    }
    return true;
}

template<std::size_t N>
std::optional<qint64> indexOfName(QStringView text, const std::array<const char16_t *, N> &names)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (isPrefix(text, QStringView(names[i]))) {
            return static_cast<qint64>(i);
        }
    }
    return std::nullopt;
}

// Names need enough letters to be told apart; anything else is a number.
std::optional<qint64> parseValue(CalendarField field, QStringView text)
{
    if (field == CalendarField::Month && text.size() >= 3) {
        if (const auto month = indexOfName(text, monthNames)) {
            return *month + 1;
        }
    }
    if (field == CalendarField::DayOfWeek && text.size() >= 2) {
        if (const auto day = indexOfName(text, dayNames)) {
            return day;
        }
    }
    return parseGoInteger(text);
}

// One entry of the comma-separated list.
struct Part
{
    qint64 start = 0;
    qint64 end = 0;
    qint64 step = 1;
};

class FieldParser
{
public:
    FieldParser(CalendarField field, int offset)
        : m_errors(field)
        , m_field(field)
        , m_bounds(fieldBounds(field))
        , m_offset(offset)
    {
        if (field == CalendarField::DayOfWeek) {
            m_bounds.max = 7;
        }
    }

    tl::expected<Part, SpecError> parse(QStringView text);
    void append(const Part &part, Ranges &ranges) const;

    // Moves on behind a list entry and its comma.
    void advance(qsizetype length) { m_offset += static_cast<int>(length); }

private:
    [[nodiscard]] tl::unexpected<SpecError> fail(FieldProblem problem, QStringView text, qsizetype at,
                                                 qsizetype length) const
    {
        return tl::make_unexpected(
            m_errors.make(problem, text, m_offset + static_cast<int>(at), static_cast<int>(length)));
    }

    [[nodiscard]] bool inRange(const std::optional<qint64> &value, qint64 min) const
    {
        return value && *value >= min && *value <= m_bounds.max;
    }

    tl::expected<void, SpecError> parseStep(QStringView text, qsizetype slash, Part &part) const;
    tl::expected<void, SpecError> parseRange(QStringView text, qsizetype dash, Part &part) const;

    CalendarFieldErrors m_errors;
    CalendarField m_field;
    FieldBounds m_bounds;
    int m_offset;
};

tl::expected<void, SpecError> FieldParser::parseStep(QStringView text, qsizetype slash, Part &part) const
{
    const QStringView step = text.sliced(slash + 1);
    if (step.contains(u'/')) {
        return fail(FieldProblem::TooManySlashes, text, 0, text.size());
    }
    if (step.isEmpty()) {
        return fail(FieldProblem::MissingStep, text, slash, 1);
    }
    const std::optional<qint64> value = parseGoInteger(step);
    if (!value || *value < 1) {
        return fail(FieldProblem::BadStep, text, slash + 1, step.size());
    }
    part.step = *value;
    return {};
}

tl::expected<void, SpecError> FieldParser::parseRange(QStringView text, qsizetype dash, Part &part) const
{
    const QStringView last = text.sliced(dash + 1);
    if (last.contains(u'-')) {
        return fail(FieldProblem::TooManyDashes, text, 0, text.size());
    }
    const std::optional<qint64> start = parseValue(m_field, text.first(dash));
    if (!inRange(start, m_bounds.min)) {
        return fail(FieldProblem::OutOfRange, text, 0, dash);
    }
    const std::optional<qint64> end = parseValue(m_field, last);
    if (!inRange(end, *start)) {
        return fail(FieldProblem::BadEnd, text, dash + 1, last.size());
    }
    part.start = *start;
    part.end = *end;
    return {};
}

tl::expected<Part, SpecError> FieldParser::parse(QStringView text)
{
    Part part{m_bounds.min, m_bounds.max, 1};
    const qsizetype slash = text.indexOf(u'/');
    const QStringView values = slash < 0 ? text : text.first(slash);
    if (slash >= 0) {
        if (const auto step = parseStep(text, slash, part); !step) {
            return tl::make_unexpected(step.error());
        }
    }
    if (values == u'*') {
        return part;
    }
    const qsizetype dash = values.indexOf(u'-');
    if (dash >= 0) {
        if (const auto range = parseRange(values, dash, part); !range) {
            return tl::make_unexpected(range.error());
        }
        return part;
    }
    const std::optional<qint64> value = parseValue(m_field, values);
    if (!inRange(value, m_bounds.min)) {
        return fail(FieldProblem::OutOfRange, values, 0, values.size());
    }
    part.start = *value;
    part.end = slash < 0 ? *value : m_bounds.max; // "3/5" runs to the end
    return part;
}

void FieldParser::append(const Part &part, Ranges &ranges) const
{
    qint64 end = part.end;
    if (m_field == CalendarField::DayOfWeek && end == 7) { // Sunday again: becomes 0, as the server folds it
        if ((7 - part.start) % part.step == 0 && (part.step > 1 || part.start > 1)) {
            ranges.push_back({});
            if (part.start == 7) {
                return;
            }
        }
        end = 6;
    }
    ranges.push_back({static_cast<int>(part.start), part.start == end ? 0 : static_cast<int>(end),
                      part.step == 1 ? 0 : static_cast<int>(part.step)});
}

bool isTimeField(CalendarField field)
{
    return field == CalendarField::Second || field == CalendarField::Minute || field == CalendarField::Hour;
}

} // namespace

tl::expected<Ranges, SpecError> parseCalendarField(CalendarField field, QStringView text, int offset)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        text = isTimeField(field) ? QStringView(u"0") : QStringView(u"*");
    } else {
        offset += static_cast<int>(trimmed.data() - text.data());
        text = trimmed;
    }
    Ranges ranges;
    if (field == CalendarField::Year && text == u'*') {
        return ranges;
    }
    FieldParser parser(field, offset);
    while (true) {
        const qsizetype comma = text.indexOf(u',');
        const auto part = parser.parse(comma < 0 ? text : text.first(comma));
        if (!part) {
            return tl::make_unexpected(part.error());
        }
        parser.append(*part, ranges);
        if (comma < 0) {
            return ranges;
        }
        parser.advance(comma + 1);
        text = text.sliced(comma + 1);
    }
}

} // namespace orrery
