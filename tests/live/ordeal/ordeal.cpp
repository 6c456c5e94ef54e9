// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "live/ordeal/ordeal.h"

#include "live/feed/witness.h"
#include "live/ordeal/gapwitness.h"
#include "live/ordeal/ordealbackend.h"
#include "live/ordeal/ordealplan.h"
#include "live/ordeal/tellingwitness.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Pollux::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectedWithinMs = 60'000;
constexpr int droppedWithinMs = 30'000;
constexpr int settledWithinMs = 180'000;
constexpr int askAgainMs = 2'000;
constexpr int quietWithinMs = 10'000;
constexpr int feedEveryMs = 100;

// Adds the plan's jobs evenly over its time.
class Trickle
{
public:
    Trickle(OrdealBackend &backend, const OrdealPlan &plan) : m_backend(backend), m_plan(plan)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { add(); });
        m_clock.start();
        m_timer.start(feedEveryMs);
    }

    qint64 elapsed() const { return m_clock.elapsed(); }

private:
    void add()
    {
        const qint64 total = m_plan.seconds * 1000;
        const int due = int(std::min(m_clock.elapsed(), total) * m_plan.jobs / total);
        if (due > m_added)
            m_backend.addJobs(due - std::exchange(m_added, due));
        if (m_added == m_plan.jobs)
            m_timer.stop();
    }

    OrdealBackend &m_backend;
    const OrdealPlan &m_plan;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_added = 0;
};

class Ordeal
{
public:
    explicit Ordeal(OrdealBackend &backend)
        : m_backend(backend),
          m_drops(backend.drops()),
          m_plan(OrdealPlan::fromEnvironment(int(m_drops.size()))),
          m_monitor(backend.profile(), backend.settings()),
          m_witness(m_monitor),
          m_gaps(m_monitor),
          m_tellings(m_monitor)
    {
    }

    void run();

private:
    void strikeAll();
    void strike(const OrdealDrop &drop);
    void waitUntilSettled();
    void judge();
    void print() const;
    QStringList differences() const;
    QStringList wrongCounts(const QHash<JobKey, int> &counts, const QString &what) const;

    OrdealBackend &m_backend;
    const QList<OrdealDrop> m_drops;
    const OrdealPlan m_plan;
    Monitor m_monitor;
    Witness m_witness;
    GapWitness m_gaps;
    TellingWitness m_tellings;
    QHash<JobKey, JobState> m_truth;
    QSet<JobKey> m_lost; // by the backend itself
    qsizetype m_losable = 0;
    QStringList m_struck;
    qint64 m_certainDrops = 0;
};

void Ordeal::run()
{
    qInfo("seed %llu, %d jobs in %d s (POLLUX_ORDEAL_SEED, POLLUX_ORDEAL_SECONDS)", m_plan.seed, m_plan.jobs,
          m_plan.seconds);
    m_monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_monitor.linkState(), LinkState::Connected, connectedWithinMs);
    strikeAll();
    if (QTest::currentTestFailed())
        return;
    waitUntilSettled();
    m_tellings.finish();
    print();
    if (!QTest::currentTestFailed())
        judge();
}

void Ordeal::strikeAll()
{
    const Trickle trickle(m_backend, m_plan);
    const auto wait = [&](int untilMs) {
        return QTest::qWaitFor([&] { return trickle.elapsed() >= untilMs; }, m_plan.seconds * 1000 + connectedWithinMs);
    };
    for (const OrdealPlan::Blow &blow : m_plan.blows) {
        QVERIFY(wait(blow.atMs));
        strike(m_drops[blow.drop]);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(wait((m_plan.seconds * 1000) + feedEveryMs * 2));
}

void Ordeal::strike(const OrdealDrop &drop)
{
    const bool wasConnected = m_monitor.linkState() == LinkState::Connected;
    const qint64 before = m_gaps.drops;
    if (!drop.strike())
        return;
    m_struck += drop.name;
    m_losable += m_backend.losable(drop.name);
    if (drop.cut != OrdealDrop::Cut::Always || !wasConnected)
        return;
    ++m_certainDrops;
    QTRY_VERIFY2_WITH_TIMEOUT(m_gaps.drops > before, qPrintable(drop.name + u": not seen as a drop"_s), droppedWithinMs);
}

// Until both sides agree that nothing is open but what the backend has lost. Events may come after the last word of the
// truth, so it is asked again.
void Ordeal::waitUntilSettled()
{
    const auto isQuiet = [this] {
        return m_monitor.linkState() == LinkState::Connected && m_monitor.store().openCount() <= m_lost.size()
               && m_monitor.store().size() > 0;
    };
    QElapsedTimer clock;
    clock.start();
    QStringList missing;
    do {
        std::ignore = QTest::qWaitFor(isQuiet, quietWithinMs);
        m_truth = m_backend.truth();
        m_lost = m_backend.lost();
        missing = differences();
        if (isQuiet() && m_truth.size() >= m_plan.jobs && missing.isEmpty())
            return;
        qInfo().noquote() << u"after %1 s: %2 of the backend's %3 jobs are not settled, %4"_s.arg(clock.elapsed() / 1000)
                                 .arg(missing.size()).arg(m_truth.size()).arg(missing.value(0));
        const qsizetype ends = m_witness.ends.size();
        std::ignore = QTest::qWaitFor([&] { return m_witness.ends.size() > ends; }, askAgainMs);
    } while (clock.elapsed() < settledWithinMs);
    m_truth = m_backend.truth();
    m_lost = m_backend.lost();
    missing = differences();
    QVERIFY2(m_truth.size() >= m_plan.jobs, qPrintable(u"the backend has %1 jobs"_s.arg(m_truth.size())));
    QCOMPARE(missing.join(u'\n'), QString());
}

QStringList Ordeal::differences() const
{
    QStringList found;
    for (auto job = m_truth.begin(); job != m_truth.end(); ++job) {
        const Job *const seen = m_monitor.store().find(job.key());
        if (m_lost.contains(job.key()) && (!seen || seen->state == job.value()))
            continue; // nobody can know more
        const QString state = seen ? jobStateName(seen->state) : u"not known"_s;
        if (!seen || seen->state != job.value() || !isTerminal(job.value()))
            found += u"%1 %2 is %3, seen as %4"_s.arg(job.key().queue, job.key().id, jobStateName(job.value()), state);
    }
    const QList<Job> jobs = m_monitor.store().jobs();
    for (const Job &job : jobs) {
        if (!m_truth.contains(job.key))
            found += u"%1 %2 is none of the backend's"_s.arg(job.key.queue, job.key.id);
    }
    return found;
}

QStringList Ordeal::wrongCounts(const QHash<JobKey, int> &counts, const QString &what) const
{
    QStringList found;
    for (auto job = m_truth.keyBegin(); job != m_truth.keyEnd(); ++job) {
        const int count = counts.value(*job);
        const bool isUntold = m_truth.value(*job) == JobState::Cancelled && &counts == &m_tellings.tellings;
        const int wanted = isUntold || m_lost.contains(*job) ? 0 : 1;
        if (count != wanted)
            found += u"%1 %2 %3 %4 times: %5"_s.arg(job->queue, job->id, what).arg(count).arg(m_witness.story(*job));
    }
    return found;
}

void Ordeal::judge()
{
    QVERIFY2(m_lost.size() <= m_losable, qPrintable(u"the backend lost %1 jobs itself"_s.arg(m_lost.size())));
    QCOMPARE(wrongCounts(m_witness.ends, u"ended"_s).join(u'\n'), QString());
    QCOMPARE(wrongCounts(m_tellings.tellings, u"was told"_s).join(u'\n'), QString());
    QCOMPARE(m_tellings.toldTwice.join(u'\n'), QString());
    QCOMPARE(m_gaps.lies.join(u'\n'), QString());
    QCOMPARE(m_witness.setbacks.join(u'\n'), QString());
    QVERIFY(m_gaps.drops >= m_certainDrops);
    QCOMPARE(m_monitor.figures().drops, m_gaps.drops);
    QVERIFY(m_monitor.figures().reconnects >= m_gaps.drops);
    QVERIFY2(!m_struck.isEmpty(), "nothing was struck");
}

void Ordeal::print() const
{
    const LinkFigures figures = m_monitor.figures();
    const auto failed = std::count(m_truth.begin(), m_truth.end(), JobState::Failed);
    int told = 0;
    for (const int count : m_tellings.tellings)
        told += count;
    qInfo().noquote() << u"ordeal %1: seed %2, %3 jobs (%4 failed), %5 events, %6 blows (%7), %8 drops, %9 reconnects"_s
                             .arg(m_backend.profile().name).arg(m_plan.seed).arg(m_truth.size()).arg(failed)
                             .arg(figures.events).arg(m_struck.size()).arg(m_struck.join(u", "_s))
                             .arg(figures.drops).arg(figures.reconnects)
                      << u"| %1 gaps, %2 made unknown, settled by snapshot %3, by event %4 | told %5 in %6 notifications | %7 lost by the backend"_s
                             .arg(m_gaps.gaps).arg(m_gaps.madeUnknown).arg(m_gaps.settledBySnapshot)
                             .arg(m_gaps.settledByEvent).arg(told).arg(m_tellings.notifications).arg(m_lost.size());
}

} // namespace

void runOrdeal(OrdealBackend &backend)
{
    QVERIFY2(backend.problem().isEmpty(), qPrintable(backend.problem()));
    Ordeal(backend).run();
}

} // namespace Pollux::Test
