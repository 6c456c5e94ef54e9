// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "queue/queuealarms.h"

#include "support/manualclock.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = QueueAlarm::Kind;

//! Queues, workers and jobs of a server, in virtual time. What is told is written down: "300 s: audio stuck, 8 wait".
class Stage
{
public:
    explicit Stage(bool isConnected = true)
    {
        if (isConnected)
            link(true);
    }

    void link(bool isConnected) { m_alarms.onLink(isConnected, m_clock.now()); take(); }
    void resume() { m_alarms.onResume(m_clock.now()); take(); }

    void queue(const QString &name, std::optional<int> waiting, std::optional<bool> paused = {})
    {
        Queue queue;
        queue.name = name;
        queue.waiting = waiting;
        queue.paused = paused;
        m_alarms.onQueue(queue, m_clock.now());
        take();
    }

    void worker(const QString &name, bool isOnline)
    {
        Worker worker;
        worker.name = name;
        worker.state = isOnline ? Worker::State::Online : Worker::State::Offline;
        m_alarms.onWorker(worker, m_clock.now());
        take();
    }

    void job(const QString &queue, JobState state, std::chrono::seconds took = {})
    {
        Job job;
        job.key = {queue, u"1"_s};
        job.state = state;
        if (isTerminal(state)) {
            job.finished = m_clock.wallTime();
            job.started = job.finished.addSecs(-took.count());
        }
        m_alarms.onJobs({{JobDelta::Kind::Updated, job, JobState::Running, ChangeSource::Event}}, m_clock.now());
        take();
    }

    //! Asks at each deadline, as a Notifier does.
    void pass(std::chrono::seconds duration)
    {
        const Instant until = m_clock.now() + duration;
        while (m_alarms.due() && *m_alarms.due() <= until) {
            m_clock.advance(std::max(Microseconds(0), *m_alarms.due() - m_clock.now()));
            take();
        }
        m_clock.advance(until - m_clock.now());
    }

    //! One more waits every so often.
    void grow(const QString &name, int from, int to, std::chrono::seconds pause)
    {
        for (int waiting = from; waiting <= to; ++waiting) {
            queue(name, waiting);
            pass(pause);
        }
    }

    QString story() const { return m_story.join(u"; "_s); }
    bool isWaitingForATime() const { return m_alarms.due().has_value(); }

private:
    void take()
    {
        for (const QueueAlarm &alarm : m_alarms.take(m_clock.now())) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_clock.now() - m_begin).count();
            const QString what = alarm.kind == Kind::NoWorker ? u"no worker"_s : alarm.queue + u" stuck"_s;
            m_story += u"%1 s: %2%3, %4 wait"_s.arg(seconds).arg(what, alarm.isOver ? u" no more"_s : QString()).arg(alarm.waiting);
        }
    }

    ManualClock m_clock;
    const Instant m_begin = m_clock.now();
    QueueAlarms m_alarms;
    QStringList m_story;
};

} // namespace

class QueueAlarmsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStuckQueueIsToldOnceAndTakenBack();
    void whatMovesIsNotStuck_data();
    void whatMovesIsNotStuck();
    void longJobsGetTheirTime();
    void aPausedQueueIsNotStuck();
    void manyStuckQueuesAreAFewAlarms();
    void noWorkerIsToldOnceAndTakenBack();
    void noWorkerAndNoWorkIsCalm();
    void aWorkerThatComesBackSoonIsNoAlarm();
    void whereNobodyTellsOfWorkersNoneIsMissed();
    void noWorkerIsTheOneStory();
    void aGapOfTheLinkIsNotCounted();
    void aSleepIsNotCounted();
};

void QueueAlarmsTest::aStuckQueueIsToldOnceAndTakenBack()
{
    Stage stage;
    stage.queue(u"audio"_s, 0);
    QVERIFY(!stage.isWaitingForATime());
    stage.grow(u"audio"_s, 1, 8, 60s);
    QCOMPARE(stage.story(), u"300 s: audio stuck, 5 wait"_s);
    stage.pass(1h);
    stage.queue(u"audio"_s, 20);
    QCOMPARE(stage.story().count(u';'), 0);
    stage.job(u"audio"_s, JobState::Succeeded);
    QCOMPARE(stage.story(), u"300 s: audio stuck, 5 wait; 4080 s: audio stuck no more, 20 wait"_s);
    QVERIFY(!stage.isWaitingForATime());
    stage.queue(u"audio"_s, 21); // and it may be stuck again
    stage.pass(5min);
    QVERIFY(stage.story().endsWith(u"4380 s: audio stuck, 21 wait"_s));
}

void QueueAlarmsTest::whatMovesIsNotStuck_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a job ends") << 0;
    QTest::newRow("a job fails") << 1;
    QTest::newRow("a job goes on") << 2;
    QTest::newRow("fewer wait") << 3;
    QTest::newRow("a job of a queue that nobody has named") << 4;
    QTest::newRow("as many wait as before") << 5;
    QTest::newRow("nobody tells what waits") << 6;
}

void QueueAlarmsTest::whatMovesIsNotStuck()
{
    QFETCH(const int, what);
    Stage stage;
    stage.queue(u"audio"_s, 10);
    for (int minute = 0; minute < 30; ++minute) {
        if (what < 5)
            stage.queue(u"audio"_s, 11 + minute);
        stage.pass(60s);
        if (what < 3)
            stage.job(u"audio"_s, QList{JobState::Succeeded, JobState::Failed, JobState::Running}[what]);
        else if (what == 4)
            stage.job({}, JobState::Succeeded);
        else if (what == 3)
            stage.queue(u"audio"_s, 10 + minute);
        else
            stage.queue(u"audio"_s, what == 5 ? std::optional(10) : std::nullopt);
    }
    QCOMPARE(stage.story(), QString());
}

void QueueAlarmsTest::longJobsGetTheirTime()
{
    Stage stage;
    stage.queue(u"video"_s, 3);
    stage.job(u"video"_s, JobState::Succeeded, 20min);
    stage.queue(u"video"_s, 4);
    stage.pass(39min);
    QCOMPARE(stage.story(), QString());
    stage.pass(2min);
    QCOMPARE(stage.story(), u"2400 s: video stuck, 4 wait"_s);
    // What was long once is forgotten.
    for (int i = 0; i < 30; ++i)
        stage.job(u"video"_s, JobState::Succeeded, 10s);
    stage.queue(u"video"_s, 5);
    stage.pass(5min);
    QVERIFY(stage.story().endsWith(u"2760 s: video stuck, 5 wait"_s));
}

void QueueAlarmsTest::aPausedQueueIsNotStuck()
{
    Stage stage;
    stage.queue(u"audio"_s, 1, true);
    stage.queue(u"audio"_s, 9, true);
    stage.pass(1h);
    QCOMPARE(stage.story(), QString());
    stage.queue(u"audio"_s, 9, false); // from now on it may work
    stage.queue(u"audio"_s, 10, false);
    stage.pass(5min);
    QCOMPARE(stage.story(), u"3900 s: audio stuck, 10 wait"_s);
    stage.queue(u"audio"_s, 10, true); // somebody has seen to it
    QVERIFY(stage.story().endsWith(u"3900 s: audio stuck no more, 10 wait"_s));
}

void QueueAlarmsTest::manyStuckQueuesAreAFewAlarms()
{
    Stage stage;
    for (int waiting : {1, 2}) {
        for (int i = 0; i < 40; ++i)
            stage.queue(u"q%1"_s.arg(i), waiting);
    }
    stage.pass(1h);
    QCOMPARE(stage.story().count(u"stuck"_s), QueueAlarms::mostStuck);
    QVERIFY(!stage.isWaitingForATime());
}

void QueueAlarmsTest::noWorkerIsToldOnceAndTakenBack()
{
    Stage stage;
    stage.queue(u"audio"_s, 3);
    stage.worker(u"a"_s, true);
    stage.worker(u"b"_s, true);
    stage.worker(u"a"_s, false);
    stage.pass(1h);
    QCOMPARE(stage.story(), QString());
    stage.worker(u"b"_s, false);
    stage.pass(1h);
    QCOMPARE(stage.story(), u"3720 s: no worker, 3 wait"_s);
    stage.worker(u"c"_s, true);
    stage.worker(u"b"_s, true);
    QCOMPARE(stage.story(), u"3720 s: no worker, 3 wait; 7200 s: no worker no more, 3 wait"_s);
}

void QueueAlarmsTest::noWorkerAndNoWorkIsCalm()
{
    Stage stage;
    stage.queue(u"audio"_s, 0);
    stage.queue(u"parse"_s, 0);
    stage.worker(u"a"_s, false);
    stage.pass(1h);
    QCOMPARE(stage.story(), QString());
    QVERIFY(!stage.isWaitingForATime());
    stage.queue(u"parse"_s, 1);
    QCOMPARE(stage.story(), u"3600 s: no worker, 1 wait"_s);
    Stage silent; // where nobody tells what waits, something may
    silent.worker(u"a"_s, false);
    silent.pass(1h);
    QCOMPARE(silent.story(), u"120 s: no worker, 0 wait"_s);
}

void QueueAlarmsTest::aWorkerThatComesBackSoonIsNoAlarm()
{
    Stage stage;
    stage.queue(u"audio"_s, 3);
    for (int i = 0; i < 10; ++i) {
        stage.worker(u"a"_s, true);
        stage.pass(30s);
        stage.worker(u"a"_s, false);
        stage.pass(110s);
    }
    QCOMPARE(stage.story(), QString());
}

void QueueAlarmsTest::whereNobodyTellsOfWorkersNoneIsMissed()
{
    Stage stage;
    stage.queue(u"audio"_s, 3);
    stage.pass(1h);
    QCOMPARE(stage.story(), QString());
}

void QueueAlarmsTest::noWorkerIsTheOneStory()
{
    Stage stage;
    stage.worker(u"a"_s, true);
    stage.queue(u"audio"_s, 0);
    stage.worker(u"a"_s, false);
    stage.grow(u"audio"_s, 1, 20, 60s);
    QCOMPARE(stage.story(), u"120 s: no worker, 2 wait"_s);
}

void QueueAlarmsTest::aGapOfTheLinkIsNotCounted()
{
    Stage stage(false);
    stage.queue(u"audio"_s, 1);
    stage.queue(u"audio"_s, 2);
    stage.worker(u"a"_s, false);
    stage.pass(1h);
    QCOMPARE(stage.story(), QString());
    stage.link(true);
    stage.worker(u"a"_s, true);
    stage.queue(u"audio"_s, 3);
    stage.pass(4min);
    stage.link(false);
    stage.pass(1h);
    stage.link(true);
    stage.queue(u"audio"_s, 4);
    stage.pass(4min);
    QCOMPARE(stage.story(), QString());
    stage.pass(1min);
    QCOMPARE(stage.story(), u"7740 s: audio stuck, 4 wait"_s);
    stage.link(false);
    stage.link(true); // that is no sign of life
    stage.pass(1h);
    QCOMPARE(stage.story().count(u';'), 0);
}

void QueueAlarmsTest::aSleepIsNotCounted()
{
    Stage stage;
    stage.queue(u"audio"_s, 1);
    stage.queue(u"audio"_s, 2);
    stage.pass(4min);
    stage.resume();
    stage.queue(u"audio"_s, 3);
    stage.pass(4min);
    QCOMPARE(stage.story(), QString());
    stage.pass(1min);
    QCOMPARE(stage.story(), u"540 s: audio stuck, 3 wait"_s);
}

QTEST_GUILESS_MAIN(QueueAlarmsTest)
#include "queuealarmstest.moc"
