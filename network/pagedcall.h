#pragma once

#include "apicall.h"
#include "domain/page.h"

#include <QSet>

#include <vector>

namespace orrery {

/// Follows the pages of a list to the end. Ends exactly once: through finished(), or silently when destroyed, which
/// aborts the page under way.
class PagedCallBase : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagedCallBase)
public:
    ~PagedCallBase() override;

signals:
    void progressed(int pages, qsizetype items); ///< so far; starts again from nothing after a restart
    void finished();

protected:
    explicit PagedCallBase(QObject *parent);

    /// Servers forget page tokens and then answer 500 (seen on 1.29.1 and 1.32.2): worth a new start, but not for
    /// ever.
    [[nodiscard]] bool mayRestart(const ApiError &error, int pagesSoFar);
    /// A token that comes twice would never end.
    [[nodiscard]] static ApiError circleError();
    void end();

private:
    int m_restarts = 0;
};

template<typename T>
class PagedCall final : public PagedCallBase
{
public:
    using Items = std::vector<T>;
    /// Starts the call for the page behind \c token; an empty token is the first page.
    using Fetch = std::function<ApiCall<Page<T>> *(const QByteArray &token, QObject *owner)>;
    /// What makes an item unique. A list that changes while it is read repeats some of them.
    using Key = std::function<QString(const T &)>;

    PagedCall(Fetch fetch, Key key, QObject *parent)
        : PagedCallBase(parent)
        , m_fetch(std::move(fetch))
        , m_key(std::move(key))
    {
        fetchPage({});
    }

    ~PagedCall() override { discardOnWorker(std::move(m_result)); }

    Q_DISABLE_COPY_MOVE(PagedCall)

    [[nodiscard]] const Result<Items> &result() const noexcept { return m_result; }

    /// Runs \a handler with the result unless \a context dies first. The handler may take a Result<Items> & and move
    /// from it.
    template<typename Handler>
    PagedCall *then(const QObject *context, Handler handler)
    {
        QObject::connect(this, &PagedCallBase::finished, context,
                         [this, handler = std::move(handler)]() mutable { handler(m_result); });
        return this;
    }

private:
    void fetchPage(const QByteArray &token)
    {
        m_token = token;
        m_fetch(token, this)->then(this, [this](Result<Page<T>> &page) { take(page); });
    }

    void take(Result<Page<T>> &page)
    {
        if (page) {
            keep(*page);
        } else if (mayRestart(page.error(), m_pages)) {
            m_pages = 0;
            m_seen.clear();
            m_result = Items();
            fetchPage({});
        } else {
            fail(page.error());
        }
    }

    void keep(Page<T> &page)
    {
        for (T &item : page.items) {
            const QString key = m_key(item);
            if (!m_seen.contains(key)) {
                m_seen.insert(key);
                m_result->push_back(std::move(item));
            }
        }
        ++m_pages;
        emit progressed(m_pages, qsizetype(m_result->size()));
        if (page.nextPageToken.isEmpty()) {
            end();
        } else if (page.nextPageToken == m_token) {
            fail(circleError());
        } else {
            fetchPage(page.nextPageToken);
        }
    }

    void fail(const ApiError &error)
    {
        discardOnWorker(std::move(m_result));
        m_result = tl::make_unexpected(error);
        end();
    }

    Fetch m_fetch;
    Key m_key;
    Result<Items> m_result = Items();
    QSet<QString> m_seen;
    QByteArray m_token;
    int m_pages = 0;
};

} // namespace orrery
