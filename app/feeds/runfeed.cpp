#include "feeds/runfeed.h"

#include "feeds/runqueries.h"

#include <algorithm>

namespace orrery {

namespace {

using namespace std::chrono_literals;

/// Visibility is eventually consistent: SQL stores lag by milliseconds, Elasticsearch by seconds.
constexpr auto visibilityLag = 30s;

/// One window more on either side, so that panning finds its runs there.
TimeRange surroundings(TimeRange window)
{
    return {window.start - window.length(), window.end + window.length()};
}

} // namespace

RunFeed::RunFeed(ScheduleProvider &provider, Clock clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_clock(std::move(clock))
{
}

RunFeed::~RunFeed() = default;

void RunFeed::setWindow(TimeRange window)
{
    m_window = window;
    if (m_listing && !m_listed.intersects(surroundings(window))) {
        delete m_listing; // the user looks elsewhere; what arrived stays
    }
    if (!m_listing) {
        listNext();
    }
}

void RunFeed::cancel()
{
    delete m_listing;
    emit progressChanged();
}

void RunFeed::listNext()
{
    const Instant now = m_clock();
    const auto past = [now](TimeRange range) { return TimeRange{range.start, std::min(range.end, now)}; };
    if (const auto gaps = m_coverage.missing(past(m_window)); !gaps.empty() && gaps.back().length() > visibilityLag) {
        list(gaps.back(), CallPriority::Refresh);
        return;
    }
    if (const auto gaps = m_coverage.missing(past(surroundings(m_window)));
        !gaps.empty() && gaps.back().length() > visibilityLag) {
        list(gaps.back(), CallPriority::History);
        return;
    }
    emit progressChanged();
}

void RunFeed::list(TimeRange range, CallPriority priority)
{
    if (m_mark == Instant{}) {
        m_mark = m_clock();
    }
    m_listed = range;
    m_priority = priority;
    m_loaded = 0;
    requestPage({});
    emit progressChanged();
}

void RunFeed::requestPage(const QByteArray &token)
{
    auto *call =
        m_provider.listRuns({.query = runsInWindow(m_listed), .pageToken = token, .priority = m_priority}, this);
    m_listing = call;
    call->then(this, [this](const Result<Page<Run>> &page) { onPage(page); });
}

void RunFeed::onPage(const Result<Page<Run>> &page)
{
    m_listing.clear();
    if (!page) {
        emit failed(page.error());
        emit progressChanged();
        return;
    }
    m_loaded += qsizetype(page->items.size());
    if (!page->items.empty()) {
        emit runsArrived(page->items);
    }
    if (!page->nextPageToken.isEmpty() && m_listed.intersects(surroundings(m_window))) {
        requestPage(page->nextPageToken);
        emit progressChanged();
        return;
    }
    if (page->nextPageToken.isEmpty()) {
        m_coverage.add(m_listed);
        emit succeeded();
    }
    listNext();
}

void RunFeed::refresh()
{
    if (!m_listing) {
        listNext(); // takes up a listing that failed
    }
    if (m_refresh || m_mark == Instant{}) {
        return;
    }
    m_refreshed = m_clock();
    requestRefresh({});
}

void RunFeed::requestRefresh(const QByteArray &token)
{
    auto *call = m_provider.listRuns(
        {.query = runsSince(m_mark - visibilityLag), .pageToken = token, .priority = CallPriority::Refresh}, this);
    m_refresh = call;
    call->then(this, [this](const Result<Page<Run>> &page) {
        m_refresh.clear();
        if (!page) {
            emit failed(page.error());
            return;
        }
        if (!page->items.empty()) {
            emit runsArrived(page->items);
        }
        if (!page->nextPageToken.isEmpty()) {
            requestRefresh(page->nextPageToken);
            return;
        }
        m_coverage.add({m_mark, m_refreshed});
        m_mark = m_refreshed;
        emit succeeded();
    });
}

} // namespace orrery
