#pragma once

#include "scheduleprovider.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <vector>

namespace orrery {

/// The newest runs of the schedule somebody looks at, whatever the timeline shows: one page from the server, kept fresh
/// by the run feed.
class RunHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunHistory)
public:
    /// \a provider must outlive the history.
    explicit RunHistory(ScheduleProvider &provider, QObject *parent = nullptr);
    ~RunHistory() override;

    void setSchedule(const ScheduleId &id); ///< empty: none
    void addRuns(const std::vector<Run> &runs); ///< of any schedule

    [[nodiscard]] const ScheduleId &schedule() const noexcept { return m_id; }

    [[nodiscard]] std::vector<Run> runs() const; ///< in no order

    [[nodiscard]] bool isLoading() const noexcept { return !m_call.isNull(); }

signals:
    void changed();
    void failed(const orrery::ApiError &error);

private:
    [[nodiscard]] bool put(const std::vector<Run> &runs); ///< whether any was news

    ScheduleProvider &m_provider;
    ScheduleId m_id;
    QHash<RunId, Run> m_runs;
    QPointer<ApiCallBase> m_call;
};

} // namespace orrery
