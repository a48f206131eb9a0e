#include "dialogs/edit/calendarentry.h"

#include "dialogs/edit/linefield.h"
#include "dialogs/edit/rangestext.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace orrery {

namespace {

constexpr int columns = 4;

QString &textOf(TextCalendar &calendar, CalendarField field)
{
    switch (field) {
    case CalendarField::Second:
        return calendar.second;
    case CalendarField::Minute:
        return calendar.minute;
    case CalendarField::Hour:
        return calendar.hour;
    case CalendarField::DayOfMonth:
        return calendar.dayOfMonth;
    case CalendarField::Month:
        return calendar.month;
    case CalendarField::DayOfWeek:
        return calendar.dayOfWeek;
    case CalendarField::Year:
        return calendar.year;
    }
    Q_UNREACHABLE();
}

QString shownText(CalendarEntry::Calendar &calendar, CalendarField field)
{
    if (auto *text = std::get_if<TextCalendar>(&calendar)) {
        return textOf(*text, field);
    }
    return rangesText(field, rangesOf(std::get<StructuredCalendar>(calendar), field));
}

QString commentOf(const CalendarEntry::Calendar &calendar)
{
    return std::visit([](const auto &kind) { return kind.comment; }, calendar);
}

} // namespace

CalendarEntry::CalendarEntry(Calendar calendar, QWidget *parent)
    : SpecEntry(tr("Calendar: a time matches if every field does"), parent)
    , m_calendar(std::move(calendar))
    , m_comment(new LineField(commentOf(m_calendar), "commentEdit", this))
{
    auto *grid = new QGridLayout;
    int place = 0;
    for (const CalendarField field : calendarFields) {
        addField(grid, field, place / columns, place % columns);
        ++place;
    }
    auto *label = new QLabel(tr("comment"), this);
    label->setBuddy(m_comment);
    grid->addWidget(label, 2, columns - 1);
    grid->addWidget(m_comment, 3, columns - 1);
    m_comment->setAccessibleName(tr("Comment"));
    body()->addLayout(grid);
    setFocusProxy(m_fields.at(CalendarField::Second));
    connect(m_comment, &QLineEdit::textChanged, this, &SpecEntry::edited);
}

void CalendarEntry::addField(QGridLayout *grid, CalendarField field, int row, int column)
{
    auto *edit = new LineField(shownText(m_calendar, field), "calendarEdit", this);
    edit->setObjectName(QStringLiteral("calendar-") + fieldKey(field));
    edit->setAccessibleName(fieldLabel(field));
    edit->setToolTip(
        tr("%1: *, a value, a range like 1-5, a step like */15, or a list of these").arg(fieldLabel(field)));
    auto *label = new QLabel(fieldLabel(field), this);
    label->setBuddy(edit);
    grid->addWidget(label, 2 * row, column);
    grid->addWidget(edit, 2 * row + 1, column);
    m_fields.emplace(field, edit);
    connect(edit, &QLineEdit::textChanged, this, &SpecEntry::edited);
}

QString CalendarEntry::addTo(ScheduleSpec &spec) const
{
    std::visit([this, &spec](const auto &calendar) { addTo(spec, calendar); }, m_calendar);
    return std::holds_alternative<TextCalendar>(m_calendar)
        ? QStringLiteral("calendar[%1]").arg(spec.calendar.size() - 1)
        : QStringLiteral("structuredCalendar[%1]").arg(spec.structuredCalendar.size() - 1);
}

void CalendarEntry::addTo(ScheduleSpec &spec, StructuredCalendar calendar) const
{
    for (const auto &[field, edit] : m_fields) {
        if (!edit->isChanged()) {
            continue;
        }
        if (const auto ranges = parseCalendarField(field, edit->text())) {
            rangesOf(calendar, field) = *ranges;
        }
    }
    calendar.comment = m_comment->value();
    spec.structuredCalendar.push_back(std::move(calendar));
}

void CalendarEntry::addTo(ScheduleSpec &spec, TextCalendar calendar) const
{
    for (const auto &[field, edit] : m_fields) {
        textOf(calendar, field) = edit->value();
    }
    calendar.comment = m_comment->value();
    spec.calendar.push_back(std::move(calendar));
}

QString CalendarEntry::textIssue() const
{
    if (std::holds_alternative<TextCalendar>(m_calendar)) {
        return {};
    }
    QStringList issues;
    issues.reserve(calendarFields.size());
    for (const CalendarField field : calendarFields) {
        const LineField *edit = m_fields.at(field);
        const auto ranges = parseCalendarField(field, edit->text());
        if (edit->isChanged() && !ranges) {
            issues << tr("%1: %2").arg(fieldLabel(field), ranges.error().message);
        }
    }
    return issues.join(QLatin1Char(' '));
}

StructuredCalendar CalendarEntry::daily()
{
    StructuredCalendar calendar;
    for (const CalendarField field : calendarFields) {
        rangesOf(calendar, field) = parseCalendarField(field, {}).value();
    }
    return calendar;
}

} // namespace orrery
