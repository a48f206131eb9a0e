#pragma once

#include "domain/timerangeset.h"
#include "scheduleprovider.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace orrery {

/// The one source of runs of a namespace: loads what the window needs and the cache lacks, newest first, and afterwards
/// only what started or closed since. A run can arrive more than once: merge by run id.
class RunFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunFeed)
public:
    /// \a provider must outlive the feed.
    RunFeed(ScheduleProvider &provider, Clock clock, QObject *parent = nullptr);
    ~RunFeed() override;

    /// Aims at \a window: a listing of another part of the past is given up for it.
    void setWindow(TimeRange window);

    /// Asks for what started or closed since the last time.
    void refresh();

    /// Gives up the listing under way; what arrived stays.
    void cancel();

    [[nodiscard]] bool isLoading() const { return !m_listing.isNull(); }

    [[nodiscard]] qsizetype loadedCount() const { return m_loaded; } ///< runs of the listing under way

    [[nodiscard]] const TimeRangeSet &coverage() const { return m_coverage; }

signals:
    void runsArrived(const std::vector<orrery::Run> &runs);
    void progressChanged();
    void succeeded();
    void failed(const orrery::ApiError &error);

private:
    void listNext();
    void list(TimeRange range, CallPriority priority);
    void requestPage(const QByteArray &token);
    void onPage(const Result<Page<Run>> &page);
    void requestRefresh(const QByteArray &token);

    ScheduleProvider &m_provider;
    Clock m_clock;
    TimeRange m_window;
    TimeRangeSet m_coverage;
    TimeRange m_listed; ///< what the listing under way covers
    CallPriority m_priority = CallPriority::Refresh;
    qsizetype m_loaded = 0;
    Instant m_mark{}; ///< all before it has been seen, but for the lag
    Instant m_refreshed{}; ///< the mark when the refresh under way is done
    QPointer<QObject> m_listing;
    QPointer<QObject> m_refresh;
};

} // namespace orrery
