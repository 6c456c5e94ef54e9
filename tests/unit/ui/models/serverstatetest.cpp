// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/serverstate.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;

namespace {

Job job(const QString &id, JobState state, const QDateTime &updated)
{
    Job made;
    made.key = {u"audio"_s, id};
    made.state = state;
    made.updated = updated;
    return made;
}

WatchBatch batchOf(const QList<JobDelta> &deltas)
{
    WatchBatch batch;
    batch.jobs = deltas;
    return batch;
}

LinkEvent linkEvent(const QDateTime &time, LinkState state)
{
    LinkStateChange change;
    change.state = state;
    return {time, change};
}

} // namespace

class ServerStateTest : public QObject
{
    Q_OBJECT

private:
    // Applies one state after another to the same job.
    void play(ServerState &server, const QString &id, const QList<JobState> &states)
    {
        for (const JobState state : states) {
            const bool isNew = !server.job({u"audio"_s, id});
            const JobState before = isNew ? JobState::Unknown : server.job({u"audio"_s, id})->state;
            server.apply(batchOf({{isNew ? JobDelta::Kind::Inserted : JobDelta::Kind::Updated,
                                   job(id, state, m_clock.wallTime()), before, ChangeSource::Event}}));
        }
    }

    Test::ManualClock m_clock;

private Q_SLOTS:
    void countsFollowEveryDelta_data();
    void countsFollowEveryDelta();
    void activeKeepsItsOrder();
    void anUnknownJobIsActiveUnlessItWaited();
    void endsAreListedNewestFirstAndOnce();
    void reopenedIsNoLongerJustEnded();
    void aFailureIsUnseenUntilSeen();
    void aRemovedFailureIsNotUnseen();
    void doneTodayBeginsAnewAtMidnight();
    void everythingIsTakenOverBeforeAnythingIsTold();
    void restartForgetsAndTellsIt();
    void samplesAreKeptAndTold();
    void whatWasKeptFromBeforeComesBeforeWhatHappenedSince();
    void aPastThatNobodyAwaitsIsNone();
    void problemsAreBounded();
    void troubleIsToldOnce();
};

void ServerStateTest::countsFollowEveryDelta_data()
{
    QTest::addColumn<QList<JobState>>("states");
    QTest::addColumn<JobState>("last");
    QTest::newRow("one") << QList{JobState::Queued} << JobState::Queued;
    QTest::newRow("a whole life") << QList{JobState::Queued, JobState::Running, JobState::Succeeded}
                                  << JobState::Succeeded;
    QTest::newRow("again and again") << QList{JobState::Running, JobState::Failed, JobState::Retrying,
                                              JobState::Running, JobState::Failed}
                                     << JobState::Failed;
    QTest::newRow("a gap") << QList{JobState::Running, JobState::Unknown} << JobState::Unknown;
}

void ServerStateTest::countsFollowEveryDelta()
{
    QFETCH(const QList<JobState>, states);
    QFETCH(const JobState, last);
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    play(server, u"1"_s, states);
    for (const JobState state : allJobStates())
        QCOMPARE(server.count(state), state == last ? 1 : 0);
    QCOMPARE(server.openCount(), isTerminal(last) ? 0 : 1);

    const Job gone = *server.job({u"audio"_s, u"1"_s});
    server.apply(batchOf({{JobDelta::Kind::Removed, gone, gone.state, ChangeSource::Event}}));
    QCOMPARE(server.count(last), 0);
    QCOMPARE(server.openCount(), 0);
    QVERIFY(server.jobs().isEmpty());
    QVERIFY(server.active().isEmpty());
    QVERIFY(server.justEnded().isEmpty());
}

void ServerStateTest::activeKeepsItsOrder()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    for (const QString &id : {u"b"_s, u"a"_s, u"c"_s})
        play(server, id, {JobState::Queued, JobState::Running});
    play(server, u"b"_s, {JobState::Stalled, JobState::Running});
    play(server, u"a"_s, {JobState::Succeeded});
    QCOMPARE(server.active(), (QList<JobKey>{{u"audio"_s, u"b"_s}, {u"audio"_s, u"c"_s}}));
}

void ServerStateTest::anUnknownJobIsActiveUnlessItWaited()
{
    Job unknown = job(u"1"_s, JobState::Unknown, m_clock.wallTime());
    QVERIFY(isActive(unknown));
    unknown.beforeUnknown = JobState::Running;
    QVERIFY(isActive(unknown));
    for (const JobState waiting : {JobState::Queued, JobState::Scheduled, JobState::Blocked}) {
        unknown.beforeUnknown = waiting;
        QVERIFY(!isActive(unknown));
    }
}

void ServerStateTest::endsAreListedNewestFirstAndOnce()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    for (int i = 0; i < 30; ++i)
        play(server, QString::number(i), {JobState::Running, JobState::Succeeded});
    QCOMPARE(server.justEnded().size(), 20);
    QCOMPARE(server.justEnded().constFirst().id, u"29"_s);
    play(server, u"15"_s, {JobState::Succeeded}); // told again: no news
    QCOMPARE(server.justEnded().constFirst().id, u"29"_s);
    play(server, u"15"_s, {JobState::Failed}); // corrected: news, and in its place only once
    QCOMPARE(server.justEnded().constFirst().id, u"15"_s);
    QCOMPARE(server.justEnded().count({u"audio"_s, u"15"_s}), 1);
}

void ServerStateTest::reopenedIsNoLongerJustEnded()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    play(server, u"1"_s, {JobState::Running, JobState::Failed, JobState::Retrying});
    QVERIFY(server.justEnded().isEmpty());
    QCOMPARE(server.unseenFailures(), 0);
    QCOMPARE(server.active().size(), 1);
}

void ServerStateTest::aFailureIsUnseenUntilSeen()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    QSignalSpy seen(&server, &ServerState::seenChanged);
    play(server, u"1"_s, {JobState::Running, JobState::Failed});
    play(server, u"2"_s, {JobState::Running, JobState::Failed});
    QCOMPARE(server.unseenFailures(), 2);
    QCOMPARE(seen.size(), 2);
    server.markSeen({u"audio"_s, u"1"_s});
    QCOMPARE(server.unseenFailures(), 1);
    QVERIFY(!server.isUnseen({u"audio"_s, u"1"_s}));
    play(server, u"1"_s, {JobState::Failed}); // told again
    QVERIFY(!server.isUnseen({u"audio"_s, u"1"_s}));
    server.markSeen({u"audio"_s, u"1"_s});
    QCOMPARE(seen.size(), 3);
    server.markAllSeen();
    QCOMPARE(server.unseenFailures(), 0);
    QCOMPARE(seen.size(), 4);
    play(server, u"1"_s, {JobState::Retrying, JobState::Failed}); // failed once more
    QVERIFY(server.isUnseen({u"audio"_s, u"1"_s}));
}

void ServerStateTest::aRemovedFailureIsNotUnseen()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    play(server, u"1"_s, {JobState::Failed});
    QCOMPARE(server.unseenFailures(), 1);
    const Job gone = *server.job({u"audio"_s, u"1"_s});
    server.apply(batchOf({{JobDelta::Kind::Removed, gone, gone.state, ChangeSource::Event}}));
    QCOMPARE(server.unseenFailures(), 0);
}

void ServerStateTest::doneTodayBeginsAnewAtMidnight()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    play(server, u"1"_s, {JobState::Running, JobState::Succeeded});
    play(server, u"2"_s, {JobState::Running, JobState::Failed});
    QCOMPARE(server.doneToday(), 1);
    m_clock.advance(std::chrono::hours(24));
    QCOMPARE(server.doneToday(), 0);
    play(server, u"3"_s, {JobState::Running, JobState::Succeeded});
    QCOMPARE(server.doneToday(), 1);
}

void ServerStateTest::everythingIsTakenOverBeforeAnythingIsTold()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    bool told = false;
    connect(&server, &ServerState::linkChanged, this, [&] {
        told = true;
        QCOMPARE(server.count(JobState::Running), 1);
        QCOMPARE(server.queues().size(), 1);
    });
    WatchBatch batch = batchOf({{JobDelta::Kind::Inserted, job(u"1"_s, JobState::Running, m_clock.wallTime()),
                                 JobState::Unknown, ChangeSource::Event}});
    batch.links = {linkEvent(m_clock.wallTime(), LinkState::Connecting)};
    Queue queue;
    queue.name = u"audio"_s;
    batch.queues = {queue};
    server.apply(batch);
    QVERIFY(told);
}

void ServerStateTest::restartForgetsAndTellsIt()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    play(server, u"1"_s, {JobState::Running});
    play(server, u"2"_s, {JobState::Running, JobState::Failed});
    WatchBatch batch;
    batch.samples = {LinkSample{m_clock.wallTime(), u"polling"_s, std::nullopt, std::nullopt}};
    server.apply(batch);
    QSignalSpy jobs(&server, &ServerState::jobsChanged);
    QSignalSpy samples(&server, &ServerState::samplesChanged);
    server.restart();
    QVERIFY(server.samples().isEmpty());
    QCOMPARE(samples.size(), 1);
    QCOMPARE(jobs.size(), 1);
    const auto deltas = jobs.constFirst().constFirst().value<QList<JobDelta>>();
    QCOMPARE(deltas.size(), 2);
    for (const JobDelta &delta : deltas)
        QCOMPARE(delta.kind, JobDelta::Kind::Removed);
    QVERIFY(server.jobs().isEmpty());
    QCOMPARE(server.unseenFailures(), 0);
    QVERIFY(server.timeline({u"audio"_s, u"1"_s}).isEmpty());
    QCOMPARE(server.link().condition(), LinkCondition::Starting);
}

void ServerStateTest::samplesAreKeptAndTold()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    QSignalSpy told(&server, &ServerState::samplesChanged);
    WatchBatch batch;
    server.apply(batch);
    QCOMPARE(told.size(), 0);
    for (int i = 0; i < 3; ++i)
        batch.samples += {m_clock.wallTime().addSecs(i), u"websocket"_s, Microseconds(20'000 + i), std::nullopt};
    server.apply(batch);
    QCOMPARE(told.size(), 1);
    QCOMPARE(server.samples(), batch.samples);
}

void ServerStateTest::whatWasKeptFromBeforeComesBeforeWhatHappenedSince()
{
    const QDateTime now = m_clock.wallTime();
    const auto link = [&](int seconds, LinkState state) {
        LinkStateChange change;
        change.state = state;
        change.transport = state == LinkState::Connected ? u"websocket"_s : QString();
        return LinkEvent{now.addSecs(seconds), change};
    };
    const auto sample = [&](int seconds) { return LinkSample{now.addSecs(seconds), u"websocket"_s, Microseconds(20'000), std::nullopt}; };
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    server.awaitPast();
    WatchBatch batch;
    batch.links = {link(0, LinkState::Connecting), link(1, LinkState::Connected)};
    batch.samples = {sample(1)};
    server.apply(batch);

    LinkTimeline past;
    past.add(link(-600, LinkState::Connected));
    past.endWatch(now.addSecs(-300));
    QSignalSpy changed(&server, &ServerState::linkChanged);
    QSignalSpy samples(&server, &ServerState::samplesChanged);
    server.setPast(past, {sample(-500)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(samples.size(), 1);
    QCOMPARE(server.link().begin(), now.addSecs(-600));
    QCOMPARE(server.link().condition(), LinkCondition::WebSocket);
    QCOMPARE(server.link().since(), now.addSecs(1));
    QCOMPARE(server.link().drops().size(), 0);
    QCOMPARE(server.link().spans(now.addSecs(-600), now.addSecs(2)).size(), 3); // with a hole between the first two
    QCOMPARE(server.samples(), (QList{sample(-500), sample(1)}));

    batch.links = {link(9, LinkState::Disconnected)};
    batch.samples = {};
    server.apply(batch);
    QCOMPARE(server.link().drops().size(), 1);
    server.setPast({}, {}); // once is enough
    QCOMPARE(server.link().drops().size(), 1);
}

void ServerStateTest::aPastThatNobodyAwaitsIsNone()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    LinkTimeline past;
    past.add({m_clock.wallTime(), LinkStateChange()});
    server.setPast(past, {});
    QVERIFY(!server.link().begin().isValid());
    server.awaitPast();
    server.restart(); // of another address, perhaps
    server.setPast(past, {});
    QVERIFY(!server.link().begin().isValid());
}

void ServerStateTest::problemsAreBounded()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    WatchBatch batch;
    for (int i = 0; i < 70; ++i)
        batch.problems += QString::number(i);
    QSignalSpy about(&server, &ServerState::aboutChanged);
    server.apply(batch);
    QCOMPARE(server.problems().size(), 50);
    QCOMPARE(server.problems().constLast(), u"69"_s);
    QCOMPARE(about.size(), 1);
}

void ServerStateTest::troubleIsToldOnce()
{
    ServerState server(u"s"_s, u"S"_s, &m_clock);
    QSignalSpy about(&server, &ServerState::aboutChanged);
    server.setTrouble(ServerState::Trouble::KeychainLocked, u"locked"_s);
    server.setTrouble(ServerState::Trouble::KeychainLocked, u"locked"_s);
    QCOMPARE(about.size(), 1);
    server.setTitle(u"T"_s);
    server.setTitle(u"T"_s);
    QCOMPARE(about.size(), 2);
}

QTEST_GUILESS_MAIN(ServerStateTest)
#include "serverstatetest.moc"
