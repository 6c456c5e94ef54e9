// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fake/feed/realtimescenario.h"
#include "support/nthsignal.h"
#include "support/waituntil.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RealtimeFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFailsAfterTheJoinCostsTheLink_data();
    void whatFailsAfterTheJoinCostsTheLink();
    void closedWhileJoining();
    void anUnansweredHeartbeatDrops();
    void theDroppedConnectionIsExplained();
    void refusedUpgradesAreExplained_data();
    void refusedUpgradesAreExplained();
    void garbageIsToldAndHarmless_data();
    void garbageIsToldAndHarmless();
    void stopsAtAnyTime_data();
    void stopsAtAnyTime();
    void mayBeDestroyedAtEachSignal();
    void mayBeDestroyedWhenItsFiguresGo_data();
    void mayBeDestroyedWhenItsFiguresGo();
};

void RealtimeFaultsTest::whatFailsAfterTheJoinCostsTheLink_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("phx_error") << u"phx_error"_s << QByteArray("{}") << u"channel-error"_s << u"process failed"_s;
    QTest::newRow("phx_close") << u"phx_close"_s << QByteArray("{}") << u"channel-closed"_s << u"closed it"_s;
    QTest::newRow("the database lets go")
        << u"system"_s << QByteArray(R"({"status":"error","extension":"postgres_changes","message":"slot is gone"})")
        << u"changes-error"_s << u"slot is gone"_s;
    QTest::newRow("the token expires")
        << u"system"_s << QByteArray(R"({"status":"error","extension":"system","message":"access token has expired"})")
        << u"channel-error"_s << u"access token has expired"_s;
}

void RealtimeFaultsTest::whatFailsAfterTheJoinCostsTheLink()
{
    QFETCH(QString, event);
    QFETCH(QByteArray, payload);
    QFETCH(QString, words);
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.server.send({{}, {}, RealtimeScenario::jobs, event, payload, {}});
    QVERIFY(scenario.reach(u"waiting"_s)); // even a refusal for good: it was connected before
    QCOMPARE(scenario.states, (QStringList{u"connecting"_s, u"connected"_s, u"disconnected"_s, u"waiting"_s}));
    QTEST(scenario.code(), "code");
    QVERIFY2(scenario.last.cause->detail.contains(words), qPrintable(scenario.last.cause->detail));
    QCOMPARE(scenario.problems.size(), event == "system"_L1 && scenario.code() == "changes-error"_L1 ? 1 : 0);
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.reach(u"connected"_s));
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 1);
}

void RealtimeFaultsTest::closedWhileJoining()
{
    RealtimeScenario scenario;
    int joins = 0;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (!isJoin(message) || ++joins > 1)
            return false;
        scenario.server.connection()->finish();
        return true;
    });
    scenario.start();
    QVERIFY(scenario.reach(u"waiting"_s));
    scenario.clock.advance(*scenario.last.delay);
    QVERIFY(scenario.reach(u"connected"_s));
    QVERIFY(!scenario.states.contains(u"disconnected"_s));
}

void RealtimeFaultsTest::anUnansweredHeartbeatDrops()
{
    RealtimeScenario scenario;
    scenario.server.setRule([](const PhoenixMessage &message) { return message.event == PhoenixEvent::heartbeat; });
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.clock.advance(RealtimeFeed::heartbeatInterval);
    QVERIFY(scenario.hears(u"heartbeat"_s));
    scenario.clock.advance(RealtimeFeed::heartbeatTimeout - 1ms);
    QCOMPARE(scenario.states.last(), u"connected"_s);
    scenario.clock.advance(1ms);
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.code(), u"heartbeat-timeout"_s);
}

void RealtimeFaultsTest::theDroppedConnectionIsExplained()
{
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.server.sendFrame(closeFrame(1011, "worker exceeded its limits"));
    QVERIFY(scenario.reach(u"waiting"_s));
    QCOMPARE(scenario.code(), u"websocket-close-1011"_s);
    QVERIFY(scenario.last.cause->detail.contains(u"worker exceeded its limits"));
}

void RealtimeFaultsTest::refusedUpgradesAreExplained_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("state");
    QTest::newRow("426") << 426 << u"waiting"_s;
    QTest::newRow("500") << 500 << u"waiting"_s;
    QTest::newRow("401") << 401 << u"failed"_s;
}

void RealtimeFaultsTest::refusedUpgradesAreExplained()
{
    QFETCH(int, status);
    QFETCH(QString, state);
    RealtimeScenario scenario;
    scenario.server.server().on(RequestKind::WebSocket, reply(HttpReply::html(status, "No", "words")));
    scenario.server.server().setDefault(reply(HttpReply::html(status, "No", "words")));
    scenario.start();
    QVERIFY(scenario.reach(state));
    QCOMPARE(scenario.code(), u"upgrade-refused"_s);
    QCOMPARE(scenario.last.cause->root().httpStatus, status);
}

void RealtimeFaultsTest::garbageIsToldAndHarmless_data()
{
    using Opcode = WebSocketFrame::Opcode;
    QTest::addColumn<WebSocketFrame>("frame");
    QTest::addColumn<bool>("isTold");
    const auto text = [](const QByteArray &bytes) { return WebSocketFrame{Opcode::Text, bytes}; };
    QTest::newRow("a page") << text("<html>") << true;
    QTest::newRow("nothing") << text("") << true;
    QTest::newRow("an array of another length") << text("[1,2]") << true;
    QTest::newRow("bytes of an unknown kind") << WebSocketFrame{Opcode::Binary, "\x7f"} << true;
    QTest::newRow("a change without data")
        << text(R"({"topic":"realtime:jobs","event":"postgres_changes","payload":{"ids":[7]}})") << true;
    QTest::newRow("a change without its row") << text(
        R"({"topic":"realtime:jobs","event":"postgres_changes","payload":{"ids":[7],"data":{"type":"INSERT","schema":"s","table":"t","errors":["Error 401: Unauthorized"]}}})")
                                              << true;
    QTest::newRow("a broadcast without a name")
        << text(R"({"topic":"realtime:jobs","event":"broadcast","payload":{}})") << true;
    QTest::newRow("presence of a wrong type")
        << text(R"({"topic":"realtime:jobs","event":"presence_state","payload":[]})") << true;
    QTest::newRow("a row that is none") << text(
        R"({"topic":"realtime:jobs","event":"postgres_changes","payload":{"data":{"type":"INSERT","record":7}}})")
                                        << true;
    QTest::newRow("an answer to nobody") << text(
        R"({"topic":"realtime:jobs","event":"phx_reply","payload":{},"ref":"999"})")
                                         << false;
    QTest::newRow("a heartbeat's answer to nobody")
        << text(R"({"topic":"phoenix","event":"phx_reply","payload":{},"ref":"999"})") << false;
    QTest::newRow("a join's answer once more")
        << text(R"({"topic":"realtime:jobs","event":"phx_reply","payload":{"status":"error","response":{}},"ref":"1"})")
        << false;
    QTest::newRow("the end of a stranger")
        << text(R"({"topic":"realtime:x","event":"phx_close","payload":{}})") << false;
    QTest::newRow("the end of an earlier join")
        << text(R"({"topic":"realtime:jobs","event":"phx_close","payload":{},"ref":"0"})") << false;
    QTest::newRow("4 MB") << text(R"({"topic":"realtime:jobs","event":"x","payload":")" + QByteArray(4 << 20, 'x')
                                  + R"("})")
                          << false;
}

void RealtimeFaultsTest::garbageIsToldAndHarmless()
{
    QFETCH(WebSocketFrame, frame);
    QFETCH(bool, isTold);
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.server.sendFrame(frame);
    scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":1,"queue":"q","status":"queued"})");
    QVERIFY(waitUntil([&] { return scenario.received.size() == 1; }, RealtimeScenario::patience));
    QCOMPARE(scenario.problems.size(), isTold ? 1 : 0);
    QCOMPARE(scenario.states.last(), u"connected"_s);
}

void RealtimeFaultsTest::stopsAtAnyTime_data()
{
    QTest::addColumn<QString>("state");
    for (const char *const state : {"", "connecting", "connected", "waiting", "failed"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void RealtimeFaultsTest::stopsAtAnyTime()
{
    QFETCH(QString, state);
    RealtimeScenario scenario;
    scenario.server.setRule([&](const PhoenixMessage &message) {
        if (!isJoin(message) || state == "connected"_L1)
            return false;
        if (state == "waiting"_L1)
            scenario.server.reply(message, "error", R"({"reason":"busy"})");
        else if (state == "failed"_L1)
            scenario.server.reply(message, "error", R"({"reason":"unauthorized"})");
        return true;
    });
    scenario.make();
    if (!state.isEmpty()) {
        scenario.start();
        QVERIFY(scenario.reach(state));
    }
    scenario.feed->stop();
    QVERIFY(waitUntil([&] { return scenario.stopped == 1; }, RealtimeScenario::patience));
    const QStringList before = scenario.states;
    scenario.clock.advance(1h);
    QCOMPARE(scenario.states, before);
    QCOMPARE(scenario.stopped, 1);
}

void RealtimeFaultsTest::mayBeDestroyedAtEachSignal()
{
    int most = 0;
    for (int ordinal = 1; ordinal < 100; ++ordinal) {
        RealtimeScenario scenario(u"k"_s, u"blue"_s);
        scenario.make();
        NthSignal nth(ordinal, [&] { scenario.feed.reset(); });
        const auto count = [&nth] { nth.count(); };
        QObject::connect(scenario.feed.get(), &JobFeed::changesReceived, &nth, count);
        QObject::connect(scenario.feed.get(), &JobFeed::eventReceived, &nth, count);
        QObject::connect(scenario.feed.get(), &JobFeed::linkChanged, &nth, count);
        QObject::connect(scenario.feed.get(), &JobFeed::healthChanged, &nth, count);
        QObject::connect(scenario.feed.get(), &JobFeed::problemFound, &nth, count);
        QObject::connect(scenario.feed.get(), &JobFeed::stopped, &nth, count);
        scenario.feed->start();
        const auto reached = [&](const QString &state) {
            return waitUntil([&] { return !scenario.feed || scenario.states.contains(state); },
                             RealtimeScenario::patience);
        };
        QVERIFY(reached(u"connected"_s));
        scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":1,"queue":"q","status":"queued"})");
        scenario.server.sendChange(RealtimeScenario::jobs, "INSERT", R"({"id":{},"queue":"q","status":"queued"})");
        scenario.server.sendRaw("garbage");
        scenario.server.send({{},
                              {},
                              RealtimeScenario::RealtimeScenario::jobs,
                              PhoenixEvent::presenceState,
                              R"({"w":{"metas":[{"phx_ref":"1"}]}})",
                              {}});
        QVERIFY(waitUntil([&] { return !scenario.feed || scenario.received.size() == 2; }, RealtimeScenario::patience));
        scenario.clock.advance(RealtimeFeed::heartbeatInterval);
        QVERIFY(
            waitUntil([&] { return !scenario.feed || scenario.feed->health().roundTrip; }, RealtimeScenario::patience));
        scenario.server.send({{},
                              {},
                              RealtimeScenario::jobs,
                              PhoenixEvent::system,
                              R"({"status":"error","extension":"postgres_changes","message":"x"})",
                              {}});
        QVERIFY(reached(u"waiting"_s));
        scenario.clock.advance(8s);
        QVERIFY(waitUntil([&] { return !scenario.feed || scenario.states.last() == "connected"_L1; },
                          RealtimeScenario::patience));
        scenario.server.sendFrame(closeFrame(1011));
        QVERIFY(waitUntil([&] { return !scenario.feed || scenario.states.last() == "waiting"_L1; },
                          RealtimeScenario::patience));
        if (scenario.feed)
            scenario.feed->stop();
        QVERIFY(waitUntil([&] { return !scenario.feed || scenario.stopped == 1; }, RealtimeScenario::patience));
        most = ordinal;
        if (!nth.hasFired())
            break;
    }
    QVERIFY2(most > 10 && most < 99, qPrintable(QString::number(most)));
}

void RealtimeFaultsTest::mayBeDestroyedWhenItsFiguresGo_data()
{
    QTest::addColumn<bool>("isStop");
    QTest::newRow("stop") << true;
    QTest::newRow("a connection that answers no join is left") << false;
}

// The round trip is no more when its connection goes, and that is told in the midst of it.
void RealtimeFaultsTest::mayBeDestroyedWhenItsFiguresGo()
{
    QFETCH(bool, isStop);
    RealtimeScenario scenario;
    scenario.start();
    QVERIFY(scenario.reach(u"connected"_s));
    scenario.clock.advance(RealtimeFeed::heartbeatInterval);
    QVERIFY(waitUntil([&] { return scenario.feed->health().roundTrip.has_value(); }, RealtimeScenario::patience));
    QObject::connect(scenario.feed.get(), &JobFeed::healthChanged, &scenario.server, [&] {
        if (scenario.feed && !scenario.feed->health().roundTrip)
            scenario.feed.reset();
    });
    if (isStop) {
        scenario.feed->stop();
    } else {
        scenario.server.setRule(isJoin);
        scenario.server.send({{}, {}, RealtimeScenario::jobs, PhoenixEvent::error, "{}", {}});
        for (int joins = 2; scenario.feed && joins < 5; ++joins) {
            QVERIFY(scenario.reach(u"waiting"_s));
            scenario.clock.advance(*scenario.last.delay);
            if (!scenario.feed)
                break;
            QVERIFY(scenario.hears(u"phx_join"_s, joins));
            scenario.clock.advance(PhoenixChannel::joinTimeout);
        }
    }
    QVERIFY(waitUntil([&] { return !scenario.feed; }, RealtimeScenario::patience));
}

QTEST_GUILESS_MAIN(RealtimeFaultsTest)
#include "realtimefaultstest.moc"
