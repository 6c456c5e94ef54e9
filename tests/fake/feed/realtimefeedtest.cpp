// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fake/feed/realtimescenario.h"
#include "support/waituntil.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RealtimeFeedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsWithTheSecret();
    void joinsWithoutASecret();
    void connectedIsWhenAllChannelsAreReady();
    void eventsBecomeChanges();
    void foreignChangesArePassedOver();
    void aLostJoinIsSentAgain();
    void twoLostJoinsCostTheConnection();
    void aRefusedJoinIsTriedAgain();
    void anExpiredTokenEndsIt();
    void anExpiredTokenIsReplaced();
    void aFreshTokenIsHandedOn();
    void heartbeatsMeasureRoundTrips();
    void questionsAreAnswered();
    void questionsEnd();
    void stopLeavesPolitely();
};

void RealtimeFeedTest::joinsWithTheSecret()
{
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    QCOMPARE(scenario.last.transport, u"websocket"_s);
    const ReceivedRequest request = scenario.server.server().requests().constFirst();
    QVERIFY2(request.http.target.startsWith("/realtime/v1/websocket?"), request.http.target.constData());
    QVERIFY(request.http.target.contains("apikey=key-1"));
    QVERIFY(request.http.target.contains("vsn=1.0.0"));
    const auto joins = scenario.server.received(u"phx_join"_s);
    QCOMPARE(joins.size(), 1); // the other channel has no value for its variable
    QCOMPARE(joins[0].topic, RealtimeScenario::jobs);
    const QJsonObject payload = QJsonDocument::fromJson(joins[0].payload).object();
    QCOMPARE(payload.value("access_token"_L1).toString(), u"key-1"_s);
    QCOMPARE(scenario.states, (QStringList{u"connecting"_s, u"connected"_s}));
    QCOMPARE(scenario.problems, QStringList());
}

void RealtimeFeedTest::joinsWithoutASecret()
{
    RealtimeScenario scenario{QString()};
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    QVERIFY(!scenario.server.received(u"phx_join"_s).constFirst().payload.contains("access_token"));
}

void RealtimeFeedTest::connectedIsWhenAllChannelsAreReady()
{
    RealtimeScenario scenario(u"k"_s, u"blue"_s);
    PhoenixMessage second;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (message.topic != "realtime:blue"_L1 || !isJoin(message))
            return false;
        second = message;
        return true;
    });
    scenario.start();
    QVERIFY(waitUntil([&] { return !second.topic.isEmpty(); }, RealtimeScenario::patience));
    // The first one hears events already.
    scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":1,"queue":"q","status":"queued"})");
    QVERIFY(waitUntil([&] { return scenario.received.size() == 1; }, RealtimeScenario::patience));
    QCOMPARE(scenario.states, QStringList{u"connecting"_s});
    scenario.server.reply(second, "ok");
    QVERIFY(scenario.reach(u"connected"_s));
}

void RealtimeFeedTest::eventsBecomeChanges()
{
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":41,"queue":"parse","status":"queued"})");
    scenario.server.send({{},
                          {},
                          RealtimeScenario::jobs,
                          PhoenixEvent::broadcast,
                          R"({"event":"progress","payload":{"id":42,"queue":"parse"}})",
                          {}});
    scenario.server.send(
        {{}, {}, RealtimeScenario::jobs, PhoenixEvent::presenceState, R"({"w1":{"metas":[{"phx_ref":"1"}]}})", {}});
    QVERIFY(waitUntil([&] { return scenario.received.size() == 3; }, RealtimeScenario::patience));
    const auto job = std::get<JobChange>(scenario.received[0]);
    QCOMPARE(job.key, (JobKey{u"parse"_s, u"41"_s}));
    QCOMPARE(job.state, JobState::Queued);
    QCOMPARE(std::get<JobChange>(scenario.received[1]).key.id, u"42"_s);
    QCOMPARE(std::get<WorkerChange>(scenario.received[2]).name, u"w1"_s);
    QVERIFY(scenario.events[0].startsWith(R"(["postgres_changes:INSERT",{)"));
    QCOMPARE(scenario.events[2], QByteArray(R"(["presence:join",{"key":"w1","meta":{"phx_ref":"1"},"count":1}])"));
    QCOMPARE(scenario.problems, QStringList());
}

void RealtimeFeedTest::foreignChangesArePassedOver()
{
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":1,"queue":"q","status":"queued"})", 8);
    scenario.server.sendChange(u"realtime:other"_s, "INSERT", R"({"id":2,"queue":"q","status":"queued"})");
    scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":3,"queue":"q","status":"queued"})");
    QVERIFY(waitUntil([&] { return !scenario.received.isEmpty(); }, RealtimeScenario::patience));
    QCOMPARE(scenario.received.size(), 1);
    QCOMPARE(std::get<JobChange>(scenario.received[0]).key.id, u"3"_s);
}

void RealtimeFeedTest::aLostJoinIsSentAgain()
{
    RealtimeScenario scenario;
    int joins = 0;
    scenario.server.setRule([&](const PhoenixMessage &message) { return isJoin(message) && ++joins == 1; });
    scenario.start();
    QVERIFY(scenario.hears(u"phx_join"_s));
    scenario.clock.advance(PhoenixChannel::firstJoinTimeout);
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.code(), u"join-timeout"_s);
    QVERIFY(scenario.last.cause->transient);
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.reach(u"connected"_s));
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 1); // over the same WebSocket
    QCOMPARE(scenario.server.received(u"phx_join"_s).size(), 2);
}

void RealtimeFeedTest::twoLostJoinsCostTheConnection()
{
    RealtimeScenario scenario;
    scenario.server.setRule(isJoin);
    scenario.start();
    QVERIFY(scenario.hears(u"phx_join"_s));
    scenario.clock.advance(PhoenixChannel::firstJoinTimeout);
    QVERIFY(scenario.reach(u"waiting"_s));
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.hears(u"phx_join"_s, 2));
    scenario.clock.advance(PhoenixChannel::joinTimeout);
    QVERIFY(scenario.reach(u"waiting"_s));
    scenario.server.setRule({});
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.reach(u"connected"_s));
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 2);
}

void RealtimeFeedTest::aRefusedJoinIsTriedAgain()
{
    RealtimeScenario scenario;
    int joins = 0;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (!isJoin(message) || ++joins > 1)
            return false;
        scenario.server.reply(message, "error", R"({"reason":"too many joins, key-1"})");
        return true;
    });
    scenario.start();
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.code(), u"channel-error"_s);
    QCOMPARE(scenario.last.cause->layer, Layer::Application);
    QVERIFY2(scenario.last.cause->detail.endsWith(u"too many joins, [redacted]"),
             qPrintable(scenario.last.cause->detail));
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.reach(u"connected"_s));
}

void RealtimeFeedTest::anExpiredTokenEndsIt()
{
    RealtimeScenario scenario;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (isJoin(message))
            scenario.server.reply(message, "error", R"({"reason":"InvalidJWTToken: Token has expired 5 seconds ago"})");
        return isJoin(message);
    });
    scenario.start();
    QVERIFY(scenario.reach(u"failed"_s));
    QCOMPARE(scenario.code(), u"channel-error"_s);
    QVERIFY(!scenario.last.cause->transient);
}

void RealtimeFeedTest::anExpiredTokenIsReplaced()
{
    RealtimeScenario scenario;
    QString secret = u"old"_s;
    scenario.settings.freshSecret = [&] { return secret; };
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (!isJoin(message) || message.payload.contains("new"))
            return false;
        secret = u"new"_s; // it came while we asked
        scenario.server.reply(message, "error", R"({"reason":"InvalidJWTToken: Token has expired 5 seconds ago"})");
        return true;
    });
    scenario.start();
    QVERIFY(scenario.reach(u"waiting"_s));
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.reach(u"connected"_s));
}

void RealtimeFeedTest::aFreshTokenIsHandedOn()
{
    RealtimeScenario scenario(u"unused"_s, u"blue"_s);
    QString secret = u"first"_s;
    scenario.settings.freshSecret = [&] { return secret; };
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    secret = u"second"_s;
    scenario.clock.advance(RealtimeFeed::heartbeatInterval);
    QVERIFY(waitUntil([&] { return scenario.feed->health().roundTrip.has_value(); }, RealtimeScenario::patience));
    const auto told = scenario.server.received(u"access_token"_s);
    QCOMPARE(told.size(), 2); // one a channel
    QCOMPARE(told[0].payload, QByteArray(R"({"access_token":"second"})"));
    QCOMPARE(told[1].topic, u"realtime:blue"_s);
    // Once is enough.
    scenario.clock.advance(RealtimeFeed::heartbeatInterval);
    QVERIFY(scenario.hears(u"heartbeat"_s, 2));
    QCOMPARE(scenario.server.received(u"access_token"_s).size(), 2);
    QCOMPARE(scenario.states, (QStringList{u"connecting"_s, u"connected"_s}));
}

void RealtimeFeedTest::heartbeatsMeasureRoundTrips()
{
    RealtimeScenario scenario;
    PhoenixMessage beat;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (message.event == PhoenixEvent::heartbeat)
            beat = message;
        return message.event == PhoenixEvent::heartbeat;
    });
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    QVERIFY(!scenario.feed->health().roundTrip);
    scenario.clock.advance(RealtimeFeed::heartbeatInterval);
    QVERIFY(waitUntil([&] { return !beat.ref.isEmpty(); }, RealtimeScenario::patience));
    scenario.clock.advance(80ms);
    scenario.server.reply(beat, "ok");
    QVERIFY(waitUntil([&] { return scenario.feed->health().roundTrip.has_value(); }, RealtimeScenario::patience));
    QCOMPARE(*scenario.feed->health().roundTrip, Microseconds(80ms));
    QVERIFY(scenario.feed->traffic().received > 0);
    QVERIFY(scenario.feed->traffic().sent > 0);
}

void RealtimeFeedTest::questionsAreAnswered()
{
    RealtimeScenario scenario;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (message.event == "retry"_L1)
            scenario.server.reply(message, "ok", R"({"again":true})");
        else if (message.event == "cancel"_L1)
            scenario.server.reply(message, "error", R"({"reason":"it runs"})");
        else
            return false;
        return true;
    });
    scenario.make();
    QStringList answers;
    const auto use = [&](const JobFeed::Answer &answer) {
        answers += answer ? QString::fromUtf8(*answer) : answer.error().code + u": "_s + answer.error().detail;
    };
    scenario.feed->ask(u"retry"_s, {}, 5s, use);
    QVERIFY(answers.isEmpty()); // never before ask() returns
    QVERIFY(waitUntil([&] { return answers.size() == 1; }, RealtimeScenario::patience));
    QVERIFY(answers[0].startsWith(u"not-connected"_s));
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.feed->ask(u"retry"_s, {QJsonObject{{u"id"_s, 7}}}, 5s, use);
    scenario.feed->ask(u"cancel"_s, {}, 5s, use);
    QVERIFY(waitUntil([&] { return answers.size() == 3; }, RealtimeScenario::patience));
    QCOMPARE(answers.sliced(1), (QStringList{uR"({"again":true})"_s, u"refused: it runs"_s}));
    const PhoenixMessage asked = scenario.server.received(u"retry"_s).constFirst();
    QCOMPARE(asked.topic, RealtimeScenario::jobs);
    QCOMPARE(asked.payload, QByteArray(R"({"id":7})"));
    QVERIFY(!asked.joinRef.isEmpty());
}

void RealtimeFeedTest::questionsEnd()
{
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    QStringList codes;
    const auto use = [&](const JobFeed::Answer &answer) { codes += answer ? u"answered"_s : answer.error().code; };
    scenario.feed->ask(u"a"_s, {}, 5s, use);
    scenario.clock.advance(5s);
    QCOMPARE(codes, QStringList{u"ack-timeout"_s});
    scenario.feed->ask(u"b"_s, {}, 5s, use);
    scenario.server.sendFrame(closeFrame(1011));
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(codes.size(), 2);
    QCOMPARE(codes[1], u"websocket-close-1011"_s);
}

void RealtimeFeedTest::stopLeavesPolitely()
{
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.feed->stop();
    QCOMPARE(scenario.states.last(), u"disconnected"_s);
    QVERIFY(waitUntil([&] { return scenario.stopped == 1; }, RealtimeScenario::patience));
    QVERIFY(scenario.hears(u"phx_leave"_s));
    QCOMPARE(scenario.server.received(u"phx_leave"_s).size(), 1);
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    QCOMPARE(scenario.stopped, 1);
}

QTEST_GUILESS_MAIN(RealtimeFeedTest)
#include "realtimefeedtest.moc"
