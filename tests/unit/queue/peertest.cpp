// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/queue.h"
#include "queue/worker.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

class PeerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQueueTakesOverWhatIsTold();
    void whereNobodyWaitsNobodyIsTheOldest();
    void aWorkerTakesOverWhatIsTold();
    void aWorkerThatIsGoneRunsNothingThatIsKnown();
    void aWorkersStateHasAName();
};

void PeerTest::aQueueTakesOverWhatIsTold()
{
    Queue queue;
    queue.name = u"import"_s;
    queue.waiting = 3;
    queue.failed = 1;
    QueueChange change;
    change.name = u"import"_s;
    change.waiting = 2;
    change.paused = true;
    QVERIFY(merge(queue, change));
    QCOMPARE(queue.waiting, 2);
    QCOMPARE(queue.failed, 1);
    QCOMPARE(queue.paused, true);
    QVERIFY(!merge(queue, change));
}

void PeerTest::whereNobodyWaitsNobodyIsTheOldest()
{
    Queue queue;
    queue.waiting = 3;
    queue.oldestWaiting = std::chrono::seconds(40);
    QueueChange paused;
    paused.paused = true;
    QVERIFY(merge(queue, paused));
    QCOMPARE(queue.oldestWaiting, std::chrono::seconds(40));
    QueueChange empty;
    empty.waiting = 0;
    QVERIFY(merge(queue, empty));
    QVERIFY(!queue.oldestWaiting);
}

void PeerTest::aWorkerTakesOverWhatIsTold()
{
    Worker worker{.name = u"celery@a"_s, .state = Worker::State::Online, .running = 4};
    WorkerChange change;
    change.name = u"celery@a"_s;
    change.state = Worker::State::Online;
    QVERIFY(!merge(worker, change));
    change.running = 3;
    QVERIFY(merge(worker, change));
    QCOMPARE(worker, (Worker{.name = u"celery@a"_s, .state = Worker::State::Online, .running = 3}));
}

void PeerTest::aWorkerThatIsGoneRunsNothingThatIsKnown()
{
    Worker worker{.name = u"celery@a"_s, .state = Worker::State::Online, .running = 4};
    WorkerChange change;
    change.name = u"celery@a"_s;
    change.state = Worker::State::Offline;
    QVERIFY(merge(worker, change));
    QCOMPARE(worker, (Worker{.name = u"celery@a"_s, .state = Worker::State::Offline, .running = std::nullopt}));
    QVERIFY(!merge(worker, change));
}

void PeerTest::aWorkersStateHasAName()
{
    for (const auto state : {Worker::State::Online, Worker::State::Offline})
        QCOMPARE(workerStateFromName(workerStateName(state)), state);
    QCOMPARE(workerStateName(Worker::State::Offline), u"offline"_s);
    QVERIFY(!workerStateFromName(u"busy"));
}

QTEST_APPLESS_MAIN(PeerTest)
#include "peertest.moc"
