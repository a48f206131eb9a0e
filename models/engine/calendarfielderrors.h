#pragma once

#include "engine/calendarfield.h"

namespace orrery {

enum class FieldProblem { TooManySlashes, MissingStep, BadStep, TooManyDashes, OutOfRange, BadEnd };

/// Words for what is wrong with the text of one calendar field, and what would be right.
class CalendarFieldErrors
{
public:
    explicit CalendarFieldErrors(CalendarField field)
        : m_field(field)
    {
    }

    /// \a text is the part around the problem; \a offset and \a length go into the error as they are.
    [[nodiscard]] SpecError make(FieldProblem problem, QStringView text, int offset, int length) const;

private:
    [[nodiscard]] QString message(FieldProblem problem, QStringView text) const;
    [[nodiscard]] QString hint(FieldProblem problem, QStringView text) const;
    [[nodiscard]] QString allowedValues() const;
    [[nodiscard]] QString hintForForeignSyntax(QStringView text) const;

    CalendarField m_field;
};

} // namespace orrery
