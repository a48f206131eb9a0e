#include "apiclient.h"
#include "callbudget.h"
#include "support/fakenetwork.h"
#include "support/outcome.h"

#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace std::chrono_literals;

/// All on a clock that only the tests move.
class CallBudgetTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void callsBeyondTheBurstWait();
    void higherPrioritiesGoFirst();
    void whoDiedIsNotServed();
    void refusalsSlowDownAndAreShown();
    void twoProcessesShareOneFile();
    void aBrokenFileIsReplaced_data();
    void aBrokenFileIsReplaced();
    void aFileThatCannotBeLockedStopsNobody();
    void budgetFilesDifferByServerAndNamespace();
    void listCallsOfAnApiClientAreCounted();

private:
    [[nodiscard]] std::unique_ptr<CallBudget> budget(const QString &file = {})
    {
        return std::make_unique<CallBudget>(BudgetLimits{}, file, [this] { return m_now; });
    }

    void ask(CallBudget &from, const QString &name, CallPriority priority = CallPriority::User)
    {
        from.acquire(priority, this, [this, name] { m_served.append(name); });
    }

    void advance(CallBudget &of, std::chrono::milliseconds time)
    {
        m_now += time;
        of.serve();
    }

    void useUp(CallBudget &of)
    {
        while (of.waiting() == 0) {
            ask(of, {});
        }
        m_served.clear();
    }

    Instant m_now{1'000'000s};
    QStringList m_served;
    QTemporaryDir m_folder;
};

void CallBudgetTest::init()
{
    m_served.clear();
    QFile::remove(m_folder.filePath(u"budget"_s));
}

void CallBudgetTest::callsBeyondTheBurstWait()
{
    const auto calls = budget();
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}) {
        ask(*calls, name);
    }
    QCOMPARE(m_served.size(), 5);
    QCOMPARE(calls->waiting(), 2);
    advance(*calls, 200ms);
    QCOMPARE(m_served.size(), 6);
    advance(*calls, 200ms);
    QCOMPARE(m_served.size(), 7);
    QCOMPARE(calls->waiting(), 0);
}

void CallBudgetTest::higherPrioritiesGoFirst()
{
    const auto calls = budget();
    useUp(*calls);
    ask(*calls, u"history"_s, CallPriority::History);
    ask(*calls, u"refresh 1"_s, CallPriority::Refresh);
    ask(*calls, u"refresh 2"_s, CallPriority::Refresh);
    ask(*calls, u"campaign"_s, CallPriority::Campaign);
    ask(*calls, u"user"_s, CallPriority::User);
    advance(*calls, 1s);
    m_served.removeAll(QString());
    QCOMPARE(m_served, (QStringList{u"user"_s, u"campaign"_s, u"refresh 1"_s, u"refresh 2"_s}));
    advance(*calls, 200ms);
    QCOMPARE(m_served.last(), u"history"_s);
}

void CallBudgetTest::whoDiedIsNotServed()
{
    const auto calls = budget();
    useUp(*calls);
    auto context = std::make_unique<QObject>();
    calls->acquire(CallPriority::User, context.get(), [this] { m_served.append(u"dead"_s); });
    ask(*calls, u"alive"_s);
    context.reset();
    advance(*calls, 400ms);
    QVERIFY(!m_served.contains(u"dead"_s) && m_served.contains(u"alive"_s));
}

void CallBudgetTest::refusalsSlowDownAndAreShown()
{
    const auto calls = budget();
    QSignalSpy changed(calls.get(), &CallBudget::changed);
    QCOMPARE(calls->rate(), 5.0);
    calls->noteRefusal();
    QCOMPARE(calls->rate(), 2.5);
    QCOMPARE(changed.count(), 1);
    ask(*calls, u"waits"_s);
    QCOMPARE(calls->waiting(), 1);
    advance(*calls, 400ms);
    QCOMPARE(m_served, QStringList{u"waits"_s});
}

void CallBudgetTest::twoProcessesShareOneFile()
{
    const QString file = m_folder.filePath(u"budget"_s);
    const auto one = budget(file);
    const auto two = budget(file);
    for (int i = 0; i < 3; ++i) {
        ask(*one, u"one"_s);
        ask(*two, u"two"_s);
    }
    QCOMPARE(m_served.size(), 5);
    QCOMPARE(one->waiting() + two->waiting(), 1);
    one->noteRefusal();
    m_now += 100ms;
    two->serve();
    QVERIFY(two->rate() < 3.0);
    m_now += 1s;
    two->serve();
    one->serve();
    QCOMPARE(m_served.size(), 6);
}

void CallBudgetTest::aBrokenFileIsReplaced_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty, as after a crash") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"tokens\":0,\"ra");
    QTest::newRow("wrong types") << QByteArray(R"({"tokens":"all","rate":null,"at":{}})");
    QTest::newRow("from the future, tokens without end")
        << QByteArray(R"({"tokens":1e9,"rate":1e9,"at":9000000000000,"halvedAt":9000000000000})");
}

void CallBudgetTest::aBrokenFileIsReplaced()
{
    QFETCH(const QByteArray, content);
    QFile file(m_folder.filePath(u"budget"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto calls = budget(file.fileName());
    for (int i = 0; i < 8; ++i) {
        ask(*calls, u"call"_s);
    }
    QCOMPARE(m_served.size(), 5);
    QVERIFY(calls->rate() <= 5.0);
    calls->noteRefusal();
    QCOMPARE(calls->rate(), 2.5);
}

void CallBudgetTest::aFileThatCannotBeLockedStopsNobody()
{
    const QString file = m_folder.filePath(u"budget"_s);
    QLockFile lock(file + u".lock"_s);
    QVERIFY(lock.tryLock());
    const auto calls = budget(file);
    ask(*calls, u"call"_s);
    QCOMPARE(m_served, QStringList{u"call"_s});
    const auto nowhere = budget(u"/no/such/folder/budget"_s);
    ask(*nowhere, u"call"_s);
    QCOMPARE(m_served.size(), 2);
}

void CallBudgetTest::budgetFilesDifferByServerAndNamespace()
{
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    QVERIFY(budgetFile(u"http://a"_s, u"x"_s).startsWith(m_folder.path()));
    QVERIFY(budgetFile(u"http://a"_s, u"x"_s) != budgetFile(u"http://a"_s, u"y"_s));
    QVERIFY(budgetFile(u"http://a"_s, u"x"_s) != budgetFile(u"http://b"_s, u"x"_s));
    QCOMPARE(budgetFile(u"http://a"_s, u"x"_s), budgetFile(u"http://a"_s, u"x"_s));
}

void CallBudgetTest::listCallsOfAnApiClientAreCounted()
{
    test::FakeNetwork network;
    const auto calls = budget();
    const ApiClient client({.network = &network, .budget = calls.get()}, {.url = QUrl(u"http://server"_s)});
    ApiRequest request = client.get("/list", {}, 1s);
    request.budgeted = CallPriority::Refresh;
    request.retry.maxAttempts = 1;
    network.script = {{.status = 429, .body = R"({"code":8,"message":"rate limit exceeded"})"}};
    const auto parse = [](const QByteArray &body) -> Result<QByteArray> { return body; };
    QVERIFY(!test::outcomeOf(client.send<QByteArray>(request, parse, this)));
    QCOMPARE(calls->rate(), 2.5);
    // The next one waits, and a call that dies while it waits leaves the queue.
    std::unique_ptr<QObject> owner = std::make_unique<QObject>();
    client.send<QByteArray>(request, parse, owner.get());
    QTRY_COMPARE(calls->waiting(), 1);
    owner.reset();
    calls->serve();
    QCOMPARE(calls->waiting(), 0);
    QCOMPARE(network.problems(), QStringList());
}

QTEST_GUILESS_MAIN(CallBudgetTest)
#include "tst_callbudget.moc"
