#include "engine/crontext.h"
#include "engine/gonumbers.h"

#include <QCoreApplication>

namespace orrery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::CronText)
};

QString durationMessage(const DurationProblem &problem, const QString &text)
{
    switch (problem.kind) {
    case DurationProblem::Kind::Empty:
        return Words::tr("A duration is missing.");
    case DurationProblem::Kind::NotANumber:
        return Words::tr("\"%1\" is not a duration.").arg(text);
    case DurationProblem::Kind::MissingUnit:
        return Words::tr("The number in \"%1\" has no unit.").arg(text);
    case DurationProblem::Kind::UnknownUnit:
        return Words::tr("\"%1\" has an unknown unit.").arg(text);
    case DurationProblem::Kind::TooLarge:
        return Words::tr("\"%1\" is too long: 292 years are the limit.").arg(text);
    }
    Q_UNREACHABLE();
}

} // namespace

tl::expected<Duration, SpecError> parseDuration(QStringView text, int offset)
{
    const GoDuration duration = parseGoDuration(text);
    if (duration.value) {
        return *duration.value;
    }
    const QString hint =
        Words::tr("Write numbers with units and no blanks: d (24 hours), h, m, s or ms, for example 1h30m.");
    return tl::make_unexpected(SpecError{{},
                                         offset + duration.problem.offset,
                                         duration.problem.length,
                                         durationMessage(duration.problem, text.toString()),
                                         hint});
}

tl::expected<Interval, SpecError> parseInterval(QStringView text, int offset)
{
    const qsizetype slash = text.indexOf(u'/');
    Interval interval;
    const auto length = parseDuration(slash < 0 ? text : text.first(slash), offset);
    if (!length) {
        return tl::make_unexpected(length.error());
    }
    interval.interval = *length;
    if (slash >= 0 && slash + 1 < text.size()) {
        const auto phase = parseDuration(text.sliced(slash + 1), offset + static_cast<int>(slash) + 1);
        if (!phase) {
            return tl::make_unexpected(phase.error());
        }
        interval.phase = *phase;
    }
    return interval;
}

} // namespace orrery
