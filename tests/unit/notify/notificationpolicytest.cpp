// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "notify/notificationpolicy.h"

#include "notificationstage.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a person is told of what a server does, in the order of the seconds at which it is told.
class NotificationPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stories_data();
    void stories();
    void anUpdateTakesThePlaceOfTheLast();
    void aBurstIsOneNotification();
    void aFloodIsToldInParts();
    void finishTellsWhatIsHeld();
    void aResumeGivesGrace();
    void asleepNothingIsTold_data();
    void asleepNothingIsTold();
    void aRefusalThatIsOverWhenAwakeIsNotTold();
    void alarmsAreCritical();
    void aHealthAlarmIsToldOnceAndTakenBack();
    void aHealthAlarmWaitsForAConnection();
    void silenceIsToldOnceAndTakenBack();
    void aJobWithoutProgressIsToldOnceAndTakenBack();
    void moreJobsWithoutProgressAreOneStory();
    void theEndOfASilentJobTellsOfItself();
    void aDropIsNoSilenceOfJobs();
    void stuckQueuesAndAbsentWorkersAreToldOnceAndTakenBack();
    void anOutageIsTheOneStoryOfQueues();
};

void NotificationPolicyTest::stories_data()
{
    QTest::addColumn<QString>("script"); // the second, and what happens then
    QTest::addColumn<QString>("told");

    QTest::newRow("done") << u"0 connect; 1 1: running name=Chapter; 5 1: succeeded"_s << u"7 s: Done: Chapter"_s;
    QTest::newRow("failed") << u"0 connect; 1 1: running name=Chapter; 5 1: failed !boom"_s
                            << u"7 s: Failed: Chapter | boom"_s;
    QTest::newRow("cancelled") << u"0 connect; 1 1: running; 5 1: cancelled"_s << QString();
    QTest::newRow("failed, then cancelled") << u"0 connect; 1 1: running; 5 1: failed; 6 1: cancelled"_s << QString();
    QTest::newRow("a failure that goes on")
        << u"0 connect; 1 1: running #1; 5 1: failed #1 !boom; 6 1: retrying #2; 30 1: running #2; 40 1: succeeded #2"_s
        << u"42 s: Done: q 1"_s;
    QTest::newRow("every attempt fails")
        << u"0 connect; 1 1: running #1; 5 1: failed #1 !a; 5 1: retrying #2; 8 1: failed #2 !b; 9 1: running #3; "
           "20 1: failed #3 !c"_s
        << u"22 s: Failed: q 1 | c"_s;
    QTest::newRow("somebody tries again")
        << u"0 connect; 1 1: running #1; 5 1: failed #1 !a; 60 1: running #2; 70 1: succeeded #2"_s
        << u"7 s: Failed: q 1 | a; 72 s: Done: q 1"_s;
    QTest::newRow("several")
        << u"0 connect; 1 1: running; 1 2: running; 1 3: running name=Voice; 5 1: succeeded; 6 2: succeeded; "
           "7 3: failed !boom"_s
        << u"9 s: 2 jobs done, 1 failed | Voice: boom"_s;
    QTest::newRow("in a gap")
        << u"0 connect; 1 1: running; 5 drop; 20 connect; 21 1: snapshot succeeded; 22 1: succeeded; "
           "30 1: snapshot succeeded"_s
        << u"23 s: Done: q 1 | finished while disconnected"_s;
    QTest::newRow("nothing is told again after a drop")
        << u"0 connect; 1 1: running; 5 1: succeeded; 10 drop; 20 connect; 21 1: snapshot succeeded; 22 1: succeeded"_s
        << u"7 s: Done: q 1"_s;
    QTest::newRow("history")
        << u"0 connect; 1 1: snapshot failed @-9000; 5 drop; 9 connect; 10 2: snapshot failed @-1"_s << QString();
    QTest::newRow("an outage, and a job that ended in it")
        << u"0 connect; 1 1: running; 100 drop; 700 connect; 701 1: snapshot succeeded"_s
        << u"400 s: No connection for 5 min; 703 s: Done: q 1 | finished while disconnected; "
           "715 s: Connected again | The outage lasted 10 min"_s;
    QTest::newRow("noise") << u"0 connect; 100 drop; 399 connect; 1000 drop; 1100 connect"_s << QString();
}

void NotificationPolicyTest::stories()
{
    QFETCH(const QString, script);
    QFETCH(const QString, told);
    Stage stage;
    const Instant start = stage.now();
    for (const QString &step : script.split(u"; "_s)) {
        stage.pass(start + std::chrono::seconds(step.section(u' ', 0, 0).toInt()) - stage.now());
        stage.play(step.section(u' ', 1));
    }
    stage.pass(24h);
    QCOMPARE(stage.story(), told);
    QVERIFY(!stage.policy().nextDeadline());
}

void NotificationPolicyTest::anUpdateTakesThePlaceOfTheLast()
{
    Stage stage;
    stage.play(u"connect"_s);
    for (int id = 0; id < 20; ++id) {
        stage.jobs(QString::number(id), id == 19 ? u"failed !boom"_s : u"succeeded"_s);
        stage.pass(1s);
    }
    stage.pass(1h);
    stage.jobs(u"late"_s, u"succeeded"_s);
    stage.pass(1h);

    const QList<Notification> &told = stage.told();
    QCOMPARE(told.size(), 4);
    QCOMPARE(stage.story(), u"10 s: 9 jobs done | q 0, q 1, q 2, 6 more; "
                            "20 s: 19 jobs done | q 0, q 1, q 2, 16 more; "
                            "21 s: 19 jobs done, 1 failed | q 19: boom; "
                            "3622 s: Done: q late"_s);
    QList<quint64> ids;
    QList<quint64> replaced;
    QList<Notification::Urgency> urgencies;
    for (const Notification &one : told) {
        ids += one.id;
        replaced += one.replaces;
        urgencies += one.urgency;
    }
    using enum Notification::Urgency;
    QCOMPARE(ids, (QList<quint64>{1, 2, 3, 4}));
    QCOMPARE(replaced, (QList<quint64>{0, 1, 2, 0}));
    QCOMPARE(urgencies, (QList{Normal, Low, Normal, Normal}));
    QCOMPARE(told[1].kind, Notification::Kind::JobsDone);
    QCOMPARE(told[2].kind, Notification::Kind::JobsFailed);
    QCOMPARE(told[2].jobs.constFirst(), (JobKey{u"q"_s, u"19"_s}));
    QCOMPARE(told[2].jobs.size(), 20);
}

void NotificationPolicyTest::aBurstIsOneNotification()
{
    Stage stage;
    stage.play(u"connect"_s);
    for (int id = 0; id < 50; ++id) {
        stage.jobs(QString::number(id), u"running"_s);
        stage.jobs(QString::number(id), id % 25 == 7 ? u"failed !boom"_s : u"succeeded"_s);
        stage.pass(50ms);
    }
    stage.pass(1h);
    QCOMPARE(stage.story(), u"4 s: 48 jobs done, 2 failed | q 7: boom; q 32: boom"_s);
    QCOMPARE(stage.told().constFirst().jobs.size(), 50);
}

void NotificationPolicyTest::aFloodIsToldInParts()
{
    Stage stage;
    stage.play(u"connect"_s);
    QList<JobDelta> deltas(25'000);
    for (qsizetype i = 0; i < deltas.size(); ++i) {
        deltas[i].job.key.id = QString::number(i);
        deltas[i].job.state = i == 9'999 ? JobState::Failed : JobState::Succeeded;
    }
    stage.take(stage.policy().onJobs(deltas, stage.now()));
    stage.pass(1h);
    QStringList titles;
    for (const Notification &told : stage.told()) {
        titles += told.title;
        QCOMPARE(told.replaces, 0);
        QCOMPARE(told.jobs.size(), NotificationPolicy::maxListed);
    }
    QCOMPARE(titles.join(u", "_s), u"9999 jobs done, 1 failed, 10000 jobs done, 5000 jobs done"_s);
    QCOMPARE(stage.told().constFirst().jobs.constFirst().id, u"9999"_s);
}

void NotificationPolicyTest::finishTellsWhatIsHeld()
{
    Stage stage;
    QVERIFY(stage.policy().finish().isEmpty());
    stage.jobs(u"1"_s, u"succeeded"_s);
    QVERIFY(stage.told().isEmpty());
    stage.take(stage.policy().finish());
    QCOMPARE(stage.story(), u"0 s: Done: q 1"_s);
    QVERIFY(stage.policy().finish().isEmpty());
    QVERIFY(!stage.policy().nextDeadline());
}

void NotificationPolicyTest::aResumeGivesGrace()
{
    Stage stage;
    stage.play(u"connect"_s);
    stage.pass(1min);
    stage.play(u"drop"_s);
    stage.policy().onResume(8h, stage.now() + 8h);
    QCOMPARE(stage.policy().nextDeadline(), stage.now() + 8h + 5min);
}

void NotificationPolicyTest::asleepNothingIsTold_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("awakeFor"); // s, before what comes after
    QTest::addColumn<QString>("told");
    const QStringList one{u"1: running, succeeded"_s};
    QTest::newRow("what was held") << one << QStringList() << 0 << u"3610 s: Done: q 1"_s;
    QTest::newRow("together with what is found out")
        << one << QStringList{u"2: running, failed"_s, u"3: running, succeeded"_s} << 3
        << u"3610 s: 2 jobs done, 1 failed | q 2"_s;
    QTest::newRow("after the grace as ever") << QStringList() << one << 60 << u"3662 s: Done: q 1"_s;
}

void NotificationPolicyTest::asleepNothingIsTold()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    QFETCH(const int, awakeFor);
    Stage stage;
    stage.play(u"connect"_s);
    stage.sleep();
    for (const QString &step : before)
        stage.play(step);
    stage.pass(5s); // while it falls asleep
    QCOMPARE(stage.story(), QString());
    stage.wake(1h - 5s);
    stage.pass(std::chrono::seconds(awakeFor));
    for (const QString &step : after)
        stage.play(step);
    stage.pass(1min);
    QTEST(stage.story(), "told");
}

void NotificationPolicyTest::aRefusalThatIsOverWhenAwakeIsNotTold()
{
    Error refusal;
    refusal.code = u"http-403"_s;
    refusal.transient = false;
    Stage stage;
    stage.play(u"connect"_s);
    stage.sleep();
    stage.wake(1h);
    stage.link(LinkState::Failed, refusal); // who says so where nobody has logged in to the network yet
    stage.pass(5s);
    stage.link(LinkState::Connected);
    stage.pass(1h);
    QCOMPARE(stage.story(), QString());
    stage.sleep();
    stage.wake(1h);
    stage.link(LinkState::Failed, refusal);
    stage.pass(1h);
    QCOMPARE(stage.told().size(), 1);
}

void NotificationPolicyTest::alarmsAreCritical()
{
    Error refusal;
    refusal.layer = Layer::SocketIo;
    refusal.code = u"connect-refused"_s;
    refusal.detail = u"invalid token"_s;
    refusal.transient = false;

    Stage stage;
    stage.link(LinkState::Connecting);
    stage.link(LinkState::Failed, refusal);
    QCOMPARE(stage.story(), u"0 s: The server refuses the connection | socket.io connect-refused: invalid token"_s);
    stage.link(LinkState::Connecting);
    stage.link(LinkState::Failed, refusal);
    QCOMPARE(stage.told().size(), 1);
    stage.link(LinkState::Connecting);
    stage.pass(10min);
    stage.link(LinkState::Connected);
    stage.pass(1min);
    using enum Notification::Urgency;
    QList<Notification::Urgency> urgencies;
    for (const Notification &told : stage.told())
        urgencies += told.urgency;
    QCOMPARE(urgencies, (QList{Critical, Critical, Normal}));
    QCOMPARE(stage.told()[0].kind, Notification::Kind::LinkRefused);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::LinkOutage);
    QCOMPARE(stage.told()[2].kind, Notification::Kind::LinkBack);
}

void NotificationPolicyTest::aHealthAlarmIsToldOnceAndTakenBack()
{
    Stage stage;
    stage.link(LinkState::Connected);
    using enum HealthState;
    for (const HealthState state : {Healthy, Unhealthy, Unhealthy, Healthy, Unhealthy, Unreachable})
        stage.health(state);
    QVERIFY(stage.told().isEmpty()); // never three in a row
    for (const HealthState state : {Unhealthy, Unhealthy, Unhealthy})
        stage.health(state);
    QCOMPARE(stage.story(), u"0 s: The server is not well | 3 times in a row · 503 Service Unavailable"_s);
    stage.pass(1min);
    stage.health(Unknown); // says nothing
    QCOMPARE(stage.told().size(), 1);
    stage.health(Starting);
    stage.health(Healthy);
    QCOMPARE(stage.told().size(), 2);
    QCOMPARE(stage.told()[0].kind, Notification::Kind::HealthAlarm);
    QCOMPARE(stage.told()[0].urgency, Notification::Urgency::Normal);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::HealthBack);
    QCOMPARE(stage.told()[1].replaces, stage.told()[0].id);
    QCOMPARE(stage.told()[1].urgency, Notification::Urgency::Low);
    for (int failure = 0; failure < 3; ++failure)
        stage.health(Unreachable);
    QCOMPARE(stage.told().size(), 3); // it is another one
    QCOMPARE(stage.told()[2].replaces, 0);
    QCOMPARE(stage.told()[2].title, u"The health check gets no answer"_s);
}

void NotificationPolicyTest::aHealthAlarmWaitsForAConnection()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.link(LinkState::Disconnected);
    for (int failure = 0; failure < 4; ++failure)
        stage.health(HealthState::Unreachable);
    QVERIFY(stage.told().isEmpty()); // the outage will be told
    stage.link(LinkState::Connected);
    stage.health(HealthState::Unreachable);
    QCOMPARE(stage.told().size(), 1);
    QCOMPARE(stage.told()[0].kind, Notification::Kind::HealthAlarm);
}

void NotificationPolicyTest::stuckQueuesAndAbsentWorkersAreToldOnceAndTakenBack()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.queue(u"audio"_s, 1);
    stage.queue(u"audio"_s, 12);
    stage.pass(1h);
    QCOMPARE(stage.story(), u"300 s: No job of audio finishes, and ever more wait | 12 jobs wait · nothing has happened for 5 min"_s);
    stage.queue(u"audio"_s, 11);
    QCOMPARE(stage.told().size(), 2);
    QCOMPARE(stage.told()[0].kind, Notification::Kind::QueueStuck);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::QueueMoves);
    QCOMPARE(stage.told()[1].title, u"Jobs of audio go on"_s);
    QCOMPARE(stage.told()[1].replaces, stage.told()[0].id);
    QCOMPARE(stage.told()[1].urgency, Notification::Urgency::Low);
    stage.worker(u"a"_s, Worker::State::Online);
    stage.worker(u"a"_s, Worker::State::Offline);
    stage.pass(1h);
    QCOMPARE(stage.told().size(), 3);
    QCOMPARE(stage.told()[2].title, u"No worker is online"_s);
    QCOMPARE(stage.told()[2].body, u"For 2 min now · 11 jobs wait"_s);
    QCOMPARE(stage.told()[2].replaces, 0);
    stage.worker(u"a"_s, Worker::State::Online);
    QCOMPARE(stage.told().size(), 4);
    QCOMPARE(stage.told()[3].kind, Notification::Kind::WorkersBack);
    QCOMPARE(stage.told()[3].replaces, stage.told()[2].id);
}

void NotificationPolicyTest::anOutageIsTheOneStoryOfQueues()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.worker(u"a"_s, Worker::State::Offline);
    stage.queue(u"audio"_s, 1);
    stage.queue(u"audio"_s, 12);
    stage.link(LinkState::Disconnected);
    stage.pass(4min);
    QVERIFY(stage.told().isEmpty());
    stage.link(LinkState::Connected);
    stage.pass(119s);
    QVERIFY(stage.told().isEmpty());
    stage.pass(1s);
    QCOMPARE(stage.told().size(), 1);
    QCOMPARE(stage.told()[0].kind, Notification::Kind::WorkersGone);
}

void NotificationPolicyTest::silenceIsToldOnceAndTakenBack()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.silence(600s);
    stage.silence(660s);
    QCOMPARE(stage.told().size(), 1);
    QCOMPARE(stage.told()[0].kind, Notification::Kind::LinkSilent);
    QCOMPARE(stage.told()[0].title, u"No event for 10 min"_s);
    stage.silence({});
    stage.silence({});
    QCOMPARE(stage.told().size(), 2);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::LinkHeard);
    QCOMPARE(stage.told()[1].replaces, stage.told()[0].id);
    QCOMPARE(stage.told()[1].urgency, Notification::Urgency::Low);
}

void NotificationPolicyTest::aJobWithoutProgressIsToldOnceAndTakenBack()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.jobs(u"7"_s, u"running 10%, running 20%, running 30%"_s);
    stage.pass(599s);
    QVERIFY(stage.told().isEmpty());
    stage.pass(2h);
    QCOMPARE(stage.told().size(), 1);
    QCOMPARE(stage.told()[0].kind, Notification::Kind::JobsSilent);
    QVERIFY2(stage.told()[0].title.endsWith(u": no progress for 10 min"_s), qPrintable(stage.told()[0].title));
    QCOMPARE(stage.told()[0].jobs.size(), 1);
    stage.jobs(u"7"_s, u"running 40%"_s);
    QCOMPARE(stage.told().size(), 2);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::JobsHeard);
    QCOMPARE(stage.told()[1].replaces, stage.told()[0].id);
    QCOMPARE(stage.told()[1].urgency, Notification::Urgency::Low);
    QVERIFY2(stage.told()[1].title.endsWith(u"goes on"_s), qPrintable(stage.told()[1].title));
}

void NotificationPolicyTest::moreJobsWithoutProgressAreOneStory()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.jobs(u"7"_s, u"running 10%, running 20%, running 30%"_s);
    stage.pass(60s);
    stage.jobs(u"8"_s, u"running 10%, running 20%, running 30%"_s);
    stage.pass(2h);
    QCOMPARE(stage.told().size(), 2);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::JobsSilent);
    QCOMPARE(stage.told()[1].replaces, stage.told()[0].id);
    QCOMPARE(stage.told()[1].title, u"2 jobs without progress"_s);
    stage.jobs(u"7"_s, u"running 40%"_s);
    QCOMPARE(stage.told().size(), 2); // one is still silent
    stage.jobs(u"8"_s, u"running 40%"_s);
    QCOMPARE(stage.told().size(), 3);
    QCOMPARE(stage.told()[2].title, u"All jobs make progress again"_s);
}

void NotificationPolicyTest::theEndOfASilentJobTellsOfItself()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.jobs(u"7"_s, u"running 10%, running 20%, running 30%"_s);
    stage.pass(1h);
    QCOMPARE(stage.told().size(), 1);
    stage.jobs(u"7"_s, u"succeeded"_s);
    stage.pass(1h);
    QCOMPARE(stage.told().size(), 2);
    QCOMPARE(stage.told()[1].kind, Notification::Kind::JobsDone);
    // The next one is another story.
    stage.jobs(u"8"_s, u"running 10%, running 20%, running 30%"_s);
    stage.pass(1h);
    QCOMPARE(stage.told().size(), 3);
    QCOMPARE(stage.told()[2].replaces, 0);
}

void NotificationPolicyTest::aDropIsNoSilenceOfJobs()
{
    Stage stage;
    stage.link(LinkState::Connected);
    stage.jobs(u"7"_s, u"running 10%, running 20%, running 30%"_s);
    stage.link(LinkState::Disconnected);
    stage.pass(4min); // no outage yet
    stage.link(LinkState::Connected);
    stage.jobs(u"7"_s, u"running 30%"_s);
    stage.pass(9min);
    QVERIFY2(stage.told().isEmpty(), qPrintable(stage.story()));
    stage.pass(1min);
    QCOMPARE(stage.told().size(), 1);
}

QTEST_GUILESS_MAIN(NotificationPolicyTest)
#include "notificationpolicytest.moc"
