#pragma once

#include "domain/instant.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace orrery {

/// Temporal's schedule.v1.Range: start..end by step. On the wire 0 is "absent": end 0 means end = start, step 0
/// means 1.
struct Range
{
    int start = 0;
    int end = 0;
    int step = 0;
    friend bool operator==(const Range &, const Range &) = default;
};

using Ranges = std::vector<Range>;

/// schedule.v1.StructuredCalendarSpec. A time matches if every field has a range that matches; an empty \c year means
/// any year, any other empty field matches nothing (the server adds no defaults here). Day of week: 0 = Sunday … 6.
struct StructuredCalendar
{
    Ranges second = {};
    Ranges minute = {};
    Ranges hour = {};
    Ranges dayOfMonth = {};
    Ranges month = {};
    Ranges year = {};
    Ranges dayOfWeek = {};
    QString comment = {};
    friend bool operator==(const StructuredCalendar &, const StructuredCalendar &) = default;
};

/// schedule.v1.CalendarSpec: the fields as text. Empty means "0" for second, minute and hour, "*" for the others.
struct TextCalendar
{
    QString second = {};
    QString minute = {};
    QString hour = {};
    QString dayOfMonth = {};
    QString month = {};
    QString year = {};
    QString dayOfWeek = {};
    QString comment = {};
    friend bool operator==(const TextCalendar &, const TextCalendar &) = default;
};

/// schedule.v1.IntervalSpec: Unix epoch + n * interval + phase; knows no time zone.
struct Interval
{
    Duration interval{0};
    Duration phase{0};
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// schedule.v1.ScheduleSpec: the union of all calendars, crons and intervals, minus the excludes, within
/// [startTime, endTime], each moved later by a stable pseudo-random part of \c jitter. What a server returns has only
/// structured calendars and intervals; the text forms exist on the way in.
struct ScheduleSpec
{
    std::vector<StructuredCalendar> structuredCalendar = {};
    std::vector<TextCalendar> calendar = {};
    std::vector<QString> cronString = {};
    std::vector<Interval> interval = {};
    std::vector<StructuredCalendar> excludeStructuredCalendar = {};
    std::vector<TextCalendar> excludeCalendar = {};
    std::optional<Instant> startTime = {}; ///< inclusive
    std::optional<Instant> endTime = {}; ///< inclusive, of the nominal time
    Duration jitter{0};
    QString timezoneName = {}; ///< IANA name; empty is UTC
    QByteArray timezoneData = {}; ///< TZif bytes; wins over the name when not empty
    friend bool operator==(const ScheduleSpec &, const ScheduleSpec &) = default;
};

} // namespace orrery
