// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/monitor.h"

#include "notify/notificationpolicy.h"
#include "profile/profilecatalog.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpReply jobs(const QByteArray &rows)
{
    return HttpReply::json(200, "OK", R"({"jobs":[)" + rows + "]}");
}

//! A Monitor, and a server that answers its REST calls: one queue, "q", by lists and one by one.
class Scenario
{
public:
    Scenario() : profile(*loadProfile(u"bullmq-events"_s))
    {
        server.behaviour.namespaces = {"/queues"};
        server.behaviour.handshake.pingInterval = 1h; // the clock is moved for other things than the heartbeat
        server.server().on(RequestKind::Other, reply(jobs({})));
        profile.snapshot->queues = {u"q"_s};
        profile.healthPath.clear();
        profile.snapshot->queueList = {}; // what is asked is counted, and only jobs are asked for here
        profile.snapshot->workerList = {};
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        settings.transports = {u"polling"_s};
    }

    void makeMonitor()
    {
        monitor = std::make_unique<Monitor>(profile, settings, &clock, &random);
        QObject::connect(monitor.get(), &Monitor::jobsChanged, monitor.get(), [this](const QList<JobDelta> &deltas) {
            for (const JobDelta &delta : deltas)
                told += delta.job.key.id;
        });
        QObject::connect(monitor.get(), &Monitor::problemFound, monitor.get(),
                         [this](const QString &text) { problems += text; });
    }

    void start()
    {
        if (!monitor)
            makeMonitor();
        monitor->start();
    }

    //! How often the server was asked about jobs.
    int asked() const { return server.server().count(RequestKind::Other); }
    void event(const QByteArray &payload) { server.emitEvent(payload, "/queues"); }

    FakeEngine server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    Profile profile;
    ConnectionSettings settings;
    std::unique_ptr<Monitor> monitor;
    QStringList told; //!< ids of the jobs of all deltas, in order
    QStringList problems;
};

constexpr auto active = R"(["active",{"jobId":"a","queue":"q"},"1700000000000-0"])";

} // namespace

class MonitorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void historyIsNoNewsAfterADrop();
    void historyThatEndsAgainIsNews();
    void anAnswerThatBreaksOffIsAskedForAgain();
    void aRefusedSnapshotIsAskedForAgainLater();
    void honoursRetryAfterOfASnapshot();
    void aLookBringsTheStackOfAFailure();
    void asksTheListsWhereNothingElseIsKnown();
    void survivesDestructionByAProblem();
    void aFloodOfDifferentProblemsIsCut();
    void samplesComeWithHeartbeatsAndTransports();
    void survivesDestructionByASample();
    void aReplayAndASnapshotTellNothingTwice();
    void aPushedTimeOfTheOldestIsAnAge();
};

// Connection state recovery: the server sends what was missed, and the lists are asked all the same.
void MonitorTest::aReplayAndASnapshotTellNothingTwice()
{
    Scenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.makeMonitor();
    QHash<QString, int> ends;
    NotificationPolicy::Settings atOnce;
    atOnce.burstWindow = 0ms;
    atOnce.burstLongest = 0ms;
    NotificationPolicy policy(atOnce);
    QHash<QString, int> tellings;
    QList<std::optional<bool>> recovered;
    connect(scenario.monitor.get(), &Monitor::jobsChanged, this, [&](const QList<JobDelta> &deltas) {
        for (const JobDelta &delta : deltas) {
            ends[delta.job.key.id] += isTerminal(delta.job.state) && !isTerminal(delta.previous) ? 1 : 0;
            for (const Notification &told : policy.onJobs({delta}, scenario.clock.now())) {
                for (const JobKey &key : told.jobs)
                    ++tellings[key.id];
            }
        }
    });
    connect(scenario.monitor.get(), &Monitor::linkEventOccurred, this, [&](const LinkEvent &event) {
        policy.onLink(event, scenario.clock.now());
        const auto *change = std::get_if<LinkStateChange>(&event.what);
        if (change && change->state == LinkState::Connected)
            recovered += change->recovered;
    });
    const auto connects = [&] {
        return std::count_if(scenario.server.received().begin(), scenario.server.received().end(),
                             [](const SocketIo::Packet &packet) { return packet.type == SocketIo::PacketType::Connect; });
    };
    const auto event = [&](const QByteArray &name, const QByteArray &id, int offset) {
        const QByteArray milliseconds = QByteArray::number(scenario.clock.wallTime().toMSecsSinceEpoch());
        scenario.event("[\"" + name + R"(",{"jobId":")" + id + R"(","queue":"q"},"1700000000)" + QByteArray::number(100 + offset)
                       + "-0\",\"" + milliseconds + '-' + QByteArray::number(offset) + "\"]");
    };
    const auto accept = [&](const QByteArray &answer) { scenario.server.sendMessage("0/queues," + answer); };

    scenario.start();
    QTRY_COMPARE_WITH_TIMEOUT(connects(), 1, 15'000);
    accept(R"({"sid":"s","pid":"P"})");
    event("active", "a", 1);
    event("active", "b", 2);
    event("completed", "b", 3);
    QTRY_VERIFY_WITH_TIMEOUT(scenario.asked() > 0 && scenario.monitor->store().size() == 2, 15'000);

    // While we are away a and b's successor end; the lists have them all.
    scenario.server.server().on(RequestKind::Other,
                                reply(jobs(R"({"jobId":"a","state":"completed","finishedOn":1700000000104},
                                    {"jobId":"b","state":"completed","finishedOn":1700000000103},
                                    {"jobId":"c","state":"failed","finishedOn":1700000000106})")));
    const int asked = scenario.asked();
    scenario.server.closeSession();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->linkState(), LinkState::Waiting, 15'000);
    QCOMPARE(scenario.monitor->store().find({u"q"_s, u"a"_s})->state, JobState::Unknown);
    scenario.monitor->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(connects(), 2, 15'000);
    event("completed", "a", 4); // what was missed comes before the answer
    event("active", "c", 5);
    event("failed", "c", 6);
    accept(R"({"sid":"s","pid":"P"})");
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->linkState(), LinkState::Connected, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(scenario.asked() > asked, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->store().openCount(), 0, 15'000);
    event("completed", "a", 4); // and once more, late
    event("active", "d", 7);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->store().openCount(), 1, 15'000);
    scenario.clock.advance(1min);
    QCoreApplication::processEvents();
    for (const Notification &told : policy.onTime(scenario.clock.now())) {
        for (const JobKey &key : told.jobs)
            ++tellings[key.id];
    }

    QCOMPARE(recovered, (QList<std::optional<bool>>{std::nullopt, true}));
    const QHash<QString, int> once{{u"a"_s, 1}, {u"b"_s, 1}, {u"c"_s, 1}};
    QCOMPARE(tellings, once);
    ends.remove(u"d"_s);
    QCOMPARE(ends, once);
    QVERIFY(scenario.monitor->store().find({u"q"_s, u"a"_s})->gap);
    QCOMPARE(scenario.monitor->store().find({u"q"_s, u"c"_s})->state, JobState::Failed);
}

void MonitorTest::aPushedTimeOfTheOldestIsAnAge()
{
    Scenario scenario;
    EventRule rule;
    rule.events = {u"queue"_s};
    rule.queue.emplace();
    rule.queue->name = {u"/0/name"_s};
    rule.queue->oldestWaiting = {u"/0/since"_s};
    scenario.profile.events += rule;
    scenario.makeMonitor();
    QList<Queue> queues;
    connect(scenario.monitor.get(), &Monitor::queueChanged, this, [&](const Queue &queue) { queues += queue; });
    scenario.start();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.monitor->linkState(), LinkState::Connected, 15'000);
    const qint64 since = scenario.clock.wallTime().toMSecsSinceEpoch() - 90'000;
    scenario.event(R"(["queue",{"name":"q","since":)" + QByteArray::number(since) + "}]");
    QTRY_COMPARE_WITH_TIMEOUT(queues.size(), 1, 15'000);
    QCOMPARE(queues[0].oldestWaiting, std::optional<Milliseconds>(90s));
}

void MonitorTest::samplesComeWithHeartbeatsAndTransports()
{
    Scenario scenario;
    scenario.settings.transports = {u"polling"_s, u"websocket"_s};
    scenario.makeMonitor();
    QList<LinkSample> samples;
    connect(scenario.monitor.get(), &Monitor::sampled, this, [&samples](const LinkSample &sample) { samples += sample; });
    const auto has = [&samples](const QString &transport, auto LinkSample::*what) {
        return std::any_of(samples.begin(), samples.end(), [&](const LinkSample &sample) {
            return sample.transport == transport && bool(sample.*what);
        });
    };
    scenario.start();
    QTRY_VERIFY(has(u"websocket"_s, &LinkSample::roundTrip)); // the probe's
    QVERIFY(has(u"polling"_s, &LinkSample::bytesReceived));
    scenario.clock.advance(25s);
    scenario.server.ping();
    QTRY_VERIFY(has(u"websocket"_s, &LinkSample::pingLateness));

    scenario.server.closeSession();
    QTRY_COMPARE(scenario.monitor->linkState(), LinkState::Waiting);
    qint64 received = 0;
    qint64 sent = 0;
    for (const LinkSample &sample : std::as_const(samples)) {
        received += sample.bytesReceived;
        sent += sample.bytesSent;
    }
    QCOMPARE(received, scenario.monitor->figures().bytesReceived); // none is left out, none told twice
    QCOMPARE(sent, scenario.monitor->figures().bytesSent);
}

void MonitorTest::survivesDestructionByASample()
{
    Scenario scenario;
    scenario.makeMonitor();
    connect(scenario.monitor.get(), &Monitor::sampled, this, [&scenario] { scenario.monitor.reset(); });
    scenario.start();
    QTRY_VERIFY(!scenario.monitor);
}

void MonitorTest::historyIsNoNewsAfterADrop()
{
    Scenario scenario;
    scenario.server.server().on(
        RequestKind::Other, reply(jobs(R"({"jobId":"old","state":"failed","finishedOn":1},{"jobId":"a","state":"active"})")));
    scenario.start();
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s});
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.monitor->linkState(), LinkState::Waiting);
    scenario.told.clear();
    scenario.server.server().on(
        RequestKind::Other,
        reply(jobs(R"({"jobId":"old","state":"failed","finishedOn":1},{"jobId":"a","state":"completed","finishedOn":2},)"
                   R"({"jobId":"b","state":"completed","finishedOn":3})")));
    scenario.clock.advance(10s);
    QTRY_COMPARE(scenario.told, QStringList({u"a"_s, u"b"_s}));
}

void MonitorTest::historyThatEndsAgainIsNews()
{
    Scenario scenario;
    scenario.server.server().on(RequestKind::Other,
                                reply(jobs(R"({"jobId":"old","state":"failed","finishedOn":1},{"jobId":"a","state":"active"})")));
    scenario.start();
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s});
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.monitor->linkState(), LinkState::Waiting);
    scenario.told.clear();
    scenario.server.server().on(RequestKind::Other,
                                reply(jobs(R"({"jobId":"old","state":"completed","finishedOn":9},{"jobId":"a","state":"active"})")));
    scenario.clock.advance(10s);
    QTRY_COMPARE(scenario.told, QStringList({u"old"_s, u"a"_s}));
}

// A dying instance cuts its answer short: that passes by itself.
void MonitorTest::anAnswerThatBreaksOffIsAskedForAgain()
{
    Scenario scenario;
    const HttpReply whole = jobs(R"({"jobId":"a","state":"active"})");
    scenario.server.server().on(RequestKind::Other, 1, truncated(whole, whole.bytes().size() - 10));
    scenario.start();
    QTRY_COMPARE(scenario.problems.size(), 1);
    QVERIFY2(scenario.problems[0].contains(u"truncated-answer"_s), qPrintable(scenario.problems[0]));
    scenario.clock.advance(1s);
    QTRY_COMPARE(scenario.asked(), 2);
}

// Somebody may put the server right while we are connected, and then the open jobs must not stay as they were.
void MonitorTest::aRefusedSnapshotIsAskedForAgainLater()
{
    Scenario scenario;
    scenario.server.server().on(RequestKind::Other, reply(HttpReply::html(403, "Forbidden", "")));
    scenario.start();
    QTRY_COMPARE(scenario.problems.size(), 1);
    scenario.event(active);
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s});
    QCOMPARE(scenario.monitor->store().openCount(), 1);
    scenario.clock.advance(60s);
    QTRY_COMPARE(scenario.problems.size(), 2); // asked once more, and refused once more
    scenario.server.server().on(
        RequestKind::Other, reply(HttpReply::json(200, "OK", R"({"jobId":"a","state":"completed","finishedOn":2})")));
    scenario.clock.advance(60s);
    QTRY_COMPARE(scenario.monitor->store().count(JobState::Succeeded), 1);
    QCOMPARE(scenario.monitor->figures().drops, 0);
}

void MonitorTest::honoursRetryAfterOfASnapshot()
{
    Scenario scenario;
    HttpReply busy = HttpReply::html(503, "Service Unavailable", "");
    busy.headers += {{"Retry-After", "20"}};
    scenario.server.server().on(RequestKind::Other, 1, reply(busy));
    scenario.start();
    QTRY_COMPARE(scenario.problems.size(), 1);
    scenario.clock.advance(20s - 1ms);
    scenario.event(active);
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s}); // a request made before would have arrived
    QCOMPARE(scenario.asked(), 1);
    scenario.clock.advance(1ms);
    QTRY_COMPARE(scenario.asked(), 2);
}

// The event says why, the row where; its time is the end's, which is before the event's.
void MonitorTest::aLookBringsTheStackOfAFailure()
{
    Scenario scenario;
    scenario.start();
    QTRY_COMPARE(scenario.monitor->linkState(), LinkState::Connected);
    QTRY_COMPARE(scenario.asked(), 1);
    scenario.event(R"(["failed",{"jobId":"a","failedReason":"quota","queue":"q"},"1700000000300-0"])");
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s});
    scenario.server.server().on(
        RequestKind::Other, reply(HttpReply::json(200, "OK", R"({"jobId":"a","state":"failed","failedReason":"quota",
            "finishedOn":1700000000290,"stacktrace":["Error: timeout\n at 1","Error: quota\n at 2"]})")));
    scenario.monitor->look({u"q"_s, u"unknown"_s});
    scenario.monitor->look({u"q"_s, u"a"_s});
    QTRY_COMPARE(scenario.monitor->store().find({u"q"_s, u"a"_s})->stack, u"Error: quota\n at 2"_s);
    QCOMPARE(scenario.asked(), 2);
    QCOMPARE(scenario.monitor->store().find({u"q"_s, u"a"_s})->error, u"quota"_s);
}

void MonitorTest::asksTheListsWhereNothingElseIsKnown()
{
    Scenario scenario;
    scenario.profile.snapshot->job.path.clear();
    scenario.start();
    QTRY_COMPARE(scenario.asked(), 1);
    QTRY_COMPARE(scenario.monitor->linkState(), LinkState::Connected);
    scenario.event(active);
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s});
    scenario.server.server().on(RequestKind::Other, reply(jobs(R"({"jobId":"a","state":"completed","finishedOn":2})")));
    scenario.clock.advance(40s);
    QTRY_COMPARE(scenario.monitor->store().count(JobState::Succeeded), 1);
}

void MonitorTest::survivesDestructionByAProblem()
{
    Scenario scenario;
    scenario.server.server().on(RequestKind::Other, reply(HttpReply::html(403, "Forbidden", "")));
    scenario.makeMonitor();
    bool wasTold = false;
    QObject::connect(scenario.monitor.get(), &Monitor::problemFound, scenario.monitor.get(), [&] {
        wasTold = true;
        scenario.monitor.reset();
    });
    scenario.start();
    QTRY_VERIFY(wasTold);
    QVERIFY(!scenario.monitor);
}

void MonitorTest::aFloodOfDifferentProblemsIsCut()
{
    Scenario scenario;
    scenario.start();
    QTRY_COMPARE(scenario.monitor->linkState(), LinkState::Connected);
    for (int i = 0; i < 1'000; ++i)
        scenario.event("[\"progress" + QByteArray::number(i) + ":progress\",{\"jobId\":[]}]");
    scenario.event(active);
    QTRY_COMPARE(scenario.told, QStringList{u"a"_s});
    QCOMPARE(scenario.problems.size(), 200);
    scenario.clock.advance(60s);
    scenario.event("[\"late:progress\",{\"jobId\":[]}]");
    // Job "a" has been silent for as long, and asking for it may find another problem.
    QTRY_COMPARE(scenario.problems.filter(u"late:progress"_s).size(), 1);
}

QTEST_GUILESS_MAIN(MonitorTest)
#include "monitortest.moc"
