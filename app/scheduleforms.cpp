#include "scheduleforms.h"

#include "dialogs/scheduleeditdialog.h"

#include <QTimeZone>

namespace orrery {

ScheduleForms::ScheduleForms(DialogRunner &runner, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_window(window)
{
}

ScheduleForms::~ScheduleForms() = default;

void ScheduleForms::create()
{
    auto *dialog = new ScheduleEditDialog({.mode = ScheduleEditSetup::Mode::Create,
                                           .draft = {},
                                           .namespaceUuid = m_runner.session().namespaceId(),
                                           .viewerZone = QTimeZone::systemTimeZone(),
                                           .clock = m_runner.clock()},
                                          &m_window);
    connectCreate(dialog, std::nullopt);
    DialogRunner::show(dialog);
}

void ScheduleForms::edit(const ScheduleId &id)
{
    m_runner.describeThen(id, [this](const ScheduleDescription &base) { openEdit(base); });
}

void ScheduleForms::duplicate(const ScheduleId &id)
{
    m_runner.describeThen(id, [this](const ScheduleDescription &original) { openDuplicate(original); });
}

void ScheduleForms::openEdit(const ScheduleDescription &base)
{
    auto *dialog = new ScheduleEditDialog({.mode = ScheduleEditSetup::Mode::Edit,
                                           .draft = {.id = base.id, .schedule = base.schedule},
                                           .namespaceUuid = m_runner.session().namespaceId(),
                                           .viewerZone = QTimeZone::systemTimeZone(),
                                           .clock = m_runner.clock()},
                                          &m_window);
    connect(dialog, &ScheduleEditDialog::saveRequested, this,
            [this, dialog, base, requestId = newRequestId()](const ScheduleDraft &draft) {
                m_runner.run(dialog, {UpdateSchedule{.base = base, .wanted = draft.schedule, .requestId = requestId}});
            });
    DialogRunner::show(dialog);
}

void ScheduleForms::openDuplicate(const ScheduleDescription &original)
{
    auto *dialog = new ScheduleEditDialog({.mode = ScheduleEditSetup::Mode::Duplicate,
                                           .draft = {.id = original.id, .schedule = original.schedule},
                                           .namespaceUuid = m_runner.session().namespaceId(),
                                           .viewerZone = QTimeZone::systemTimeZone(),
                                           .clock = m_runner.clock()},
                                          &m_window);
    connectCreate(dialog, original);
    DialogRunner::show(dialog);
}

void ScheduleForms::connectCreate(ScheduleEditDialog *dialog, const std::optional<ScheduleDescription> &original)
{
    connect(dialog, &ScheduleEditDialog::saveRequested, this,
            [this, dialog, original, requestId = newRequestId()](const ScheduleDraft &draft) {
                CreateSchedule create{.id = draft.id, .schedule = draft.schedule, .requestId = requestId};
                if (draft.initialTrigger) {
                    create.initialPatch = SchedulePatch{.trigger = draft.initialTrigger};
                }
                if (original) {
                    create.memo = original->memo;
                    create.searchAttributes = original->searchAttributes;
                    create.message = original->message;
                }
                m_runner.run(dialog, {std::move(create)});
                connect(dialog, &QDialog::accepted, this, [this, id = draft.id] { emit created(id); });
            });
}

} // namespace orrery
