#pragma once

#include "timeline/lanepalette.h"

#include <QWidget>

namespace orrery {

/// What changes without the lanes changing: now line, frame under the pointer, range being dragged. Lies over the plot,
/// transparent for pixels and mouse; updates only what moves.
class TimelineOverlay final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineOverlay)
public:
    explicit TimelineOverlay(QWidget *parent = nullptr);
    ~TimelineOverlay() override = default;

    void setLanePalette(const LanePalette &palette);
    void setNowX(int x); ///< negative: not in the window
    void setHover(const QRect &rect); ///< empty: none
    void setBand(const QRect &rect); ///< empty: none

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void replace(QRect &member, const QRect &rect);

    LanePalette m_palette;
    int m_nowX = -1;
    QRect m_hover;
    QRect m_band;
};

} // namespace orrery
