// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/pendingbatch.h"

#include "unit/feed/randomjobs.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

Queue queue(const QString &name, int waiting)
{
    Queue queue;
    queue.name = name;
    queue.waiting = waiting;
    return queue;
}

Worker worker(const QString &name, Worker::State state)
{
    Worker worker;
    worker.name = name;
    worker.state = state;
    return worker;
}

LinkEvent link(int attempt)
{
    LinkStateChange change;
    change.attempt = attempt;
    return {{}, change};
}

Notification notification(int id)
{
    Notification notification;
    notification.id = quint64(id);
    return notification;
}

} // namespace

class PendingBatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyWithoutNews_data();
    void isEmptyWithoutNews();
    void tellsTheLastStateOfEach();
    void keepsTheNewestOfEachList();
    void newFiguresAloneAreNews();
    void moreJobsThanAFrameCanTakeComeInParts();
    void nothingWaitsForEverBehindAFlood();
};

void PendingBatchTest::newFiguresAloneAreNews()
{
    PendingBatch pending;
    pending.setFiguresChanged();
    QVERIFY(!pending.isEmpty());
    QCOMPARE(pending.take(), WatchBatch()); // the sender puts them in
    QVERIFY(pending.isEmpty());
}

void PendingBatchTest::moreJobsThanAFrameCanTakeComeInParts()
{
    PendingBatch pending;
    QList<JobDelta> deltas;
    for (int id = 0; id < PendingBatch::maxJobs * 5 / 2; ++id)
        deltas += jobDelta(QString::number(id), JobDelta::Kind::Inserted, JobState::Unknown, JobState::Queued);
    pending.add(deltas);
    pending.add(notification(1)); // what is said about them comes behind the last of them
    for (int part = 0; part < 2; ++part) {
        const WatchBatch batch = pending.take();
        QCOMPARE(batch.jobs, deltas.sliced(part * PendingBatch::maxJobs, PendingBatch::maxJobs));
        QVERIFY(batch.notifications.isEmpty());
        QVERIFY(!pending.isEmpty());
    }
    const WatchBatch last = pending.take();
    QCOMPARE(last.jobs, deltas.sliced(2 * PendingBatch::maxJobs));
    QCOMPARE(last.notifications.size(), 1);
    QVERIFY(pending.isEmpty());
}

void PendingBatchTest::nothingWaitsForEverBehindAFlood()
{
    PendingBatch pending;
    pending.add(notification(1));
    QList<JobDelta> deltas;
    for (int id = 0; id < PendingBatch::maxJobs + 1; ++id)
        deltas += jobDelta(QString::number(id), JobDelta::Kind::Updated, JobState::Queued, JobState::Running);
    int parts = 0;
    bool isTold = false;
    while (!isTold && parts <= PendingBatch::maxParts + 1) {
        pending.add(deltas);
        isTold = !pending.take().notifications.isEmpty();
        ++parts;
    }
    QCOMPARE(parts, PendingBatch::maxParts + 1);
}

void PendingBatchTest::isEmptyWithoutNews_data()
{
    QTest::addColumn<int>("what");
    for (int what = 0; what < 11; ++what)
        QTest::addRow("%d", what) << what;
}

void PendingBatchTest::isEmptyWithoutNews()
{
    QFETCH(const int, what);
    PendingBatch pending;
    WatchBatch expected;
    QVERIFY(pending.isEmpty());
    switch (what) {
    case 0:
        expected.jobs = {JobDelta()};
        pending.add(expected.jobs);
        break;
    case 1:
        expected.links = {link(1)};
        pending.add(expected.links[0]);
        break;
    case 2:
        expected.queues = {queue(u"q"_s, 1)};
        pending.add(expected.queues[0]);
        break;
    case 3:
        expected.workers = {worker(u"w"_s, Worker::State::Online)};
        pending.add(expected.workers[0]);
        break;
    case 4:
        expected.notifications = {notification(1)};
        pending.add(expected.notifications[0]);
        break;
    case 5:
        expected.problems = {u"no"_s};
        pending.addProblem(expected.problems[0]);
        break;
    case 6:
        expected.stopped = true;
        pending.setStopped();
        break;
    case 7:
        expected.actionOutcomes = {ActionOutcome{}};
        pending.add(expected.actionOutcomes[0]);
        break;
    case 8:
        expected.samples = {LinkSample()};
        pending.add(expected.samples[0]);
        break;
    case 9:
        expected.health = ServerHealth();
        pending.add(*expected.health);
        break;
    case 10:
        expected.silence = LinkSilence();
        pending.add(*expected.silence);
        break;
    }
    QVERIFY(!pending.isEmpty());
    QCOMPARE(pending.take(), expected);
    QVERIFY(pending.isEmpty());
    QCOMPARE(pending.take(), WatchBatch());
}

void PendingBatchTest::tellsTheLastStateOfEach()
{
    PendingBatch pending;
    for (int round = 0; round < 2; ++round) { // a batch does not remember the one before
        pending.add(queue(u"b"_s, 1));
        pending.add(queue(u"a"_s, 2));
        pending.add(queue(u"b"_s, 3));
        pending.add(worker(u"w"_s, Worker::State::Online));
        pending.add(worker(u"w"_s, Worker::State::Offline));
        const WatchBatch batch = pending.take();
        QCOMPARE(batch.queues, QList<Queue>({queue(u"b"_s, 3), queue(u"a"_s, 2)}));
        QCOMPARE(batch.workers, QList<Worker>({worker(u"w"_s, Worker::State::Offline)}));
    }
}

void PendingBatchTest::keepsTheNewestOfEachList()
{
    PendingBatch pending;
    constexpr int all = 5'000;
    for (int i = 1; i <= all; ++i) {
        pending.add(link(i));
        pending.add(notification(i));
        pending.addProblem(QString::number(i));
        LinkSample sample;
        sample.bytesSent = i;
        pending.add(sample);
        ActionOutcome outcome;
        outcome.request.id = quint64(i);
        pending.add(outcome);
    }
    const WatchBatch batch = pending.take();
    QCOMPARE(batch.samples.size(), PendingBatch::maxSamples);
    QCOMPARE(batch.samples.constLast().bytesSent, all);
    QCOMPARE(batch.links.size(), PendingBatch::maxLinks);
    QCOMPARE(batch.links.constFirst(), link(all + 1 - int(PendingBatch::maxLinks)));
    QCOMPARE(batch.links.constLast(), link(all));
    QCOMPARE(batch.notifications.size(), PendingBatch::maxNotifications);
    QCOMPARE(batch.notifications.constLast().id, quint64(all));
    QCOMPARE(batch.problems.size(), PendingBatch::maxProblems);
    QCOMPARE(batch.problems.constLast(), QString::number(all));
    QCOMPARE(batch.actionOutcomes.size(), PendingBatch::maxOutcomes);
    QCOMPARE(batch.actionOutcomes.constLast().request.id, quint64(all));
}

QTEST_APPLESS_MAIN(PendingBatchTest)
#include "pendingbatchtest.moc"
