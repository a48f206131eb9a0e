#include "timeline/timelineoverlay.h"

#include <QPaintEvent>
#include <QPainter>

namespace orrery {

TimelineOverlay::TimelineOverlay(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void TimelineOverlay::setLanePalette(const LanePalette &palette)
{
    m_palette = palette;
    update();
}

void TimelineOverlay::setNowX(int x)
{
    if (x != m_nowX) {
        update(m_nowX - 1, 0, 3, height());
        m_nowX = x;
        update(m_nowX - 1, 0, 3, height());
    }
}

void TimelineOverlay::setHover(const QRect &rect)
{
    replace(m_hover, rect);
}

void TimelineOverlay::setBand(const QRect &rect)
{
    replace(m_band, rect);
}

void TimelineOverlay::replace(QRect &member, const QRect &rect)
{
    if (member != rect) {
        update(member.adjusted(-2, -2, 2, 2));
        member = rect;
        update(member.adjusted(-2, -2, 2, 2));
    }
}

void TimelineOverlay::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QColor accent = QColor::fromRgb(m_palette.accent);
    if (m_nowX >= 0) {
        painter.fillRect(m_nowX, 0, 1, height(), QColor::fromRgb(m_palette.now));
    }
    if (!m_hover.isEmpty()) {
        painter.setPen(QPen(QColor::fromRgb(m_palette.text), 1));
        painter.drawRect(m_hover.adjusted(0, 0, -1, -1));
    }
    if (!m_band.isEmpty()) {
        QColor fill = accent;
        fill.setAlpha(60);
        painter.fillRect(m_band, fill);
        painter.setPen(QPen(accent, 1));
        painter.drawRect(m_band.adjusted(0, 0, -1, -1));
    }
}

} // namespace orrery
