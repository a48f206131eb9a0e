#pragma once

#include "timeline/lanepalette.h"
#include "timeline/timemapper.h"
#include "timeline/timescale.h"

#include <QWidget>

namespace orrery {

/// Two lines over the lanes: dates above, times below, with the label of now and the changes of clocks. Only shows.
class TimelineHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineHeader)
public:
    explicit TimelineHeader(QWidget *parent = nullptr);
    ~TimelineHeader() override = default;

    void setScale(TimeScale scale, TimeRange window);
    void setNow(Instant now, const QString &label);
    void setLanePalette(const LanePalette &palette);

    [[nodiscard]] const TimeScale &scale() const noexcept { return m_scale; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] TimeMapper mapper() const;
    [[nodiscard]] int lineHeight() const;
    void paintSections(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintZoneChanges(QPainter &painter) const;
    void paintNow(QPainter &painter) const;

    TimeScale m_scale;
    TimeRange m_window;
    Instant m_now{};
    QString m_nowLabel;
    LanePalette m_palette;
};

} // namespace orrery
