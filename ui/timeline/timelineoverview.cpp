#include "timeline/timelineoverview.h"

#include "timeline/lanetext.h"
#include "timeline/timelinescene.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QtConcurrentRun>

#include <cmath>
#include <utility>

namespace orrery {

using std::chrono::milliseconds;

namespace {

constexpr int slotWidth = 2; // pixels
constexpr double narrowestFrame = 6; // pixels: can still be seen and grabbed

} // namespace

TimelineOverview::TimelineOverview(QWidget *parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<const LaneSnapshot>())
    , m_lanes(std::make_shared<const LaneOrder>())
    , m_palette(LanePalette::from(palette()))
{
    setObjectName(QStringLiteral("timelineOverview"));
    setAccessibleName(tr("Overview of the load"));
    setAccessibleDescription(tr("Runs over the whole loaded time. Left and right move the visible window, "
                                "plus and minus change its length."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_counting, &QFutureWatcher<LoadProfile>::finished, this, &TimelineOverview::adoptProfile);
}

TimelineOverview::~TimelineOverview()
{
    // The job holds its own references; its result is simply not wanted any more.
    m_counting.disconnect(this);
    releaseOnWorker(std::move(m_snapshot));
}

void TimelineOverview::setLanes(LaneSnapshotPtr snapshot, LaneOrderPtr lanes)
{
    releaseOnWorker(std::exchange(m_snapshot, std::move(snapshot)));
    m_lanes = std::move(lanes);
    count();
}

void TimelineOverview::setSpan(TimeRange span)
{
    if (span != m_span) {
        m_span = span;
        count();
        update();
    }
}

void TimelineOverview::setWindow(TimeRange window)
{
    if (window != m_window) {
        m_window = window;
        update();
    }
}

void TimelineOverview::setNow(Instant now)
{
    if (now != m_now) {
        m_now = now;
        update();
    }
}

QSize TimelineOverview::sizeHint() const
{
    return {200, 2 * fontMetrics().height() + 8};
}

void TimelineOverview::count()
{
    if (m_counting.isRunning()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    const auto slotCount = static_cast<std::size_t>(std::max(1, width() / slotWidth));
    m_counting.setFuture(QtConcurrent::run([snapshot = m_snapshot, lanes = m_lanes, span = m_span, slotCount] {
        return loadProfile(*snapshot, *lanes, span, slotCount);
    }));
}

void TimelineOverview::adoptProfile()
{
    m_profile = m_counting.result();
    update();
    emit profileChanged();
    if (m_stale) {
        count();
    }
}

TimeMapper TimelineOverview::mapper() const
{
    return {m_span, std::max(1.0, static_cast<double>(width()))};
}

QRectF TimelineOverview::frame() const
{
    const TimeMapper map = mapper();
    const double left = map.pixel(m_window.start);
    const double right = map.pixel(m_window.end);
    const double middle = (left + right) / 2;
    const double half = std::max(right - left, narrowestFrame) / 2;
    return {middle - half, 0.5, 2 * half, height() - 1.0};
}

void TimelineOverview::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor::fromRgb(m_palette.alternateBase));
    if (m_span.isEmpty()) {
        return;
    }
    paintLoad(painter);
    painter.fillRect(QRectF(std::floor(mapper().pixel(m_now)), 0, 1, height()), QColor::fromRgb(m_palette.now));
    paintFrame(painter);
}

void TimelineOverview::paintLoad(QPainter &painter) const
{
    const double peak = m_profile.peak();
    if (peak == 0 || m_profile.range.isEmpty()) {
        return;
    }
    // By square root: a quiet hour beside a crowded one is still seen. Failures take their share of the bar, and never
    // less than two pixels.
    const double room = height() - 3;
    const auto tall = [&](std::uint32_t count) {
        return count == 0 ? 0 : std::max(1.0, std::sqrt(count / peak) * room);
    };
    const TimeMapper map = mapper();
    const double slotMs =
        static_cast<double>(m_profile.range.length().count()) / static_cast<double>(m_profile.bins.size());
    for (std::size_t i = 0; i < m_profile.bins.size(); ++i) {
        const LoadSlot &slot = m_profile.bins[i];
        const auto offset = milliseconds(static_cast<std::int64_t>(slotMs * static_cast<double>(i)));
        const int x = static_cast<int>(std::floor(map.pixel(m_profile.range.start + offset)));
        const double all = tall(slot.runs + slot.upcoming);
        const double done = tall(slot.runs);
        painter.fillRect(QRectF(x, height() - all, slotWidth, all), QColor::fromRgb(m_palette.of(LaneState::Upcoming)));
        painter.fillRect(QRectF(x, height() - done, slotWidth, done),
                         QColor::fromRgb(m_palette.of(LaneState::Completed)));
        if (slot.failures > 0) {
            const double failed = std::max(2.0, done * slot.failures / slot.runs);
            painter.fillRect(QRectF(x, height() - std::max(done, 2.0), slotWidth, failed),
                             QColor::fromRgb(m_palette.of(LaneState::Failed)));
        }
    }
}

void TimelineOverview::paintFrame(QPainter &painter) const
{
    const QRectF box = frame();
    QColor veil = QColor::fromRgb(m_palette.base);
    veil.setAlpha(150);
    painter.fillRect(QRectF(0, 0, std::max(0.0, box.left()), height()), veil);
    painter.fillRect(QRectF(box.right(), 0, std::max(0.0, width() - box.right()), height()), veil);
    painter.setPen(QPen(QColor::fromRgb(hasFocus() ? m_palette.accent : m_palette.dimText), 2));
    painter.drawRect(box);
}

void TimelineOverview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    count();
}

void TimelineOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_palette = LanePalette::from(palette());
        update();
    }
}

bool TimelineOverview::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), asTip(tipAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

QString TimelineOverview::tipAt(int x) const
{
    if (m_profile.bins.empty() || x < 0) {
        return {};
    }
    const auto index =
        std::min(static_cast<std::size_t>(x) * m_profile.bins.size() / static_cast<std::size_t>(std::max(1, width())),
                 m_profile.bins.size() - 1);
    const LoadSlot &slot = m_profile.bins[index];
    const QString time = momentText(mapper().instant(x), QTimeZone::utc());
    return tr("%1\n%2 started, %3 failed, %4 upcoming").arg(time).arg(slot.runs).arg(slot.failures).arg(slot.upcoming);
}

} // namespace orrery
