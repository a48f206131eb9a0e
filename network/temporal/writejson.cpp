#include "temporal/writejson.h"

#include "temporal/jsonwriter.h"
#include "temporal/messagemerge.h"
#include "temporal/payloadjson.h"
#include "temporal/schedulejson.h"
#include "temporal/wirenames.h"

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

/// \a wanted as a message that keeps what only \a base knows.
QJsonObject scheduleMessage(const QJsonObject &base, const Schedule &wanted)
{
    JsonIssue issue; // what was read once reads again
    const Schedule was = readSchedule(JsonReader(base, issue));
    return mergeMessage(base, writeSchedule(was), writeSchedule(wanted));
}

/// The same for a map of payloads: payloads that stay the same keep their bytes.
QJsonObject payloadMessage(const QJsonObject &base, QLatin1String key, const PayloadMap &wanted)
{
    JsonIssue issue;
    const PayloadMap was = JsonReader(base, issue).map(key, readPayload);
    return mergeMessage(base, {{key, writePayloadMap(was)}}, {{key, writePayloadMap(wanted)}});
}

QJsonObject writeBackfill(const BackfillRange &range)
{
    return JsonWriter()
        .time("startTime"_L1, range.start)
        .time("endTime"_L1, range.end)
        .text("overlapPolicy"_L1, overlapPolicyName(range.overlap))
        .take();
}

QJsonObject writePatch(const SchedulePatch &patch)
{
    QJsonObject object = JsonWriter()
                             .text("pause"_L1, patch.pause.value_or(QString()))
                             .text("unpause"_L1, patch.unpause.value_or(QString()))
                             .list("backfillRequest"_L1, patch.backfill, writeBackfill)
                             .take();
    if (patch.trigger) {
        // Present even when empty: {} is a trigger with the schedule's own policy.
        object.insert("triggerImmediately"_L1,
                      JsonWriter().text("overlapPolicy"_L1, overlapPolicyName(*patch.trigger)).take());
    }
    return object;
}

} // namespace

QJsonObject createBody(const CreateSchedule &request, const QString &identity)
{
    const QJsonObject &base = request.message;
    JsonWriter out;
    out.object("schedule"_L1, scheduleMessage(base["schedule"_L1].toObject(), request.schedule))
        .text("identity"_L1, identity)
        .text("requestId"_L1, request.requestId);
    if (request.initialPatch) {
        out.object("initialPatch"_L1, writePatch(*request.initialPatch));
    }
    if (!request.memo.empty()) {
        out.object("memo"_L1, payloadMessage(base["memo"_L1].toObject(), "fields"_L1, request.memo));
    }
    if (!request.searchAttributes.empty()) {
        out.object(
            "searchAttributes"_L1,
            payloadMessage(base["searchAttributes"_L1].toObject(), "indexedFields"_L1, request.searchAttributes));
    }
    return out.take();
}

QJsonObject updateBody(const UpdateSchedule &request, const QString &identity)
{
    const QJsonObject &base = request.base.message;
    QJsonObject body = JsonWriter()
                           .object("schedule"_L1, scheduleMessage(base["schedule"_L1].toObject(), request.wanted))
                           .text("conflictToken"_L1, QString::fromLatin1(request.base.conflictToken))
                           .text("identity"_L1, identity)
                           .text("requestId"_L1, request.requestId)
                           .take();
    if (request.searchAttributes) {
        // Present even when empty: {} clears them all, absence keeps them.
        body.insert(
            "searchAttributes"_L1,
            payloadMessage(base["searchAttributes"_L1].toObject(), "indexedFields"_L1, *request.searchAttributes));
    }
    return body;
}

QJsonObject patchBody(const PatchSchedule &request, const QString &identity)
{
    QJsonObject body = JsonWriter().text("identity"_L1, identity).text("requestId"_L1, request.requestId).take();
    body.insert("patch"_L1, writePatch(request.patch));
    return body;
}

} // namespace orrery::temporal
