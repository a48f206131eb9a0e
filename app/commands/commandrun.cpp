#include "commands/commandrun.h"

#include "commands/verification.h"
#include "domain/overloaded.h"

#include <QCoreApplication>

namespace orrery {

namespace {

using namespace std::chrono_literals;

/// Reading your own write works at once on every server seen; the further looks are for a server under load.
constexpr int maxLooks = 3;
constexpr auto lookDelay = 300ms;

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(CommandRun)
};

ApiCall<Done> *sendWrite(ScheduleProvider &provider, const Command &command, QObject *owner)
{
    return std::visit(Overloaded{
                          [&](const CreateSchedule &create) { return provider.createSchedule(create, owner); },
                          [&](const UpdateSchedule &update) { return provider.updateSchedule(update, owner); },
                          [&](const PatchSchedule &patch) { return provider.patchSchedule(patch, owner); },
                          [&](const DeleteSchedule &remove) { return provider.deleteSchedule(remove.id, owner); },
                      },
                      command);
}

/// Remaining actions go down by themselves.
bool isSameBase(Schedule base, const Schedule &now)
{
    base.state.remainingActions = now.state.remainingActions;
    return base == now;
}

/// Takes over the freshest conflict token and count of actions, both of which change with every action taken.
void rebase(UpdateSchedule &update, const ScheduleDescription &now)
{
    if (update.wanted.state.remainingActions == update.base.schedule.state.remainingActions) {
        update.wanted.state.remainingActions = now.schedule.state.remainingActions;
    }
    update.base = now;
}

ApiError notApplied()
{
    return {.kind = ApiError::Kind::NotApplied,
            .message = RunText::tr("The server answered that it is done, but the schedule it shows is not what was "
                                   "asked for. Another change may have come in between.")};
}

ApiError changedMeanwhile()
{
    return {.kind = ApiError::Kind::Conflict,
            .message = RunText::tr("The schedule on the server is no longer the one this edit began with.")};
}

} // namespace

CommandRun::CommandRun(ScheduleProvider &provider, Command command, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_command(std::move(command))
{
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(lookDelay);
    connect(&m_lookTimer, &QTimer::timeout, this, &CommandRun::look);
}

CommandRun::~CommandRun() = default;

void CommandRun::start()
{
    if (const auto *update = std::get_if<UpdateSchedule>(&m_command)) {
        checkBase(*update);
    } else {
        send();
    }
}

void CommandRun::checkBase(const UpdateSchedule &update)
{
    // Scheduler v1 drops a stale update without a word, so the app itself must see that the base is still the truth.
    m_provider.describeSchedule(update.base.id, this)->then(this, [this](const Result<ScheduleDescription> &now) {
        auto &change = std::get<UpdateSchedule>(m_command);
        if (!now) {
            end(Failed{now.error()});
        } else if (!isSameBase(change.base.schedule, now->schedule)) {
            end(Failed{changedMeanwhile()});
        } else {
            rebase(change, *now);
            send();
        }
    });
}

void CommandRun::send()
{
    sendWrite(m_provider, m_command, this)->then(this, [this](const Result<Done> &result) { onSent(result); });
}

void CommandRun::onSent(const Result<Done> &result)
{
    if (!result && !result.error().isOutcomeUnknown()) {
        end(Failed{result.error()});
        return;
    }
    if (!result) {
        m_doubt = result.error();
    }
    look();
}

void CommandRun::look()
{
    ++m_looks;
    m_provider.describeSchedule(targetOf(m_command), this)
        ->then(this, [this](const Result<ScheduleDescription> &result) { onLooked(result); });
}

void CommandRun::onLooked(const Result<ScheduleDescription> &result)
{
    if (result) {
        onFound(*result);
        return;
    }
    const bool gone = result.error().kind == ApiError::Kind::NotFound;
    if (gone && std::holds_alternative<DeleteSchedule>(m_command)) {
        end(Applied{});
    } else if (gone) {
        lookAgainOr(Failed{m_doubt.value_or(notApplied())});
    } else {
        lookAgainOr(Unknown{m_doubt.value_or(result.error())});
    }
}

void CommandRun::onFound(const ScheduleDescription &found)
{
    switch (effectOf(m_command, found)) {
    case Effect::Seen:
        end(Applied{found});
        return;
    case Effect::Missing:
        lookAgainOr(m_doubt ? Outcome(Unknown{*m_doubt}) : Outcome(Failed{notApplied()}));
        return;
    case Effect::Pending:
        end(m_doubt ? Outcome(Unknown{*m_doubt}) : Outcome(Sent{found}));
        return;
    }
}

void CommandRun::lookAgainOr(Outcome outcome)
{
    if (m_looks < maxLooks) {
        m_lookTimer.start();
    } else {
        end(std::move(outcome));
    }
}

void CommandRun::end(Outcome outcome)
{
    m_outcome = std::move(outcome);
    emit finished(*this);
    deleteLater();
}

} // namespace orrery
