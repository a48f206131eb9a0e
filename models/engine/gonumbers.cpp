#include "engine/gonumbers.h"

#include <array>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 signBit = quint64{1} << 63;

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

std::optional<qint64> parseGoInteger(QStringView text) noexcept
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+')) {
        text = text.sliced(1);
    }
    if (text.isEmpty()) {
        return std::nullopt;
    }
    quint64 value = 0;
    for (const QChar c : text) {
        if (!isDigit(c.unicode()) || value > signBit / 10) {
            return std::nullopt;
        }
        value = value * 10 + static_cast<quint64>(c.unicode() - u'0');
    }
    if (value > (negative ? signBit : signBit - 1)) {
        return std::nullopt;
    }
    return static_cast<qint64>(negative ? quint64{0} - value : value);
}

QString formatGoDuration(Duration duration)
{
    const qint64 total = duration.count();
    quint64 rest = total < 0 ? quint64{0} - static_cast<quint64>(total) : static_cast<quint64>(total);

    struct Unit
    {
        QLatin1StringView name;
        quint64 nanoseconds;
    };

    constexpr std::array units{Unit{"d"_L1, 86'400'000'000'000},
                               Unit{"h"_L1, 3'600'000'000'000},
                               Unit{"m"_L1, 60'000'000'000},
                               Unit{"s"_L1, 1'000'000'000},
                               Unit{"ms"_L1, 1'000'000},
                               Unit{"us"_L1, 1000},
                               Unit{"ns"_L1, 1}};
    QString text = total < 0 ? u"-"_s : QString();
    for (const Unit &unit : units) {
        if (rest >= unit.nanoseconds) {
            text += QString::number(rest / unit.nanoseconds) + unit.name;
            rest %= unit.nanoseconds;
        }
    }
    return text.isEmpty() ? u"0s"_s : text;
}

} // namespace orrery
