// Answers recorded from real servers (1.29.1, and 1.32.2 with both schedulers), to the millisecond.

#include "engine/firetimes.h"
#include "temporal/specjson.h"
#include "temporal/wiretime.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <map>

using namespace orrery;
using namespace Qt::StringLiterals;

class ServerVectors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matchingTimesAreTheServers_data();
    void matchingTimesAreTheServers();

    void canonicalFormIsTheServers_data() { addVectors("canonical"_L1); }

    void canonicalFormIsTheServers();
    void jitterIsTheOneOfTheOtherServersToo_data();
    void jitterIsTheOneOfTheOtherServersToo();
    void specsAreRefusedLikeTheServerDoes_data();
    void specsAreRefusedLikeTheServerDoes();

private:
    void addVectors(QLatin1StringView onlyWith);
    [[nodiscard]] static std::optional<ScheduleSpec> read(const QJsonObject &json);

    QJsonObject m_fixture;
};

namespace {

Instant time(const QJsonValue &text)
{
    return temporal::parseTime(text.toString().toStdString()).value();
}

std::vector<Instant> times(const QJsonValue &list)
{
    std::vector<Instant> result;
    for (const QJsonValue &text : list.toArray()) {
        result.push_back(time(text));
    }
    return result;
}

std::vector<Instant> jittered(const std::vector<FireTime> &fires)
{
    std::vector<Instant> result;
    for (const FireTime &fire : fires) {
        result.push_back(fire.jittered);
    }
    return result;
}

// The server fills in what the stored form leaves out.
ScheduleSpec filledIn(ScheduleSpec spec)
{
    const auto fill = [](std::vector<StructuredCalendar> &calendars) {
        for (StructuredCalendar &calendar : calendars) {
            for (Ranges *ranges : {&calendar.second, &calendar.minute, &calendar.hour, &calendar.dayOfMonth,
                                   &calendar.month, &calendar.year, &calendar.dayOfWeek}) {
                for (Range &range : *ranges) {
                    range.end = std::max(range.end, range.start);
                    range.step = std::max(range.step, 1);
                }
            }
        }
    };
    fill(spec.structuredCalendar);
    fill(spec.excludeStructuredCalendar);
    return spec;
}

} // namespace

void ServerVectors::initTestCase()
{
    QFile file(QStringLiteral(ORRERY_FIXTURES "/engine/server-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_fixture = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(m_fixture[u"vectors"].toArray().size(), 190);
}

std::optional<ScheduleSpec> ServerVectors::read(const QJsonObject &json)
{
    temporal::JsonIssue issue;
    ScheduleSpec spec = temporal::readSpec(temporal::JsonReader(json, issue));
    return issue.text.isEmpty() ? std::optional(spec) : std::nullopt;
}

void ServerVectors::addVectors(QLatin1StringView onlyWith)
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : m_fixture[u"vectors"].toArray()) {
        const QJsonObject vector = value.toObject();
        if (!vector.contains("createError"_L1) && (onlyWith.isEmpty() || vector.contains(onlyWith))) {
            const QByteArray text = QJsonDocument(vector[u"spec"].toObject()).toJson(QJsonDocument::Compact).left(90);
            QTest::addRow("%d %s", vector[u"n"].toInt(), text.constData()) << vector;
        }
    }
}

void ServerVectors::matchingTimesAreTheServers_data()
{
    addVectors({});
}

void ServerVectors::matchingTimesAreTheServers()
{
    QFETCH(const QJsonObject, vector);
    const auto spec = compileSpec(read(vector[u"spec"].toObject()).value());
    QVERIFY(spec.has_value());
    FireTimeGenerator generator(*spec, vector[u"seed"].toString().toUtf8(), time(vector[u"start"]));
    std::vector<FireTime> fires;
    generator.append(time(vector[u"end"]), 1000, fires);
    const std::vector<Instant> found = jittered(fires);
    const auto count = static_cast<std::size_t>(vector[u"count"].toInt());
    const std::vector<Instant> first = times(vector.contains(u"result") ? vector[u"result"] : vector[u"first"]);
    if (generator.stop() == FireStop::DoesNotAdvance) { // the server repeats the last one up to its limit
        QCOMPARE(count, std::size_t{1000});
        QVERIFY(std::equal(found.begin(), found.end(), first.begin()));
        QVERIFY(found.back() == times(vector[u"last"]).back());
        return;
    }
    QCOMPARE(found.size(), count);
    const std::vector<Instant> last = times(vector[u"last"]);
    QVERIFY(std::equal(first.begin(), first.end(), found.begin()));
    QVERIFY(std::equal(last.rbegin(), last.rend(), found.rbegin()));
    const std::vector<Instant> nominal = times(vector[u"nominal"]);
    for (std::size_t i = 0; i < std::min(nominal.size(), fires.size()); ++i) {
        QCOMPARE(toQDateTime(fires[i].nominal), toQDateTime(nominal[i]));
    }
}

void ServerVectors::canonicalFormIsTheServers()
{
    QFETCH(const QJsonObject, vector);
    const auto given = compileSpec(read(vector[u"spec"].toObject()).value());
    const auto stored = read(vector[u"canonical"].toObject());
    QVERIFY(given.has_value() && stored.has_value());
    QVERIFY(filledIn(given->canonical()) == filledIn(*stored));
}

void ServerVectors::jitterIsTheOneOfTheOtherServersToo_data()
{
    QTest::addColumn<QJsonObject>("other");
    for (const QJsonValue &value : m_fixture[u"jitterOtherServers"].toArray()) {
        const QJsonObject other = value.toObject();
        QTest::addRow("%s %s", qPrintable(other[u"serverVersion"].toString()), qPrintable(other[u"seed"].toString()))
            << other;
    }
}

void ServerVectors::jitterIsTheOneOfTheOtherServersToo()
{
    QFETCH(const QJsonObject, other);
    const QJsonObject vector = m_fixture[u"vectors"].toArray().at(other[u"n"].toInt()).toObject();
    const auto spec = compileSpec(read(vector[u"spec"].toObject()).value());
    const QByteArray seed = jitterSeed(other[u"namespaceId"].toString(), other[u"scheduleId"].toString());
    QCOMPARE(seed, other[u"seed"].toString().toUtf8());
    const auto found = jittered(fireTimes(*spec, seed, time(vector[u"start"]), time(vector[u"end"]), 1000));
    QVERIFY(found == times(other[u"result"]));
}

void ServerVectors::specsAreRefusedLikeTheServerDoes_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<bool>("accepted");
    for (const QJsonValue &value : m_fixture[u"specValidation"].toArray()) {
        const QJsonObject entry = value.toObject();
        const QByteArray text = QJsonDocument(entry[u"spec"].toObject()).toJson(QJsonDocument::Compact).left(80);
        QTest::addRow("%s: %s", qPrintable(entry[u"message"].toString()), text.constData())
            << entry[u"spec"].toObject() << entry[u"accepted"].toBool();
    }
}

void ServerVectors::specsAreRefusedLikeTheServerDoes()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const bool, accepted);
    const auto spec = read(json); // two of them are no spec at all
    const bool found = spec && compileSpec(*spec).has_value();
    QCOMPARE(found, accepted);
}

QTEST_APPLESS_MAIN(ServerVectors)
#include "tst_servervectors.moc"
