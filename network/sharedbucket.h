#pragma once

#include "tokenbucket.h"

#include <QString>

#include <functional>

namespace orrery {

/// A TokenBucket that all processes of this user see, kept in one small file behind a lock file. A file that is absent,
/// unreadable, or locked for too long is no reason to stop: this process then goes on with the state it knows.
class SharedBucket
{
public:
    /// \a file empty: not shared.
    SharedBucket(BudgetLimits limits, QString file, Instant now);

    /// Brings the bucket to \a now, lets \a change work on it and stores it.
    void update(Instant now, const std::function<void(TokenBucket &)> &change);

    /// As last seen by this process.
    [[nodiscard]] const TokenBucket &state() const noexcept { return m_state; }

private:
    void load();
    void save() const;

    BudgetLimits m_limits;
    QString m_file;
    TokenBucket m_state;
};

/// Where the budget of \a server and \a nameSpace is kept; the same for every process of this user.
[[nodiscard]] QString budgetFile(const QString &server, const QString &nameSpace);

} // namespace orrery
