#pragma once

#include "domain/instant.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;

namespace orrery {

class InstantEdit;

/// An instant that may be absent: a tick, and the time in a zone.
class OptionalInstantField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OptionalInstantField)
public:
    /// \a offered is shown when an absent instant is ticked.
    OptionalInstantField(std::optional<Instant> value, Instant offered, const QTimeZone &zone, QWidget *parent);
    ~OptionalInstantField() override = default;

    [[nodiscard]] std::optional<Instant> value() const;
    void setZone(const QTimeZone &zone);

signals:
    void edited();

private:
    void showState();

    QCheckBox *m_present;
    InstantEdit *m_edit;
    QLabel *m_zoneLabel;
    QTimeZone m_zone;
};

} // namespace orrery
