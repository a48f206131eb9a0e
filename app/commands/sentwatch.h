#pragma once

#include "commands/commandrun.h"
#include "feeds/runfeed.h"

#include <QSet>
#include <QTimer>

#include <deque>

namespace orrery {

/// Follows triggers and backfills until their runs prove them: an accepted patch says nothing about its outcome.
class SentWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SentWatch)
public:
    /// \a provider and \a feed must outlive the watch.
    SentWatch(ScheduleProvider &provider, RunFeed &feed, Clock clock, QObject *parent = nullptr);
    ~SentWatch() override;

    /// Begins to follow a patch with a trigger or a backfill. \a before is the schedule as it was read before sending.
    void watch(const PatchSchedule &patch, const ScheduleDescription &before, const QByteArray &jitterSeed);

    [[nodiscard]] bool isWatching() const noexcept { return !m_watched.empty(); }

signals:
    /// What is known of \a id's patch now, as a sentence. \a settled: nothing more will be said of it.
    void progress(const orrery::ScheduleId &id, const QString &text, bool settled);

private:
    struct Watched
    {
        PatchSchedule patch;
        ScheduleInfo before;
        qsizetype expected = 0;
        Instant sentAt{};
        QSet<RunId> seen = {};
    };

    void begin(const PatchSchedule &patch, const ScheduleInfo &before, qsizetype expected);
    void onRuns(const std::vector<Run> &runs);
    void look();
    void askWhy(const Watched &watched);
    [[nodiscard]] bool explain(const Watched &watched, const ScheduleInfo &now); ///< true: nothing more will come
    void report(const Watched &watched);
    [[nodiscard]] static QString countText(const Watched &watched);

    ScheduleProvider &m_provider;
    RunFeed &m_feed;
    Clock m_clock;
    std::deque<Watched> m_watched;
    QTimer m_timer;
};

} // namespace orrery
