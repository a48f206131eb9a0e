#pragma once

#include "dialogs/requestdialog.h"
#include "domain/id.h"
#include "domain/schedule.h"

class QLabel;

namespace orrery {

class OverlapPolicyPicker;

/// Asks with which overlap policy a schedule is started once, now.
class TriggerDialog final : public RequestDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriggerDialog)
public:
    /// \a own is the schedule's policy; \a runningCount how many of its runs the server reports as active.
    TriggerDialog(const ScheduleId &id, OverlapPolicy own, int runningCount, QWidget *parent = nullptr);
    ~TriggerDialog() override;

signals:
    void patchRequested(const orrery::SchedulePatch &patch);

private:
    void submit() override;
    void showOutlook();
    [[nodiscard]] QString outlook() const;

    OverlapPolicy m_own;
    int m_runningCount;
    OverlapPolicyPicker *m_picker;
    QLabel *m_outlook;
};

} // namespace orrery
