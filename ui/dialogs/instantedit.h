#pragma once

#include "domain/instant.h"

#include <QDateTimeEdit>
#include <QTimeZone>

namespace orrery {

/// Edits an instant, to the second, as the clock of a zone shows it. Keeps the exact instant it was given until the
/// user types another, whatever zone it is shown in.
class InstantEdit final : public QDateTimeEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InstantEdit)
public:
    InstantEdit(Instant instant, const QTimeZone &zone, QWidget *parent = nullptr);
    ~InstantEdit() override = default;

    [[nodiscard]] Instant instant() const { return m_instant; }

    void setZone(const QTimeZone &zone);

    /// What the digits alone do not say, when clocks change; else empty.
    [[nodiscard]] QString hint() const;

signals:
    void instantChanged(orrery::Instant instant);

private:
    void showInstant();
    void read();

    Instant m_instant;
    QTimeZone m_zone;
};

} // namespace orrery
