#pragma once

#include "dialogs/requestdialog.h"
#include "displaytext.h"
#include "schedules/scheduledraft.h"
#include "session.h"

#include <QPointer>

namespace orrery {

/// Turns what the window asks for into dialogs, and what dialogs answer into commands. Every dialog starts from a fresh
/// Describe.
class ScheduleActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleActions)
public:
    /// \a session must outlive the actions; dialogs are children of \a window.
    ScheduleActions(Session &session, QWidget &window, Clock clock, QObject *parent = nullptr);
    ~ScheduleActions() override;

    void setZone(ZoneChoice zone) { m_zone = zone; }

    /// Newest first, offered for choice; grows with each pause and resume.
    void setRecentNotes(const QStringList &notes) { m_recentNotes = notes; }

    void pause(const std::vector<ScheduleId> &ids);
    void resume(const std::vector<ScheduleId> &ids);
    void trigger(const ScheduleId &id);
    /// \a suggested: ranges to begin with, empty: the gap since the last run.
    void backfill(const ScheduleId &id, const std::vector<BackfillRange> &suggested = {});
    void create();
    void edit(const ScheduleId &id);
    void duplicate(const ScheduleId &id);
    void remove(const ScheduleId &id);

signals:
    /// The schedule cannot be read, so no dialog was opened.
    void describeFailed(const orrery::ScheduleId &id, const orrery::ApiError &error);
    void recentNotesChanged(const QStringList &notes);
    /// A write to several schedules or one whose dialog was closed has ended: \a text says how.
    void ended(const QString &text, bool success);
    void created(const orrery::ScheduleId &id);

private:
    void describeThen(const ScheduleId &id, std::function<void(const ScheduleDescription &)> open);
    void openResume(const ScheduleDescription &description);
    void openTrigger(const ScheduleDescription &description);
    void openBackfill(const ScheduleDescription &description, std::vector<BackfillRange> suggested);
    void openEdit(const ScheduleDescription &description);
    void openDuplicate(const ScheduleDescription &description);
    void openRemove(const ScheduleDescription &description);
    void show(RequestDialog *dialog) const;
    void patchAll(RequestDialog *dialog, const std::vector<ScheduleId> &ids, const SchedulePatch &patch);
    void run(RequestDialog *dialog, std::vector<Command> commands);
    void rememberNote(const SchedulePatch &patch);
    [[nodiscard]] QTimeZone shownZone(const ScheduleDescription &description) const;

    Session &m_session;
    QWidget &m_window;
    Clock m_clock;
    ZoneChoice m_zone = ZoneChoice::Viewer;
    QStringList m_recentNotes;
};

} // namespace orrery
