#pragma once

#include <QThreadPool>

#include <utility>

namespace orrery {

/// Frees \a value on a worker: freeing a page of a thousand entries takes a millisecond that the GUI thread does not
/// have.
template<typename T>
void discardOnWorker(T &&value)
{
    QThreadPool::globalInstance()->start([dropped = std::forward<T>(value)] {});
}

} // namespace orrery
