#pragma once

#include <QByteArray>

#include <vector>

namespace orrery {

/// One page of a list. An empty token: there is no further page.
template<typename T>
struct Page
{
    std::vector<T> items = {};
    QByteArray nextPageToken = {};
};

} // namespace orrery
