#include "feeds/describequeue.h"

#include <algorithm>

namespace orrery {

namespace {

constexpr int atATime = 4;

} // namespace

DescribeQueue::DescribeQueue(ScheduleProvider &provider, Clock clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_clock(std::move(clock))
{
}

DescribeQueue::~DescribeQueue() = default;

void DescribeQueue::describe(const ScheduleId &id)
{
    if (!m_asked.contains(id) && std::ranges::find(m_waiting, id) == m_waiting.end()) {
        m_waiting.push_back(id);
        startNext();
    }
}

void DescribeQueue::describeFirst(const ScheduleId &id)
{
    std::erase(m_waiting, id);
    m_waiting.push_front(id);
    startNext();
}

void DescribeQueue::clear()
{
    m_waiting.clear();
}

void DescribeQueue::startNext()
{
    while (!m_waiting.empty() && m_asked.size() < atATime && !m_asked.contains(m_waiting.front())) {
        const ScheduleId id = m_waiting.front();
        m_waiting.pop_front();
        m_asked.insert(id);
        const Instant asOf = m_clock();
        m_provider.describeSchedule(id, this)->then(this, [this, id, asOf](const Result<ScheduleDescription> &result) {
            m_asked.remove(id);
            if (result) {
                emit described(*result, asOf);
            } else {
                emit failed(id, result.error());
            }
            startNext();
        });
    }
}

} // namespace orrery
