#include "temporal/temporalroutes.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace orrery::temporal {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::Network)
};

tl::unexpected<ApiError> refuse(ApiError::Kind kind, const QString &message)
{
    return tl::make_unexpected(ApiError{.kind = kind, .message = message});
}

Result<QByteArray> segment(const QString &id)
{
    if (id.isEmpty()) {
        return refuse(ApiError::Kind::Invalid, Text::tr("An empty name or id is not allowed."));
    }
    if (id == "."_L1 || id == ".."_L1) {
        return refuse(ApiError::Kind::Unsupported,
                      Text::tr("The server's HTTP API can not reach the id \"%1\".").arg(id));
    }
    if (id.contains(u'/')) {
        return refuse(ApiError::Kind::Unsupported,
                      Text::tr("The server's HTTP API can not reach ids that contain a slash, like \"%1\". Use the "
                               "command line for this one, or rename it.")
                          .arg(id));
    }
    return QUrl::toPercentEncoding(id);
}

Result<QByteArray> below(const QString &nameSpace, const QByteArray &collection, const QString &id)
{
    const Result<QByteArray> parent = namespacePath(nameSpace);
    const Result<QByteArray> child = segment(id);
    if (!parent) {
        return parent;
    }
    return child ? Result<QByteArray>(*parent + collection + *child) : child;
}

} // namespace

Result<QByteArray> namespacePath(const QString &nameSpace)
{
    return segment(nameSpace).map([](const QByteArray &name) -> QByteArray { return "/api/v1/namespaces/" + name; });
}

Result<QByteArray> schedulePath(const QString &nameSpace, const ScheduleId &id)
{
    return below(nameSpace, "/schedules/", id.toString());
}

Result<QByteArray> runPath(const QString &nameSpace, const WorkflowId &id)
{
    return below(nameSpace, "/workflows/", id.toString());
}

Result<QByteArray> taskQueuePath(const QString &nameSpace, const QString &taskQueue)
{
    return below(nameSpace, "/task-queues/", taskQueue);
}

} // namespace orrery::temporal
