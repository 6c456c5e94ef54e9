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
    void aWorkerTakesOverWhatIsTold();
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

void PeerTest::aWorkerTakesOverWhatIsTold()
{
    Worker worker{.name = u"celery@a"_s, .state = Worker::State::Online, .running = 4};
    WorkerChange change;
    change.name = u"celery@a"_s;
    change.state = Worker::State::Offline;
    QVERIFY(merge(worker, change));
    QCOMPARE(worker, (Worker{.name = u"celery@a"_s, .state = Worker::State::Offline, .running = 4}));
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
