// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/deltabatch.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using Kind = JobDelta::Kind;

namespace {

JobDelta delta(const QString &id, Kind kind, JobState previous, JobState state,
               ChangeSource source = ChangeSource::Event)
{
    JobDelta delta;
    delta.kind = kind;
    delta.job.key = {u"q"_s, id};
    delta.job.state = state;
    delta.previous = previous;
    delta.source = source;
    return delta;
}

QStringList ids(const QList<JobDelta> &deltas)
{
    QStringList ids;
    for (const JobDelta &delta : deltas)
        ids += delta.job.key.id;
    return ids;
}

//! Jobs made from deltas, as strict as a model: a delta that does not fit is counted.
struct Mirror
{
    void apply(const JobDelta &delta)
    {
        const auto known = jobs.constFind(delta.job.key.id);
        const bool isKnown = known != jobs.cend();
        if (isKnown != (delta.kind != Kind::Inserted) || (isKnown && known->state != delta.previous))
            ++misfits;
        if (delta.kind == Kind::Removed)
            jobs.remove(delta.job.key.id);
        else
            jobs.insert(delta.job.key.id, delta.job);
    }
    void apply(const QList<JobDelta> &deltas)
    {
        for (const JobDelta &delta : deltas)
            apply(delta);
    }

    QMap<QString, Job> jobs;
    int misfits = 0;
};

//! What a server's jobs do: a few of many ids come, change and go.
class RandomJobs
{
public:
    explicit RandomJobs(quint32 seed, int jobs) : m_random(seed), m_jobs(jobs) {}

    JobDelta next()
    {
        const QString id = QString::number(m_random.bounded(m_jobs));
        const auto known = m_known.constFind(id);
        const auto state = JobState(m_random.bounded(int(jobStateCount)));
        if (known == m_known.cend()) {
            m_known.insert(id, state);
            return numbered(delta(id, Kind::Inserted, JobState::Unknown, state));
        }
        const JobState previous = *known;
        if (m_random.bounded(3) == 0) {
            m_known.remove(id);
            return numbered(delta(id, Kind::Removed, previous, previous));
        }
        m_known.insert(id, state);
        return numbered(delta(id, Kind::Updated, previous, state));
    }

    quint32 bounded(quint32 limit) { return m_random.bounded(limit); }

private:
    JobDelta numbered(JobDelta delta)
    {
        delta.job.message = QString::number(++m_count);
        return delta;
    }

    QRandomGenerator m_random;
    const int m_jobs;
    QHash<QString, JobState> m_known;
    int m_count = 0;
};

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
    batch.add(delta(u"a"_s, first, before, JobState::Running));
    const JobDelta last = delta(u"a"_s, second, second == Kind::Inserted ? JobState::Unknown : JobState::Running,
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
        batch.add(delta(id, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(delta(u"b"_s, Kind::Updated, JobState::Queued, JobState::Running));
    batch.add(delta(u"d"_s, Kind::Updated, JobState::Queued, JobState::Running));
    batch.add(delta(u"a"_s, Kind::Updated, JobState::Queued, JobState::Running));
    QCOMPARE(ids(batch.take()), QStringList({u"b"_s, u"a"_s, u"c"_s, u"d"_s}));
}

void DeltaBatchTest::forgetsWhereAJobWasThatNobodyHeardOf()
{
    DeltaBatch batch;
    batch.add(delta(u"a"_s, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(delta(u"b"_s, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(delta(u"a"_s, Kind::Removed, JobState::Queued, JobState::Queued));
    batch.add(delta(u"c"_s, Kind::Inserted, JobState::Unknown, JobState::Queued));
    batch.add(delta(u"a"_s, Kind::Inserted, JobState::Unknown, JobState::Running));
    batch.add(delta(u"b"_s, Kind::Removed, JobState::Queued, JobState::Queued));
    const QList<JobDelta> taken = batch.take();
    QCOMPARE(ids(taken), QStringList({u"c"_s, u"a"_s}));
    QCOMPARE(taken[1].job.state, JobState::Running);
}

void DeltaBatchTest::isEmptyOnceTaken()
{
    DeltaBatch batch;
    QVERIFY(batch.isEmpty());
    batch.add(delta(u"a"_s, Kind::Updated, JobState::Queued, JobState::Running));
    QVERIFY(!batch.isEmpty());
    QCOMPARE(batch.take().size(), 1);
    QVERIFY(batch.isEmpty());
    QVERIFY(batch.take().isEmpty());
    batch.add(delta(u"a"_s, Kind::Updated, JobState::Running, JobState::Failed));
    QCOMPARE(batch.take().constFirst().previous, JobState::Running);
}

void DeltaBatchTest::aMirrorOfBatchesEqualsAMirrorOfDeltas_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<quint32>("most"); // deltas a batch
    QTest::newRow("few jobs, small batches") << 3 << 6u;
    QTest::newRow("few jobs, large batches") << 10 << 2'000u;
    QTest::newRow("many jobs, small batches") << 1'000 << 10u;
    QTest::newRow("many jobs, large batches") << 1'000 << 10'000u;
}

void DeltaBatchTest::aMirrorOfBatchesEqualsAMirrorOfDeltas()
{
    QFETCH(const int, jobs);
    QFETCH(const quint32, most);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        RandomJobs server(seed, jobs);
        Mirror each;
        Mirror batched;
        DeltaBatch batch;
        for (quint32 left = 20'000, next = 0; left > 0; --left) {
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

QTEST_APPLESS_MAIN(DeltaBatchTest)
#include "deltabatchtest.moc"
