// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/fallbackfeed.h"

#include "feed/monitor.h"
#include "profile/profilecatalog.h"
#include "support/fakeengine.h"
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

//! A feed that says what it is told to.
class StubFeed final : public JobFeed
{
public:
    void start() override { ++starts; }
    void stop() override
    {
        ++stops;
        Q_EMIT stopped();
    }
    void retryNow() override { ++retries; }
    Traffic traffic() const override { return {1, 2}; }
    Health health() const override { return {}; }

    void say(LinkState state, const std::optional<Error> &cause = {}, const QString &transport = {})
    {
        LinkStateChange change;
        change.state = state;
        change.cause = cause;
        change.transport = transport;
        if (state == LinkState::Waiting)
            change.delay = 8s;
        Q_EMIT linkChanged(change);
    }

    int starts = 0;
    int stops = 0;
    int retries = 0;
};

Error cause(Layer layer, const QString &code, int status = 0)
{
    Error error;
    error.layer = layer;
    error.code = code;
    error.httpStatus = status;
    error.transient = false;
    return error;
}

class Stubs
{
public:
    Stubs() : socket(new StubFeed), rest(new StubFeed), feed(wrap(socket), wrap(rest), &clock)
    {
        QObject::connect(&feed, &JobFeed::linkChanged, &feed, [this](const LinkStateChange &change) {
            links += change;
            story += linkStateName(change.state) + (change.transport.isEmpty() ? QString() : u':' + change.transport);
        });
    }

    void socketConnects() { socket->say(LinkState::Connected, {}, u"websocket"_s); }
    void restConnects() { rest->say(LinkState::Connected, {}, u"rest"_s); }
    void fallBack()
    {
        feed.start();
        socket->say(LinkState::Connecting);
        socket->say(LinkState::Waiting, barred);
        clock.advance(FallbackFeed::patience);
        restConnects();
    }

    const Error barred = cause(Layer::Http, u"http-403"_s, 403);
    ManualClock clock;
    StubFeed *socket;
    StubFeed *rest;
    QList<LinkStateChange> links;
    QStringList story;
    FallbackFeed feed;

private:
    static std::unique_ptr<JobFeed> wrap(StubFeed *stub) { return std::unique_ptr<JobFeed>(stub); }
};

} // namespace

class FallbackFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSocketInTimeNeedsNoRest();
    void restTakesOverAndSaysWhy();
    void aSocketThatHangsIsReasonEnough();
    void theSocketTakesOverByItself();
    void aDropIsWaitedOutForAWhile();
    void restThatDropsGivesTheStoryBack();
    void aRefusalForGoodIsTold_data();
    void aRefusalForGoodIsTold();
    void aBarredSocketIsTriedAgain();
    void restThatIsRefusedIsToldOnce();
    void changesOfRestCountOnlyWhileItStandsIn();
    void stoppedIsToldOnce_data();
    void stoppedIsToldOnce();
    void mayBeDestroyedByAListener();
    void aMonitorLosesNothingOnTheWay();
};

void FallbackFeedTest::aSocketInTimeNeedsNoRest()
{
    Stubs stubs;
    stubs.feed.start();
    stubs.socket->say(LinkState::Connecting);
    stubs.clock.advance(FallbackFeed::patience - 1ms);
    stubs.socketConnects();
    stubs.clock.advance(1h);
    QCOMPARE(stubs.rest->starts, 0);
    QCOMPARE(stubs.story, QStringList({u"connecting"_s, u"connected:websocket"_s}));
}

void FallbackFeedTest::restTakesOverAndSaysWhy()
{
    Stubs stubs;
    stubs.fallBack();
    QCOMPARE(stubs.rest->starts, 1);
    QCOMPARE(stubs.story, QStringList({u"connecting"_s, u"waiting"_s, u"connected:rest"_s}));
    QCOMPARE(stubs.links.constLast().cause, std::optional(stubs.barred));
    QVERIFY(stubs.feed.asksByItself());
    // The socket is tried on, and that is nobody's story.
    stubs.socket->say(LinkState::Connecting);
    stubs.socket->say(LinkState::Waiting, stubs.barred);
    QCOMPARE(stubs.story.size(), 3);
}

void FallbackFeedTest::aSocketThatHangsIsReasonEnough()
{
    Stubs stubs;
    stubs.feed.start();
    stubs.socket->say(LinkState::Connecting);
    stubs.clock.advance(FallbackFeed::patience);
    stubs.restConnects();
    QCOMPARE(stubs.story, QStringList({u"connecting"_s, u"connected:rest"_s}));
    QCOMPARE(stubs.links.constLast().cause->code, u"no-socket"_s);
}

void FallbackFeedTest::theSocketTakesOverByItself()
{
    Stubs stubs;
    stubs.fallBack();
    stubs.socketConnects();
    QCOMPARE(stubs.rest->stops, 1);
    QCOMPARE(stubs.story.mid(2), QStringList({u"connected:rest"_s, u"connected:websocket"_s}));
    QCOMPARE(stubs.links.constLast().reason, u"socket available"_s);
    QVERIFY(!stubs.feed.asksByItself());
    // What REST says on its way out is no news.
    stubs.rest->say(LinkState::Disconnected);
    QCOMPARE(stubs.story.size(), 4);
    LinkFigures figures;
    for (const LinkStateChange &change : std::as_const(stubs.links))
        figures.add({stubs.clock.wallTime(), change});
    QCOMPARE(figures.reconnects, 0);
    QCOMPARE(figures.drops, 0);
}

void FallbackFeedTest::aDropIsWaitedOutForAWhile()
{
    Stubs stubs;
    stubs.feed.start();
    stubs.socketConnects();
    stubs.clock.advance(1h);
    stubs.socket->say(LinkState::Disconnected, cause(Layer::Tcp, u"connection-closed"_s));
    stubs.clock.advance(FallbackFeed::patience - 1ms);
    QCOMPARE(stubs.rest->starts, 0);
    stubs.clock.advance(1ms);
    QCOMPARE(stubs.rest->starts, 1);
    stubs.restConnects();
    QCOMPARE(stubs.story, QStringList({u"connected:websocket"_s, u"disconnected"_s, u"connected:rest"_s}));
    QCOMPARE(stubs.links.constLast().cause->code, u"connection-closed"_s);
}

void FallbackFeedTest::restThatDropsGivesTheStoryBack()
{
    Stubs stubs;
    stubs.fallBack();
    stubs.socket->say(LinkState::Waiting, stubs.barred);
    stubs.clock.advance(3s);
    stubs.rest->say(LinkState::Disconnected, cause(Layer::Http, u"http-502"_s, 502));
    QCOMPARE(stubs.story.mid(2), QStringList({u"connected:rest"_s, u"disconnected"_s, u"waiting"_s}));
    QCOMPARE(*stubs.links.constLast().delay, Milliseconds(5s)); // what is left of it
    QVERIFY(!stubs.feed.asksByItself());
    stubs.rest->say(LinkState::Waiting);
    QCOMPARE(stubs.story.size(), 5);
    stubs.restConnects();
    QCOMPARE(stubs.story.constLast(), u"connected:rest"_s);
}

void FallbackFeedTest::aRefusalForGoodIsTold_data()
{
    QTest::addColumn<bool>("isOnRest");
    QTest::addColumn<Error>("why");
    const Error token = cause(Layer::SocketIo, u"connect-refused"_s);
    const Error unauthorized = cause(Layer::Http, u"http-401"_s, 401);
    QTest::newRow("token, at first") << false << token;
    QTest::newRow("token, on REST") << true << token;
    QTest::newRow("401, at first") << false << unauthorized;
    QTest::newRow("401, on REST") << true << unauthorized;
    QTest::newRow("impossible address") << false << cause(Layer::Client, u"invalid-url"_s);
    QTest::newRow("another's certificate") << false << cause(Layer::Tls, u"tls-pin-mismatch"_s);
}

void FallbackFeedTest::aRefusalForGoodIsTold()
{
    QFETCH(const bool, isOnRest);
    QFETCH(const Error, why);
    Stubs stubs;
    if (isOnRest)
        stubs.fallBack();
    else
        stubs.feed.start();
    stubs.story.clear();
    stubs.socket->say(LinkState::Failed, why);
    QCOMPARE(stubs.story, isOnRest ? QStringList({u"disconnected"_s, u"failed"_s}) : QStringList{u"failed"_s});
    QCOMPARE(stubs.links.constLast().cause, std::optional(why));
    stubs.clock.advance(1h);
    QCOMPARE(stubs.rest->starts, isOnRest ? 1 : 0);
    QCOMPARE(stubs.socket->starts, 1);
    stubs.feed.start(); // the person has put it right
    QCOMPARE(stubs.socket->starts, 2);
}

void FallbackFeedTest::aBarredSocketIsTriedAgain()
{
    Stubs stubs;
    stubs.feed.start();
    stubs.socket->say(LinkState::Failed, stubs.barred);
    QCOMPARE(stubs.story, QStringList{u"waiting"_s});
    stubs.clock.advance(FallbackFeed::patience);
    stubs.restConnects();
    QCOMPARE(stubs.links.constLast().cause, std::optional(stubs.barred));
    stubs.clock.advance(FallbackFeed::pauseAfterRefusal);
    QCOMPARE(stubs.socket->starts, 2);
    stubs.socketConnects();
    QCOMPARE(stubs.story.constLast(), u"connected:websocket"_s);
}

void FallbackFeedTest::restThatIsRefusedIsToldOnce()
{
    Stubs stubs;
    QSignalSpy problems(&stubs.feed, &JobFeed::problemFound);
    stubs.feed.start();
    stubs.socket->say(LinkState::Waiting, stubs.barred);
    stubs.clock.advance(FallbackFeed::patience);
    stubs.rest->say(LinkState::Failed, cause(Layer::Http, u"http-401"_s, 401));
    stubs.rest->say(LinkState::Failed, cause(Layer::Http, u"http-401"_s, 401));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(stubs.story, QStringList{u"waiting"_s});
}

void FallbackFeedTest::changesOfRestCountOnlyWhileItStandsIn()
{
    Stubs stubs;
    QSignalSpy changes(&stubs.feed, &JobFeed::changesReceived);
    QSignalSpy looks(&stubs.feed, &JobFeed::lookedThrough);
    stubs.fallBack();
    Q_EMIT stubs.rest->changesReceived({});
    Q_EMIT stubs.rest->lookedThrough();
    stubs.socketConnects();
    Q_EMIT stubs.rest->changesReceived({});
    Q_EMIT stubs.rest->lookedThrough();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(looks.size(), 1);
    Q_EMIT stubs.socket->changesReceived({});
    QCOMPARE(changes.size(), 2);
}

void FallbackFeedTest::stoppedIsToldOnce_data()
{
    QTest::addColumn<int>("when");
    QTest::newRow("not started") << 0;
    QTest::newRow("on REST") << 1;
    QTest::newRow("on the socket") << 2;
}

void FallbackFeedTest::stoppedIsToldOnce()
{
    QFETCH(const int, when);
    Stubs stubs;
    QSignalSpy stopped(&stubs.feed, &JobFeed::stopped);
    if (when > 0)
        stubs.fallBack();
    if (when > 1)
        stubs.socketConnects();
    QCOMPARE(stopped.size(), 0);
    stubs.feed.stop();
    QCOMPARE(stopped.size(), 1);
    stubs.clock.advance(1h);
    QCOMPARE(stopped.size(), 1);
}

void FallbackFeedTest::mayBeDestroyedByAListener()
{
    ManualClock clock;
    auto *const socket = new StubFeed;
    auto *const rest = new StubFeed;
    auto *feed = new FallbackFeed(std::unique_ptr<JobFeed>(socket), std::unique_ptr<JobFeed>(rest), &clock);
    connect(feed, &JobFeed::linkChanged, this, [&](const LinkStateChange &change) {
        if (change.state == LinkState::Connected)
            delete std::exchange(feed, nullptr);
    });
    feed->start();
    clock.advance(FallbackFeed::patience);
    rest->say(LinkState::Connected);
    QVERIFY(!feed);
}

// The whole way, with a Monitor: barred, REST, an end that REST tells, the socket, an end that the socket tells.
void FallbackFeedTest::aMonitorLosesNothingOnTheWay()
{
    FakeEngine server;
    server.behaviour.namespaces = {"/queues"};
    server.behaviour.handshake.pingInterval = 1h;
    server.server().on(RequestKind::Handshake, reply(HttpReply::html(403, "Forbidden", "")));
    const auto list = [&](const QByteArray &rows) {
        server.server().on(RequestKind::Other, reply(HttpReply::json(200, "OK", R"({"jobs":[)" + rows + "]}")));
    };
    list(R"({"jobId":"a","state":"active"},{"jobId":"b","state":"active"})");
    Profile profile = *loadProfile(u"bullmq-events"_s);
    profile.link.polling = Polling{3s, 30s};
    profile.snapshot->queues = {u"q"_s};
    ConnectionSettings settings;
    settings.url = server.url();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    settings.transports = {u"polling"_s};
    ManualClock clock;
    SequenceRandom random({0.0});
    Monitor monitor(profile, settings, &clock, &random);
    QStringList story;
    QStringList ends;
    connect(&monitor, &Monitor::linkEventOccurred, this, [&](const LinkEvent &event) {
        if (const auto *change = std::get_if<LinkStateChange>(&event.what))
            story += linkStateName(change->state) + u':' + change->transport;
    });
    connect(&monitor, &Monitor::jobsChanged, this, [&](const QList<JobDelta> &deltas) {
        for (const JobDelta &delta : deltas) {
            if (isTerminal(delta.job.state) && !isTerminal(delta.previous))
                ends += delta.job.key.id;
        }
    });
    monitor.start();
    QTRY_VERIFY_WITH_TIMEOUT(story.contains(u"waiting:"_s), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(100ms), story.contains(u"connected:rest"_s)), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(monitor.store().count(JobState::Running), 2, 15'000);
    list(R"({"jobId":"a","state":"completed","finishedOn":2},{"jobId":"b","state":"active"})");
    QTRY_COMPARE_WITH_TIMEOUT((clock.advance(100ms), ends), QStringList{u"a"_s}, 15'000);
    server.server().clearRules();
    list(R"({"jobId":"a","state":"completed","finishedOn":2},{"jobId":"b","state":"active"},)"
         R"({"jobId":"c","state":"failed","finishedOn":3})");
    QTRY_COMPARE_WITH_TIMEOUT((clock.advance(100ms), lastOf(story)), u"connected:polling"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(ends, QStringList({u"a"_s, u"c"_s}), 15'000);
    server.emitEvent(R"(["completed",{"jobId":"b","queue":"q"},"1700000000000-0"])", "/queues");
    QTRY_COMPARE_WITH_TIMEOUT(ends, QStringList({u"a"_s, u"c"_s, u"b"_s}), 15'000);
    QCOMPARE(story.filter(u"disconnected"_s), QStringList());
    QCOMPARE(monitor.figures().drops, 0);
    QCOMPARE(monitor.figures().reconnects, 0);
}

QTEST_GUILESS_MAIN(FallbackFeedTest)
#include "fallbackfeedtest.moc"
