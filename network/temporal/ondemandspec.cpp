#include "temporal/ondemand.h"

#include <algorithm>
#include <array>

namespace orrery::temporal {

namespace {

int intOf(JsonValue value)
{
    return int(value.get_int64());
}

Range rangeOf(JsonValue value)
{
    Range range;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "start") {
            range.start = intOf(field);
        } else if (key == "end") {
            range.end = intOf(field);
        } else if (key == "step") {
            range.step = intOf(field);
        }
    });
    return range;
}

struct Column
{
    std::string_view name;
    Ranges StructuredCalendar::*field;
};

constexpr std::array structuredColumns{
    Column{"second", &StructuredCalendar::second},       Column{"minute", &StructuredCalendar::minute},
    Column{"hour", &StructuredCalendar::hour},           Column{"dayOfMonth", &StructuredCalendar::dayOfMonth},
    Column{"month", &StructuredCalendar::month},         Column{"year", &StructuredCalendar::year},
    Column{"dayOfWeek", &StructuredCalendar::dayOfWeek},
};

StructuredCalendar calendarOf(JsonValue value)
{
    StructuredCalendar calendar;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "comment") {
            calendar.comment = textOf(field);
            return;
        }
        const auto *column = std::ranges::find(structuredColumns, key, &Column::name);
        if (column != structuredColumns.end()) {
            Ranges &ranges = calendar.*column->field;
            eachItem(field, [&ranges](JsonValue range) { ranges.push_back(rangeOf(range)); });
        }
    });
    return calendar;
}

Interval intervalOf(JsonValue value)
{
    Interval interval;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (key == "interval") {
            interval.interval = durationOf(field);
        } else if (key == "phase") {
            interval.phase = durationOf(field);
        }
    });
    return interval;
}

/// The entries of the lists. A server canonicalises texts and crons away, so that a list has no others.
bool readEntries(ScheduleSpec &spec, std::string_view key, JsonValue value)
{
    if (key == "structuredCalendar") {
        eachItem(value, [&](JsonValue item) { spec.structuredCalendar.push_back(calendarOf(item)); });
    } else if (key == "excludeStructuredCalendar") {
        eachItem(value, [&](JsonValue item) { spec.excludeStructuredCalendar.push_back(calendarOf(item)); });
    } else if (key == "interval") {
        eachItem(value, [&](JsonValue item) { spec.interval.push_back(intervalOf(item)); });
    } else if (key == "cronString") {
        eachItem(value, [&](JsonValue item) { spec.cronString.push_back(textOf(item)); });
    } else {
        return false;
    }
    return true;
}

} // namespace

ScheduleSpec specOf(JsonValue value)
{
    ScheduleSpec spec;
    eachField(value, [&](std::string_view key, JsonValue field) {
        if (readEntries(spec, key, field)) {
            return;
        }
        if (key == "timezoneName") {
            spec.timezoneName = textOf(field);
        } else if (key == "jitter") {
            spec.jitter = durationOf(field);
        } else if (key == "startTime") {
            spec.startTime = timeOf(field);
        } else if (key == "endTime") {
            spec.endTime = timeOf(field);
        }
    });
    return spec;
}

} // namespace orrery::temporal
