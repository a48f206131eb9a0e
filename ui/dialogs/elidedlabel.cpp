#include "dialogs/elidedlabel.h"

#include "dialogs/plaintext.h"
#include "displaytext.h"

#include <QEvent>

#include <algorithm>

namespace orrery {

namespace {

/// Nobody reads more on one line, and measuring text costs time.
constexpr qsizetype longestLine = 1000;
constexpr int preferredCharacters = 60;
constexpr int leastCharacters = 8;

} // namespace

ElidedLabel::ElidedLabel(const QString &fullText, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(fullText);
}

void ElidedLabel::setFullText(const QString &fullText)
{
    m_fullText = fullText;
    setToolTip(plainToolTip(fullText));
    setAccessibleName(fullText.left(longestLine));
    elide();
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastCharacters, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int wanted = metrics.horizontalAdvance(displaytext::oneLine(m_fullText, longestLine)) + 2;
    return {std::min(wanted, metrics.averageCharWidth() * preferredCharacters), metrics.height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        elide();
        updateGeometry();
    }
}

void ElidedLabel::elide()
{
    QString shown = m_fullText;
    if (shown.size() > longestLine) {
        shown = shown.left(longestLine / 2) + QChar(0x2026) + shown.right(longestLine / 2);
    }
    const QString line = displaytext::oneLine(shown, shown.size());
    setText(fontMetrics().elidedText(line, Qt::ElideMiddle, std::max(0, width())));
}

} // namespace orrery
