#include "temporal/specjson.h"

#include "temporal/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

Range readRange(const JsonReader &in)
{
    return {.start = int(in.integer("start"_L1)), .end = int(in.integer("end"_L1)), .step = int(in.integer("step"_L1))};
}

QJsonObject writeRange(const Range &range)
{
    return JsonWriter()
        .number("start"_L1, range.start)
        .number("end"_L1, range.end)
        .number("step"_L1, range.step)
        .take();
}

StructuredCalendar readStructured(const JsonReader &in)
{
    return {.second = in.list("second"_L1, readRange),
            .minute = in.list("minute"_L1, readRange),
            .hour = in.list("hour"_L1, readRange),
            .dayOfMonth = in.list("dayOfMonth"_L1, readRange),
            .month = in.list("month"_L1, readRange),
            .year = in.list("year"_L1, readRange),
            .dayOfWeek = in.list("dayOfWeek"_L1, readRange),
            .comment = in.text("comment"_L1)};
}

QJsonObject writeStructured(const StructuredCalendar &calendar)
{
    return JsonWriter()
        .list("second"_L1, calendar.second, writeRange)
        .list("minute"_L1, calendar.minute, writeRange)
        .list("hour"_L1, calendar.hour, writeRange)
        .list("dayOfMonth"_L1, calendar.dayOfMonth, writeRange)
        .list("month"_L1, calendar.month, writeRange)
        .list("year"_L1, calendar.year, writeRange)
        .list("dayOfWeek"_L1, calendar.dayOfWeek, writeRange)
        .text("comment"_L1, calendar.comment)
        .take();
}

TextCalendar readTextual(const JsonReader &in)
{
    return {.second = in.text("second"_L1),
            .minute = in.text("minute"_L1),
            .hour = in.text("hour"_L1),
            .dayOfMonth = in.text("dayOfMonth"_L1),
            .month = in.text("month"_L1),
            .year = in.text("year"_L1),
            .dayOfWeek = in.text("dayOfWeek"_L1),
            .comment = in.text("comment"_L1)};
}

QJsonObject writeTextual(const TextCalendar &calendar)
{
    return JsonWriter()
        .text("second"_L1, calendar.second)
        .text("minute"_L1, calendar.minute)
        .text("hour"_L1, calendar.hour)
        .text("dayOfMonth"_L1, calendar.dayOfMonth)
        .text("month"_L1, calendar.month)
        .text("year"_L1, calendar.year)
        .text("dayOfWeek"_L1, calendar.dayOfWeek)
        .text("comment"_L1, calendar.comment)
        .take();
}

Interval readInterval(const JsonReader &in)
{
    return {.interval = in.duration("interval"_L1), .phase = in.duration("phase"_L1)};
}

QJsonObject writeInterval(const Interval &interval)
{
    return JsonWriter().duration("interval"_L1, interval.interval).duration("phase"_L1, interval.phase).take();
}

} // namespace

ScheduleSpec readSpec(const JsonReader &in)
{
    return {.structuredCalendar = in.list("structuredCalendar"_L1, readStructured),
            .calendar = in.list("calendar"_L1, readTextual),
            .cronString = in.texts("cronString"_L1),
            .interval = in.list("interval"_L1, readInterval),
            .excludeStructuredCalendar = in.list("excludeStructuredCalendar"_L1, readStructured),
            .excludeCalendar = in.list("excludeCalendar"_L1, readTextual),
            .startTime = in.time("startTime"_L1),
            .endTime = in.time("endTime"_L1),
            .jitter = in.duration("jitter"_L1),
            .timezoneName = in.text("timezoneName"_L1),
            .timezoneData = in.base64("timezoneData"_L1)};
}

QJsonObject writeSpec(const ScheduleSpec &spec)
{
    return JsonWriter()
        .list("structuredCalendar"_L1, spec.structuredCalendar, writeStructured)
        .list("calendar"_L1, spec.calendar, writeTextual)
        .texts("cronString"_L1, spec.cronString)
        .list("interval"_L1, spec.interval, writeInterval)
        .list("excludeStructuredCalendar"_L1, spec.excludeStructuredCalendar, writeStructured)
        .list("excludeCalendar"_L1, spec.excludeCalendar, writeTextual)
        .time("startTime"_L1, spec.startTime)
        .time("endTime"_L1, spec.endTime)
        .duration("jitter"_L1, spec.jitter)
        .text("timezoneName"_L1, spec.timezoneName)
        .base64("timezoneData"_L1, spec.timezoneData)
        .take();
}

} // namespace orrery::temporal
