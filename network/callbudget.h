#pragma once

#include "callpriority.h"
#include "sharedbucket.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

namespace orrery {

/// Spaces out the calls that the server counts in one bucket per namespace: list and count of schedules and of
/// workflows. One object per server and namespace; all processes of this user share the bucket through \a sharedFile
/// (see budgetFile()). Who waits is served by priority, then in order of arrival, within this process.
class CallBudget final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallBudget)
public:
    CallBudget(BudgetLimits limits, const QString &sharedFile, Clock now, QObject *parent = nullptr);
    ~CallBudget() override;

    /// Runs \a granted once, now or later, unless \a context dies first.
    void acquire(CallPriority priority, QObject *context, std::function<void()> granted);

    /// The server refused a call for its rate (429): slows down.
    void noteRefusal();

    /// Calls a second that are allowed at the moment.
    [[nodiscard]] double rate() const noexcept { return m_bucket.state().rate; }

    [[nodiscard]] int waiting() const noexcept { return int(m_queue.size()); }

    /// Serves whom the clock allows to; runs by itself, tests call it after moving their clock.
    void serve();

signals:
    void changed();

private:
    struct Waiting
    {
        CallPriority priority;
        QPointer<QObject> context;
        std::function<void()> granted;
    };

    [[nodiscard]] bool takeToken();
    void dropDead();

    Clock m_now;
    SharedBucket m_bucket;
    std::vector<Waiting> m_queue; ///< in the order of service
    QTimer m_timer;
};

} // namespace orrery
