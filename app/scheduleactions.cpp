#include "scheduleactions.h"

#include "commands/writegroup.h"
#include "dialogs/backfilldialog.h"
#include "dialogs/deletedialog.h"
#include "dialogs/pausedialog.h"
#include "dialogs/resumedialog.h"
#include "dialogs/triggerdialog.h"
#include "engine/jitter.h"
#include "pausegap.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace orrery {

namespace {

constexpr qsizetype maxRecentNotes = 10;

/// Runs \a work on the thread pool and hands its result to \a handler unless \a context dies first.
template<typename Work, typename Handler>
void onWorker(QObject *context, Work work, Handler handler)
{
    using T = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)] {
        watcher->deleteLater();
        handler(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace

ScheduleActions::ScheduleActions(Session &session, QWidget &window, Clock clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_clock(std::move(clock))
{
}

ScheduleActions::~ScheduleActions() = default;

void ScheduleActions::pause(const std::vector<ScheduleId> &ids)
{
    auto *dialog = new PauseDialog(ids, m_recentNotes, &m_window);
    connect(dialog, &PauseDialog::patchRequested, this,
            [this, dialog, ids](const SchedulePatch &patch) { patchAll(dialog, ids, patch); });
    show(dialog);
}

void ScheduleActions::resume(const std::vector<ScheduleId> &ids)
{
    if (ids.size() == 1) {
        describeThen(ids.front(), [this](const ScheduleDescription &description) { openResume(description); });
        return;
    }
    auto *dialog = new ResumeDialog(ids, m_recentNotes, &m_window);
    connect(dialog, &ResumeDialog::patchRequested, this,
            [this, dialog, ids](const SchedulePatch &patch) { patchAll(dialog, ids, patch); });
    show(dialog);
}

void ScheduleActions::trigger(const ScheduleId &id)
{
    describeThen(id, [this](const ScheduleDescription &description) { openTrigger(description); });
}

void ScheduleActions::backfill(const ScheduleId &id, const std::vector<BackfillRange> &suggested)
{
    describeThen(id, [this, suggested](const ScheduleDescription &description) {
        if (!suggested.empty()) {
            openBackfill(description, suggested);
            return;
        }
        const auto seed = jitterSeed(m_session.namespaceId(), description.id.toString());
        onWorker(
            this, [description, seed, now = m_clock()] { return gapSinceLastRun(description, seed, now); },
            [this, description](const std::vector<BackfillRange> &gap) { openBackfill(description, gap); });
    });
}

void ScheduleActions::edit(const ScheduleId &id)
{
    describeThen(id, [this](const ScheduleDescription &description) { openEdit(description); });
}

void ScheduleActions::duplicate(const ScheduleId &id)
{
    describeThen(id, [this](const ScheduleDescription &description) { openDuplicate(description); });
}

void ScheduleActions::remove(const ScheduleId &id)
{
    describeThen(id, [this](const ScheduleDescription &description) { openRemove(description); });
}

void ScheduleActions::describeThen(const ScheduleId &id, std::function<void(const ScheduleDescription &)> open)
{
    m_session.provider().describeSchedule(id, this)->then(
        this, [this, id, open = std::move(open)](const Result<ScheduleDescription> &description) {
            if (description) {
                m_session.store().upsert(*description, m_clock());
                open(*description);
            } else {
                emit describeFailed(id, description.error());
            }
        });
}

void ScheduleActions::openResume(const ScheduleDescription &description)
{
    auto *dialog = new ResumeDialog(description.id, description.schedule.policies.overlap, shownZone(description),
                                    m_recentNotes, &m_window);
    connect(dialog, &ResumeDialog::patchRequested, this,
            [this, dialog, id = description.id](const SchedulePatch &patch) { patchAll(dialog, {id}, patch); });
    show(dialog);
    const Instant now = m_clock();
    const auto since = pausedSince(description, now);
    if (!since) {
        dialog->setMissedRuns(std::nullopt);
        return;
    }
    const auto seed = jitterSeed(m_session.namespaceId(), description.id.toString());
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
    show(dialog);
}

void ScheduleActions::openBackfill(const ScheduleDescription &description, std::vector<BackfillRange> suggested)
{
    auto *dialog = new BackfillDialog({.description = description,
                                       .jitterSeed = jitterSeed(m_session.namespaceId(), description.id.toString()),
                                       .viewerZone = QTimeZone::systemTimeZone(),
                                       .shownZone = shownZone(description),
                                       .clock = m_clock,
                                       .suggested = std::move(suggested)},
                                      &m_window);
    connect(dialog, &BackfillDialog::patchRequested, this,
            [this, dialog, id = description.id](const SchedulePatch &patch) { patchAll(dialog, {id}, patch); });
    show(dialog);
}

void ScheduleActions::openRemove(const ScheduleDescription &description)
{
    auto *dialog = new DeleteDialog(description, description.info.futureActionTimes, shownZone(description),
                                    DeleteDialog::Confirmation::Button, &m_window);
    connect(dialog, &DeleteDialog::deleteRequested, this,
            [this, dialog](const ScheduleId &id) { run(dialog, {DeleteSchedule{id}}); });
    show(dialog);
}

void ScheduleActions::show(RequestDialog *dialog) const
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void ScheduleActions::patchAll(RequestDialog *dialog, const std::vector<ScheduleId> &ids, const SchedulePatch &patch)
{
    rememberNote(patch);
    std::vector<Command> commands;
    commands.reserve(ids.size());
    for (const ScheduleId &id : ids) {
        commands.emplace_back(PatchSchedule{.id = id, .patch = patch, .requestId = newRequestId()});
    }
    run(dialog, std::move(commands));
}

void ScheduleActions::run(RequestDialog *dialog, std::vector<Command> commands)
{
    dialog->setBusy(true);
    auto *group = new WriteGroup(m_session.commands(), std::move(commands), this);
    const QPointer<RequestDialog> open(dialog);
    connect(group, &WriteGroup::finished, this, [this, group, open] {
        const auto error = group->error();
        if (open && error) {
            open->showError(*error);
        } else if (open) {
            open->accept();
        }
        emit ended(group->text(), !error);
    });
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

QTimeZone ScheduleActions::shownZone(const ScheduleDescription &description) const
{
    return displaytext::zoneFor(m_zone, description.schedule.spec);
}

} // namespace orrery
