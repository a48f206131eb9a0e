#include "feeds/runqueries.h"

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

QString quoted(Instant instant)
{
    return "'"_L1 + toQDateTime(instant).toString(Qt::ISODateWithMs) + "'"_L1;
}

/// The list filter's tokenizer takes a backslash as an escape and a doubled quote as one (temporalio/sqlparser).
QString quoted(QString text)
{
    return "'"_L1 + text.replace(R"(\)"_L1, R"(\\)"_L1).replace("'"_L1, "''"_L1) + "'"_L1;
}

} // namespace

QString runsInWindow(TimeRange window)
{
    return u"TemporalScheduledById IS NOT NULL AND StartTime <= %1 AND (CloseTime >= %2 OR ExecutionStatus = 'Running')"_s
        .arg(quoted(window.end), quoted(window.start));
}

QString runsSince(Instant since)
{
    return u"TemporalScheduledById IS NOT NULL AND (StartTime >= %1 OR CloseTime >= %1)"_s.arg(quoted(since));
}

QString runsOfSchedule(const ScheduleId &id)
{
    return "TemporalScheduledById = "_L1 + quoted(id.toString());
}

} // namespace orrery
