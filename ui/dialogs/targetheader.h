#pragma once

#include "domain/id.h"

#include <QWidget>

#include <vector>

namespace orrery {

/// Top of a dialog: the schedule (elided) or how many schedules it is about, and one sentence of what will happen.
class TargetHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TargetHeader)
public:
    TargetHeader(const std::vector<ScheduleId> &targets, const QString &consequence, QWidget *parent);
    ~TargetHeader() override = default;
};

} // namespace orrery
