#pragma once

#include "timeline/lanerenderer.h"

#include <QWidget>

#include <functional>

class QCustomPlot;

namespace orrery {

/// The lanes as a picture inside a QCustomPlot; the one file pair that knows that library. It has no input of its own:
/// mouse events pass through to the parent. All changes lead to one queued replot.
class TimelinePlot final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelinePlot)
public:
    /// Fills what is to be shown into a frame; size and ratio are set already. False: nothing to show yet.
    using Source = std::function<bool(LaneFrame &, LaneBackdrop &)>;

    explicit TimelinePlot(Source source, QWidget *parent = nullptr);
    ~TimelinePlot() override = default;

    void setLanePalette(const LanePalette &palette);
    void requestReplot(); ///< coalesced: at most one replot per turn of the event loop
    void replotNow();

signals:
    void replotted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    friend class LanePlottable;

    void adoptScreen();
    const QImage &rendered(const QSize &size, double devicePixelRatio);

    Source m_source;
    QCustomPlot *m_plot;
    LaneRenderer m_renderer;
    QRgb m_empty = 0;
    QImage m_image;
};

} // namespace orrery
