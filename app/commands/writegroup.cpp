#include "commands/writegroup.h"

#include "domain/overloaded.h"

#include <QLocale>

namespace orrery {

WriteGroup::WriteGroup(CommandRunner &runner, std::vector<Command> commands, QObject *parent)
    : QObject(parent)
    , m_label(labelOf(commands.front()))
    , m_total(commands.size())
{
    for (Command &command : commands) {
        connect(runner.run(std::move(command)), &CommandRun::finished, this, &WriteGroup::take);
    }
}

WriteGroup::~WriteGroup() = default;

std::optional<ApiError> WriteGroup::error() const
{
    if (m_errors.empty()) {
        return std::nullopt;
    }
    ApiError first = m_errors.front();
    if (m_total > 1) {
        const QString count = tr("Not done for %1 of %n schedule(s).", nullptr, int(m_total))
                                  .arg(QLocale().toString(qulonglong(m_errors.size())));
        first.message = count + QLatin1Char('\n') + first.message;
    }
    return first;
}

QString WriteGroup::text() const
{
    const QString what = m_total == 1 ? m_label : tr("%1 and %n more", nullptr, int(m_total) - 1).arg(m_label);
    if (!m_errors.empty()) {
        return m_errors.front().isOutcomeUnknown() ? tr("%1: not known whether it took effect").arg(what)
                                                   : tr("%1: not done").arg(what);
    }
    return m_sent > 0 ? tr("%1: sent").arg(what) : tr("%1: done").arg(what);
}

void WriteGroup::take(const CommandRun &run)
{
    std::visit(Overloaded{
                   [](const Applied &) {},
                   [this](const Sent &) { ++m_sent; },
                   [this](const Failed &failed) { m_errors.push_back(failed.error); },
                   [this](const Unknown &unknown) { m_errors.push_back(unknown.error); },
               },
               run.outcome());
    if (++m_ended == m_total) {
        emit finished();
        deleteLater();
    }
}

} // namespace orrery
