#include "timeline/timelineplot.h"

#include <QEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace orrery {

/// The only plottable: hands QCustomPlot one finished image.
class LanePlottable final : public QCPAbstractPlottable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LanePlottable)
public:
    LanePlottable(TimelinePlot &host, QCPAxis *keyAxis, QCPAxis *valueAxis)
        : QCPAbstractPlottable(keyAxis, valueAxis)
        , m_host(host)
    {
        setAntialiased(false);
        setSelectable(QCP::stNone);
    }

    ~LanePlottable() override = default;

    double selectTest(const QPointF & /*position*/, bool /*onlySelectable*/, QVariant * /*details*/) const override
    {
        return -1; // the view has its own hit test
    }

    QCPRange getKeyRange(bool &found, QCP::SignDomain /*domain*/) const override
    {
        found = false;
        return {};
    }

    QCPRange getValueRange(bool &found, QCP::SignDomain /*domain*/, const QCPRange & /*keys*/) const override
    {
        found = false;
        return {};
    }

protected:
    /// QCustomPlot 2.1.0 moves what it clips to up by one pixel, and the axis rect is a line short.
    [[nodiscard]] QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }

    void draw(QCPPainter *painter) override
    {
        const double ratio = mParentPlot->bufferDevicePixelRatio();
        const QSize size = mParentPlot->viewport().size() * ratio;
        if (size.isEmpty()) {
            return;
        }
        // Device pixels onto device pixels: nothing is resampled at 1.5.
        painter->save();
        painter->scale(1 / ratio, 1 / ratio);
        painter->drawImage(0, 0, m_host.rendered(size, ratio));
        painter->restore();
    }

    void drawLegendIcon(QCPPainter * /*painter*/, const QRectF & /*rect*/) const override { }

private:
    TimelinePlot &m_host;
};

TimelinePlot::TimelinePlot(Source source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNotAntialiasedElements(QCP::aeAll);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->setBackground(Qt::NoBrush); // every pixel is ours
    m_plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical); // one buffer instead of two
    m_plot->plotLayout()->setMargins({});
    QCPAxisRect *area = m_plot->axisRect();
    area->setAutoMargins(QCP::msNone);
    area->setMargins({});
    for (QCPAxis *axis : area->axes()) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    new LanePlottable(*this, area->axis(QCPAxis::atBottom), area->axis(QCPAxis::atLeft)); // owned by the plot
    connect(m_plot, &QCustomPlot::afterReplot, this, &TimelinePlot::replotted);
}

void TimelinePlot::setLanePalette(const LanePalette &palette)
{
    m_renderer.setPalette(palette);
    m_empty = palette.base;
    requestReplot();
}

void TimelinePlot::requestReplot()
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::replotNow()
{
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void TimelinePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    adoptScreen();
}

void TimelinePlot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    adoptScreen();
}

bool TimelinePlot::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::ScreenChangeInternal) {
        adoptScreen();
    }
    return handled;
}

void TimelinePlot::adoptScreen()
{
    // QCustomPlot 2.1.0 reads the ratio once, in its constructor.
    if (!qFuzzyCompare(m_plot->bufferDevicePixelRatio(), devicePixelRatioF())) {
        m_plot->setBufferDevicePixelRatio(devicePixelRatioF());
        requestReplot();
    }
}

const QImage &TimelinePlot::rendered(const QSize &size, double devicePixelRatio)
{
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_RGB32);
    }
    LaneFrame frame;
    frame.size = size;
    frame.devicePixelRatio = devicePixelRatio;
    LaneBackdrop backdrop;
    if (m_source(frame, backdrop)) {
        m_renderer.render(m_image, frame, backdrop);
    } else {
        m_image.fill(m_empty);
    }
    return m_image;
}

} // namespace orrery

#include "timelineplot.moc"
