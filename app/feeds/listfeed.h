#pragma once

#include "pagedcall.h"
#include "scheduleprovider.h"
#include "schedules/schedulestore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace orrery {

/// Keeps the store's list fresh: every page of a first load is shown as it comes, later lists replace the one before as
/// a whole. A list that fails leaves what is known in place.
class ListFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListFeed)
public:
    /// \a provider and \a store must outlive the feed.
    ListFeed(ScheduleProvider &provider, ScheduleStore &store, Clock clock, QObject *parent = nullptr);
    ~ListFeed() override;

    /// Asks now, unless a list is under way; the interval to the next begins anew.
    void refresh(CallPriority priority = CallPriority::User);

    /// Gives up the list under way; what arrived stays.
    void cancel();

    [[nodiscard]] bool isLoading() const noexcept { return !m_call.isNull(); }

    [[nodiscard]] qsizetype loadedCount() const noexcept { return m_loaded; } ///< of the list under way

    /// When the newest complete list was asked for; absent before the first.
    [[nodiscard]] std::optional<Instant> loadedAt() const noexcept { return m_loadedAt; }

signals:
    void progressChanged();
    void succeeded();
    void failed(const orrery::ApiError &error);

private:
    using Entries = std::vector<ScheduleListEntry>;

    [[nodiscard]] ApiCall<Page<ScheduleListEntry>> *fetch(const QByteArray &token, QObject *owner);
    void onFinished(Result<Entries> &result);

    ScheduleProvider &m_provider;
    ScheduleStore &m_store;
    Clock m_clock;
    QTimer m_timer;
    CallPriority m_priority = CallPriority::User;
    QPointer<PagedCall<ScheduleListEntry>> m_call;
    qsizetype m_loaded = 0;
    Instant m_askedAt{};
    std::optional<Instant> m_loadedAt = {};
};

} // namespace orrery
