#include "commands/command.h"

#include "domain/overloaded.h"

#include <QCoreApplication>

namespace orrery {

namespace {

struct CommandLabel
{
    Q_DECLARE_TR_FUNCTIONS(CommandLabel)
};

QString patchLabel(const SchedulePatch &patch, const QString &id)
{
    if (patch.pause) {
        return CommandLabel::tr("Pause %1").arg(id);
    }
    if (patch.unpause) {
        return patch.backfill.empty() ? CommandLabel::tr("Resume %1").arg(id)
                                      : CommandLabel::tr("Resume %1 and make up for missed runs").arg(id);
    }
    if (patch.trigger) {
        return CommandLabel::tr("Trigger %1").arg(id);
    }
    return CommandLabel::tr("Backfill %1").arg(id);
}

} // namespace

const ScheduleId &targetOf(const Command &command)
{
    return std::visit(Overloaded{
                          [](const CreateSchedule &create) -> const ScheduleId & { return create.id; },
                          [](const UpdateSchedule &update) -> const ScheduleId & { return update.base.id; },
                          [](const PatchSchedule &patch) -> const ScheduleId & { return patch.id; },
                          [](const DeleteSchedule &remove) -> const ScheduleId & { return remove.id; },
                      },
                      command);
}

QString labelOf(const Command &command)
{
    const QString id = targetOf(command).toString();
    return std::visit(Overloaded{
                          [&id](const CreateSchedule &) { return CommandLabel::tr("Create %1").arg(id); },
                          [&id](const UpdateSchedule &) { return CommandLabel::tr("Edit %1").arg(id); },
                          [&id](const PatchSchedule &patch) { return patchLabel(patch.patch, id); },
                          [&id](const DeleteSchedule &) { return CommandLabel::tr("Delete %1").arg(id); },
                      },
                      command);
}

} // namespace orrery
