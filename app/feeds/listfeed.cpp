#include "feeds/listfeed.h"

namespace orrery {

namespace {

using namespace std::chrono_literals;

/// A list of 10,000 schedules is ten calls of a budget of five a second; a namespace has few.
constexpr auto refreshEvery = 15s;

} // namespace

ListFeed::ListFeed(ScheduleProvider &provider, ScheduleStore &store, Clock clock, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_store(store)
    , m_clock(std::move(clock))
{
    m_timer.setInterval(refreshEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] { refresh(CallPriority::Refresh); });
}

ListFeed::~ListFeed() = default;

void ListFeed::refresh(CallPriority priority)
{
    if (m_call) {
        return;
    }
    m_timer.start();
    m_priority = priority;
    m_askedAt = m_clock();
    m_loaded = 0;
    m_call = new PagedCall<ScheduleListEntry>(
        [this](const QByteArray &token, QObject *owner) { return fetch(token, owner); },
        [](const ScheduleListEntry &entry) { return entry.id.toString(); }, this);
    connect(m_call, &PagedCallBase::progressed, this, [this](int, qsizetype items) {
        m_loaded = items;
        emit progressChanged();
    });
    m_call->then(this, [this](Result<Entries> &result) { onFinished(result); });
    emit progressChanged();
}

void ListFeed::cancel()
{
    delete m_call;
    emit progressChanged();
}

ApiCall<Page<ScheduleListEntry>> *ListFeed::fetch(const QByteArray &token, QObject *owner)
{
    auto *call = m_provider.listSchedules({.query = {}, .pageToken = token, .priority = m_priority}, owner);
    if (!m_loadedAt) {
        call->then(this, [this](const Result<Page<ScheduleListEntry>> &page) {
            if (page) {
                m_store.mergePage(page->items, m_askedAt);
            }
        });
    }
    return call;
}

void ListFeed::onFinished(Result<Entries> &result)
{
    m_call.clear();
    if (result) {
        m_loadedAt = m_askedAt;
        m_store.mergeList(std::move(*result), m_askedAt);
        emit succeeded();
    } else {
        emit failed(result.error());
    }
    emit progressChanged();
}

} // namespace orrery
