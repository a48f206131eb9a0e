#include "dialogs/zonepicker.h"

#include "displaytext.h"

namespace orrery {

ZonePicker::ZonePicker(const QTimeZone &scheduleZone, const QTimeZone &viewerZone, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Time zone of the times shown"));
    setToolTip(tr("The zone in which the times of this window are shown and read"));
    add(tr("Zone of the schedule: %1").arg(displaytext::zoneName(scheduleZone)), scheduleZone);
    add(tr("Your zone: %1").arg(displaytext::zoneName(viewerZone)), viewerZone);
    add(tr("UTC"), QTimeZone::utc());
    connect(this, &QComboBox::currentIndexChanged, this, [this] { emit zoneChanged(zone()); });
}

QTimeZone ZonePicker::zone() const
{
    return currentData().value<QTimeZone>();
}

void ZonePicker::setZone(const QTimeZone &zone)
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i).value<QTimeZone>() == zone) {
            setCurrentIndex(i);
            return;
        }
    }
}

void ZonePicker::add(const QString &text, const QTimeZone &zone)
{
    addItem(text, QVariant::fromValue(zone));
}

} // namespace orrery
