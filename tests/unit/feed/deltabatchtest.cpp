// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/deltabatch.h"

#include "unit/feed/jobmirror.h"
#include "unit/feed/randomjobs.h"

#include <QSet>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using Kind = JobDelta::Kind;

namespace {

QStringList ids(const QList<JobDelta> &deltas)
{
    QStringList ids;
    for (const JobDelta &delta : deltas)
        ids += delta.job.key.id;
    return ids;
}

} // namespace

class DeltaBatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesTwo_data();
    void mergesTwo();
    void keepsTheOrderOfFirstAppearance();
    void forgetsWhereAJobWasThatNobodyHeardOf();
    void isEmptyOnceTaken();
    void aMirrorOfBatchesEqualsAMirrorOfDeltas_data();
    void aMirrorOfBatchesEqualsAMirrorOfDeltas();
    void aPartLeavesTheOthersWhereTheyStand();
    void aMirrorOfPartsEqualsAMirrorOfDeltas();
};

void DeltaBatchTest::mergesTwo_data()
{
    QTest::addColumn<Kind>("first");
    QTest::addColumn<Kind>("second");
    QTest::addColumn<bool>("isTold");
    QTest::addColumn<Kind>("told");
    QTest::addColumn<JobState>("previous");

    const auto unheard = JobState::Unknown; // an Inserted has no state before
    const auto before = JobState::Queued;
    QTest::newRow("inserted, inserted") << Kind::Inserted << Kind::Inserted << true << Kind::Inserted << unheard;
    QTest::newRow("inserted, updated") << Kind::Inserted << Kind::Updated << true << Kind::Inserted << unheard;
    QTest::newRow("inserted, removed") << Kind::Inserted << Kind::Removed << false << Kind::Removed << unheard;
    QTest::newRow("updated, inserted") << Kind::Updated << Kind::Inserted << true << Kind::Updated << before;
    QTest::newRow("updated, updated") << Kind::Updated << Kind::Updated << true << Kind::Updated << before;
    QTest::newRow("updated, removed") << Kind::Updated << Kind::Removed << true << Kind::Removed << before;
    QTest::newRow("removed, inserted") << Kind::Removed << Kind::Inserted << true << Kind::Updated << before;
    QTest::newRow("removed, updated") << Kind::Removed << Kind::Updated << true << Kind::Updated << before;
    QTest::newRow("removed, removed") << Kind::Removed << Kind::Removed << true << Kind::Removed << before;
}

void DeltaBatchTest::mergesTwo()
{
    QFETCH(const Kind, first);
    QFETCH(const Kind, second);
    QFETCH(const bool, isTold);
    QFETCH(const Kind, told);
    QFETCH(const JobState, previous);

    DeltaBatch batch;
    const JobState before = first == Kind::Inserted ? JobState::Unknown : JobState::Queued;
    batch.add(jobDelta(u"a"_s, first, before, JobState::Running));
    const JobDelta last = jobDelta(u"a"_s, second, second == Kind::Inserted ? JobState::Unknown : JobState::Running,
                                   JobState::Failed, ChangeSource::Snapshot);
    batch.add(last);
    QCOMPARE(batch.isEmpty(), !isTold);
    const QList<JobDelta> taken = batch.take();
    QCOMPARE(taken.size(), isTold ? 1 : 0);
    if (!isTold)
        return;
    QCOMPARE(taken[0].kind, told);
    QCOMPARE(taken[0].previous, previous);
    QCOMPARE(taken[0].job, last.job);
    QCOMPARE(taken[0].source, ChangeSource::Snapshot);
}

void DeltaBatchTest::keepsTheOrderOfFirstAppearance()
{
    DeltaBatch batch;
    for (const auto &id : {u"b"_s, u"a"_s, u"c"_s})
        batch.add(jobDelta(id, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(jobDelta(u"b"_s, Kind::Updated, JobState::Queued, JobState::Running));
    batch.add(jobDelta(u"d"_s, Kind::Updated, JobState::Queued, JobState::Running));
    batch.add(jobDelta(u"a"_s, Kind::Updated, JobState::Queued, JobState::Running));
    QCOMPARE(ids(batch.take()), QStringList({u"b"_s, u"a"_s, u"c"_s, u"d"_s}));
}

void DeltaBatchTest::forgetsWhereAJobWasThatNobodyHeardOf()
{
    DeltaBatch batch;
    batch.add(jobDelta(u"a"_s, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(jobDelta(u"b"_s, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(jobDelta(u"a"_s, Kind::Removed, JobState::Queued, JobState::Queued));
    batch.add(jobDelta(u"c"_s, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(jobDelta(u"a"_s, Kind::Inserted, JobState::Unknown, JobState::Running));
    batch.add(jobDelta(u"b"_s, Kind::Removed, JobState::Queued, JobState::Queued));
    const QList<JobDelta> taken = batch.take();
    QCOMPARE(ids(taken), QStringList({u"c"_s, u"a"_s}));
    QCOMPARE(taken[1].job.state, JobState::Running);
}

void DeltaBatchTest::isEmptyOnceTaken()
{
    DeltaBatch batch;
    QVERIFY(batch.isEmpty());
    batch.add(jobDelta(u"a"_s, Kind::Updated, JobState::Queued, JobState::Running));
    QVERIFY(!batch.isEmpty());
    QCOMPARE(batch.take().size(), 1);
    QVERIFY(batch.isEmpty());
    QVERIFY(batch.take().isEmpty());
    batch.add(jobDelta(u"a"_s, Kind::Updated, JobState::Running, JobState::Failed));
    QCOMPARE(batch.take().constFirst().previous, JobState::Running);
}

void DeltaBatchTest::aMirrorOfBatchesEqualsAMirrorOfDeltas_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<quint32>("most"); // deltas a batch
    QTest::newRow("few jobs, small batches") << 3 << 6u;
    QTest::newRow("few jobs, large batches") << 10 << 2'000u;
    QTest::newRow("many jobs, small batches") << 200 << 10u;
    QTest::newRow("many jobs, large batches") << 200 << 5'000u;
}

void DeltaBatchTest::aMirrorOfBatchesEqualsAMirrorOfDeltas()
{
    QFETCH(const int, jobs);
    QFETCH(const quint32, most);
    for (quint32 seed = 1; seed <= 10; ++seed) {
        RandomJobs server(seed, jobs);
        JobMirror each;
        JobMirror batched;
        DeltaBatch batch;
        for (quint32 left = 5'000, next = 0; left > 0; --left) {
            const JobDelta delta = server.next();
            each.apply(delta);
            batch.add(delta);
            if (next-- > 0 && left > 1)
                continue;
            next = server.bounded(most);
            const QList<JobDelta> taken = batch.take();
            const QStringList all = ids(taken);
            QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
            batched.apply(taken);
            QCOMPARE(batched.jobs, each.jobs);
        }
        QCOMPARE(each.misfits, 0);
        QCOMPARE(batched.misfits, 0);
    }
}

void DeltaBatchTest::aPartLeavesTheOthersWhereTheyStand()
{
    DeltaBatch batch;
    for (const auto &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        batch.add(jobDelta(id, Kind::Inserted, JobState::Unknown, JobState::Queued));
    QCOMPARE(ids(batch.take(2)), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(!batch.isEmpty());
    batch.add(jobDelta(u"d"_s, Kind::Updated, JobState::Queued, JobState::Running)); // stands there already
    batch.add(jobDelta(u"a"_s, Kind::Updated, JobState::Queued, JobState::Running)); // does not any more
    batch.add(jobDelta(u"c"_s, Kind::Removed, JobState::Queued, JobState::Queued));  // was never heard of
    const QList<JobDelta> rest = batch.take(2);
    QCOMPARE(ids(rest), QStringList({u"d"_s, u"a"_s}));
    QCOMPARE(rest[0].kind, Kind::Inserted);
    QCOMPARE(rest[0].job.state, JobState::Running);
    QCOMPARE(rest[1].kind, Kind::Updated);
    QVERIFY(batch.isEmpty());
}

void DeltaBatchTest::aMirrorOfPartsEqualsAMirrorOfDeltas()
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        RandomJobs server(seed, 100);
        JobMirror each;
        JobMirror batched;
        DeltaBatch batch;
        for (quint32 left = 5'000; left > 0; --left) {
            const JobDelta delta = server.next();
            each.apply(delta);
            batch.add(delta);
            if (server.bounded(10) == 0)
                batched.apply(batch.take(1 + server.bounded(30)));
        }
        while (!batch.isEmpty())
            batched.apply(batch.take(7));
        QCOMPARE(batched.jobs, each.jobs);
        QCOMPARE(batched.misfits, 0);
    }
}

QTEST_APPLESS_MAIN(DeltaBatchTest)
#include "deltabatchtest.moc"
