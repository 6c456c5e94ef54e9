// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The figures of Engine::health() are those of what has happened.
class EngineHealthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuresAPost();
    void measuresTheProbe();
    void measuresAWebSocketPingAtEachHeartbeat();
    void asksAgainOnlyWhenThePongIsThere();
    void countsByTransport();
    void knowsLatenessQueueAndTimes();
};

void EngineHealthTest::measuresAPost()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    QSignalSpy measured(scenario.engine.get(), &Engine::roundTripMeasured);
    scenario.server.server().on(RequestKind::Post, hold());
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QTRY_COMPARE(scenario.server.server().waiting(RequestKind::Post).size(), 1);
    scenario.clock.advance(70ms);
    scenario.server.server().waiting(RequestKind::Post).constFirst().answer(HttpReply::text("ok"));
    QTRY_COMPARE(measured.size(), 1);
    QCOMPARE(measured.constFirst().constFirst().value<RoundTripSource>(), RoundTripSource::Post);
    QVERIFY(scenario.engine->health().roundTrip(RoundTripSource::Post)->last == 70ms);
}

void EngineHealthTest::measuresTheProbe()
{
    EngineScenario scenario;
    FakeConnection *webSocket = nullptr;
    int frames = 0;
    scenario.server.server().on(RequestKind::WebSocket, [&](const Exchange &exchange) {
        webSocket = exchange.acceptWebSocket();
        connect(webSocket, &FakeConnection::frameReceived, this, [&] { ++frames; });
    });
    scenario.server.behaviour.noop = Behaviour::Noop::WhenTold;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(frames, 1); // 2probe
    scenario.clock.advance(30ms);
    webSocket->sendText("3probe");
    QTRY_COMPARE(scenario.confirmed, 1);
    QVERIFY(scenario.engine->health().roundTrip(RoundTripSource::Probe)->last == 30ms);
}

void EngineHealthTest::measuresAWebSocketPingAtEachHeartbeat()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    QVERIFY(scenario.openAndSettle());
    const auto trips = [&] {
        const auto trip = scenario.engine->health().roundTrip(RoundTripSource::WebSocketPing);
        return trip ? trip->count : 0;
    };
    QTRY_COMPARE(trips(), qint64(1)); // one at the beginning
    scenario.server.ping();
    QTRY_COMPARE(trips(), qint64(2));
    scenario.server.ping();
    QTRY_COMPARE(trips(), qint64(3));
    QVERIFY(!scenario.engine->health().roundTrip(RoundTripSource::EnginePing));
}

void EngineHealthTest::asksAgainOnlyWhenThePongIsThere()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    FakeConnection *webSocket = nullptr;
    int webSocketPings = 0;
    scenario.server.server().on(RequestKind::WebSocket, [&](const Exchange &exchange) {
        webSocket = exchange.acceptWebSocket();
        connect(webSocket, &FakeConnection::frameReceived, this, [&](const WebSocketFrame &frame) {
            webSocketPings += frame.opcode == WebSocketFrame::Opcode::Ping;
        });
        webSocket->sendText(R"(0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000})");
    });
    scenario.open();
    QTRY_COMPARE(scenario.opened, 1);
    for (int i = 0; i < 3; ++i)
        webSocket->sendText("2");
    QTRY_COMPARE(scenario.pings, 3);
    QTRY_COMPARE(webSocketPings, 1);
    scenario.clock.advance(2s);
    webSocket->sendFrame({WebSocketFrame::Opcode::Pong, {}});
    QTRY_VERIFY(scenario.engine->health().roundTrip(RoundTripSource::WebSocketPing));
    QVERIFY(scenario.engine->health().roundTrip(RoundTripSource::WebSocketPing)->last == 2s);
    webSocket->sendText("2");
    QTRY_COMPARE(webSocketPings, 2);
}

void EngineHealthTest::countsByTransport()
{
    EngineScenario scenario;
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    QVERIFY(scenario.engine->send("2[\"up\"]"));
    QTRY_COMPARE(scenario.server.messages(u"websocket"_s).size(), 1);
    const Health health = scenario.engine->health();
    QVERIFY(health.polling.packetsReceived >= 1 && health.polling.bytesReceived > 50); // the handshake
    QVERIFY(health.webSocket.packetsSent >= 3);                                       // 2probe, 5, the message
    QCOMPARE(health.webSocket.bytesSent, qint64(qstrlen("2probe") + qstrlen("5") + qstrlen("42[\"up\"]")));
    const Traffic all = scenario.engine->traffic();
    QCOMPARE(all.bytesReceived, health.polling.bytesReceived + health.webSocket.bytesReceived);
    QCOMPARE(all.packetsSent, health.polling.packetsSent + health.webSocket.packetsSent);
}

void EngineHealthTest::knowsLatenessQueueAndTimes()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.behaviour.handshake.pingInterval = 10s;
    scenario.server.server().on(RequestKind::Handshake, 1, hold());
    scenario.open();
    QTRY_COMPARE(scenario.server.server().waiting(RequestKind::Handshake).size(), 1);
    scenario.clock.advance(120ms);
    scenario.server.server().proceed(scenario.server.server().waiting(RequestKind::Handshake).constFirst());
    QTRY_COMPARE(scenario.opened, 1);
    QVERIFY(scenario.engine->health().openingTime == std::optional<Milliseconds>(120ms));
    scenario.server.server().on(RequestKind::Post, hold());
    for (int i = 0; i < 4; ++i)
        QVERIFY(scenario.engine->send("2[\"a\"]"));
    QCOMPARE(scenario.engine->health().queuedPackets, 3); // one is on its way
    scenario.clock.advance(10s + 15ms);
    QVERIFY(scenario.waitForPoll());
    scenario.server.ping();
    QTRY_COMPARE(scenario.pings, 1);
    const Health health = scenario.engine->health();
    QVERIFY(health.pingLateness->last == 15ms);
    QVERIFY(health.uptime == std::optional<Microseconds>(10s + 15ms));
    QCOMPARE(health.mostQueuedPackets, 4); // the pong, too
    scenario.engine->abort(CloseReason::ClientClosed, {});
    QVERIFY(!scenario.engine->health().uptime);
    QCOMPARE(scenario.engine->health().queuedPackets, 0);
    QCOMPARE(scenario.engine->health().transport, QString());
}

QTEST_GUILESS_MAIN(EngineHealthTest)
#include "enginehealthtest.moc"
