#include "engine/calendarfielderrors.h"

#include <QCoreApplication>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(orrery::CalendarFieldErrors)
};

} // namespace

SpecError CalendarFieldErrors::make(FieldProblem problem, QStringView text, int offset, int length) const
{
    return {fieldKey(m_field), offset, length, message(problem, text), hint(problem, text)};
}

QString CalendarFieldErrors::message(FieldProblem problem, QStringView text) const
{
    const QString field = fieldLabel(m_field);
    const QString part = text.toString();
    switch (problem) {
    case FieldProblem::TooManySlashes:
        return Words::tr("\"%1\" has more than one slash (%2).").arg(part, field);
    case FieldProblem::MissingStep:
        return Words::tr("There is no step after the slash of \"%1\" (%2).").arg(part, field);
    case FieldProblem::BadStep:
        return Words::tr("The step of \"%1\" is not a whole number of 1 or more (%2).").arg(part, field);
    case FieldProblem::TooManyDashes:
        return Words::tr("\"%1\" has more than one dash (%2).").arg(part, field);
    case FieldProblem::OutOfRange:
        return text.isEmpty() ? Words::tr("A value is missing (%1).").arg(field)
                              : Words::tr("\"%1\" is not allowed here (%2).").arg(part, field);
    case FieldProblem::BadEnd:
        return Words::tr("The end of \"%1\" lies before its start or is not allowed here (%2).").arg(part, field);
    }
    Q_UNREACHABLE();
}

QString CalendarFieldErrors::hint(FieldProblem problem, QStringView text) const
{
    switch (problem) {
    case FieldProblem::TooManySlashes:
    case FieldProblem::MissingStep:
    case FieldProblem::BadStep:
        return Words::tr("A step is written once and at the end, as in */5 or 10-50/5.");
    case FieldProblem::TooManyDashes:
        return Words::tr("A range has one dash, as in 1-5. Separate several with commas: 1-5,8-10.");
    case FieldProblem::OutOfRange: {
        const QString foreign = hintForForeignSyntax(text);
        return foreign.isEmpty() ? allowedValues() : foreign;
    }
    case FieldProblem::BadEnd:
        return m_field == CalendarField::DayOfWeek
            ? Words::tr("A range does not run past its end: write Friday to Sunday as 5-7, or as fri,sat,sun.")
            : Words::tr("A range does not run past its end: write two, such as 22-23,0-5.");
    }
    Q_UNREACHABLE();
}

QString CalendarFieldErrors::allowedValues() const
{
    switch (m_field) {
    case CalendarField::Month:
        return Words::tr("Months are 1 to 12, or names of three letters or more: jan, feb …");
    case CalendarField::DayOfWeek:
        return Words::tr("Days are 0 to 7 (0 and 7 are Sunday), or names of two letters or more: mon, tue …");
    default:
        break;
    }
    const FieldBounds bounds = fieldBounds(m_field);
    return Words::tr("Use numbers from %1 to %2, or * for all.")
        .arg(QString::number(bounds.min), QString::number(bounds.max));
}

// What other cron dialects have and this one has not.
QString CalendarFieldErrors::hintForForeignSyntax(QStringView text) const
{
    if (text == u'?') {
        return Words::tr("Write * instead of ?.");
    }
    if (text.compare(u"L", Qt::CaseInsensitive) == 0 && m_field == CalendarField::DayOfMonth) {
        return Words::tr(
            "The server has no \"last day\". Write one entry for each length of month: day 31 for the long "
            "months, 30 for April, June, September and November, and 28 or 29 for February.");
    }
    if (text.endsWith(u'W', Qt::CaseInsensitive) && m_field == CalendarField::DayOfMonth) {
        return Words::tr("The server has no \"nearest weekday\". List the days instead.");
    }
    return {};
}

} // namespace orrery
