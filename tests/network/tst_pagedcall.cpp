#include "pagedcall.h"
#include "support/outcome.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace orrery;
using orrery::test::outcomeOf;

namespace {

using Answer = Result<Page<int>>;
using Numbers = std::vector<int>;

Answer page(const Numbers &items, const QByteArray &next = {})
{
    return Page<int>{items, next};
}

Answer failed(ApiError::Kind kind)
{
    return tl::make_unexpected(ApiError{.kind = kind});
}

QString textOf(const int &number)
{
    return QString::number(number);
}

} // namespace

class PagedCallTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void pagesAreFollowedToTheEnd();
    void repeatedEntriesAreDropped();
    void anEmptyLastPageIsFine();
    void aForgottenTokenStartsAnew();
    void itDoesNotStartAnewForEver();
    void otherErrorsEndIt();
    void aTokenThatComesTwiceEndsIt();
    void destroyingItEndsItSilently();

private:
    [[nodiscard]] PagedCall<int> *start(QObject *owner);

    std::deque<Answer> m_script;
    QByteArrayList m_tokens;
};

void PagedCallTest::init()
{
    m_script.clear();
    m_tokens.clear();
}

PagedCall<int> *PagedCallTest::start(QObject *owner)
{
    const auto fetch = [this](const QByteArray &token, QObject *parent) {
        m_tokens.append(token);
        const Answer next = m_script.empty() ? failed(ApiError::Kind::Protocol) : m_script.front();
        if (!m_script.empty()) {
            m_script.pop_front();
        }
        return ApiCall<Page<int>>::ended(next, parent);
    };
    return new PagedCall<int>(fetch, textOf, owner);
}

void PagedCallTest::pagesAreFollowedToTheEnd()
{
    m_script = {page({1, 2}, "a"), page({3, 4}, "b"), page({5})};
    PagedCall<int> *call = start(this);
    QSignalSpy progressed(call, &PagedCallBase::progressed);
    QSignalSpy finished(call, &PagedCallBase::finished);
    QCOMPARE(outcomeOf(call).value_or(Numbers()), (Numbers{1, 2, 3, 4, 5}));
    QCOMPARE(m_tokens, (QByteArrayList{"", "a", "b"}));
    QCOMPARE(progressed.count(), 3);
    QCOMPARE(progressed[1], (QVariantList{2, qsizetype(4)}));
    QCOMPARE(finished.count(), 1);
}

void PagedCallTest::repeatedEntriesAreDropped()
{
    m_script = {page({1, 2}, "a"), page({2, 3})};
    QCOMPARE(outcomeOf(start(this)).value_or(Numbers()), (Numbers{1, 2, 3}));
}

void PagedCallTest::anEmptyLastPageIsFine()
{
    m_script = {page({1}, "a"), page({})};
    QCOMPARE(outcomeOf(start(this)).value_or(Numbers()), (Numbers{1}));
}

void PagedCallTest::aForgottenTokenStartsAnew()
{
    m_script = {page({1, 2}, "a"), failed(ApiError::Kind::Server), page({2, 3}, "b"), page({4})};
    QCOMPARE(outcomeOf(start(this)).value_or(Numbers()), (Numbers{2, 3, 4}));
    QCOMPARE(m_tokens, (QByteArrayList{"", "a", "", "b"}));
}

void PagedCallTest::itDoesNotStartAnewForEver()
{
    for (int i = 0; i < 5; ++i) {
        m_script.push_back(page({1}, "a"));
        m_script.push_back(failed(ApiError::Kind::Server));
    }
    const auto result = outcomeOf(start(this));
    QVERIFY(!result && result.error().kind == ApiError::Kind::Server);
    QCOMPARE(m_tokens.size(), 6);
}

void PagedCallTest::otherErrorsEndIt()
{
    m_script = {page({1}, "a"), failed(ApiError::Kind::Forbidden), page({2})};
    const auto result = outcomeOf(start(this));
    QVERIFY(!result && result.error().kind == ApiError::Kind::Forbidden);
    m_script = {failed(ApiError::Kind::Server), page({2})};
    const auto first = outcomeOf(start(this));
    QVERIFY(!first && first.error().kind == ApiError::Kind::Server);
}

void PagedCallTest::aTokenThatComesTwiceEndsIt()
{
    m_script = {page({1}, "a"), page({2}, "a"), page({3}, "a")};
    const auto result = outcomeOf(start(this));
    QVERIFY(!result && result.error().kind == ApiError::Kind::Protocol);
}

void PagedCallTest::destroyingItEndsItSilently()
{
    m_script = {page({1}, "a"), page({2})};
    auto owner = std::make_unique<QObject>();
    const QPointer<PagedCall<int>> call = start(owner.get());
    bool called = false;
    call->then(this, [&called](const auto &) { called = true; });
    owner.reset();
    QVERIFY(!call);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(PagedCallTest)
#include "tst_pagedcall.moc"
