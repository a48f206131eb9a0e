#include "pagedcall.h"

#include "replyerror.h"

namespace orrery {

PagedCallBase::PagedCallBase(QObject *parent)
    : QObject(parent)
{
}

PagedCallBase::~PagedCallBase() = default;

bool PagedCallBase::mayRestart(const ApiError &error, int pagesSoFar)
{
    constexpr int mostRestarts = 2;
    return error.kind == ApiError::Kind::Server && pagesSoFar > 0 && m_restarts++ < mostRestarts;
}

ApiError PagedCallBase::circleError()
{
    return protocolError(tr("The server's list does not end: it refers to the same page again."));
}

void PagedCallBase::end()
{
    emit finished();
    deleteLater();
}

} // namespace orrery
