#pragma once

#include "dialogrunner.h"
#include "schedules/scheduledraft.h"

namespace orrery {

class ScheduleEditDialog;

/// Create, edit and duplicate: one form for a whole schedule.
class ScheduleForms final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleForms)
public:
    /// \a runner must outlive the forms, which are children of \a window.
    ScheduleForms(DialogRunner &runner, QWidget &window, QObject *parent = nullptr);
    ~ScheduleForms() override;

    void create();
    void edit(const ScheduleId &id);
    void duplicate(const ScheduleId &id);

signals:
    void created(const orrery::ScheduleId &id);

private:
    void openEdit(const ScheduleDescription &base);
    void openDuplicate(const ScheduleDescription &original);
    void connectCreate(ScheduleEditDialog *dialog, const std::optional<ScheduleDescription> &original);

    DialogRunner &m_runner;
    QWidget &m_window;
};

} // namespace orrery
