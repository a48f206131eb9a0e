#include "engine/crontext.h"

#include "engine/calendarfield.h"

#include <QCoreApplication>

#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::CronText)
};

// A piece of the given text that knows where it stands.
struct Piece
{
    QStringView text;
    int offset = 0;

    [[nodiscard]] Piece from(qsizetype at) const { return {text.sliced(at), offset + static_cast<int>(at)}; }

    [[nodiscard]] Piece first(qsizetype length) const { return {text.first(length), offset}; }

    [[nodiscard]] Piece trimmed() const
    {
        const QStringView inner = text.trimmed();
        return {inner, offset + (inner.isEmpty() ? 0 : static_cast<int>(inner.data() - text.data()))};
    }
};

tl::unexpected<SpecError> fail(const Piece &piece, const QString &message, const QString &hint)
{
    return tl::make_unexpected(SpecError{{}, piece.offset, static_cast<int>(piece.text.size()), message, hint});
}

constexpr int maxFields = 7;

struct Tokens
{
    std::array<Piece, maxFields> fields;
    int count = 0; // maxFields + 1: too many
};

Tokens split(const Piece &piece)
{
    Tokens tokens;
    qsizetype at = 0;
    while (true) {
        while (at < piece.text.size() && piece.text[at].isSpace()) {
            ++at;
        }
        if (at == piece.text.size()) {
            return tokens;
        }
        if (tokens.count == maxFields) {
            tokens.count = maxFields + 1;
            return tokens;
        }
        const qsizetype start = at;
        while (at < piece.text.size() && !piece.text[at].isSpace()) {
            ++at;
        }
        tokens.fields[static_cast<std::size_t>(tokens.count++)] = piece.from(start).first(at - start);
    }
}

QStringView expandShorthand(QStringView text)
{
    struct Shorthand
    {
        QStringView name;
        QStringView fields;
    };

    static constexpr std::array shorthands{Shorthand{u"@yearly", u"0 0 1 1 *"},  Shorthand{u"@annually", u"0 0 1 1 *"},
                                           Shorthand{u"@monthly", u"0 0 1 * *"}, Shorthand{u"@weekly", u"0 0 * * 0"},
                                           Shorthand{u"@daily", u"0 0 * * *"},   Shorthand{u"@midnight", u"0 0 * * *"},
                                           Shorthand{u"@hourly", u"0 * * * *"}};
    for (const Shorthand &shorthand : shorthands) {
        if (shorthand.name == text) {
            return shorthand.fields;
        }
    }
    return text;
}

QString hintForFieldCount(const Piece &piece)
{
    if (piece.text.startsWith(u'@')) {
        return Words::tr(
            "The words are @hourly, @daily (or @midnight), @weekly, @monthly and @yearly (or @annually), in "
            "lower case, and @every with a duration.");
    }
    return Words::tr(
        "Five fields are minute, hour, day of month, month and day of week; a sixth is the year; with seven, "
        "the first is the second.");
}

tl::expected<StructuredCalendar, SpecError> parseFields(const Piece &piece, int &count)
{
    const QStringView expanded = expandShorthand(piece.text);
    const Tokens tokens = split({expanded, piece.offset});
    count = tokens.count;
    if (tokens.count < 5 || tokens.count > maxFields) {
        return fail(piece, Words::tr("A cron string has 5, 6 or 7 fields."), hintForFieldCount(piece));
    }
    using enum CalendarField;
    static constexpr std::array order{Second, Minute, Hour, DayOfMonth, Month, DayOfWeek, Year};
    StructuredCalendar calendar;
    const std::size_t skipped = tokens.count == maxFields ? 0 : 1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool given = i >= skipped && i - skipped < static_cast<std::size_t>(tokens.count);
        const Piece field = given ? tokens.fields[i - skipped] : Piece{};
        auto ranges = parseCalendarField(order[i], field.text, field.offset);
        if (!ranges) {
            return tl::make_unexpected(ranges.error());
        }
        rangesOf(calendar, order[i]) = std::move(*ranges);
    }
    return calendar;
}

tl::expected<Interval, SpecError> parseEvery(const Piece &piece)
{
    const qsizetype blank = piece.text.indexOf(u' ');
    if (blank < 0) {
        return fail(piece, Words::tr("There is no interval after @every."), Words::tr("For example: @every 15m."));
    }
    const Piece rest = piece.from(blank + 1);
    return parseInterval(rest.text, rest.offset);
}

void takeZone(Piece &piece, qsizetype blank, ParsedCron &cron)
{
    const qsizetype name = piece.text.indexOf(u'=') + 1;
    cron.timezone = piece.text.sliced(name, blank - name).toString();
    cron.timezoneOffset = piece.offset + static_cast<int>(name);
    piece = piece.from(blank + 1);
}

QString takeComment(Piece &piece)
{
    const qsizetype hash = piece.text.indexOf(u'#');
    if (hash < 0) {
        return {};
    }
    const QString comment = piece.text.sliced(hash + 1).trimmed().toString();
    piece = piece.first(hash);
    return comment;
}

} // namespace

tl::expected<ParsedCron, SpecError> parseCron(QStringView text)
{
    Piece piece = Piece{text, 0}.trimmed();
    ParsedCron cron;
    if (piece.text.startsWith(u"TZ=") || piece.text.startsWith(u"CRON_TZ=")) {
        const qsizetype blank = piece.text.indexOf(u' ');
        if (blank < 0) {
            return fail(
                piece, Words::tr("There are no fields after the time zone."),
                Words::tr("One blank parts the zone from the fields, as in \"CRON_TZ=Europe/Berlin 0 9 * * *\"."));
        }
        takeZone(piece, blank, cron);
    }
    const QString comment = takeComment(piece);
    piece = piece.trimmed();
    cron.offset = piece.offset;
    cron.length = static_cast<int>(piece.text.size());
    if (piece.text.startsWith(u"@every")) {
        const auto interval = parseEvery(piece);
        if (!interval) {
            return tl::make_unexpected(interval.error());
        }
        cron.timezone.clear();
        cron.entry = *interval;
        return cron;
    }
    auto calendar = parseFields(piece, cron.fields);
    if (!calendar) {
        return tl::make_unexpected(calendar.error());
    }
    calendar->comment = comment;
    cron.entry = std::move(*calendar);
    return cron;
}

tl::expected<StructuredCalendar, SpecError> parseTextCalendar(const TextCalendar &calendar)
{
    constexpr std::array texts{&TextCalendar::second,     &TextCalendar::minute, &TextCalendar::hour,
                               &TextCalendar::dayOfMonth, &TextCalendar::month,  &TextCalendar::dayOfWeek,
                               &TextCalendar::year};
    StructuredCalendar result;
    for (const CalendarField field : calendarFields) {
        auto ranges = parseCalendarField(field, calendar.*texts[static_cast<std::size_t>(field)]);
        if (!ranges) {
            return tl::make_unexpected(ranges.error());
        }
        rangesOf(result, field) = std::move(*ranges);
    }
    result.comment = calendar.comment;
    return result;
}

} // namespace orrery
