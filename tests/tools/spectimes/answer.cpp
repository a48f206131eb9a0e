#include "answer.h"

#include "engine/firetimes.h"
#include "engine/specwarnings.h"
#include "engine/specwords.h"
#include "temporal/specjson.h"
#include "temporal/wiretime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultLimit = 1000; // as the server's matching times
constexpr qint64 largestLimit = 1'000'000;

QJsonObject errorObject(const SpecError &error)
{
    return {{u"field"_s, error.field},
            {u"offset"_s, error.offset},
            {u"length"_s, error.length},
            {u"message"_s, error.message},
            {u"hint"_s, error.hint}};
}

QByteArray asLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray failure(const QString &field, const QString &message)
{
    return asLine({{u"error"_s, errorObject({field, -1, -1, message, {}})}});
}

QJsonArray timesArray(const std::vector<FireTime> &times)
{
    QJsonArray array;
    for (const FireTime &time : times) {
        array.append(QJsonObject{{u"nominal"_s, temporal::formatTime(time.nominal)},
                                 {u"jittered"_s, temporal::formatTime(time.jittered)}});
    }
    return array;
}

QJsonArray warningsArray(const std::vector<SpecWarning> &warnings)
{
    QJsonArray array;
    for (const SpecWarning &warning : warnings) {
        QJsonArray instants;
        for (const Instant instant : warning.instants) {
            instants.append(temporal::formatTime(instant));
        }
        array.append(
            QJsonObject{{u"code"_s, warningKey(warning.code)}, {u"text"_s, warning.text}, {u"instants"_s, instants}});
    }
    return array;
}

QString stopName(FireStop stop)
{
    constexpr std::array names{"none"_L1, "noMoreTimes"_L1, "endTime"_L1, "tooManyExclusions"_L1, "doesNotAdvance"_L1};
    return names[static_cast<std::size_t>(stop)];
}

struct Request
{
    ScheduleSpec spec;
    QByteArray seed;
    Instant from;
    Instant to;
    std::size_t limit = 0;
};

Request readRequest(const temporal::JsonReader &in)
{
    constexpr Instant never = std::chrono::sys_days(std::chrono::year(2101) / 1 / 2);
    Request request;
    request.spec = temporal::readSpec(in.object("spec"_L1));
    request.seed = in.text("seed"_L1).toUtf8();
    request.from = in.time("from"_L1).value_or(Instant{});
    request.to = in.time("to"_L1).value_or(never);
    const qint64 limit = in.has("limit"_L1) ? in.integer("limit"_L1) : defaultLimit;
    request.limit = static_cast<std::size_t>(std::clamp<qint64>(limit, 0, largestLimit));
    return request;
}

QByteArray answer(const Request &request)
{
    const auto spec = compileSpec(request.spec);
    if (!spec) {
        return asLine({{u"error"_s, errorObject(spec.error())}});
    }
    FireTimeGenerator generator(*spec, request.seed, request.from);
    std::vector<FireTime> times;
    generator.append(request.to, request.limit, times);
    return asLine({{u"times"_s, timesArray(times)},
                   {u"text"_s, describeSpec(*spec)},
                   {u"short"_s, shortWords(*spec)},
                   {u"warnings"_s, warningsArray(specWarnings(*spec, request.from))},
                   {u"stop"_s, stopName(generator.stop())},
                   {u"canonical"_s, temporal::writeSpec(spec->canonical())}});
}

} // namespace

QByteArray answerLine(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject()) {
        return failure({}, document.isNull() ? problem.errorString() : u"not a JSON object"_s);
    }
    temporal::JsonIssue issue;
    const Request request = readRequest(temporal::JsonReader(document.object(), issue));
    return issue.text.isEmpty() ? answer(request) : failure({}, issue.text);
}

} // namespace orrery
