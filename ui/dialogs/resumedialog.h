#pragma once

#include "dialogs/missedruns.h"
#include "dialogs/requestdialog.h"

#include <QTimeZone>

#include <optional>

namespace orrery {

class MissedRunsPicker;
class NoteField;

/// Asks for the note with which a schedule is resumed and which of the runs that were due meanwhile are started. Both
/// go into one patch.
class ResumeDialog final : public RequestDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResumeDialog)
public:
    /// One schedule: \a own is its overlap policy; offers missed runs once setMissedRuns() was called.
    ResumeDialog(const ScheduleId &id, OverlapPolicy own, const QTimeZone &zone, const QStringList &recentNotes,
                 QWidget *parent = nullptr);
    /// Several schedules: note only.
    ResumeDialog(const std::vector<ScheduleId> &targets, const QStringList &recentNotes, QWidget *parent = nullptr);
    ~ResumeDialog() override;

    /// Nothing: not known since when the schedule is paused. Ignored for several schedules.
    void setMissedRuns(const std::optional<MissedRuns> &missed);

signals:
    void patchRequested(const orrery::SchedulePatch &patch);

private:
    void submit() override;
    void setUpNote(const std::vector<ScheduleId> &targets);
    void check();

    NoteField *m_note;
    MissedRunsPicker *m_missed = nullptr; ///< only for one schedule
};

} // namespace orrery
