#include "dialogs/edit/durationfield.h"

#include "engine/crontext.h"

#include <array>

namespace orrery {

namespace {

using namespace std::chrono_literals;

/// "5s", "0.25s": no zeros at the end.
QString secondsText(Duration rest)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(rest);
    QString fraction = QStringLiteral("%1").arg((rest - whole).count(), 9, 10, QLatin1Char('0'));
    while (fraction.endsWith(QLatin1Char('0'))) {
        fraction.chop(1);
    }
    const QString point = fraction.isEmpty() ? QString() : QStringLiteral(".");
    return QString::number(whole.count()) + point + fraction + QLatin1Char('s');
}

} // namespace

QString durationText(Duration duration)
{
    if (duration < 0ns) {
        return QLatin1Char('-') + durationText(-duration);
    }

    struct Unit
    {
        Duration length;
        QLatin1Char letter;
    };

    constexpr std::array units{Unit{24h, QLatin1Char('d')}, Unit{1h, QLatin1Char('h')}, Unit{1min, QLatin1Char('m')}};
    QString text;
    for (const Unit &unit : units) {
        if (duration >= unit.length) {
            text += QString::number(duration / unit.length) + unit.letter;
            duration %= unit.length;
        }
    }
    return duration == 0ns && !text.isEmpty() ? text : text + secondsText(duration);
}

DurationField::DurationField(std::optional<Duration> value, const char *name, QWidget *parent)
    : QLineEdit(parent)
    , m_value(value)
    , m_shown(value ? durationText(*value) : QString())
{
    setObjectName(QLatin1String(name));
    setText(m_shown);
    setPlaceholderText(tr("e.g. 90s, 15m, 2h30m, 1d"));
}

std::optional<Duration> DurationField::value() const
{
    if (text() == m_shown) {
        return m_value;
    }
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        return {};
    }
    const auto parsed = parseDuration(typed);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

QString DurationField::issue() const
{
    const QString typed = text().trimmed();
    if (text() == m_shown || typed.isEmpty()) {
        return {};
    }
    const auto parsed = parseDuration(typed);
    return parsed ? QString() : tr("\"%1\" is no length of time: write e.g. 90s, 15m, 2h30m or 1d.").arg(typed);
}

} // namespace orrery
