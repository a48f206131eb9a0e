#include "callbudget.h"

#include <algorithm>

namespace orrery {

CallBudget::CallBudget(BudgetLimits limits, const QString &sharedFile, Clock now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_bucket(limits, sharedFile, m_now())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CallBudget::serve);
}

CallBudget::~CallBudget() = default;

void CallBudget::acquire(CallPriority priority, QObject *context, std::function<void()> granted)
{
    const auto behind = std::ranges::upper_bound(m_queue, priority, {}, &Waiting::priority);
    m_queue.insert(behind, {priority, context, std::move(granted)});
    serve();
}

void CallBudget::noteRefusal()
{
    const Instant now = m_now();
    m_bucket.update(now, [now](TokenBucket &bucket) { bucket.refuse(now); });
    emit changed();
}

bool CallBudget::takeToken()
{
    bool taken = false;
    m_bucket.update(m_now(), [&taken](TokenBucket &bucket) { taken = bucket.take(); });
    return taken;
}

void CallBudget::dropDead()
{
    std::erase_if(m_queue, [](const Waiting &waiting) { return waiting.context.isNull(); });
}

void CallBudget::serve()
{
    dropDead();
    while (!m_queue.empty() && takeToken()) {
        const Waiting next = std::move(m_queue.front());
        m_queue.erase(m_queue.begin());
        next.granted();
        dropDead();
    }
    if (!m_queue.empty()) {
        m_timer.start(std::max(m_bucket.state().wait(), std::chrono::milliseconds(10)));
    }
    emit changed();
}

} // namespace orrery
