#pragma once

#include <QComboBox>
#include <QTimeZone>

namespace orrery {

/// In which zone a dialog shows and reads times: the schedule's, the viewer's, or UTC.
class ZonePicker final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZonePicker)
public:
    ZonePicker(const QTimeZone &scheduleZone, const QTimeZone &viewerZone, QWidget *parent = nullptr);
    ~ZonePicker() override = default;

    [[nodiscard]] QTimeZone zone() const;
    void setZone(const QTimeZone &zone); ///< ignored if it is none of the three

signals:
    void zoneChanged(const QTimeZone &zone);

private:
    void add(const QString &text, const QTimeZone &zone);
};

} // namespace orrery
