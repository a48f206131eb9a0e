#pragma once

#include "dialogrunner.h"
#include "displaytext.h"

#include <QStringList>

namespace orrery {

/// Pause, resume, trigger, backfill and delete: turns what the window asks for into dialogs, and what dialogs answer
/// into commands.
class ScheduleActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleActions)
public:
    /// \a runner must outlive the actions; dialogs are children of \a window.
    ScheduleActions(DialogRunner &runner, QWidget &window, QObject *parent = nullptr);
    ~ScheduleActions() override;

    void setZone(ZoneChoice zone) { m_zone = zone; }

    /// Newest first, offered for choice; grows with each pause and resume.
    void setRecentNotes(const QStringList &notes) { m_recentNotes = notes; }

    void pause(const std::vector<ScheduleId> &ids);
    void resume(const std::vector<ScheduleId> &ids);
    void trigger(const ScheduleId &id);
    /// \a suggested: ranges to begin with, empty: the gap since the last run.
    void backfill(const ScheduleId &id, const std::vector<BackfillRange> &suggested = {});
    void remove(const ScheduleId &id);

signals:
    void recentNotesChanged(const QStringList &notes);

private:
    void openResume(const ScheduleDescription &description);
    void openTrigger(const ScheduleDescription &description);
    void openBackfill(const ScheduleDescription &description, std::vector<BackfillRange> suggested);
    void openRemove(const ScheduleDescription &description);
    void patchAll(RequestDialog *dialog, const std::vector<ScheduleId> &ids, const SchedulePatch &patch);
    void rememberNote(const SchedulePatch &patch);
    [[nodiscard]] QTimeZone shownZone(const ScheduleDescription &description) const;
    [[nodiscard]] QByteArray seedOf(const ScheduleId &id) const;

    DialogRunner &m_runner;
    QWidget &m_window;
    ZoneChoice m_zone = ZoneChoice::Viewer;
    QStringList m_recentNotes;
};

} // namespace orrery
