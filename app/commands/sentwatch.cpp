#include "commands/sentwatch.h"

#include "onworker.h"
#include "schedules/backfillpreview.h"

#include <QLocale>

#include <algorithm>

namespace orrery {

namespace {

using namespace std::chrono_literals;

constexpr auto firstLook = 1s;
constexpr std::chrono::milliseconds slowestLook = 15s;

/// When not all has started by then, the schedule is asked why.
constexpr auto patience = 3s;
constexpr auto giveUp = 1h;

/// The clock here and the server's may differ.
constexpr auto clockSkew = 5s;

bool isCandidate(const Run &run, const PatchSchedule &patch, Instant sentAt)
{
    if (run.scheduleId != patch.id || run.startTime < sentAt - clockSkew || !run.scheduledTime) {
        return false;
    }
    const auto inRange = [&run](const BackfillRange &range) {
        return *run.scheduledTime >= range.start && *run.scheduledTime <= range.end;
    };
    return patch.patch.trigger ? true : std::ranges::any_of(patch.patch.backfill, inRange);
}

} // namespace

SentWatch::SentWatch(ScheduleProvider &provider, RunFeed &feed, Clock clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_feed(feed)
    , m_clock(std::move(clock))
{
    connect(&m_timer, &QTimer::timeout, this, &SentWatch::look);
    connect(&feed, &RunFeed::runsArrived, this, &SentWatch::onRuns);
}

SentWatch::~SentWatch() = default;

void SentWatch::watch(const PatchSchedule &patch, const ScheduleDescription &before, const QByteArray &jitterSeed)
{
    const BackfillQuestion question{
        .spec = before.schedule.spec, .jitterSeed = jitterSeed, .ranges = patch.patch.backfill, .now = m_clock()};
    onWorker(
        this, [question] { return qsizetype(previewBackfill(question).instants.size()); },
        [this, patch, info = before.info](qsizetype backfilled) {
            begin(patch, info, backfilled + (patch.patch.trigger ? 1 : 0));
        });
}

void SentWatch::begin(const PatchSchedule &patch, const ScheduleInfo &before, qsizetype expected)
{
    const Watched watched{patch, before, expected, m_clock()};
    report(watched);
    if (expected > 0) {
        m_watched.push_back(watched);
        m_timer.start(firstLook);
    }
}

void SentWatch::onRuns(const std::vector<Run> &runs)
{
    for (Watched &watched : m_watched) {
        const auto before = watched.seen.size();
        for (const Run &run : runs) {
            if (isCandidate(run, watched.patch, watched.sentAt)) {
                watched.seen.insert(run.runId);
            }
        }
        if (watched.seen.size() != before) {
            report(watched);
        }
    }
    std::erase_if(m_watched, [](const Watched &watched) { return watched.seen.size() >= watched.expected; });
}

void SentWatch::look()
{
    if (m_watched.empty()) {
        m_timer.stop();
        return;
    }
    m_timer.setInterval(std::min<std::chrono::milliseconds>(m_timer.intervalAsDuration() * 3 / 2, slowestLook));
    m_feed.refresh();
    for (const Watched &watched : m_watched) {
        if (m_clock() - watched.sentAt > patience) {
            askWhy(watched);
        }
    }
}

void SentWatch::askWhy(const Watched &watched)
{
    const QString requestId = watched.patch.requestId;
    m_provider.describeSchedule(watched.patch.id, this)
        ->then(this, [this, requestId](const Result<ScheduleDescription> &now) {
            const auto it =
                std::ranges::find(m_watched, requestId, [](const Watched &each) { return each.patch.requestId; });
            if (it == m_watched.end()) {
                return;
            }
            if (now && explain(*it, now->info)) {
                m_watched.erase(it);
            } else if (m_clock() - it->sentAt > giveUp) {
                emit progress(it->patch.id, tr("%1 No more is known after an hour.").arg(countText(*it)), true);
                m_watched.erase(it);
            }
        });
}

bool SentWatch::explain(const Watched &watched, const ScheduleInfo &now)
{
    const qint64 skipped = now.overlapSkipped - watched.before.overlapSkipped;
    const qint64 dropped = now.bufferDropped - watched.before.bufferDropped;
    const bool settled = watched.seen.size() + skipped + dropped >= watched.expected;
    QString text = countText(watched);
    if (skipped > 0) {
        text += QLatin1Char(' ') + tr("%n skipped, because another run was open.", nullptr, int(skipped));
    }
    if (dropped > 0) {
        text += QLatin1Char(' ') + tr("%n dropped, because the server's buffer is full.", nullptr, int(dropped));
    }
    if (!settled && now.bufferSize > 0) {
        text += QLatin1Char(' ') + tr("The server waits until an open run closes.");
    }
    emit progress(watched.patch.id, text, settled);
    return settled;
}

void SentWatch::report(const Watched &watched)
{
    emit progress(watched.patch.id, countText(watched), watched.seen.size() >= watched.expected);
}

QString SentWatch::countText(const Watched &watched)
{
    const QString id = watched.patch.id.toString();
    if (watched.expected == 0) {
        return tr("%1: accepted; no run is due in the range.").arg(id);
    }
    if (watched.seen.isEmpty()) {
        return tr("%1: sent, no run seen yet.").arg(id);
    }
    return tr("%1: %2 of %n run(s) started.", nullptr, int(watched.expected))
        .arg(id, QLocale().toString(watched.seen.size()));
}

} // namespace orrery
