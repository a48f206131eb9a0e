#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace orrery {

/// The text with every "<number>d" replaced by hours, and for each character the place it came from.
struct HoursText
{
    std::u16string text;
    std::vector<int> origin;

    void append(char16_t c, qsizetype from)
    {
        text.push_back(c);
        origin.push_back(static_cast<int>(from));
    }
};

/// The server's unit "d" as its duration parser sees it: 24 hours, with six decimals.
[[nodiscard]] HoursText withoutDays(QStringView text);

} // namespace orrery
