// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/peers.h"

#include "support/manualclock.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

WorkerChange online(const QString &name)
{
    WorkerChange change;
    change.name = name;
    change.state = Worker::State::Online;
    return change;
}

JobDelta end(int id)
{
    JobDelta delta;
    delta.job.key = {u"q"_s, QString::number(id)};
    delta.job.state = JobState::Succeeded;
    delta.previous = JobState::Running;
    return delta;
}

} // namespace

class PeersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSilentWorkerIsOffline();
    void nobodyIsSilentWithoutALink();
    void endsAnHourAreCountedWhereTheServerIsSilent();
    void theServersOwnRateStands();
};

void PeersTest::aSilentWorkerIsOffline()
{
    Test::ManualClock clock;
    Peers peers(120s, &clock);
    QStringList told;
    connect(&peers, &Peers::workerChanged, this,
            [&](const Worker &worker) { told += worker.name + u' ' + workerStateName(*worker.state); });
    peers.onLink(true);
    peers.apply(online(u"a"_s));
    clock.advance(60s);
    peers.apply(online(u"b"_s));
    clock.advance(60s - 1ms);
    QCOMPARE(told, QStringList({u"a online"_s, u"b online"_s}));
    clock.advance(1ms);
    QCOMPARE(told.mid(2), QStringList{u"a offline"_s});
    clock.advance(60s);
    QCOMPARE(told.mid(3), QStringList{u"b offline"_s});
    peers.apply(online(u"a"_s));
    QCOMPARE(told.constLast(), u"a online"_s);
}

void PeersTest::nobodyIsSilentWithoutALink()
{
    Test::ManualClock clock;
    Peers peers(120s, &clock);
    QStringList told;
    connect(&peers, &Peers::workerChanged, this, [&](const Worker &worker) { told += workerStateName(*worker.state); });
    peers.onLink(true);
    peers.apply(online(u"a"_s));
    peers.onLink(false);
    clock.advance(1h);
    peers.onLink(true);
    clock.advance(120s - 1ms);
    QCOMPARE(told, QStringList{u"online"_s});
    clock.advance(1ms);
    QCOMPARE(told.constLast(), u"offline"_s);
}

void PeersTest::endsAnHourAreCountedWhereTheServerIsSilent()
{
    Test::ManualClock clock;
    Peers peers({}, &clock);
    Queue last;
    connect(&peers, &Peers::queueChanged, this, [&](const Queue &queue) { last = queue; });
    peers.onLink(true);
    QueueChange queue;
    queue.name = u"q"_s;
    queue.waiting = 3;
    peers.apply(queue);
    for (int minute = 0; minute < 30; ++minute) {
        peers.onJobs({end(2 * minute), end(2 * minute + 1)});
        clock.advance(60s);
    }
    QVERIFY(last.perHour);
    QCOMPARE(*last.perHour, 120.0);
    for (int minute = 0; minute < 95; ++minute) // nothing ends any more, and that shows, too
        clock.advance(60s);
    QCOMPARE(*last.perHour, 0.0);
}

void PeersTest::theServersOwnRateStands()
{
    Test::ManualClock clock;
    Peers peers({}, &clock);
    Queue last;
    connect(&peers, &Peers::queueChanged, this, [&](const Queue &queue) { last = queue; });
    peers.onLink(true);
    QueueChange queue;
    queue.name = u"q"_s;
    queue.perHour = 7;
    peers.apply(queue);
    for (int minute = 0; minute < 10; ++minute) {
        peers.onJobs({end(minute)});
        clock.advance(60s);
    }
    QCOMPARE(*last.perHour, 7.0);
}

QTEST_GUILESS_MAIN(PeersTest)
#include "peerstest.moc"
