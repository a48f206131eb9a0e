#include "engine/durationhours.h"

#include <array>
#include <charconv>

namespace orrery {

namespace {

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype skipDigits(QStringView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at].unicode())) {
        ++at;
    }
    return at;
}

// Length of "<number>d" at that place, 0 if there is none.
qsizetype daysLength(QStringView text, qsizetype at)
{
    qsizetype end = skipDigits(text, at);
    const bool whole = end > at;
    if (end < text.size() && text[end] == u'.') {
        const qsizetype fractionEnd = skipDigits(text, end + 1);
        if (!whole && fractionEnd == end + 1) {
            return 0;
        }
        end = fractionEnd;
    } else if (!whole) {
        return 0;
    }
    return end < text.size() && text[end] == u'd' ? end + 1 - at : 0;
}

bool appendAsHours(QStringView number, qsizetype from, HoursText &result)
{
    const std::string digits = number.toLatin1().toStdString();
    double days = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), days);
    std::array<char, 400> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), days * 24, std::chars_format::fixed, 6);
    if (read.ec != std::errc() || written.ec != std::errc()) {
        return false;
    }
    for (const char *c = buffer.data(); c != written.ptr; ++c) {
        result.append(static_cast<char16_t>(*c), from);
    }
    result.append(u'h', from + number.size());
    return true;
}

} // namespace

HoursText withoutDays(QStringView text)
{
    HoursText result;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = daysLength(text, i);
        if (length > 0 && appendAsHours(text.sliced(i, length - 1), i, result)) {
            i += length;
        } else {
            result.append(text[i].unicode(), i);
            ++i;
        }
    }
    result.origin.push_back(static_cast<int>(text.size()));
    return result;
}

} // namespace orrery
