// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/remainingtime.h"

#include "changescript.h"
#include "queue/jobstore.h"
#include "support/manualclock.h"

#include <QTest>

#include <ctime>
#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using MaybeSeconds = std::optional<qint64>;

namespace {

// 10 % after a second, 30 % after 2 s, 90 % after 10 s, and then it takes until 100 s.
constexpr auto course = "0 queued; 1 running; 2 10%; 3 30%; 11 90%; 101 succeeded";

MaybeSeconds secondsOf(const std::optional<Milliseconds> &time)
{
    return time ? MaybeSeconds(time->count() / 1000) : std::nullopt;
}

} // namespace

class RemainingTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isNothingWithoutAPast();
    void estimates_data();
    void estimates();
    void thePastIsThatOfTheQueue();
    void whatRestsAtHundredPercentIsNotDone();
    void theMedianIsNotMovedByOneThatHung();
    void whatTeachesNothing_data();
    void whatTeachesNothing();
    void durationsAreLearnedWhereTheStartIsKnown_data();
    void durationsAreLearnedWhereTheStartIsKnown();
    void theNewestPastCounts();
    void aClockThatIsSetBackDoesNoHarm();
    void whoWasForgottenDoesNotBeginAnew();
    void theQueuesThatRestedLongestAreForgotten();
    void isBoundedAndFast();

private:
    //! "<second> <changes>; …" of one job; the seconds are those of our clock after the start of the job's story.
    void play(const QString &id, const QString &script, const QString &queue = u"q"_s);
    void playPast(int jobs, const char *script);
    MaybeSeconds left(const QString &id, int second) const;

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<RemainingTime> m_remaining;
    QDateTime m_begin;
    int m_lastId = 0;
};

Q_DECLARE_METATYPE(MaybeSeconds)

void RemainingTimeTest::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_store = std::make_unique<JobStore>(m_clock.get());
    m_remaining = std::make_unique<RemainingTime>();
    m_begin = epoch();
    connect(m_store.get(), &JobStore::changed, this,
            [this](const QList<JobDelta> &deltas) { m_remaining->add(deltas); });
}

void RemainingTimeTest::play(const QString &id, const QString &script, const QString &queue)
{
    for (const QString &line : script.split(u';')) {
        const QString words = line.trimmed();
        m_clock->setWallTime(m_begin.addSecs(words.section(u' ', 0, 0).toInt()));
        if (words.endsWith("drop"_L1)) {
            m_store->markGap(m_clock->wallTime());
            continue;
        }
        auto list = changes(words.section(u' ', 1));
        for (JobChange &change : list)
            change.key = {queue, id};
        m_store->apply(list);
    }
}

void RemainingTimeTest::playPast(int jobs, const char *script)
{
    for (int i = 0; i < jobs; ++i)
        play(u"past%1"_s.arg(++m_lastId), QString::fromUtf8(script));
}

MaybeSeconds RemainingTimeTest::left(const QString &id, int second) const
{
    const Job *job = m_store->find({u"q"_s, id});
    return job ? secondsOf(m_remaining->of(*job, m_begin.addSecs(second))) : std::nullopt;
}

void RemainingTimeTest::isNothingWithoutAPast()
{
    playPast(RemainingTime::minPastJobs - 1, course);
    play(u"now"_s, u"0 running; 1 10%"_s);
    QVERIFY(!left(u"now"_s, 1));
    QVERIFY(!m_remaining->typical(u"q"_s));
    QVERIFY(!m_remaining->typical());
    playPast(1, course);
    QCOMPARE(left(u"now"_s, 1), 99);
    QCOMPARE(secondsOf(m_remaining->typical(u"q"_s)), 100);
    QCOMPARE(secondsOf(m_remaining->typical()), 100);
    QVERIFY(!m_remaining->typical(u"another"_s));
}

void RemainingTimeTest::estimates_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("second");
    QTest::addColumn<MaybeSeconds>("left");
    const auto row = [](const char *name, const char *script, int second, MaybeSeconds left) {
        QTest::newRow(name) << QString::fromUtf8(script) << second << left;
    };
    // A line through 0 and 90 % would have told 1 s.
    row("at 90 % the most is still to come", "0 running; 1 10%; 2 30%; 10 90%", 10, 90);
    row("and time passes", "0 running; 1 10%; 2 30%; 10 90%", 30, 70);
    row("longer than all before", "0 running; 1 10%; 2 30%; 10 90%", 300, 0);
    row("at 10 %", "0 running; 1 10%", 1, 99);
    row("a slow one counts from where it is", "0 running; 50 10%; 60 30%", 60, 98);
    row("between two steps that are known", "0 running; 1 60%", 1, 94);
    row("between the last one and the end", "0 running; 1 95%", 1, 45);
    row("at the end, though not ended", "0 running; 1 100%", 1, 0);
    row("below the first step", "0 running; 1 5%", 1, 99); // from the start, which is known: 100 − 0.5
    row("no progress yet", "0 running", 5, {});
    row("progress 0", "0 running 0%", 5, 95);
    row("not running", "0 queued", 5, {});
    row("stalled", "0 running; 1 10%; 2 stalled", 3, {});
    row("lost sight of", "0 running; 1 10%; 2 drop", 3, {});
    row("back again, it is as if nothing had been", "0 running; 1 10%; 2 drop; 5 snapshot running 10%", 5, 95);
    row("ended", "0 running; 1 10%; 2 succeeded", 3, {});
    row("a new attempt begins anew", "0 running; 1 10%; 10 90%; 20 retrying; 30 running; 31 10%", 31, 99);
    row("even without a wait", "0 running #1; 1 10%; 2 90%; 50 running #2; 51 10%", 51, 99);
    row("first seen midway by an event", "50 30%", 50, 98);
    row("first seen midway by a snapshot", "50 snapshot running 30%", 50, {});
    row("until the next step is seen", "50 snapshot running 30%; 60 90%", 60, 90);
    row("whose start is told", "50 snapshot running 30% started=40000", 50, 90);
    row("and has long been that far", "50 snapshot running 90% started=49000", 50, 90);
}

void RemainingTimeTest::estimates()
{
    QFETCH(const QString, script);
    QFETCH(const int, second);
    playPast(5, course);
    play(u"now"_s, script);
    QTEST(left(u"now"_s, second), "left");
}

void RemainingTimeTest::thePastIsThatOfTheQueue()
{
    for (int i = 0; i < 3; ++i)
        play(QString::number(i), QString::fromUtf8(course), u"another"_s);
    play(u"now"_s, u"0 running; 1 10%"_s);
    QVERIFY(!left(u"now"_s, 1));
    QVERIFY(!m_remaining->typical(u"q"_s));
    QCOMPARE(secondsOf(m_remaining->typical(u"another"_s)), 100);
    QCOMPARE(secondsOf(m_remaining->typical()), 100);
}

void RemainingTimeTest::whatRestsAtHundredPercentIsNotDone()
{
    playPast(3, "0 running; 1 10%; 10 100%; 30 succeeded");
    play(u"now"_s, u"0 running; 1 10%; 10 100%"_s);
    QCOMPARE(left(u"now"_s, 10), 20);
}

void RemainingTimeTest::theMedianIsNotMovedByOneThatHung()
{
    playPast(2, course);
    playPast(1, "0 running; 1 10%; 90000 succeeded");
    play(u"now"_s, u"0 running; 1 10%"_s);
    QCOMPARE(left(u"now"_s, 1), 99);
}

void RemainingTimeTest::whatTeachesNothing_data()
{
    QTest::addColumn<QString>("script");
    const auto row = [](const char *name, const char *script) { QTest::newRow(name) << QString::fromUtf8(script); };
    row("a failure", "0 running; 1 10%; 9 failed !x");
    row("a failure that somebody put right", "0 running; 1 10%; 9 failed !x; 20 succeeded");
    row("a cancelled one", "0 running; 1 10%; 9 cancelled");
    row("a removed one", "0 running; 1 10%; 9 removed");
    row("one that was never seen at work", "0 queued; 9 succeeded");
    row("one that had ended before", "0 snapshot succeeded");
    row("an end found later, and nobody tells when it was", "0 running; 1 10%; 5 drop; 90 snapshot succeeded");
    row("the attempt that failed", "0 running; 1 10%; 5 retrying; 6 queued; 9 cancelled");
    row("an end of another attempt than the one seen", "0 running #1; 1 10% #1; 9 succeeded #2");
}

void RemainingTimeTest::whatTeachesNothing()
{
    QFETCH(const QString, script);
    playPast(10, qPrintable(script));
    play(u"now"_s, u"0 running; 1 10%"_s);
    QVERIFY(!left(u"now"_s, 1));
    QVERIFY(!m_remaining->typical());
}

void RemainingTimeTest::durationsAreLearnedWhereTheStartIsKnown_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<MaybeSeconds>("typical");
    const auto row = [](const char *name, const char *script, MaybeSeconds typical) {
        QTest::newRow(name) << QString::fromUtf8(script) << typical;
    };
    row("seen", "0 queued; 5 running; 12 succeeded", 7);
    row("heard of when it began", "5 running; 12 succeeded", 7);
    row("progress 0", "5 running 0%; 12 succeeded", 7);
    row("first seen midway", "5 running 30%; 12 succeeded", {});
    row("told", "5 snapshot running 30% started=2000; 12 succeeded", 10);
    row("not told", "5 snapshot running 30%; 12 succeeded", {});
    row("not told, and no progress either", "5 snapshot running; 12 succeeded", {});
    row("the attempt that succeeded", "0 running; 9 retrying; 20 running; 24 succeeded", 4);
    row("an end found later, told", "0 running; 5 drop; 90 snapshot succeeded finished=7000", 7);
    row("a gap within", "0 running; 1 10%; 2 drop; 4 snapshot running 10%; 8 succeeded", 8);
}

void RemainingTimeTest::durationsAreLearnedWhereTheStartIsKnown()
{
    QFETCH(const QString, script);
    playPast(3, qPrintable(script));
    QTEST(secondsOf(m_remaining->typical(u"q"_s)), "typical");
}

void RemainingTimeTest::theNewestPastCounts()
{
    playPast(RemainingTime::maxPastJobs, course);
    playPast(RemainingTime::maxPastJobs, "0 running; 1 10%; 5 succeeded");
    play(u"now"_s, u"0 running; 1 10%"_s);
    QCOMPARE(left(u"now"_s, 1), 4);
    QCOMPARE(secondsOf(m_remaining->typical(u"q"_s)), 5);
}

void RemainingTimeTest::aClockThatIsSetBackDoesNoHarm()
{
    playPast(10, "100 running; 101 10%; 50 succeeded");
    playPast(10, "100 running; 101 10%; 50 30%; 120 succeeded");
    QVERIFY(!m_remaining->typical());
    playPast(5, course);
    play(u"now"_s, u"50 running; 51 10%"_s);
    QCOMPARE(left(u"now"_s, 10), 99);
}

void RemainingTimeTest::whoWasForgottenDoesNotBeginAnew()
{
    QList<JobDelta> deltas;
    for (int i = 0; i < RemainingTime::maxOpenJobs * 2; ++i) {
        JobDelta delta;
        delta.kind = JobDelta::Kind::Inserted;
        delta.job.key = {u"q"_s, QString::number(i)};
        delta.job.state = JobState::Running;
        delta.job.updated = delta.job.started = epoch();
        deltas += delta;
    }
    m_remaining->add(deltas);
    deltas.resize(RemainingTime::minPastJobs); // those heard of first
    const auto tell = [&](JobState state, int second) {
        for (JobDelta &delta : deltas) {
            delta.kind = JobDelta::Kind::Updated;
            delta.previous = JobState::Running;
            delta.job.state = state;
            delta.job.updated = epoch().addSecs(second);
        }
        m_remaining->add(deltas);
    };
    tell(JobState::Running, 50); // a message, say
    tell(JobState::Succeeded, 60);
    QVERIFY(!m_remaining->typical());
}

void RemainingTimeTest::theQueuesThatRestedLongestAreForgotten()
{
    const int queues = int(RemainingTime::maxQueues) * 2;
    for (int i = 0; i < queues * RemainingTime::minPastJobs; ++i) {
        const int queue = i / RemainingTime::minPastJobs;
        play(QString::number(i), u"0 running; 7 succeeded"_s, u"queue%1"_s.arg(queue));
    }
    QVERIFY(!m_remaining->typical(u"queue0"_s));
    QCOMPARE(secondsOf(m_remaining->typical(u"queue%1"_s.arg(queues - 1))), 7);
    QCOMPARE(secondsOf(m_remaining->typical(u"queue%1"_s.arg(queues - RemainingTime::maxQueues))), 7);
}

// Neither jobs nor queues that nobody ever ends may fill the memory, nor slow down what comes after.
void RemainingTimeTest::isBoundedAndFast()
{
    QList<JobDelta> deltas;
    for (int i = 0; i < 200'000; ++i) {
        JobDelta delta;
        delta.kind = JobDelta::Kind::Inserted;
        delta.job.key = {u"queue%1"_s.arg(i % 5'000), QString::number(i)};
        delta.job.state = JobState::Running;
        delta.job.updated = delta.job.started = epoch();
        deltas += delta;
    }
    const std::clock_t begin = std::clock(); // of the processor: others may be at work
    m_remaining->add(deltas);
    for (JobDelta &delta : deltas) {
        delta.kind = JobDelta::Kind::Updated;
        delta.previous = JobState::Running;
        delta.job.state = JobState::Succeeded;
        delta.job.updated = epoch().addSecs(9);
    }
    m_remaining->add(deltas);
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 6, qPrintable(QString::number(seconds)));
    // Only the last of them were still followed: a little more than two of each queue.
    QVERIFY(!m_remaining->typical(u"queue0"_s));
    QCOMPARE(secondsOf(m_remaining->typical()), 9);
}

QTEST_GUILESS_MAIN(RemainingTimeTest)
#include "remainingtimetest.moc"
