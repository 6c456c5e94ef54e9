// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/jobstore.h"

#include "changescript.h"
#include "support/manualclock.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

namespace {

JobChange change(int id, const QString &words)
{
    JobChange said = changes(words).constFirst();
    said.key.id = QString::number(id);
    return said;
}

JobKey key(int id)
{
    return {u"q"_s, QString::number(id)};
}

JobStore::Counts recount(const JobStore &store)
{
    JobStore::Counts counts{};
    for (const Job &job : store.jobs())
        ++counts[std::size_t(job.state)];
    return counts;
}

} // namespace

class JobStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsDifferent();
    void oneCallIsOneSignal();
    void nothingNewIsNoSignal();
    void removes();
    void marksAGap();
    void findsOpenJobsThatAreSilent();
    void endedJobsMakeRoomFirst();
    void openJobsMakeRoomWhereNoneHasEnded();
    void aReopenedJobIsKept();
    void aSmallerCapacityMakesRoomAtOnce();
    void aListenerMayApply();
    void shuffledAndRepeatedEventsEndAlike();
    void aMirrorOfTheDeltasEqualsTheStore();

private:
    ManualClock m_clock;
};

void JobStoreTest::tellsWhatIsDifferent()
{
    JobStore store(&m_clock);
    QSignalSpy spy(&store, &JobStore::changed);
    store.apply(change(1, u"running 10%"_s));
    store.apply(change(1, u"failed !boom"_s));
    QCOMPARE(spy.size(), 2);
    const auto inserted = spy[0][0].value<QList<JobDelta>>().constFirst();
    QCOMPARE(inserted.kind, JobDelta::Kind::Inserted);
    QCOMPARE(inserted.job.state, JobState::Running);
    QCOMPARE(inserted.previous, JobState::Unknown);
    const auto updated = spy[1][0].value<QList<JobDelta>>().constFirst();
    QCOMPARE(updated.kind, JobDelta::Kind::Updated);
    QCOMPARE(updated.job, *store.find(key(1)));
    QCOMPARE(updated.job.error, u"boom"_s);
    QCOMPARE(updated.previous, JobState::Running);
}

void JobStoreTest::oneCallIsOneSignal()
{
    JobStore store(&m_clock);
    QSignalSpy spy(&store, &JobStore::changed);
    store.apply({change(1, u"queued"_s), change(2, u"queued"_s), change(1, u"running"_s)});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<QList<JobDelta>>().size(), 3);
    QCOMPARE(store.size(), 2);
    QCOMPARE(store.count(JobState::Running), 1);
    QCOMPARE(store.count(JobState::Queued), 1);
}

void JobStoreTest::nothingNewIsNoSignal()
{
    JobStore store(&m_clock);
    store.apply(change(1, u"running 10%"_s));
    QSignalSpy spy(&store, &JobStore::changed);
    store.apply(change(1, u"running 10%"_s));
    store.apply(change(1, u"5%"_s));
    store.apply(change(2, u"removed"_s));
    store.apply(QList<JobChange>());
    QCOMPARE(spy.size(), 0);
    QCOMPARE(store.size(), 1);
}

void JobStoreTest::removes()
{
    JobStore store(&m_clock);
    store.apply({change(1, u"running"_s), change(2, u"succeeded"_s)});
    QSignalSpy spy(&store, &JobStore::changed);
    store.apply({change(1, u"removed"_s), change(2, u"removed"_s)});
    const auto deltas = spy[0][0].value<QList<JobDelta>>();
    QCOMPARE(deltas.size(), 2);
    QCOMPARE(deltas[0].kind, JobDelta::Kind::Removed);
    QCOMPARE(deltas[0].job.key, key(1));
    QCOMPARE(deltas[0].previous, JobState::Running);
    QCOMPARE(store.size(), 0);
    QCOMPARE(store.counts(), JobStore::Counts{});
    QCOMPARE(store.dropped(), 0);
}

void JobStoreTest::marksAGap()
{
    JobStore store(&m_clock);
    store.apply({change(1, u"running 30%"_s), change(2, u"succeeded"_s), change(3, u"queued"_s)});
    QSignalSpy spy(&store, &JobStore::changed);
    store.markGap(m_clock.wallTime());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(store.unsettled().size(), 2);
    QCOMPARE(store.count(JobState::Unknown), 2);
    QCOMPARE(store.find(key(1))->unknownSince, m_clock.wallTime());
    store.markGap(m_clock.wallTime().addSecs(5));
    QCOMPARE(spy.size(), 1);

    store.apply({change(1, u"snapshot succeeded"_s), change(3, u"snapshot queued"_s)});
    QVERIFY(store.unsettled().isEmpty());
    const auto settled = spy[1][0].value<QList<JobDelta>>();
    QCOMPARE(settled[0].job.state, JobState::Succeeded);
    QVERIFY(settled[0].job.gap);
    QCOMPARE(settled[0].previous, JobState::Unknown);
    QCOMPARE(settled[0].source, ChangeSource::Snapshot);
    QVERIFY(settled[1].job.gap);
}

void JobStoreTest::findsOpenJobsThatAreSilent()
{
    JobStore store(&m_clock);
    QVERIFY(store.silentSince(m_clock.wallTime().addSecs(1)).isEmpty());
    store.apply({change(1, u"running 10%"_s), change(2, u"queued"_s), change(3, u"failed"_s)});
    QCOMPARE(store.openCount(), 2);
    m_clock.advance(Milliseconds(1000));
    store.apply(change(1, u"20%"_s));
    QCOMPARE(store.silentSince(m_clock.wallTime()), QList<JobKey>{key(2)});
    store.apply(change(2, u"cancelled"_s));
    QVERIFY(store.silentSince(m_clock.wallTime()).isEmpty());
    QCOMPARE(store.openCount(), 1);
}

void JobStoreTest::endedJobsMakeRoomFirst()
{
    JobStore store(&m_clock);
    store.setCapacity(3);
    store.apply({change(1, u"running"_s), change(2, u"running"_s), change(3, u"running"_s)});
    store.apply({change(3, u"failed"_s), change(2, u"succeeded"_s)});
    QSignalSpy spy(&store, &JobStore::changed);
    store.apply({change(4, u"queued"_s), change(5, u"queued"_s)});
    QVERIFY(store.find(key(1)));
    QVERIFY2(!store.find(key(3)), "it ended first");
    QVERIFY(!store.find(key(2)));
    QCOMPARE(store.dropped(), 2);
    const auto deltas = spy[0][0].value<QList<JobDelta>>();
    QCOMPARE(deltas.size(), 4);
    QCOMPARE(deltas[1].kind, JobDelta::Kind::Removed);
    QCOMPARE(deltas[1].job.key, key(3));
    QCOMPARE(store.counts(), recount(store));
}

void JobStoreTest::openJobsMakeRoomWhereNoneHasEnded()
{
    JobStore store(&m_clock);
    store.setCapacity(2);
    store.apply({change(1, u"running"_s), change(2, u"running"_s), change(1, u"5%"_s), change(3, u"running"_s)});
    QVERIFY(!store.find(key(1)));
    QVERIFY(store.find(key(2)));
    QVERIFY(store.find(key(3)));
}

void JobStoreTest::aReopenedJobIsKept()
{
    JobStore store(&m_clock);
    store.setCapacity(2);
    store.apply({change(1, u"failed"_s), change(2, u"failed"_s), change(1, u"retrying"_s), change(3, u"queued"_s)});
    QVERIFY(store.find(key(1)));
    QVERIFY(!store.find(key(2)));
}

void JobStoreTest::aSmallerCapacityMakesRoomAtOnce()
{
    JobStore store(&m_clock);
    for (int id = 0; id < 10; ++id)
        store.apply(change(id, u"succeeded"_s));
    QSignalSpy spy(&store, &JobStore::changed);
    store.setCapacity(4);
    QCOMPARE(spy[0][0].value<QList<JobDelta>>().size(), 6);
    QCOMPARE(store.size(), 4);
    QVERIFY(store.find(key(6)));
    store.setCapacity(0);
    QCOMPARE(store.size(), 1);
}

void JobStoreTest::aListenerMayApply()
{
    JobStore store(&m_clock);
    connect(&store, &JobStore::changed, &store, [&store](const QList<JobDelta> &deltas) {
        if (deltas.constFirst().job.state == JobState::Running)
            store.apply(change(1, u"succeeded"_s));
    });
    store.apply(change(1, u"running"_s));
    QCOMPARE(store.find(key(1))->state, JobState::Succeeded);
    QCOMPARE(store.counts(), recount(store));
}

// Whatever the order in which a job's events arrive, and however often: it ends as it ended, and while they
// arrive its progress does not go back within an attempt.
void JobStoreTest::shuffledAndRepeatedEventsEndAlike()
{
    const QList<std::pair<QString, JobState>> lives{
        {u"queued, running, 10%, 50%, 90%, succeeded"_s, JobState::Succeeded},
        {u"queued, running, 10%, failed !boom"_s, JobState::Failed},
        {u"scheduled, queued, running, cancelled"_s, JobState::Cancelled},
        {u"queued #1, 10% #1, 80% #1, failed #1 !a, retrying #2, running #2, 30% #2, succeeded #2"_s,
         JobState::Succeeded},
        {u"running #1, 20% #1, retrying #2 !a, running #2, 90% #2, failed #2 !b"_s, JobState::Failed},
        {u"queued @1, running @2, 40% @3, retrying @4, running @5, 10% @6, failed @7 !b"_s, JobState::Failed},
        {u"queued @1, running @2, 40% @3, scheduled @4, queued @5, running @6, succeeded @7"_s, JobState::Succeeded},
    };
    QRandomGenerator random(20260101);
    for (int round = 0; round < 400; ++round) {
        QList<JobChange> told;
        for (int id = 0; id < lives.size(); ++id) {
            for (JobChange said : changes(lives[id].first)) {
                said.key.id = QString::number(id);
                for (int copies = random.bounded(1, 4); copies > 0; --copies)
                    told.append(said);
            }
        }
        std::shuffle(told.begin(), told.end(), random);

        JobStore store(&m_clock);
        QHash<QString, Job> last;
        connect(&store, &JobStore::changed, &store, [&last](const QList<JobDelta> &deltas) {
            for (const JobDelta &delta : deltas) {
                Job &before = last[delta.job.key.id];
                if (before.attempt == delta.job.attempt && delta.job.state != JobState::Retrying)
                    QVERIFY(delta.job.progress.value_or(0) >= before.progress.value_or(0));
                before = delta.job;
            }
        });
        for (const JobChange &said : told)
            store.apply(said);
        for (int id = 0; id < lives.size(); ++id)
            QCOMPARE(store.find(key(id))->state, lives[id].second);
        QCOMPARE(store.counts(), recount(store));
    }
}

void JobStoreTest::aMirrorOfTheDeltasEqualsTheStore()
{
    const QStringList words{u"queued"_s,          u"running"_s,          u"25%"_s,       u"75%"_s,
                            u"failed !a"_s,       u"succeeded"_s,        u"retrying"_s,  u"removed"_s,
                            u"running #2"_s,      u"snapshot running"_s, u"cancelled"_s, u"snapshot failed !b"_s,
                            u"snapshot queued"_s, u"blocked name=x"_s,   u"stalled"_s,   u"message=y"_s};
    QRandomGenerator random(7);
    JobStore store(&m_clock);
    store.setCapacity(50);
    QHash<JobKey, Job> mirror;
    connect(&store, &JobStore::changed, &store, [&mirror](const QList<JobDelta> &deltas) {
        for (const JobDelta &delta : deltas) {
            QCOMPARE(delta.kind != JobDelta::Kind::Inserted, mirror.contains(delta.job.key));
            QCOMPARE(delta.previous, mirror.value(delta.job.key).state);
            if (delta.kind == JobDelta::Kind::Removed)
                mirror.remove(delta.job.key);
            else
                mirror.insert(delta.job.key, delta.job);
        }
    });
    for (int round = 0; round < 20'000; ++round) {
        m_clock.advance(Milliseconds(random.bounded(20)));
        if (random.bounded(500) == 0)
            store.markGap(m_clock.wallTime());
        QList<JobChange> told;
        for (int n = random.bounded(4); n > 0; --n)
            told.append(change(random.bounded(80), words[random.bounded(words.size())]));
        store.apply(told);
        QVERIFY(store.size() <= 50);
    }
    QCOMPARE(mirror.size(), store.size());
    for (const Job &job : store.jobs())
        QCOMPARE(mirror.value(job.key), job);
    QCOMPARE(store.counts(), recount(store));
    QVERIFY(store.dropped() > 0);
}

QTEST_APPLESS_MAIN(JobStoreTest)
#include "jobstoretest.moc"
