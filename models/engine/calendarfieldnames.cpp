#include "engine/calendarfield.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct FieldLabels
{
    Q_DECLARE_TR_FUNCTIONS(orrery::CalendarField)
};

} // namespace

FieldBounds fieldBounds(CalendarField field) noexcept
{
    constexpr std::array bounds{FieldBounds{0, 59}, FieldBounds{0, 59}, FieldBounds{0, 23},     FieldBounds{1, 31},
                                FieldBounds{1, 12}, FieldBounds{0, 6},  FieldBounds{2000, 2100}};
    return bounds[static_cast<std::size_t>(field)];
}

QString fieldKey(CalendarField field)
{
    constexpr std::array keys{"second"_L1, "minute"_L1,    "hour"_L1, "dayOfMonth"_L1,
                              "month"_L1,  "dayOfWeek"_L1, "year"_L1};
    return keys[static_cast<std::size_t>(field)];
}

QString fieldLabel(CalendarField field)
{
    switch (field) {
    case CalendarField::Second:
        return FieldLabels::tr("second");
    case CalendarField::Minute:
        return FieldLabels::tr("minute");
    case CalendarField::Hour:
        return FieldLabels::tr("hour");
    case CalendarField::DayOfMonth:
        return FieldLabels::tr("day of month");
    case CalendarField::Month:
        return FieldLabels::tr("month");
    case CalendarField::DayOfWeek:
        return FieldLabels::tr("day of week");
    case CalendarField::Year:
        return FieldLabels::tr("year");
    }
    Q_UNREACHABLE();
}

const Ranges &rangesOf(const StructuredCalendar &calendar, CalendarField field) noexcept
{
    constexpr std::array members{&StructuredCalendar::second, &StructuredCalendar::minute,
                                 &StructuredCalendar::hour,   &StructuredCalendar::dayOfMonth,
                                 &StructuredCalendar::month,  &StructuredCalendar::dayOfWeek,
                                 &StructuredCalendar::year};
    return calendar.*members[static_cast<std::size_t>(field)];
}

Ranges &rangesOf(StructuredCalendar &calendar, CalendarField field) noexcept
{
    return const_cast<Ranges &>(
        rangesOf(std::as_const(calendar), field)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

} // namespace orrery
