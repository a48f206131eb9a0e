#include "scheduleactions.h"

#include "dialogs/backfilldialog.h"
#include "dialogs/deletedialog.h"
#include "dialogs/pausedialog.h"
#include "dialogs/resumedialog.h"
#include "dialogs/triggerdialog.h"
#include "engine/jitter.h"
#include "onworker.h"
#include "pausegap.h"

namespace orrery {

namespace {

constexpr qsizetype maxRecentNotes = 10;

} // namespace

ScheduleActions::ScheduleActions(DialogRunner &runner, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_window(window)
{
}

ScheduleActions::~ScheduleActions() = default;

void ScheduleActions::pause(const std::vector<ScheduleId> &ids)
{
    auto *dialog = new PauseDialog(ids, m_recentNotes, &m_window);
    connect(dialog, &PauseDialog::patchRequested, this,
            [this, dialog, ids](const SchedulePatch &patch) { patchAll(dialog, ids, patch); });
    DialogRunner::show(dialog);
}

void ScheduleActions::resume(const std::vector<ScheduleId> &ids)
{
    if (ids.size() == 1) {
        m_runner.describeThen(ids.front(), [this](const ScheduleDescription &description) { openResume(description); });
        return;
    }
    auto *dialog = new ResumeDialog(ids, m_recentNotes, &m_window);
    connect(dialog, &ResumeDialog::patchRequested, this,
            [this, dialog, ids](const SchedulePatch &patch) { patchAll(dialog, ids, patch); });
    DialogRunner::show(dialog);
}

void ScheduleActions::trigger(const ScheduleId &id)
{
    m_runner.describeThen(id, [this](const ScheduleDescription &description) { openTrigger(description); });
}

void ScheduleActions::backfill(const ScheduleId &id, const std::vector<BackfillRange> &suggested)
{
    m_runner.describeThen(id, [this, suggested](const ScheduleDescription &description) {
        if (!suggested.empty()) {
            openBackfill(description, suggested);
            return;
        }
        const auto seed = seedOf(description.id);
        onWorker(
            this, [description, seed, now = m_runner.now()] { return gapSinceLastRun(description, seed, now); },
            [this, description](const std::vector<BackfillRange> &gap) { openBackfill(description, gap); });
    });
}

void ScheduleActions::remove(const ScheduleId &id)
{
    m_runner.describeThen(id, [this](const ScheduleDescription &description) { openRemove(description); });
}

void ScheduleActions::openResume(const ScheduleDescription &description)
{
    auto *dialog = new ResumeDialog(description.id, description.schedule.policies.overlap, shownZone(description),
                                    m_recentNotes, &m_window);
    connect(dialog, &ResumeDialog::patchRequested, this,
            [this, dialog, id = description.id](const SchedulePatch &patch) { patchAll(dialog, {id}, patch); });
    DialogRunner::show(dialog);
    const Instant now = m_runner.now();
    const auto since = pausedSince(description, now);
    if (!since) {
        dialog->setMissedRuns(std::nullopt);
        return;
    }
    const auto seed = seedOf(description.id);
    onWorker(
        dialog, [description, seed, since = *since, now] { return missedRuns(description, seed, since, now); },
        [dialog](const MissedRuns &missed) { dialog->setMissedRuns(missed); });
}

void ScheduleActions::openTrigger(const ScheduleDescription &description)
{
    auto *dialog = new TriggerDialog(description.id, description.schedule.policies.overlap,
                                     int(description.info.runningWorkflows.size()), &m_window);
    connect(dialog, &TriggerDialog::patchRequested, this,
            [this, dialog, id = description.id](const SchedulePatch &patch) { patchAll(dialog, {id}, patch); });
    DialogRunner::show(dialog);
}

void ScheduleActions::openBackfill(const ScheduleDescription &description, std::vector<BackfillRange> suggested)
{
    auto *dialog = new BackfillDialog({.description = description,
                                       .jitterSeed = seedOf(description.id),
                                       .viewerZone = QTimeZone::systemTimeZone(),
                                       .shownZone = shownZone(description),
                                       .clock = m_runner.clock(),
                                       .suggested = std::move(suggested)},
                                      &m_window);
    connect(dialog, &BackfillDialog::patchRequested, this,
            [this, dialog, id = description.id](const SchedulePatch &patch) { patchAll(dialog, {id}, patch); });
    DialogRunner::show(dialog);
}

void ScheduleActions::openRemove(const ScheduleDescription &description)
{
    auto *dialog = new DeleteDialog(description, description.info.futureActionTimes, shownZone(description),
                                    DeleteDialog::Confirmation::Button, &m_window);
    connect(dialog, &DeleteDialog::deleteRequested, this,
            [this, dialog](const ScheduleId &id) { m_runner.run(dialog, {DeleteSchedule{id}}); });
    DialogRunner::show(dialog);
}

void ScheduleActions::patchAll(RequestDialog *dialog, const std::vector<ScheduleId> &ids, const SchedulePatch &patch)
{
    rememberNote(patch);
    std::vector<Command> commands;
    commands.reserve(ids.size());
    for (const ScheduleId &id : ids) {
        commands.emplace_back(PatchSchedule{.id = id, .patch = patch, .requestId = newRequestId()});
    }
    m_runner.run(dialog, std::move(commands));
}

void ScheduleActions::rememberNote(const SchedulePatch &patch)
{
    const QString note = patch.pause.value_or(patch.unpause.value_or(QString()));
    if (note.isEmpty()) {
        return;
    }
    m_recentNotes.removeAll(note);
    m_recentNotes.prepend(note);
    m_recentNotes = m_recentNotes.mid(0, maxRecentNotes);
    emit recentNotesChanged(m_recentNotes);
}

QByteArray ScheduleActions::seedOf(const ScheduleId &id) const
{
    return jitterSeed(m_runner.session().namespaceId(), id.toString());
}

QTimeZone ScheduleActions::shownZone(const ScheduleDescription &description) const
{
    return displaytext::zoneFor(m_zone, description.schedule.spec);
}

} // namespace orrery
