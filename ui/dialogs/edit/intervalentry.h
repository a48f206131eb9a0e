#pragma once

#include "dialogs/edit/specentry.h"

namespace orrery {

class DurationField;

/// Every so often, counted from 1970-01-01T00:00:00Z, plus a phase.
class IntervalEntry final : public SpecEntry
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IntervalEntry)
public:
    explicit IntervalEntry(QWidget *parent); ///< a new one, empty
    IntervalEntry(const Interval &interval, QWidget *parent);
    ~IntervalEntry() override = default;

    QString addTo(ScheduleSpec &spec) const override;
    [[nodiscard]] QString textIssue() const override;

private:
    DurationField *m_every;
    DurationField *m_phase;
};

} // namespace orrery
