// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "polluxctl/ndjson.h"
#include "link/linkeventjson.h"
#include "polluxctl/toldjobs.h"

#include <QJsonDocument>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Ctl;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NdjsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void link_data();
    void link();
    void linkIsReadBack_data() { link_data(); }
    void linkIsReadBack();
    void job_data();
    void job();
    void queue();
    void worker();
    void healedDrop();
    void finding();
    void serverHealth();
    void notification();
    void health();
    void summary();
    void tellsOfAJobWhatIsNew();
};

namespace {

const QDateTime moment(QDate(2026, 7, 30), QTime(4, 3, 4, 5), Qt::UTC);

QByteArray line(const QByteArray &members)
{
    return R"({"time":"2026-07-30T04:03:04.005Z","kind":)" + members + "}\n";
}

} // namespace

void NdjsonTest::link_data()
{
    QTest::addColumn<LinkEvent>("event");
    QTest::addColumn<QByteArray>("members");

    Error cause;
    cause.layer = Layer::Http;
    cause.code = u"http-502"_s;
    cause.detail = u"502 Bad Gateway"_s;
    const QByteArray causeJson =
        R"("cause":{"layer":"http","code":"http-502","detail":"502 Bad Gateway","transient":true})";

    LinkStateChange connecting;
    connecting.state = LinkState::Connecting;
    connecting.attempt = 2;
    QTest::newRow("connecting") << LinkEvent{moment, connecting}
                                << QByteArray(R"("link","state":"connecting","attempt":2)");
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    connected.transport = u"polling"_s;
    connected.sid = u"abc"_s;
    QTest::newRow("connected") << LinkEvent{moment, connected}
                               << QByteArray(R"("link","state":"connected","transport":"polling","sid":"abc")");
    LinkStateChange waiting;
    waiting.state = LinkState::Waiting;
    waiting.attempt = 3;
    waiting.delay = 1500ms;
    waiting.cause = cause;
    QTest::newRow("waiting") << LinkEvent{moment, waiting}
                             << R"("link","state":"waiting","attempt":3,"delayMs":1500,)" + causeJson;
    LinkStateChange dropped;
    dropped.reason = u"transport close"_s;
    QTest::newRow("disconnected") << LinkEvent{moment, dropped}
                                  << QByteArray(R"("link","state":"disconnected","reason":"transport close")");
    QTest::newRow("upgraded") << LinkEvent{moment, UpgradeOutcome{UpgradeOutcome::Result::Upgraded, 34ms, {}}}
                              << QByteArray(R"("upgrade","result":"upgraded","ms":34)");
    Error chained = cause;
    chained.phase = u"upgrade"_s;
    chained.transport = u"websocket"_s;
    chained.httpStatus = 502;
    chained.elapsed = 12ms;
    chained.addCause(cause);
    QTest::newRow("a chain of causes")
        << LinkEvent{moment, UpgradeOutcome{UpgradeOutcome::Result::Failed, {}, chained}}
        << R"("upgrade","result":"failed",)" + causeJson.chopped(1)
               + R"(,"phase":"upgrade","transport":"websocket","httpStatus":502,"ms":12,"because":[)" + causeJson.mid(8)
               + "]}";
    QTest::newRow("upgrade failed") << LinkEvent{moment, UpgradeOutcome{UpgradeOutcome::Result::Failed, {}, cause}}
                                    << R"("upgrade","result":"failed",)" + causeJson;
}

void NdjsonTest::link()
{
    QFETCH(const LinkEvent, event);
    QFETCH(const QByteArray, members);
    QCOMPARE(ndjsonLine(event), line(members));
}

// The words of NDJSON and of the link's history are the same: who keeps lines has kept the history.
void NdjsonTest::linkIsReadBack()
{
    QFETCH(const LinkEvent, event);
    const auto read = linkEventFromJson(QJsonDocument::fromJson(ndjsonLine(event)).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    QCOMPARE(*read, event);
    QCOMPARE(linkEventToJson(event), QJsonDocument::fromJson(ndjsonLine(event)).object());
}

void NdjsonTest::job_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<bool>("removed");
    QTest::addColumn<QByteArray>("members");

    Job bare;
    bare.key = {{}, u"7"_s};
    QTest::newRow("nothing is known") << bare << false << QByteArray(R"("job","id":"7","state":"unknown")");

    Job full;
    full.key = {u"audio"_s, u"a-1"_s};
    full.name = u"第三章"_s;
    full.state = JobState::Running;
    full.progress = 33.5;
    full.message = u"m"_s;
    full.step = u"音频合成"_s;
    full.stepIndex = 2;
    full.steps = 4;
    full.attempt = 2;
    full.started = moment;
    QTest::newRow("running")
        << full << false
        << QByteArray(
               R"("job","id":"a-1","queue":"audio","name":"第三章","state":"running","progress":33.5,"message":"m",)"
               R"("step":"音频合成","stepIndex":2,"steps":4,"attempt":2)");

    Job ended = bare;
    ended.state = JobState::Failed;
    ended.error = u"no\nspace"_s;
    ended.stack = u"Error: no space\n at 1"_s;
    ended.gap = true;
    QTest::newRow("failed in a gap") << ended << false
                                     << QByteArray(
                                            R"("job","id":"7","state":"failed","error":"no\u000aspace",)"
                                            R"("stack":"Error: no space\u000a at 1","gap":true)");

    Job gone = bare;
    gone.state = JobState::Queued;
    QTest::newRow("forgotten") << gone << true << QByteArray(R"("job","id":"7","state":"queued","removed":true)");

    Job done = bare;
    done.state = JobState::Succeeded;
    done.progress = 100;
    done.result = uR"({"url":"/a"})"_s;
    QTest::newRow("succeeded")
        << done << false
        << QByteArray(R"("job","id":"7","state":"succeeded","progress":100,"result":"{\"url\":\"/a\"}")");
}

void NdjsonTest::job()
{
    QFETCH(const Job, job);
    QFETCH(const bool, removed);
    QFETCH(const QByteArray, members);
    QCOMPARE(ndjsonLine(job, moment, removed), line(members));
}

void NdjsonTest::queue()
{
    Queue queue;
    queue.name = u"import"_s;
    QCOMPARE(ndjsonLine(queue, moment), line(R"("queue","name":"import")"));
    queue.waiting = 3;
    queue.running = 2;
    queue.failed = 1;
    queue.paused = false;
    queue.oldestWaiting = 9s;
    queue.perHour = 12.5;
    QCOMPARE(ndjsonLine(queue, moment),
             line(R"("queue","name":"import","waiting":3,"running":2,"failed":1,"paused":false,)"
                  R"("oldestWaitingMs":9000,"perHour":12.5)"));
}

void NdjsonTest::worker()
{
    Worker worker;
    worker.name = u"w@1"_s;
    worker.state = Worker::State::Online;
    worker.running = 3;
    QCOMPARE(ndjsonLine(worker, moment), line(R"("worker","name":"w@1","state":"online","running":3)"));
}

void NdjsonTest::healedDrop()
{
    LinkStateChange connected;
    connected.state = LinkState::Connected;
    HealedDrop healed;
    healed.drop.connectedFor = 300s;
    healed.drop.healedAfter = 4s;
    healed.reading = {DropClass::Restart, 0.9, u"away for 4.0 s: 502, then connected"_s};
    QCOMPARE(ndjsonLine(LinkEvent{moment, connected}, healed),
             line(R"("link","state":"connected","drop":{"class":"restart","confidence":0.9,)"
                  R"("evidence":"away for 4.0 s: 502, then connected","connectedMs":300000,"downMs":4000})"));
}

void NdjsonTest::finding()
{
    LinkFinding finding;
    finding.code = u"periodic-restart"_s;
    finding.text = u"5 of 6 drops"_s;
    finding.period.interval = 300s;
    finding.period.spread = 4s;
    finding.period.drops = 6;
    finding.period.explained = 5;
    QCOMPARE(ndjsonLine(finding, moment),
             line(R"("finding","code":"periodic-restart","text":"5 of 6 drops","intervalMs":300000,"spreadMs":4000,)"
                  R"("drops":6,"explained":5)"));
    finding.period.phase = 2s;
    QVERIFY(ndjsonLine(finding, moment).contains(R"("phaseMs":2000)"));
    LinkFinding idle{u"idle-timeout"_s, u"4 of 5"_s, {}, 60s, {}};
    idle.period.drops = 5;
    idle.period.explained = 4;
    QCOMPARE(ndjsonLine(idle, moment),
             line(R"("finding","code":"idle-timeout","text":"4 of 5","ageMs":60000,"drops":5,"explained":4)"));
    const LinkFinding silent{u"connected-but-silent"_s, u"no event"_s, {}, {}, 600s};
    QCOMPARE(ndjsonLine(silent, moment),
             line(R"("finding","code":"connected-but-silent","text":"no event","silentMs":600000)"));
}

void NdjsonTest::serverHealth()
{
    ServerHealth health;
    QCOMPARE(ndjsonLine(health, moment),
             line(R"("healthcheck","state":"unknown","answer":"unknown","failures":0,"alarm":false)"));
    health.take({HealthState::Redirected, 301, {}, u"/else"_s}, u"301 to /else"_s, moment);
    QCOMPARE(ndjsonLine(health, moment),
             line(R"("healthcheck","state":"redirected","answer":"redirected","status":301,"target":"/else",)"
                  R"("detail":"301 to /else","failures":0,"alarm":false)"));
    for (int i = 0; i < 3; ++i)
        health.take({HealthState::Unhealthy, 200, u"down"_s, {}}, u"200: down"_s, moment);
    QCOMPARE(ndjsonLine(health, moment),
             line(R"("healthcheck","state":"unhealthy","answer":"unhealthy","status":200,"word":"down",)"
                  R"("detail":"200: down","failures":3,"alarm":true)"));
}

void NdjsonTest::notification()
{
    Notification outage;
    outage.id = 1;
    outage.urgency = Notification::Urgency::Critical;
    outage.title = u"No connection for 5 min"_s;
    QCOMPARE(ndjsonLine(outage, moment),
             line(R"("notification","id":1,"urgency":"critical","title":"No connection for 5 min","jobs":[])"));
    Notification ended;
    ended.id = 3;
    ended.replaces = 2;
    ended.title = u"1 job done, 1 failed"_s;
    ended.body = u"第三章: \"x\""_s;
    ended.jobs = {{u"audio"_s, u"a-2"_s}, {u"audio"_s, u"a\n1"_s}};
    const QByteArray members = R"("notification","id":3,"replaces":2,"urgency":"normal",)"
                               R"("title":"1 job done, 1 failed","body":"第三章: \"x\"","jobs":["a-2","a\u000a1"])";
    QCOMPARE(ndjsonLine(ended, moment), line(members));
}

void NdjsonTest::health()
{
    QCOMPARE(ndjsonLine(LinkHealth(), moment), line(R"("health","dropsPerHour":0)"));
    const LinkHealth known{LinkGrade::Fair, 12'345us, -1'500us, 99.5, 3};
    QCOMPARE(
        ndjsonLine(known, moment),
        line(
            R"("health","quality":"fair","rttMs":12.345,"pingLatenessMs":-1.5,"uptimePercent":99.5,"dropsPerHour":3)"));
}

void NdjsonTest::summary()
{
    Summary summary;
    summary.elapsed = 12'345ms;
    summary.jobs[std::size_t(JobState::Succeeded)] = 190;
    summary.jobs[std::size_t(JobState::Failed)] = 10;
    summary.link.events = 1352;
    summary.link.drops = 2;
    summary.link.reconnects = 1;
    summary.link.upgrades = 3;
    summary.link.bytesReceived = 5'000'000'000;
    summary.link.bytesSent = 7;
    QCOMPARE(
        ndjsonLine(summary, moment),
        line(R"("summary","seconds":12.345,"events":1352,"jobs":{"unknown":0,"queued":0,"scheduled":0,"blocked":0,)"
             R"("running":0,"retrying":0,"stalled":0,"succeeded":190,"failed":10,"cancelled":0},)"
             R"("drops":2,"reconnects":1,"upgrades":3,"bytesIn":5000000000,"bytesOut":7,"jobsDropped":0)"));
}

void NdjsonTest::tellsOfAJobWhatIsNew()
{
    ToldJobs told;
    const JobKey first{u"q"_s, u"1"_s};
    const JobKey second{u"q"_s, u"2"_s};
    QVERIFY(told.isNews(first, "10 %"));
    QVERIFY(!told.isNews(first, "10 %"));
    QVERIFY(told.isNews(second, "10 %"));
    QVERIFY(told.isNews(first, "20 %"));
    QVERIFY(told.isNews(first, "10 %"));
    told.forget(first);
    QVERIFY(told.isNews(first, "10 %"));
}

QTEST_APPLESS_MAIN(NdjsonTest)
#include "ndjsontest.moc"
