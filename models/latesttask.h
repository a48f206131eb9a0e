#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <stop_token>
#include <utility>

namespace orrery {

/// Runs functions on the thread pool and hands on the result of the newest one alone: starting another, or destroying
/// the task, asks the one before to stop and drops what it still returns. Lives on the thread that uses it.
template<typename T>
class LatestTask
{
public:
    /// \a handler is called with each result that is not stale.
    template<typename Handler>
    explicit LatestTask(Handler handler)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this, handler = std::move(handler)]() mutable {
                             m_running = false;
                             handler(m_watcher.future().takeResult());
                         });
    }

    ~LatestTask() { m_stop.request_stop(); }
    Q_DISABLE_COPY_MOVE(LatestTask)

    /// \a work takes a std::stop_token and returns a T; it owns everything it uses.
    template<typename Work>
    void run(Work work)
    {
        m_stop.request_stop();
        m_stop = {};
        m_running = true;
        m_watcher.setFuture(
            QtConcurrent::run([work = std::move(work), token = m_stop.get_token()] { return work(token); }));
    }

    /// False from the moment its handler is called.
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

private:
    QFutureWatcher<T> m_watcher;
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace orrery
