// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "ui/models/jobmirror.h"
#include "support/manualclock.h"
#include "ui/models/jobtablemodel.h"
#include "ui/models/serverlist.h"
#include "unit/ui/models/jobmaking.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Ui;
using namespace Pollux::Test;

namespace {

JobKey key(const QString &id)
{
    return {u"audio"_s, id};
}

Job job(const QString &id, JobState state = JobState::Running)
{
    return jobOf(id, state, {});
}

void put(JobMirror &mirror, const Job &job)
{
    mirror.put(job, mirror.place(job.key));
}

QStringList idsOf(const JobMirror &mirror)
{
    QStringList ids;
    for (const Job &one : mirror)
        ids += one.key.id;
    ids.sort();
    return ids;
}

} // namespace

class JobMirrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHasGoneKeepsItsPlaceForAWhile();
    void whatComesBackHasItsPlaceAgain();
    void activeOnesInTheOrderOfTheirBeginning();
    void aListenerMayLetTheNextBatchIn();
};

void JobMirrorTest::whatHasGoneKeepsItsPlaceForAWhile()
{
    JobMirror mirror;
    put(mirror, job(u"1"_s));
    put(mirror, job(u"2"_s));
    const JobSlotId place = mirror.place(key(u"1"_s));
    mirror.take(place);
    QVERIFY(!mirror.find(key(u"1"_s)));
    QVERIFY(!mirror.at(place));
    QCOMPARE(mirror.size(), 1);
    QCOMPARE(idsOf(mirror), QStringList{u"2"_s});
    QCOMPARE(mirror.place(key(u"1"_s)), place);
    QCOMPARE(mirror.keyAt(place), key(u"1"_s));
    put(mirror, job(u"3"_s));
    QVERIFY(mirror.place(key(u"3"_s)) != place);
    mirror.forgetGone();
    QCOMPARE(mirror.place(key(u"1"_s)), noJobSlot);
    put(mirror, job(u"4"_s));
    QCOMPARE(mirror.place(key(u"4"_s)), place);
    mirror.takeAll();
    QVERIFY(mirror.isEmpty());
    QVERIFY(mirror.begin() == mirror.end());
    mirror.forgetGone();
    QCOMPARE(mirror.size(), 0);
}

void JobMirrorTest::whatComesBackHasItsPlaceAgain()
{
    JobMirror mirror;
    put(mirror, job(u"1"_s));
    put(mirror, job(u"2"_s));
    const JobSlotId place = mirror.place(key(u"1"_s));
    mirror.take(place);
    put(mirror, job(u"1"_s, JobState::Queued));
    QCOMPARE(mirror.place(key(u"1"_s)), place);
    QCOMPARE(mirror.size(), 2);
    mirror.forgetGone();
    QCOMPARE(mirror.find(key(u"1"_s))->state, JobState::Queued);
    mirror.take(place);
    put(mirror, job(u"1"_s));
    mirror.take(place); // twice in one batch
    mirror.forgetGone();
    QCOMPARE(idsOf(mirror), QStringList{u"2"_s});
    QCOMPARE(mirror.size(), 1);
}

void JobMirrorTest::activeOnesInTheOrderOfTheirBeginning()
{
    JobMirror mirror;
    put(mirror, job(u"1"_s, JobState::Queued));
    put(mirror, job(u"2"_s));
    put(mirror, job(u"1"_s));
    put(mirror, job(u"3"_s));
    put(mirror, job(u"2"_s)); // still
    QCOMPARE(mirror.active(), QList<JobKey>({key(u"2"_s), key(u"1"_s), key(u"3"_s)}));
    put(mirror, job(u"2"_s, JobState::Failed));
    mirror.take(mirror.place(key(u"1"_s)));
    put(mirror, job(u"2"_s));
    QCOMPARE(mirror.active(), QList<JobKey>({key(u"3"_s), key(u"2"_s)}));
}

// A dialog that somebody opens while he is told of a batch: the next one comes before the others have heard of the first.
void JobMirrorTest::aListenerMayLetTheNextBatchIn()
{
    ManualClock clock;
    ServerList servers;
    auto *const server = new ServerState(u"one"_s, u"One"_s, &clock);
    bool isNested = false;
    connect(server, &ServerState::linkChanged, server, [&] {
        if (!std::exchange(isNested, true))
            Test::put(server, {job(u"3"_s), job(u"4"_s)});
    });
    servers.add(server);
    JobTableModel model(&servers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Test::put(server, {job(u"1"_s), job(u"2"_s)});

    WatchBatch batch;
    batch.jobs = {deltaOf(JobDelta::Kind::Removed, job(u"1"_s))};
    batch.links = {LinkEvent{clock.wallTime(), LinkStateChange{}}};
    server->apply(batch);
    QVERIFY(isNested);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.total(), 3);
    QCOMPARE(model.count(JobGroup::Active), 3);
    for (const QString &id : {u"2"_s, u"3"_s, u"4"_s})
        QVERIFY(model.indexOf({u"one"_s, key(id)}).isValid());
    QVERIFY(!model.indexOf({u"one"_s, key(u"1"_s)}).isValid());
    QCOMPARE(server->jobs().place(key(u"1"_s)), noJobSlot);
}

QTEST_GUILESS_MAIN(JobMirrorTest)
#include "jobmirrortest.moc"
