#include "commands/commandrunner.h"

#include <QUuid>

#include <numeric>

namespace orrery {

CommandRunner::CommandRunner(ScheduleProvider &provider, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
{
}

CommandRunner::~CommandRunner() = default;

CommandRun *CommandRunner::run(Command command)
{
    auto *run = new CommandRun(m_provider, std::move(command), this);
    connect(run, &CommandRun::finished, this, &CommandRunner::onFinished);
    const ScheduleId id = targetOf(run->command());
    auto &queue = m_queues[id];
    queue.push_back(run);
    if (queue.size() == 1) {
        run->start();
        emit busyChanged(id, true);
    }
    return run;
}

int CommandRunner::pendingCount() const
{
    return std::accumulate(m_queues.cbegin(), m_queues.cend(), 0,
                           [](int sum, const auto &queue) { return sum + int(queue.size()); });
}

void CommandRunner::onFinished(const CommandRun &run)
{
    const ScheduleId id = targetOf(run.command());
    const auto it = m_queues.find(id);
    it->pop_front();
    if (it->empty()) {
        m_queues.erase(it);
    } else {
        it->front()->start();
    }
    emit finished(run);
    if (!m_queues.contains(id)) {
        emit busyChanged(id, false);
    }
}

QString newRequestId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace orrery
