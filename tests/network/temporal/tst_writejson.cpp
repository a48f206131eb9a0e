#include "support/fakenetwork.h"
#include "temporal/schedulejson.h"
#include "temporal/wiretime.h"
#include "temporal/writejson.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;

namespace {

using Edit = std::function<void(Schedule &)>;

QByteArray textOf(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

ScheduleDescription described(const QString &name)
{
    return temporal::parseDescription(test::fixture(name), ScheduleId(u"nightly"_s)).value_or(ScheduleDescription());
}

QJsonObject updateAfter(const ScheduleDescription &base, const Edit &edit)
{
    Schedule wanted = base.schedule;
    edit(wanted);
    return temporal::updateBody({.base = base, .wanted = wanted, .requestId = u"r"_s}, u"me"_s);
}

/// \a object with the value at \a path replaced, Undefined: removed.
QJsonObject replaced(QJsonObject object, QStringList path, const QJsonValue &value)
{
    const QString key = path.takeFirst();
    const QJsonValue inner = path.isEmpty() ? value : QJsonValue(replaced(object[key].toObject(), path, value));
    if (inner.isUndefined()) {
        object.remove(key);
    } else {
        object[key] = inner;
    }
    return object;
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class WriteJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void anUnchangedUpdateIsTheSameMessage_data();
    void anUnchangedUpdateIsTheSameMessage();
    void oneEditChangesOneField_data();
    void oneEditChangesOneField();
    void aCreateCarriesWhatTheAppDoesNotModel();
    void updatesCarryTokenAndIdentity();
    void searchAttributesAreKeptClearedOrReplaced();
    void patchesAreWritten_data();
    void patchesAreWritten();
};

void WriteJsonTest::anUnchangedUpdateIsTheSameMessage_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("known fields") << u"temporal/describe.answer.json"_s;
    QTest::newRow("unknown fields and nanoseconds") << u"temporal/describe.unknown.json"_s;
    QTest::newRow("every field, defaults spelled out") << u"temporal/create.request.json"_s;
}

void WriteJsonTest::anUnchangedUpdateIsTheSameMessage()
{
    QFETCH(const QString, name);
    const ScheduleDescription base = described(name);
    QVERIFY(!base.message.isEmpty());
    QCOMPARE(textOf(updateAfter(base, [](Schedule &) {})["schedule"_L1]), textOf(base.message["schedule"_L1]));
}

void WriteJsonTest::oneEditChangesOneField_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue gone(QJsonValue::Undefined);
    QTest::newRow("note") << Edit([](Schedule &s) { s.state.notes = u"x"_s; }) << u"state.notes"_s
                          << QJsonValue(u"x"_s);
    QTest::newRow("note cleared") << Edit([](Schedule &s) { s.state.notes.clear(); }) << u"state.notes"_s << gone;
    QTest::newRow("paused") << Edit([](Schedule &s) { s.state.paused = true; }) << u"state.paused"_s
                            << QJsonValue(true);
    QTest::newRow("overlap") << Edit([](Schedule &s) { s.policies.overlap = OverlapPolicy::AllowAll; })
                             << u"policies.overlapPolicy"_s << QJsonValue(u"SCHEDULE_OVERLAP_POLICY_ALLOW_ALL"_s);
    QTest::newRow("catch-up") << Edit([](Schedule &s) { s.policies.catchupWindow = 60s; })
                              << u"policies.catchupWindow"_s << QJsonValue(u"60s"_s);
    QTest::newRow("no catch-up") << Edit([](Schedule &s) { s.policies.catchupWindow = {}; })
                                 << u"policies.catchupWindow"_s << gone;
    QTest::newRow("end") << Edit([](Schedule &s) { s.spec.endTime = Instant(); }) << u"spec.endTime"_s
                         << QJsonValue(u"1970-01-01T00:00:00Z"_s);
    QTest::newRow("zone") << Edit([](Schedule &s) { s.spec.timezoneName = u"UTC"_s; }) << u"spec.timezoneName"_s
                          << QJsonValue(u"UTC"_s);
    QTest::newRow("queue") << Edit([](Schedule &s) { s.action.taskQueue = u"q"_s; })
                           << u"action.startWorkflow.taskQueue.name"_s << QJsonValue(u"q"_s);
    QTest::newRow("attempts") << Edit([](Schedule &s) { s.action.retryPolicy->maximumAttempts = 5; })
                              << u"action.startWorkflow.retryPolicy.maximumAttempts"_s << QJsonValue(5);
    QTest::newRow("no input") << Edit([](Schedule &s) { s.action.input.clear(); })
                              << u"action.startWorkflow.input.payloads"_s << gone;
}

void WriteJsonTest::oneEditChangesOneField()
{
    QFETCH(const Edit, edit);
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const ScheduleDescription base = described(u"temporal/describe.unknown.json"_s);
    const QJsonObject expected = replaced(base.message["schedule"_L1].toObject(), path.split(u'.'), value);
    QCOMPARE(textOf(updateAfter(base, edit)["schedule"_L1]), textOf(expected));
}

void WriteJsonTest::aCreateCarriesWhatTheAppDoesNotModel()
{
    const ScheduleDescription base = described(u"temporal/describe.unknown.json"_s);
    CreateSchedule request{.id = ScheduleId(u"copy"_s),
                           .schedule = base.schedule,
                           .initialPatch = SchedulePatch{.trigger = OverlapPolicy::Unspecified}};
    request.searchAttributes = base.searchAttributes;
    request.message = base.message;
    request.requestId = u"r1"_s;
    const QJsonObject body = temporal::createBody(request, u"me@host"_s);
    QCOMPARE(textOf(body["schedule"_L1]), textOf(base.message["schedule"_L1]));
    QCOMPARE(textOf(body["searchAttributes"_L1]), textOf(base.message["searchAttributes"_L1]));
    QCOMPARE(textOf(body["initialPatch"_L1]), QByteArray(R"({"triggerImmediately":{}})"));
    QCOMPARE(body["identity"_L1].toString(), u"me@host"_s);
    QCOMPARE(body["requestId"_L1].toString(), u"r1"_s);
    QVERIFY(!body.contains("memo"_L1) && !body.contains("info"_L1) && !body.contains("conflictToken"_L1));
}

void WriteJsonTest::updatesCarryTokenAndIdentity()
{
    const QJsonObject body = updateAfter(described(u"temporal/describe.answer.json"_s), [](Schedule &) {});
    QCOMPARE(body["conflictToken"_L1].toString(), u"AAAAAAAAAAI="_s);
    QCOMPARE(body["identity"_L1].toString(), u"me"_s);
    QCOMPARE(body["requestId"_L1].toString(), u"r"_s);
}

void WriteJsonTest::searchAttributesAreKeptClearedOrReplaced()
{
    const ScheduleDescription base = described(u"temporal/describe.unknown.json"_s);
    UpdateSchedule update{.base = base, .wanted = base.schedule, .requestId = u"r"_s};
    QVERIFY(!temporal::updateBody(update, u"me"_s).contains("searchAttributes"_L1));
    update.searchAttributes = base.searchAttributes;
    QCOMPARE(textOf(temporal::updateBody(update, u"me"_s)["searchAttributes"_L1]),
             textOf(base.message["searchAttributes"_L1]));
    update.searchAttributes = PayloadMap{{u"K"_s, Payload::json("1")}};
    QCOMPARE(textOf(temporal::updateBody(update, u"me"_s)["searchAttributes"_L1]),
             QByteArray(R"({"indexedFields":{"K":{"data":"MQ==","metadata":{"encoding":"anNvbi9wbGFpbg=="}}}})"));
    update.searchAttributes = PayloadMap();
    const QJsonValue cleared = temporal::updateBody(update, u"me"_s)["searchAttributes"_L1];
    QVERIFY(cleared.isObject() && cleared["indexedFields"_L1].toObject().isEmpty());
}

void WriteJsonTest::patchesAreWritten_data()
{
    QTest::addColumn<SchedulePatch>("patch");
    QTest::addColumn<QByteArray>("text");
    const Instant day = *temporal::parseTime("2026-01-01T00:00:00Z");
    QTest::newRow("pause") << SchedulePatch{.pause = u"maintenance"_s} << QByteArray(R"({"pause":"maintenance"})");
    QTest::newRow("unpause") << SchedulePatch{.unpause = u"done"_s} << QByteArray(R"({"unpause":"done"})");
    QTest::newRow("trigger as the schedule says")
        << SchedulePatch{.trigger = OverlapPolicy::Unspecified} << QByteArray(R"({"triggerImmediately":{}})");
    QTest::newRow("trigger with a policy")
        << SchedulePatch{.trigger = OverlapPolicy::AllowAll}
        << QByteArray(R"({"triggerImmediately":{"overlapPolicy":"SCHEDULE_OVERLAP_POLICY_ALLOW_ALL"}})");
    QTest::newRow("two ranges")
        << SchedulePatch{.backfill = {{day, day + 6h, OverlapPolicy::BufferAll}, {day + 24h, day + 30h}}}
        << QByteArray(
               R"({"backfillRequest":[{"endTime":"2026-01-01T06:00:00Z","overlapPolicy":"SCHEDULE_OVERLAP_POLICY_BUFFER_ALL",)"
               R"("startTime":"2026-01-01T00:00:00Z"},{"endTime":"2026-01-02T06:00:00Z","startTime":"2026-01-02T00:00:00Z"}]})");
    QTest::newRow("all in one") << SchedulePatch{.pause = u"p"_s,
                                                 .trigger = OverlapPolicy::Unspecified,
                                                 .backfill = {{day, day}}}
                                << QByteArray(R"({"backfillRequest":[{"endTime":"2026-01-01T00:00:00Z","startTime":)"
                                              R"("2026-01-01T00:00:00Z"}],"pause":"p","triggerImmediately":{}})");
}

void WriteJsonTest::patchesAreWritten()
{
    QFETCH(const SchedulePatch, patch);
    QFETCH(const QByteArray, text);
    const QJsonObject body = temporal::patchBody({ScheduleId(u"a"_s), patch, u"r"_s}, u"me"_s);
    QCOMPARE(textOf(body["patch"_L1]), text);
    QCOMPARE(body["requestId"_L1].toString(), u"r"_s);
}

QTEST_APPLESS_MAIN(WriteJsonTest)
#include "tst_writejson.moc"
