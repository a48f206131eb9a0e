#include "dialogs/plaintext.h"

namespace orrery {

namespace {

constexpr qsizetype longestToolTip = 2000;

} // namespace

QString plainToolTip(const QString &text)
{
    QString cut = text.left(longestToolTip);
    if (cut.size() < text.size()) {
        cut += QChar(0x2026);
    }
    return u"<p style=\"white-space:pre-wrap\">" + cut.toHtmlEscaped() + u"</p>";
}

} // namespace orrery
