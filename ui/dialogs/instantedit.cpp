#include "dialogs/instantedit.h"

#include "dialogs/wallclock.h"
#include "displaytext.h"

#include <QSignalBlocker>

namespace orrery {

namespace {

/// The server's calendars know the years 2000 to 2100.
QDateTime yearStart(int year)
{
    return {QDate(year, 1, 1), QTime(0, 0), Qt::UTC};
}

} // namespace

InstantEdit::InstantEdit(Instant instant, const QTimeZone &zone, QWidget *parent)
    : QDateTimeEdit(parent)
    , m_instant(instant)
    , m_zone(zone)
{
    setTimeSpec(Qt::UTC); // the digits of the zone's clock: see wallClock()
    setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    setDateTimeRange(yearStart(2000), yearStart(2101).addSecs(-1));
    setCalendarPopup(true);
    showInstant();
    connect(this, &QDateTimeEdit::dateTimeChanged, this, &InstantEdit::read);
}

void InstantEdit::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showInstant();
}

QString InstantEdit::hint() const
{
    const QString meant = displaytext::dateTimeWithZone(m_instant, m_zone);
    switch (readWallClock(dateTime(), m_zone).kind) {
    case WallClockReading::Kind::Once:
        return {};
    case WallClockReading::Kind::Twice:
        return tr("Clocks are set back over this time, so it comes twice. Meant is %1.").arg(meant);
    case WallClockReading::Kind::Never:
        return tr("Clocks are set forward over this time. Meant is %1.").arg(meant);
    }
    Q_UNREACHABLE();
}

void InstantEdit::showInstant()
{
    const QSignalBlocker blocker(this);
    setDateTime(wallClock(m_instant, m_zone));
}

void InstantEdit::read()
{
    // Enter reports the same digits again; the instant may hold milliseconds that the editor does not show.
    if (dateTime().toSecsSinceEpoch() == wallClock(m_instant, m_zone).toSecsSinceEpoch()) {
        return;
    }
    m_instant = readWallClock(dateTime(), m_zone).instant;
    emit instantChanged(m_instant);
}

} // namespace orrery
