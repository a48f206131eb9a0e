#pragma once

#include <QString>

namespace orrery {

/// Why a spec, or a text inside it, cannot be used. Everything is for a person to read, translated, plain text.
struct SpecError
{
    QString
        field; ///< which part, e.g. "cronString[0]", "calendar[1].hour", "timezoneName"; empty: the text that was given
    int offset = -1; ///< first offending character of that field's text; -1: the value was not given as text
    int length = -1; ///< number of offending characters; 0 points between two, -1 as for \c offset
    QString message; ///< what is wrong
    QString hint; ///< what would be right; may be empty
    friend bool operator==(const SpecError &, const SpecError &) = default;
};

} // namespace orrery
