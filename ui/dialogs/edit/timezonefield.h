#pragma once

#include "domain/instant.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace orrery {

/// A time zone by name, with search and its current offset. Empty is UTC.
class TimeZoneField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeZoneField)
public:
    TimeZoneField(const QString &name, Clock clock, QWidget *parent);
    ~TimeZoneField() override = default;

    /// Exactly what was given until the user changes it.
    [[nodiscard]] QString name() const;

signals:
    void nameChanged(const QString &name);

private:
    void showOffset();

    Clock m_clock;
    QString m_given;
    QString m_shown;
    QComboBox *m_combo;
    QLabel *m_offset;
};

} // namespace orrery
