#include "dialogrunner.h"

#include "commands/writegroup.h"

#include <QPointer>

namespace orrery {

DialogRunner::DialogRunner(Session &session, Clock clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(std::move(clock))
{
}

DialogRunner::~DialogRunner() = default;

void DialogRunner::describeThen(const ScheduleId &id, Open open)
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

void DialogRunner::show(RequestDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void DialogRunner::run(RequestDialog *dialog, std::vector<Command> commands)
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
        emit ended(group->text());
    });
}

} // namespace orrery
