// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/silentjobs.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString audio = u"audio"_s;

} // namespace

class SilentJobsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aJobThatTellsAndFallsSilentIsToldOnce();
    void aJobThatNeverTellsIsNeverSilent();
    void itIsHeardAgain();
    void anEndIsNoGoingOn_data();
    void anEndIsNoGoingOn();
    void longSilencesAreLearned();
    void aFailedJobTeachesNothing();
    void aGapIsNobodysSilence();
    void whatIsUnknownIsNotSilent();
    void severalAreToldTogetherTheLongestFirst();
    void nobodyLooksWithoutNeed();
    void theyAreBounded();

private:
    void say(const QString &id, JobState state = JobState::Running, const QString &queue = audio);
    void speakEvery(const QString &id, Milliseconds pause, int words);
    QStringList silentAfter(Milliseconds pause);

    SilentJobs m_jobs;
    Instant m_now{1h};
};

void SilentJobsTest::init()
{
    m_jobs = {};
    m_now = Instant{1h};
}

void SilentJobsTest::say(const QString &id, JobState state, const QString &queue)
{
    JobDelta delta;
    delta.job.key = {queue, id};
    delta.job.name = u"job "_s + id;
    delta.job.state = state;
    m_jobs.onJob(delta, m_now);
}

void SilentJobsTest::speakEvery(const QString &id, Milliseconds pause, int words)
{
    say(id);
    for (int i = 0; i < words; ++i) {
        m_now += pause;
        say(id);
    }
}

QStringList SilentJobsTest::silentAfter(Milliseconds pause)
{
    m_now += pause;
    QStringList ids;
    const auto silent = m_jobs.look(m_now);
    for (const SilentJob &job : silent)
        ids += job.key.id;
    return ids;
}

void SilentJobsTest::aJobThatTellsAndFallsSilentIsToldOnce()
{
    speakEvery(u"1"_s, 5s, 3);
    QVERIFY(*m_jobs.due() > m_now && *m_jobs.due() <= m_now + 10min);
    QCOMPARE(silentAfter(10min - 1ms), QStringList());
    m_now += 1ms;
    const auto silent = m_jobs.look(m_now);
    QCOMPARE(silent, (QList<SilentJob>{{{audio, u"1"_s}, u"job 1"_s, 10min}}));
    QCOMPARE(m_jobs.count(), 1);
    QCOMPARE(silentAfter(10h), QStringList());
    QVERIFY(m_jobs.takeHeard().isEmpty());
}

void SilentJobsTest::aJobThatNeverTellsIsNeverSilent()
{
    say(u"1"_s);
    QVERIFY(!m_jobs.due());
    QCOMPARE(silentAfter(48h), QStringList());
    say(u"1"_s); // one word is no habit
    QVERIFY(!m_jobs.due());
    QCOMPARE(silentAfter(48h), QStringList());
}

void SilentJobsTest::itIsHeardAgain()
{
    speakEvery(u"1"_s, 5s, 3);
    QCOMPARE(silentAfter(10min), QStringList{u"1"_s});
    m_now += 1min;
    say(u"1"_s);
    QCOMPARE(m_jobs.count(), 0);
    QCOMPARE(m_jobs.takeHeard(), (QList<JobKey>{{audio, u"1"_s}}));
    QVERIFY(m_jobs.takeHeard().isEmpty());
    // It was silent for eleven minutes and went on: now that is no news.
    QCOMPARE(silentAfter(32min), QStringList());
    QCOMPARE(silentAfter(1min), QStringList{u"1"_s});
}

void SilentJobsTest::anEndIsNoGoingOn_data()
{
    QTest::addColumn<JobState>("state");
    for (const JobState state : {JobState::Succeeded, JobState::Failed, JobState::Cancelled, JobState::Queued})
        QTest::addRow("%d", int(state)) << state;
}

void SilentJobsTest::anEndIsNoGoingOn()
{
    QFETCH(const JobState, state);
    speakEvery(u"1"_s, 5s, 3);
    QCOMPARE(silentAfter(10min), QStringList{u"1"_s});
    say(u"1"_s, state);
    QCOMPARE(m_jobs.count(), 0);
    QVERIFY(m_jobs.takeHeard().isEmpty());
    QCOMPARE(silentAfter(48h), QStringList());
}

void SilentJobsTest::longSilencesAreLearned()
{
    speakEvery(u"1"_s, 20min, 3);
    say(u"1"_s, JobState::Succeeded);
    // Another one of that queue may take as long, thrice.
    speakEvery(u"2"_s, 5s, 3);
    QCOMPARE(silentAfter(1h - 1ms), QStringList());
    QCOMPARE(silentAfter(1ms), QStringList{u"2"_s});
    // One of another queue may not.
    say(u"3"_s, JobState::Running, u"parse"_s);
    say(u"3"_s, JobState::Running, u"parse"_s);
    say(u"3"_s, JobState::Running, u"parse"_s);
    QCOMPARE(silentAfter(10min), QStringList{u"3"_s});
}

void SilentJobsTest::aFailedJobTeachesNothing()
{
    speakEvery(u"1"_s, 8min, 3);
    say(u"1"_s, JobState::Failed);
    speakEvery(u"2"_s, 5s, 3);
    QCOMPARE(silentAfter(10min), QStringList{u"2"_s});
}

void SilentJobsTest::aGapIsNobodysSilence()
{
    speakEvery(u"1"_s, 5s, 3);
    m_now += 9min;
    m_jobs.onGap(m_now);
    QCOMPARE(silentAfter(9min), QStringList());
    QCOMPARE(silentAfter(1min), QStringList{u"1"_s});
}

void SilentJobsTest::whatIsUnknownIsNotSilent()
{
    speakEvery(u"1"_s, 5s, 3);
    say(u"1"_s, JobState::Unknown);
    QCOMPARE(silentAfter(48h), QStringList());
    say(u"1"_s); // settled: it has been running all the time
    QVERIFY(m_jobs.takeHeard().isEmpty());
    QCOMPARE(silentAfter(10min - 1ms), QStringList()); // and two days were not its own silence
    QCOMPARE(silentAfter(1ms), QStringList{u"1"_s});
}

void SilentJobsTest::severalAreToldTogetherTheLongestFirst()
{
    speakEvery(u"1"_s, 1s, 3);
    speakEvery(u"2"_s, 1s, 3);
    speakEvery(u"3"_s, 1s, 3);
    QCOMPARE(silentAfter(11min), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(m_jobs.count(), 3);
}

void SilentJobsTest::nobodyLooksWithoutNeed()
{
    QVERIFY(!m_jobs.due());
    speakEvery(u"1"_s, 1s, 3);
    const Instant first = *m_jobs.due();
    m_now += 1min;
    say(u"1"_s);
    QCOMPARE(*m_jobs.due(), first); // a look too early plans the next one
    QCOMPARE(silentAfter(9min), QStringList());
    QCOMPARE(*m_jobs.due(), m_now + 1min);
    say(u"1"_s, JobState::Succeeded);
    QCOMPARE(silentAfter(1min), QStringList());
    QVERIFY(!m_jobs.due());
}

void SilentJobsTest::theyAreBounded()
{
    for (int i = 0; i < SilentJobs::mostQueues + 10; ++i) {
        const QString queue = QString::number(i);
        say(u"1"_s, JobState::Running, queue);
        m_now += 20min;
        say(u"1"_s, JobState::Running, queue);
        say(u"1"_s, JobState::Succeeded, queue);
    }
    // The last queues have taught nothing.
    const QString last = QString::number(SilentJobs::mostQueues + 9);
    for (int i = 0; i < 3; ++i)
        say(u"2"_s, JobState::Running, last);
    QCOMPARE(silentAfter(10min), QStringList{u"2"_s});
}

QTEST_APPLESS_MAIN(SilentJobsTest)
#include "silentjobstest.moc"
