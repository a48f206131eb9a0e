#include "timeline/timelineheader.h"

#include <QPaintEvent>
#include <QPainter>

namespace orrery {

namespace {

constexpr int padding = 4;

} // namespace

TimelineHeader::TimelineHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("timelineHeader"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void TimelineHeader::setScale(TimeScale scale, TimeRange window)
{
    m_scale = std::move(scale);
    m_window = window;
    update();
}

void TimelineHeader::setNow(Instant now, const QString &label)
{
    m_now = now;
    m_nowLabel = label;
    update();
}

void TimelineHeader::setLanePalette(const LanePalette &palette)
{
    m_palette = palette;
    update();
}

QSize TimelineHeader::sizeHint() const
{
    return {200, 2 * lineHeight() + 2};
}

TimeMapper TimelineHeader::mapper() const
{
    return {m_window, std::max(1.0, static_cast<double>(width()))};
}

int TimelineHeader::lineHeight() const
{
    return fontMetrics().height() + padding;
}

void TimelineHeader::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor::fromRgb(m_palette.alternateBase));
    painter.fillRect(0, height() - 1, width(), 1, QColor::fromRgb(m_palette.gridLine));
    if (m_window.isEmpty()) {
        return;
    }
    paintSections(painter);
    paintTicks(painter);
    paintZoneChanges(painter);
    paintNow(painter);
}

void TimelineHeader::paintSections(QPainter &painter) const
{
    const TimeMapper map = mapper();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    for (const ScaleSection &section : m_scale.sections) {
        const int left = qRound(map.pixel(section.range.start));
        const int right = qRound(map.pixel(section.range.end));
        if (section.range.start > m_window.start) {
            painter.fillRect(left, 0, 1, height(), QColor::fromRgb(m_palette.dimText));
        }
        const int room = right - left - 2 * padding;
        if (room > metrics.averageCharWidth() * 4) {
            painter.setPen(QColor::fromRgb(m_palette.text));
            painter.drawText(QRect(left + padding, 0, room, lineHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(section.label, Qt::ElideRight, room));
        }
    }
    painter.setFont(font());
}

void TimelineHeader::paintTicks(QPainter &painter) const
{
    const TimeMapper map = mapper();
    int free = 0; // labels never touch, also where clocks are put back and two ticks stand close together
    for (const ScaleTick &tick : m_scale.ticks) {
        const int x = qRound(map.pixel(tick.at));
        painter.fillRect(x, lineHeight() + lineHeight() * 2 / 3, 1, height(), QColor::fromRgb(m_palette.dimText));
        const int textWidth = fontMetrics().horizontalAdvance(tick.label);
        if (x + padding >= free && x + padding + textWidth <= width()) {
            painter.setPen(QColor::fromRgb(m_palette.dimText));
            painter.drawText(QRect(x + padding, lineHeight(), textWidth + 1, lineHeight()),
                             Qt::AlignLeft | Qt::AlignVCenter, tick.label);
            free = x + 2 * padding + textWidth;
        }
    }
}

void TimelineHeader::paintZoneChanges(QPainter &painter) const
{
    const TimeMapper map = mapper();
    for (const ZoneChange &change : m_scale.zoneChanges) {
        const int x = qRound(map.pixel(change.at));
        const QColor colour = QColor::fromRgb(m_palette.zoneChange);
        const int textWidth = fontMetrics().horizontalAdvance(change.label);
        const QRect label(std::clamp(x + 2, 0, std::max(0, width() - textWidth - 2 * padding)), 1,
                          textWidth + 2 * padding, lineHeight() - 2);
        painter.fillRect(x, 0, 2, height(), colour);
        painter.fillRect(label, QColor::fromRgb(m_palette.alternateBase));
        painter.setPen(colour);
        painter.drawText(label, Qt::AlignCenter, change.label);
    }
}

void TimelineHeader::paintNow(QPainter &painter) const
{
    if (!m_window.contains(m_now)) {
        return;
    }
    const int x = qRound(mapper().pixel(m_now));
    const QColor colour = QColor::fromRgb(m_palette.now);
    const int textWidth = fontMetrics().horizontalAdvance(m_nowLabel) + 2 * padding;
    const int left = std::clamp(x - textWidth / 2, 0, std::max(0, width() - textWidth));
    const QRect box(left, lineHeight() + 1, textWidth, lineHeight() - 1);
    painter.fillRect(box, colour);
    painter.setPen(qGray(colour.rgb()) > 140 ? Qt::black : Qt::white);
    painter.drawText(box, Qt::AlignCenter, m_nowLabel);
    painter.fillRect(x, box.bottom(), 1, height() - box.bottom(), colour);
}

} // namespace orrery
