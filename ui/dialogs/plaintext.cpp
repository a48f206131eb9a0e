#include "dialogs/plaintext.h"

namespace orrery {

namespace {

constexpr char16_t pictureOfNul = 0x2400;
constexpr char16_t pictureOfDelete = 0x2421;
constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;
constexpr qsizetype longestToolTip = 2000;

bool reordersText(char16_t c)
{
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char16_t shown(char16_t c)
{
    if (c < 0x20) {
        return static_cast<char16_t>(pictureOfNul + c);
    }
    if (c == 0x7F) {
        return pictureOfDelete;
    }
    const bool c1OrSeparator = (c >= 0x80 && c < 0xA0) || c == 0x2028 || c == 0x2029;
    return c1OrSeparator || reordersText(c) ? char16_t{0xFFFD} : c;
}

} // namespace

QString plainLine(const QString &text)
{
    QString line;
    line.reserve(text.size() + 2);
    bool needsIsolation = false;
    for (const QChar c : text) {
        line += QChar(shown(c.unicode()));
        needsIsolation = needsIsolation || c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    }
    return needsIsolation ? QChar(firstStrongIsolate) + line + QChar(popIsolate) : line;
}

QString plainToolTip(const QString &text)
{
    QString cut = text.left(longestToolTip);
    if (cut.size() < text.size()) {
        cut += QChar(0x2026);
    }
    return u"<p style=\"white-space:pre-wrap\">" + cut.toHtmlEscaped() + u"</p>";
}

} // namespace orrery
