#include "dialogs/edit/specunderstanding.h"

#include "engine/firetimes.h"
#include "engine/specwarnings.h"
#include "engine/specwords.h"

namespace orrery {

namespace {

constexpr std::size_t shownTimes = 10;

} // namespace

SpecUnderstanding understandSpec(const ScheduleSpec &spec, const QByteArray &jitterSeed, Instant now)
{
    SpecUnderstanding understanding;
    understanding.sentence = describeSpec(spec);
    const auto compiled = compileSpec(spec);
    if (!compiled) {
        return understanding;
    }
    if (const auto risk = wedgeRisk(*compiled, now)) {
        understanding.refusal = risk->message;
        return understanding;
    }
    for (const SpecWarning &warning : specWarnings(*compiled, now)) {
        understanding.warnings << warning.text;
    }
    FireTimeGenerator generator(*compiled, jitterSeed, now);
    while (understanding.next.size() < shownTimes) {
        const auto time = generator.next();
        if (!time) {
            break;
        }
        understanding.next.push_back(*time);
    }
    return understanding;
}

} // namespace orrery
