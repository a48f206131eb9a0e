#include "app/support/fakeprovider.h"
#include "commands/commandrunner.h"

#include <QSignalSpy>
#include <QTest>

using namespace orrery;
using namespace orrery::test;

namespace {

ScheduleId nightly()
{
    return ScheduleId(QStringLiteral("nightly"));
}

tl::unexpected<ApiError> error(ApiError::Kind kind)
{
    return tl::make_unexpected(ApiError{.kind = kind});
}

PatchSchedule pause(const QString &note)
{
    return {.id = nightly(), .patch = {.pause = note}, .requestId = newRequestId()};
}

QString nameOf(const Outcome &outcome)
{
    constexpr std::array names{"applied", "sent", "failed", "unknown"};
    return QString::fromLatin1(names.at(outcome.index()));
}

/// A server of one schedule that can lose what it accepts, as scheduler v1 does.
struct Server
{
    ScheduleDescription now{.id = nightly()};
    bool losesWrites = false;
    std::optional<ApiError::Kind> replyLost = {};
    FakeProvider provider;

    Server()
    {
        provider.onDescribe = [this](const ScheduleId &) { return now; };
        provider.onPatch = [this](const PatchSchedule &patch) -> Result<Done> {
            if (!losesWrites && patch.patch.pause) {
                now.schedule.state = {.notes = *patch.patch.pause, .paused = true};
            }
            return reply();
        };
        provider.onUpdate = [this](const UpdateSchedule &update) -> Result<Done> {
            if (!losesWrites) {
                now.schedule = update.wanted;
            }
            return reply();
        };
    }

    [[nodiscard]] Result<Done> reply() const
    {
        return replyLost ? Result<Done>(error(*replyLost)) : Result<Done>(Done{});
    }

    [[nodiscard]] Outcome run(Command command)
    {
        CommandRunner runner(provider);
        std::optional<Outcome> outcome;
        QObject::connect(&runner, &CommandRunner::finished, &runner,
                         [&outcome](const CommandRun &run) { outcome = run.outcome(); });
        runner.run(std::move(command));
        const bool ended = QTest::qWaitFor([&outcome] { return outcome.has_value(); });
        return ended ? *outcome : Outcome(Failed{{.message = QStringLiteral("did not end")}});
    }
};

} // namespace

class TestCommandRunner : public QObject
{
    Q_OBJECT
private slots:

    void outcomeIsWhatTheServerShowsAfterwards_data()
    {
        QTest::addColumn<bool>("losesWrites");
        QTest::addColumn<int>("replyLost"); // -1: answered 200
        QTest::addColumn<QString>("outcome");
        QTest::newRow("applied") << false << -1 << "applied";
        QTest::newRow("answered-200-but-lost") << true << -1 << "failed";
        QTest::newRow("timed-out-but-applied") << false << int(ApiError::Kind::Timeout) << "applied";
        QTest::newRow("timed-out-not-seen") << true << int(ApiError::Kind::Timeout) << "unknown";
        QTest::newRow("connection-lost-not-seen") << true << int(ApiError::Kind::Unreachable) << "unknown";
        QTest::newRow("refused") << true << int(ApiError::Kind::Invalid) << "failed";
        QTest::newRow("refused-for-rate") << true << int(ApiError::Kind::RateLimited) << "failed";
    }

    void outcomeIsWhatTheServerShowsAfterwards()
    {
        QFETCH(bool, losesWrites);
        QFETCH(int, replyLost);
        QFETCH(QString, outcome);
        Server server;
        server.losesWrites = losesWrites;
        if (replyLost >= 0) {
            server.replyLost = ApiError::Kind(replyLost);
        }
        QCOMPARE(nameOf(server.run(pause(QStringLiteral("maintenance")))), outcome);
        QCOMPARE(server.provider.log.count(QStringLiteral("patch nightly")), 1); // never sent twice
    }

    void writesToOneScheduleAreReadBackBeforeTheNext()
    {
        Server server;
        CommandRunner runner(server.provider);
        const QSignalSpy finished(&runner, &CommandRunner::finished);
        runner.run(pause(QStringLiteral("one")));
        runner.run(pause(QStringLiteral("two")));
        QCOMPARE(runner.pendingCount(), 2);
        QTRY_COMPARE(finished.size(), 2);
        const QStringList expected{QStringLiteral("patch nightly"), QStringLiteral("describe nightly"),
                                   QStringLiteral("patch nightly"), QStringLiteral("describe nightly")};
        QCOMPARE(server.provider.log, expected);
        QVERIFY(!runner.isBusy(nightly()));
    }

    void busyFromTheFirstWriteToTheLast()
    {
        Server server;
        CommandRunner runner(server.provider);
        const QSignalSpy busy(&runner, &CommandRunner::busyChanged);
        runner.run(pause(QStringLiteral("one")));
        runner.run(pause(QStringLiteral("two")));
        QTRY_COMPARE(busy.size(), 2);
        QCOMPARE(busy.first().at(1).toBool(), true);
        QCOMPARE(busy.last().at(1).toBool(), false);
    }

    void editOfAChangedScheduleIsRefusedUnsent()
    {
        Server server;
        UpdateSchedule edit{.base = server.now, .wanted = {}, .requestId = newRequestId()};
        edit.wanted.state.notes = QStringLiteral("mine");
        server.now.schedule.state.notes = QStringLiteral("theirs");
        const Outcome outcome = server.run(edit);
        QCOMPARE(std::get<Failed>(outcome).error.kind, ApiError::Kind::Conflict);
        QCOMPARE(server.now.schedule.state.notes, QStringLiteral("theirs"));
        QVERIFY(!server.provider.log.contains(QStringLiteral("update nightly")));
    }

    void editKeepsCountOfActionsTakenMeanwhile()
    {
        Server server;
        server.now.schedule.state = {.limitedActions = true, .remainingActions = 7};
        UpdateSchedule edit{.base = server.now, .wanted = server.now.schedule, .requestId = newRequestId()};
        edit.wanted.state.notes = QStringLiteral("mine");
        server.now.schedule.state.remainingActions = 6;
        QCOMPARE(nameOf(server.run(edit)), QStringLiteral("applied"));
        QCOMPARE(server.now.schedule.state.remainingActions, 6);
    }

    void triggerIsOnlySent()
    {
        Server server;
        const PatchSchedule trigger{.id = nightly(), .patch = {.trigger = OverlapPolicy::Unspecified}};
        QCOMPARE(nameOf(server.run(trigger)), QStringLiteral("sent"));
        server.replyLost = ApiError::Kind::Timeout;
        QCOMPARE(nameOf(server.run(trigger)), QStringLiteral("unknown"));
    }

    void deleteIsDoneWhenDescribeSaysSo()
    {
        Server server;
        server.provider.onDelete = [](const ScheduleId &) { return Done{}; };
        QCOMPARE(nameOf(server.run(DeleteSchedule{nightly()})), QStringLiteral("failed")); // it is still there
        server.provider.onDescribe = [](const ScheduleId &) -> Result<ScheduleDescription> {
            return error(ApiError::Kind::NotFound);
        };
        QCOMPARE(nameOf(server.run(DeleteSchedule{nightly()})), QStringLiteral("applied"));
    }
};

QTEST_GUILESS_MAIN(TestCommandRunner)
#include "tst_commandrunner.moc"
