// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/restfeed.h"

#include "feed/connectionsettings.h"
#include "feed/monitor.h"
#include "profile/profilecatalog.h"
#include "support/fakeserver.h"
#include "support/lastof.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpReply jobs(const QByteArray &rows, const QByteArray &etag = {})
{
    HttpReply reply = HttpReply::json(200, "OK", R"({"jobs":[)" + rows + "]}");
    if (!etag.isEmpty())
        reply.headers += {{"ETag", etag}};
    return reply;
}

const QByteArray waiting = R"({"jobId":"a","state":"waiting"})";
const QByteArray active = R"({"jobId":"a","state":"active","progress":10})";
const QByteArray done = R"({"jobId":"a","state":"completed","finishedOn":2})";

//! One queue, "q", asked every 3 s to 30 s.
class Scenario
{
public:
    Scenario() : profile(*loadProfile(u"bullmq-events"_s))
    {
        profile.link.kind = LinkKind::Rest;
        profile.link.polling = Polling{3s, 30s};
        profile.snapshot->queues = {u"q"_s};
        profile.snapshot->queueList = {}; // what is asked is counted, and only jobs are asked for here
        profile.snapshot->workerList = {};
        settings.url = server.url();
        settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        answer(jobs(waiting));
    }

    void answer(const HttpReply &what) { server.setDefault(reply(what)); }

    void start()
    {
        feed = std::make_unique<RestFeed>(profile, settings, &clock, &random);
        QObject::connect(feed.get(), &JobFeed::linkChanged, feed.get(), [this](const LinkStateChange &change) {
            links += change;
            story += linkStateName(change.state);
        });
        QObject::connect(feed.get(), &JobFeed::changesReceived, feed.get(),
                         [this](const QList<Change> &told) { changes += told; });
        QObject::connect(feed.get(), &JobFeed::lookedThrough, feed.get(), [this] { ++looks; });
        QObject::connect(feed.get(), &JobFeed::jobMissed, feed.get(), [this](const JobKey &key) { missed += key.id; });
        feed->start();
    }

    bool waitForLooks(int count)
    {
        return QTest::qWaitFor([&] { return looks >= count; }, 15'000);
    }
    int asked() const { return int(server.requests().size()); }

    FakeServer server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    Profile profile;
    ConnectionSettings settings;
    std::unique_ptr<RestFeed> feed;
    QList<LinkStateChange> links;
    QStringList story;
    QList<Change> changes;
    QStringList missed;
    int looks = 0;
};

} // namespace

class RestFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsItsLinkAndTheJobs();
    void asksEverLessOftenWhileNothingChanges();
    void asksSoonAgainWhileAJobIsMoving();
    void whatIsUnchangedCostsNothing();
    void oneFailureIsNoDrop();
    void failuresInARowAreADropAndThePagesAreReadAnew();
    void honoursRetryAfter();
    void aRefusalAtFirstIsFinal();
    void readsAllPages();
    void asksForOpenJobsThatNoListHas();
    void withNothingToAskItSaysSo();
    void theHealthAddressStandsInForLists();
    void stopsPolitely();
    void anEndBetweenTwoLooksIsToldOnce();
};

void RestFeedTest::tellsItsLinkAndTheJobs()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    QCOMPARE(scenario.story, QStringList({u"connecting"_s, u"connected"_s}));
    QCOMPARE(scenario.links[1].transport, u"rest"_s);
    QCOMPARE(*scenario.links[1].delay, Milliseconds(3s));
    QCOMPARE(scenario.changes.size(), 1);
    const JobChange change = std::get<JobChange>(scenario.changes[0]);
    QCOMPARE(change.key.id, u"a"_s);
    QCOMPARE(change.source, ChangeSource::Snapshot);
    QVERIFY(scenario.feed->traffic().received > 0);
}

void RestFeedTest::asksEverLessOftenWhileNothingChanges()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    int looks = 1;
    for (const Milliseconds interval : {3'000ms, 4'500ms, 6'750ms, 10'125ms, 15'187ms, 22'780ms, 30'000ms, 30'000ms}) {
        scenario.clock.advance(interval - 1ms);
        QCOMPARE(scenario.asked(), looks);
        QCOMPARE(scenario.feed->health().askingInterval, interval);
        scenario.clock.advance(1ms);
        QVERIFY(scenario.waitForLooks(++looks));
    }
    QCOMPARE(scenario.changes.size(), 1);
    scenario.answer(jobs(done));
    scenario.clock.advance(30s);
    QVERIFY(scenario.waitForLooks(++looks));
    QCOMPARE(scenario.changes.size(), 2);
    QCOMPARE(scenario.feed->health().askingInterval, 3s);
    scenario.clock.advance(3s); // news: soon again
    QVERIFY(scenario.waitForLooks(++looks));
    scenario.feed->stop();
    QVERIFY(!scenario.feed->health().askingInterval);
}

void RestFeedTest::asksSoonAgainWhileAJobIsMoving()
{
    Scenario scenario;
    scenario.answer(jobs(active));
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    for (int looks = 2; looks < 6; ++looks) {
        scenario.clock.advance(3s);
        QVERIFY(scenario.waitForLooks(looks));
    }
}

void RestFeedTest::whatIsUnchangedCostsNothing()
{
    Scenario scenario;
    scenario.server.setDefault([](const Exchange &exchange) {
        if (exchange.request().http.header("If-None-Match") == "\"1\"")
            exchange.answerRaw("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
        else
            exchange.answer(jobs(active, "\"1\""));
    });
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    const qint64 received = scenario.feed->traffic().received;
    scenario.clock.advance(3s);
    QVERIFY(scenario.waitForLooks(2));
    QCOMPARE(scenario.server.requests()[1].http.header("If-None-Match"), QByteArray("\"1\""));
    QCOMPARE(scenario.feed->traffic().received, received);
    QCOMPARE(scenario.changes.size(), 1);
    scenario.clock.advance(3s); // a job that moves is known to, though its page has not changed
    QVERIFY(scenario.waitForLooks(3));
}

void RestFeedTest::oneFailureIsNoDrop()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    QSignalSpy problems(scenario.feed.get(), &JobFeed::problemFound);
    scenario.answer(HttpReply::html(502, "Bad Gateway", ""));
    scenario.clock.advance(3s);
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, 15'000);
    scenario.answer(jobs(waiting));
    scenario.clock.advance(3s);
    QVERIFY(scenario.waitForLooks(2));
    QCOMPARE(scenario.story, QStringList({u"connecting"_s, u"connected"_s}));
}

void RestFeedTest::failuresInARowAreADropAndThePagesAreReadAnew()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    scenario.answer(HttpReply::html(502, "Bad Gateway", ""));
    scenario.clock.advance(3s);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.asked(), 2, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT((scenario.clock.advance(3s), scenario.story.contains(u"waiting"_s)), 15'000);
    QCOMPARE(scenario.story.first(4), QStringList({u"connecting"_s, u"connected"_s, u"disconnected"_s, u"waiting"_s}));
    QCOMPARE(scenario.links[2].cause->code, u"http-502"_s);
    QCOMPARE(scenario.links[2].reason, u"transport error"_s);
    QVERIFY(scenario.links[3].delay);
    scenario.answer(jobs(waiting));
    QTRY_VERIFY_WITH_TIMEOUT((scenario.clock.advance(30s), lastOf(scenario.links).state == LinkState::Connected), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(scenario.changes.size(), 2, 15'000); // the same words settle what the gap left unknown
}

void RestFeedTest::honoursRetryAfter()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    QSignalSpy problems(scenario.feed.get(), &JobFeed::problemFound);
    HttpReply busy = HttpReply::html(429, "Too Many Requests", "");
    busy.headers += {{"Retry-After", "20"}};
    scenario.answer(busy);
    scenario.clock.advance(3s);
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, 15'000);
    scenario.answer(jobs(waiting));
    scenario.clock.advance(20s - 1ms);
    QCOMPARE(scenario.asked(), 2);
    scenario.clock.advance(1ms);
    QVERIFY(scenario.waitForLooks(2));
    QCOMPARE(scenario.story, QStringList({u"connecting"_s, u"connected"_s}));
}

void RestFeedTest::aRefusalAtFirstIsFinal()
{
    Scenario scenario;
    scenario.answer(HttpReply::html(401, "Unauthorized", ""));
    scenario.start();
    QTRY_COMPARE_WITH_TIMEOUT(scenario.story, QStringList({u"connecting"_s, u"failed"_s}), 15'000);
    QCOMPARE(scenario.links[1].cause->httpStatus, 401);
    scenario.clock.advance(1h);
    QCOMPARE(scenario.asked(), 1);
}

void RestFeedTest::readsAllPages()
{
    Scenario scenario;
    scenario.profile.snapshot->pageSize = 10;
    scenario.server.setDefault([](const Exchange &exchange) {
        const int start = exchange.request().http.query(u"start"_s).toInt();
        QByteArrayList rows;
        for (int i = start; i < std::min(start + 10, 25); ++i)
            rows += "{\"jobId\":\"" + QByteArray::number(i) + "\",\"state\":\"waiting\"}";
        exchange.answer(jobs(rows.join(',')));
    });
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    QSet<QString> ids;
    for (const Change &change : std::as_const(scenario.changes))
        ids += std::get<JobChange>(change).key.id;
    QCOMPARE(ids.size(), 25);
}

void RestFeedTest::asksForOpenJobsThatNoListHas()
{
    Scenario scenario;
    scenario.server.setDefault([](const Exchange &exchange) {
        const QByteArray path = exchange.request().http.path();
        if (path == "/api/jobs")
            exchange.answer(jobs(waiting));
        else if (path == "/api/jobs/q/b")
            exchange.answer(HttpReply::json(200, "OK", R"({"jobId":"b","state":"active"})"));
        else
            exchange.answer(HttpReply::json(404, "Not Found", "{}"));
    });
    scenario.start();
    scenario.feed->setWaitedFor([] {
        return QList<JobKey>{{u"q"_s, u"a"_s}, {u"q"_s, u"b"_s}, {u"q"_s, u"gone"_s}};
    });
    QVERIFY(scenario.waitForLooks(1));
    QCOMPARE(scenario.changes.size(), 2);
    QCOMPARE(scenario.missed, QStringList{u"gone"_s});
    QCOMPARE(scenario.asked(), 3);
    scenario.clock.advance(3s); // "b" is moving, which no list shows
    QVERIFY(scenario.waitForLooks(2));
    scenario.clock.advance(3s);
    QVERIFY(scenario.waitForLooks(3));
}

void RestFeedTest::withNothingToAskItSaysSo()
{
    Scenario scenario;
    scenario.profile.snapshot->list = {};
    scenario.profile.healthPath.clear();
    scenario.start();
    QTRY_VERIFY_WITH_TIMEOUT(scenario.story.contains(u"waiting"_s), 15'000);
    QVERIFY(!scenario.story.contains(u"connected"_s));
    QCOMPARE(scenario.links.constLast().cause->code, u"nothing-to-ask"_s);
    QCOMPARE(scenario.asked(), 0);
}

void RestFeedTest::theHealthAddressStandsInForLists()
{
    Scenario scenario;
    scenario.profile.snapshot->list = {};
    scenario.profile.healthPath = u"/health"_s;
    scenario.answer(HttpReply::json(200, "OK", R"({"status":"ok"})"));
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    QCOMPARE(scenario.story, QStringList({u"connecting"_s, u"connected"_s}));
    QCOMPARE(scenario.server.requests()[0].http.target, QByteArray("/health"));
}

void RestFeedTest::stopsPolitely()
{
    Scenario scenario;
    scenario.start();
    QVERIFY(scenario.waitForLooks(1));
    QSignalSpy stopped(scenario.feed.get(), &JobFeed::stopped);
    scenario.feed->stop();
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(scenario.links.constLast().reason, u"io client disconnect"_s);
    scenario.clock.advance(1h);
    QCOMPARE(scenario.asked(), 1);
}

void RestFeedTest::anEndBetweenTwoLooksIsToldOnce()
{
    Scenario scenario;
    scenario.answer(jobs(R"({"jobId":"old","state":"completed","finishedOn":1},)" + active));
    Monitor monitor(scenario.profile, scenario.settings, &scenario.clock, &scenario.random);
    QStringList ends;
    connect(&monitor, &Monitor::jobsChanged, this, [&](const QList<JobDelta> &deltas) {
        for (const JobDelta &delta : deltas) {
            if (isTerminal(delta.job.state) && !isTerminal(delta.previous))
                ends += delta.job.key.id;
        }
    });
    monitor.start();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.store().count(JobState::Running), 1, 15'000);
    QCOMPARE(monitor.linkState(), LinkState::Connected);
    scenario.answer(jobs(R"({"jobId":"old","state":"completed","finishedOn":1},)" + done
                         + R"(,{"jobId":"quick","state":"failed","finishedOn":3})"));
    for (int look = 2; look < 5; ++look) {
        // Step by step: how soon the feed has read an answer, and begins to wait for the next look, is its own affair.
        QVERIFY(QTest::qWaitFor([&] { return scenario.asked() >= look || (scenario.clock.advance(1s), false); }, 15'000));
        QTRY_COMPARE_WITH_TIMEOUT(ends, QStringList({u"a"_s, u"quick"_s}), 15'000);
    }
    QCOMPARE(ends, QStringList({u"a"_s, u"quick"_s}));
    QVERIFY(!monitor.store().find({u"q"_s, u"old"_s}));
}

QTEST_GUILESS_MAIN(RestFeedTest)
#include "restfeedtest.moc"
