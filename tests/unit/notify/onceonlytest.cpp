// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationpolicy.h"

#include "link/linkevent.h"
#include "queue/jobstore.h"
#include "support/manualclock.h"
#include "unit/queue/changescript.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A property: whatever is repeated, late or out of order, each end is told exactly once.
class OnceOnlyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shuffledEvents_data();
    void shuffledEvents();
    void shuffledDeltas_data();
    void shuffledDeltas();
    void attemptsAndDrops_data();
    void attemptsAndDrops();
};

namespace {

constexpr quint32 seeds = 200;
constexpr int jobCount = 30;

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

JobChange changeOf(int id, const QString &words)
{
    JobChange change = changes(words).constFirst();
    change.key.id = QString::number(id);
    return change;
}

//! Counts how often the end of each job was told; a notification that replaces another one tells only what that did not.
class Told
{
public:
    void take(const QList<Notification> &notifications)
    {
        for (const Notification &told : notifications) {
            if (told.kind != Notification::Kind::JobsDone && told.kind != Notification::Kind::JobsFailed)
                continue; // that it has fallen silent is another story
            const QList<JobKey> before = m_shown.take(told.replaces);
            for (const JobKey &key : told.jobs)
                m_times[key.id] += before.contains(key) ? 0 : 1;
            m_shown.insert(told.id, told.jobs);
        }
    }
    int times(int id) const { return m_times.value(QString::number(id)); }

private:
    QHash<QString, int> m_times;
    QHash<quint64, QList<JobKey>> m_shown;
};

//! Asks the policy at each of its deadlines up to `until`.
void pass(NotificationPolicy &policy, Instant until, Told &told)
{
    while (policy.nextDeadline() && *policy.nextDeadline() <= until)
        told.take(policy.onTime(*policy.nextDeadline()));
}

LinkEvent linkEvent(LinkState state, const QDateTime &time)
{
    LinkStateChange change;
    change.state = state;
    return {time, change};
}

//! The lives of jobs that end once, every step at least once, in any order.
QList<JobChange> shuffledLives(QRandomGenerator &random, QList<JobState> &ends)
{
    QList<JobChange> all;
    for (int id = 0; id < jobCount; ++id) {
        ends += random.bounded(4) == 0 ? JobState::Failed : JobState::Succeeded;
        const QStringList words{u"queued"_s, u"running"_s, u"10%"_s, u"70%"_s, jobStateName(ends.constLast())};
        for (const QString &word : words) {
            for (quint32 copies = 1 + random.bounded(3U); copies > 0; --copies)
                all += changeOf(id, word);
        }
    }
    std::shuffle(all.begin(), all.end(), random);
    return all;
}

} // namespace

void OnceOnlyTest::shuffledEvents_data()
{
    addSeeds();
}

void OnceOnlyTest::shuffledEvents()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    ManualClock clock;
    JobStore store(&clock);
    NotificationPolicy policy({});
    Told told;
    connect(&store, &JobStore::changed, &store, [&](const QList<JobDelta> &deltas) {
        for (quint32 copies = 1 + random.bounded(2U); copies > 0; --copies)
            told.take(policy.onJobs(deltas, clock.now()));
    });
    QList<JobState> ends;
    for (const JobChange &change : shuffledLives(random, ends)) {
        store.apply(change);
        clock.advance(Milliseconds(random.bounded(1'000)));
        pass(policy, clock.now(), told);
    }
    pass(policy, clock.now() + 1h, told);
    for (int id = 0; id < jobCount; ++id) {
        QCOMPARE(store.find({u"q"_s, QString::number(id)})->state, ends[id]);
        QCOMPARE(told.times(id), 1);
    }
}

void OnceOnlyTest::shuffledDeltas_data()
{
    addSeeds();
}

// A store never gives its deltas out of order; should a mailbox between threads ever do, the person is not told twice.
void OnceOnlyTest::shuffledDeltas()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    ManualClock clock;
    JobStore store(&clock);
    QList<JobDelta> all;
    connect(&store, &JobStore::changed, &store, [&](const QList<JobDelta> &deltas) { all += deltas; });
    for (int id = 0; id < jobCount; ++id) {
        for (const char16_t *words : {u"queued", u"running", u"50%", u"succeeded"}) {
            store.apply(changeOf(id, QString::fromUtf16(words)));
            clock.advance(1ms);
        }
    }
    all += all;
    std::shuffle(all.begin(), all.end(), random);

    NotificationPolicy policy({});
    Told told;
    for (const JobDelta &delta : std::as_const(all)) {
        told.take(policy.onJobs({delta}, clock.now()));
        clock.advance(Milliseconds(random.bounded(1'000)));
        pass(policy, clock.now(), told);
    }
    pass(policy, clock.now() + 1h, told);
    for (int id = 0; id < jobCount; ++id)
        QCOMPARE(told.times(id), 1);
}

void OnceOnlyTest::attemptsAndDrops_data()
{
    addSeeds();
}

// Attempts that fail and go on within the window are not told, those that wait for somebody are. Meanwhile the link
// drops and comes back, each time with a snapshot of everything.
void OnceOnlyTest::attemptsAndDrops()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    ManualClock clock;
    JobStore store(&clock);
    NotificationPolicy policy({});
    Told told;
    connect(&store, &JobStore::changed, &store,
            [&](const QList<JobDelta> &deltas) { told.take(policy.onJobs(deltas, clock.now())); });
    const auto wait = [&](Milliseconds duration) {
        clock.advance(duration);
        pass(policy, clock.now(), told);
    };
    const auto link = [&](LinkState state) {
        told.take(policy.onLink(linkEvent(state, clock.wallTime()), clock.now()));
    };
    QList<QString> truth(jobCount);
    const auto dropAndReturn = [&] {
        link(LinkState::Disconnected);
        store.markGap(clock.wallTime());
        wait(Milliseconds(3'000 + random.bounded(60'000)));
        link(LinkState::Connected);
        for (int id = 0; id < jobCount; ++id) {
            if (!truth[id].isEmpty())
                store.apply(changeOf(id, u"snapshot "_s + truth[id]));
        }
    };

    link(LinkState::Connected);
    QList<int> expected(jobCount);
    for (int id = 0; id < jobCount; ++id) {
        const int attempts = 1 + random.bounded(3);
        for (int attempt = 1; attempt <= attempts; ++attempt) {
            truth[id] = u"running #%1"_s.arg(attempt);
            store.apply(changeOf(id, truth[id]));
            wait(Milliseconds(random.bounded(20'000)));
            truth[id] = u"%1 #%2"_s.arg(attempt < attempts ? u"failed"_s : u"succeeded"_s).arg(attempt);
            const bool isHidden = random.bounded(4) == 0; // it ends while the link is down
            if (!isHidden)
                store.apply(changeOf(id, truth[id]));
            if (isHidden || random.bounded(4) == 0)
                dropAndReturn();
            else if (attempt < attempts && random.bounded(2) == 0)
                continue; // the next attempt begins at once
            wait(60s);
            ++expected[id];
        }
    }
    for (int id = 0; id < jobCount; ++id)
        QCOMPARE(told.times(id), expected[id]);
}

QTEST_GUILESS_MAIN(OnceOnlyTest)
#include "onceonlytest.moc"
