#include "engine/classiccron.h"

#include "engine/gonumbers.h"
#include "engine/zoneloader.h"

#include <QCoreApplication>

#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ClassicCron)
};

using Unexpected = tl::unexpected<SpecError>;

Unexpected fail(QStringView whole, QStringView part, const QString &message, const QString &hint)
{
    const int offset = part.isEmpty() ? 0 : static_cast<int>(part.data() - whole.data());
    return tl::make_unexpected(SpecError{{}, offset, static_cast<int>(part.size()), message, hint});
}

struct Field
{
    int min;
    int max;
    const char16_t *names; // three letters each, for the values from min on
};

constexpr std::array fields{Field{0, 59, u""}, Field{0, 23, u""}, Field{1, 31, u""},
                            Field{1, 12, u"janfebmaraprmayjunjulaugsepoctnovdec"},
                            Field{0, 6, u"sunmontuewedthufrisat"}};

std::optional<qint64> valueOf(QStringView text, const Field &field)
{
    const QStringView names(field.names);
    for (qsizetype i = 0; text.size() == 3 && i < names.size(); i += 3) {
        if (names.sliced(i, 3).compare(text, Qt::CaseInsensitive) == 0) {
            return field.min + i / 3;
        }
    }
    const std::optional<qint64> number = parseGoInteger(text);
    return number && *number >= 0 ? number : std::nullopt;
}

struct Steps
{
    qint64 start = 0;
    qint64 end = 0;
    qint64 step = 1;
    bool isStar = false;
};

// "*", "5", "1-5", each with "/step"; "*-9" is a star too, as the library has it.
tl::expected<Steps, QString> stepsOf(QStringView text, const Field &field)
{
    const QList<QStringView> slashed = text.split(u'/');
    const QList<QStringView> dashed = slashed.front().split(u'-');
    if (slashed.size() > 2) {
        return tl::make_unexpected(Words::tr("\"%1\" has more than one slash.").arg(text));
    }
    Steps steps{field.min, field.max, 1, dashed.front() == u'*' || dashed.front() == u'?'};
    if (!steps.isStar) {
        const std::optional<qint64> start = valueOf(dashed.front(), field);
        const std::optional<qint64> end = dashed.size() == 2 ? valueOf(dashed.back(), field) : start;
        if (!start || !end || dashed.size() > 2) {
            return tl::make_unexpected(Words::tr("\"%1\" is not a value or a range of values.").arg(text));
        }
        steps.start = *start;
        steps.end = *end;
    }
    if (slashed.size() == 2) {
        const std::optional<qint64> step = parseGoInteger(slashed.back());
        if (!step || *step < 1) {
            return tl::make_unexpected(Words::tr("The step of \"%1\" is not a whole number of 1 or more.").arg(text));
        }
        steps.step = *step;
        steps.end = dashed.size() == 1 ? field.max : steps.end;
        steps.isStar = steps.isStar && steps.step == 1;
    }
    if (steps.start < field.min || steps.end > field.max || steps.start > steps.end) {
        return tl::make_unexpected(
            Words::tr("\"%1\" is not within %2 to %3, in this order.").arg(text).arg(field.min).arg(field.max));
    }
    return steps;
}

tl::expected<std::uint64_t, SpecError> fieldMask(QStringView whole, QStringView text, const Field &field,
                                                 std::uint64_t starBit)
{
    std::uint64_t mask = 0;
    const QList<QStringView> parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        const auto steps = stepsOf(part, field);
        if (!steps) {
            const bool isSunday = field.max == 6 && part.contains(u'7');
            return fail(whole, part, steps.error(),
                        isSunday ? Words::tr("Sunday is 0 or sun here, never 7.")
                                 : Words::tr("Use %1 to %2, *, ranges as 1-5, steps as */5, and lists of these.")
                                       .arg(field.min)
                                       .arg(field.max));
        }
        for (qint64 value = steps->start; value <= steps->end; value += std::min<qint64>(steps->step, 64)) {
            mask |= std::uint64_t{1} << static_cast<unsigned>(value);
        }
        mask |= steps->isStar ? starBit : 0;
    }
    return mask;
}

QStringView descriptorFields(QStringView text)
{
    struct Descriptor
    {
        QStringView name;
        QStringView fields;
    };

    static constexpr std::array descriptors{
        Descriptor{u"@yearly", u"0 0 1 1 *"},  Descriptor{u"@annually", u"0 0 1 1 *"},
        Descriptor{u"@monthly", u"0 0 1 * *"}, Descriptor{u"@weekly", u"0 0 * * 0"},
        Descriptor{u"@daily", u"0 0 * * *"},   Descriptor{u"@midnight", u"0 0 * * *"},
        Descriptor{u"@hourly", u"0 * * * *"}};
    for (const Descriptor &descriptor : descriptors) {
        if (descriptor.name == text) {
            return descriptor.fields;
        }
    }
    return {};
}

QList<QStringView> splitFields(QStringView text)
{
    constexpr int mostFields = 8;
    QList<QStringView> parts;
    parts.reserve(mostFields);
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isBlank = i == text.size() || text[i].isSpace();
        if (!isBlank && start < 0) {
            start = i;
        } else if (isBlank && start >= 0) {
            parts.append(text.sliced(start, i - start));
            start = -1;
        }
    }
    return parts;
}

// The library knows no days, so a "d" is an unknown unit. Shorter than a second counts as one.
tl::expected<std::chrono::seconds, SpecError> delayOf(QStringView whole, QStringView text)
{
    const GoDuration duration = parseGoDuration(text);
    if (!duration.value || text.contains(u'd')) {
        return fail(whole, text, Words::tr("\"%1\" is not a duration.").arg(text),
                    Words::tr("Use h, m and s without blanks, for example 1h30m."));
    }
    using namespace std::chrono_literals;
    return std::max(std::chrono::floor<std::chrono::seconds>(*duration.value), 1s);
}

} // namespace

tl::expected<ClassicCron, SpecError> ClassicCron::parse(QStringView text, ZonePtr zone)
{
    ClassicCron cron;
    cron.m_zone = std::move(zone);
    QStringView rest = text;
    if (text.startsWith(u"TZ=") || text.startsWith(u"CRON_TZ=")) {
        const qsizetype blank = text.indexOf(u' ');
        if (blank < 0) {
            return fail(text, text, Words::tr("There are no fields after the time zone."),
                        Words::tr("Write a blank and the fields behind it."));
        }
        const QStringView name = text.first(blank).sliced(text.indexOf(u'=') + 1);
        cron.m_zoneName = name.toString();
        cron.m_zone = loadZone(cron.m_zoneName);
        if (!cron.m_zone) {
            return fail(text, name, Words::tr("There is no time zone \"%1\".").arg(name),
                        Words::tr("Zones have names such as Europe/Berlin, in exactly this case."));
        }
        rest = text.sliced(blank).trimmed();
    }
    if (rest.startsWith(u"@every ")) {
        const auto delay = delayOf(text, rest.sliced(7));
        if (!delay) {
            return tl::make_unexpected(delay.error());
        }
        cron.m_delay = *delay;
        return cron;
    }
    if (auto error = cron.readFields(text, rest)) {
        return tl::make_unexpected(std::move(*error));
    }
    return cron;
}

std::optional<SpecError> ClassicCron::readFields(QStringView whole, QStringView text)
{
    const QStringView known = descriptorFields(text);
    if (text.startsWith(u'@') && known.isEmpty()) {
        return fail(whole, text, Words::tr("\"%1\" is not known.").arg(text),
                    Words::tr("There are @hourly, @daily, @weekly, @monthly and @yearly, and @every with a duration."))
            .value();
    }
    const QList<QStringView> parts = splitFields(known.isEmpty() ? text : known);
    constexpr std::array masks{&ClassicCron::m_minute, &ClassicCron::m_hour, &ClassicCron::m_dayOfMonth,
                               &ClassicCron::m_month, &ClassicCron::m_dayOfWeek};
    if (static_cast<std::size_t>(parts.size()) != masks.size()) {
        return fail(whole, text, Words::tr("There must be exactly five fields."),
                    Words::tr("Minute, hour, day of month, month and day of week; there are no seconds and no years."))
            .value();
    }
    for (std::size_t i = 0; i < masks.size(); ++i) {
        const auto mask = fieldMask(whole, parts[static_cast<qsizetype>(i)], fields[i], starBit);
        if (!mask) {
            return mask.error();
        }
        this->*masks[i] = *mask;
    }
    return std::nullopt;
}

} // namespace orrery
