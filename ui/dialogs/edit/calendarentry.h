#pragma once

#include "dialogs/edit/specentry.h"
#include "engine/calendarfield.h"

#include <map>
#include <variant>

class QGridLayout;

namespace orrery {

class LineField;

/// A calendar, field by field as text. A structured one stays structured: only the fields that were changed are read
/// from their texts.
class CalendarEntry final : public SpecEntry
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalendarEntry)
public:
    using Calendar = std::variant<StructuredCalendar, TextCalendar>;

    CalendarEntry(Calendar calendar, QWidget *parent);
    ~CalendarEntry() override = default;

    QString addTo(ScheduleSpec &spec) const override;
    [[nodiscard]] QString textIssue() const override;

    /// Midnight of every day.
    [[nodiscard]] static StructuredCalendar daily();

private:
    void addField(QGridLayout *grid, CalendarField field, int row, int column);
    void addTo(ScheduleSpec &spec, StructuredCalendar calendar) const;
    void addTo(ScheduleSpec &spec, TextCalendar calendar) const;

    Calendar m_calendar;
    std::map<CalendarField, LineField *> m_fields;
    LineField *m_comment;
};

} // namespace orrery
