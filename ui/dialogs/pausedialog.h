#pragma once

#include "dialogs/requestdialog.h"
#include "domain/id.h"
#include "domain/schedule.h"

namespace orrery {

class NoteField;

/// Asks for the note with which one or several schedules are paused.
class PauseDialog final : public RequestDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PauseDialog)
public:
    /// \a recentNotes: newest first, offered for choice.
    PauseDialog(const std::vector<ScheduleId> &targets, const QStringList &recentNotes, QWidget *parent = nullptr);
    ~PauseDialog() override;

signals:
    /// The same patch for each target.
    void patchRequested(const orrery::SchedulePatch &patch);

private:
    void submit() override;

    NoteField *m_note;
};

} // namespace orrery
