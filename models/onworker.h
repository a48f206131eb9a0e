#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace orrery {

/// Runs \a work, which owns all it uses, on the thread pool and hands its result to \a handler on the thread of
/// \a context, unless \a context dies first. Where only the newest of several counts: see LatestTask.
template<typename Work, typename Handler>
void onWorker(QObject *context, Work work, Handler handler)
{
    using T = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)] {
        watcher->deleteLater();
        handler(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace orrery
