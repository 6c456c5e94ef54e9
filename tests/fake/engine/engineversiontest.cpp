// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"
#include "support/lastof.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Engine.IO 3 and 4 in one client: told apart without asking, and each spoken as it should be.
class EngineVersionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSeenInTheFirstAnswer_data();
    void isSeenInTheFirstAnswer();
    void speaksThreeBothWays_data();
    void speaksThreeBothWays();
    void upgradesWithThree();
    void isTriedTheOtherWayOnCode5_data();
    void isTriedTheOtherWayOnCode5();
    void givesUpWhereNeitherIsSpoken();
    void isForced_data();
    void isForced();
    void waitsForTheGreetingOfAWebSocket();
    void takesFourWhenNoGreetingComes();
    void aPingTellsFour();
    void aHandshakeWithMaxPayloadTellsFour();
    void aLateGreetingEndsTheSession_data();
    void aLateGreetingEndsTheSession();
    void aPingWhereThreeWasAssumed();
    void pingsAndMeasures_data();
    void pingsAndMeasures();
    void missesThePong();
    void saysFarewellInThree();
    void changesWithTheServer();

private:
    static void makeThree(EngineScenario &scenario)
    {
        scenario.server.behaviour.protocol = 3;
        scenario.server.behaviour.handshake.pingTimeout = 5s; // the default of Socket.IO 2
    }
};

void EngineVersionTest::isSeenInTheFirstAnswer_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QString>("transport");
    for (const int protocol : {3, 4}) {
        for (const QString &transport : {pollingName, webSocketName})
            QTest::addRow("%d over %s", protocol, qPrintable(transport)) << protocol << transport;
    }
}

void EngineVersionTest::isSeenInTheFirstAnswer()
{
    QFETCH(const int, protocol);
    QFETCH(const QString, transport);
    EngineScenario scenario;
    scenario.server.behaviour.protocol = protocol;
    scenario.options.transports = {transport};
    scenario.makeEngine();
    QCOMPARE(scenario.engine->protocolVersion(), 0);
    int atOpened = 0;
    connect(scenario.engine.get(), &Engine::opened, this, [&] { atOpened = scenario.engine->protocolVersion(); });
    scenario.open();
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(atOpened, protocol);
    QCOMPARE(scenario.engine->health().protocol, protocol);
    QCOMPARE(scenario.server.server().requests().constFirst().http.query(u"EIO"_s), u"4"_s);
    if (protocol == 3) // its CONNECT for "/" is not lost on the way
        QTRY_COMPARE(scenario.messages, QByteArrayList{"0"});
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineVersionTest::speaksThreeBothWays_data()
{
    QTest::addColumn<QString>("transport");
    QTest::newRow("polling") << pollingName;
    QTest::newRow("websocket") << webSocketName;
}

void EngineVersionTest::speaksThreeBothWays()
{
    QFETCH(const QString, transport);
    EngineScenario scenario;
    makeThree(scenario);
    scenario.server.behaviour.greets = transport == webSocketName; // there it tells the version
    scenario.options.transports = {transport};
    QVERIFY(scenario.openAndSettle());
    scenario.messages.clear();
    const QByteArray bytes("\x04\x00\xff\x1e", 4);
    QVERIFY(scenario.engine->send("51-[\"夜🎉\",{\"_placeholder\":true,\"num\":0}]", {bytes}));
    QVERIFY(scenario.engine->sendBinary({}));
    QTRY_COMPARE(scenario.server.messages(),
                 (QByteArrayList{"51-[\"夜🎉\",{\"_placeholder\":true,\"num\":0}]", bytes, QByteArray()}));
    scenario.server.sendMessage("51-[\"夜🎉\",{\"_placeholder\":true,\"num\":0}]");
    scenario.server.sendBinary(bytes);
    QTRY_COMPARE(scenario.messages,
                 (QByteArrayList{"51-[\"夜🎉\",{\"_placeholder\":true,\"num\":0}]", bytes}));
    const auto requests = scenario.server.server().requests();
    for (qsizetype i = 1; i < requests.size(); ++i)
        QCOMPARE(requests[i].http.query(u"EIO"_s), u"3"_s);
    QCOMPARE(scenario.closings, QStringList());
}

void EngineVersionTest::upgradesWithThree()
{
    EngineScenario scenario;
    makeThree(scenario);
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.server.server().requests(RequestKind::WebSocket).constFirst().http.query(u"EIO"_s), u"3"_s);
    const QByteArray bytes("\x00\x01", 2);
    QVERIFY(scenario.engine->sendBinary(bytes));
    QTRY_COMPARE(scenario.server.messages(u"websocket"_s), QByteArrayList{bytes});
    scenario.server.sendBinary(bytes);
    QTRY_COMPARE(lastOf(scenario.messages), bytes);
}

// A server of one version only refuses the other with code 5; "EIO" of the first request decides.
void EngineVersionTest::isTriedTheOtherWayOnCode5_data()
{
    QTest::addColumn<QString>("transport");
    QTest::newRow("polling") << pollingName;
    QTest::newRow("websocket") << webSocketName;
}

void EngineVersionTest::isTriedTheOtherWayOnCode5()
{
    QFETCH(const QString, transport);
    EngineScenario scenario;
    makeThree(scenario);
    scenario.options.transports = {transport};
    const HttpReply no = HttpReply::json(400, "Bad Request", R"({"code":5,"message":"Unsupported protocol version"})");
    const RequestKind kind = transport == pollingName ? RequestKind::Handshake : RequestKind::WebSocket;
    scenario.server.server().on(kind, 1, reply(no));
    if (transport == webSocketName)
        scenario.server.server().on(kind, 2, reply(no)); // the question why
    scenario.open();
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->protocolVersion(), 3);
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.server.server().requests(kind).constLast().http.query(u"EIO"_s), u"3"_s);
    // The next session asks right away.
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), 1);
    const int before = scenario.server.server().count(kind);
    scenario.open();
    QTRY_COMPARE(scenario.opened, 2);
    QCOMPARE(scenario.server.server().requests(kind).at(before).http.query(u"EIO"_s), u"3"_s);
}

void EngineVersionTest::givesUpWhereNeitherIsSpoken()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(
        RequestKind::Handshake,
        reply(HttpReply::json(400, "Bad Request", R"({"code":5,"message":"Unsupported protocol version"})")));
    scenario.open();
    QTRY_COMPARE(scenario.closings,
                 QStringList{u"transport error: engine.io unsupported-protocol-version persistent"_s});
    QCOMPARE(scenario.server.server().count(RequestKind::Handshake), 2);
}

void EngineVersionTest::isForced_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<int>("forced");
    QTest::addColumn<QString>("closing");
    QTest::newRow("3 and 3") << 3 << 3 << QString();
    QTest::newRow("4 and 4") << 4 << 4 << QString();
    QTest::newRow("a number that means nothing") << 3 << 7 << QString();
    QTest::newRow("3 and 4") << 3 << 4 << u"parse error: engine.io protocol-version-mismatch persistent"_s;
    QTest::newRow("4 and 3") << 4 << 3 << u"transport error: engine.io unsupported-protocol-version persistent"_s;
}

void EngineVersionTest::isForced()
{
    QFETCH(const int, server);
    QFETCH(const int, forced);
    QFETCH(const QString, closing);
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.behaviour.protocol = server;
    scenario.options.protocol = forced;
    scenario.open();
    QTRY_VERIFY(scenario.opened == 1 || !scenario.closings.isEmpty());
    QCOMPARE(scenario.closings, closing.isEmpty() ? QStringList() : QStringList{closing});
    QCOMPARE(scenario.server.server().requests().constFirst().http.query(u"EIO"_s), QString::number(forced == 3 ? 3 : 4));
    QCOMPARE(scenario.server.server().count(RequestKind::Handshake), 1);
}

void EngineVersionTest::waitsForTheGreetingOfAWebSocket()
{
    EngineScenario scenario;
    makeThree(scenario);
    scenario.useWebSocketOnly();
    scenario.server.behaviour.greets = false;
    scenario.makeEngine();
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.open();
    QTRY_COMPARE(traced.size(), 1); // the open packet
    scenario.clock.advance(300ms - 1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Opening);
    QVERIFY(!scenario.engine->send("2[\"too early\"]"));
    scenario.server.sendMessage("0");
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->protocolVersion(), 3);
    QCOMPARE(scenario.messages, QByteArrayList{"0"});
}

void EngineVersionTest::takesFourWhenNoGreetingComes()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.behaviour.handshake.maxPayload = 0; // Socket.IO 3, python-engineio
    scenario.makeEngine();
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.open();
    QTRY_COMPARE(traced.size(), 1);
    scenario.clock.advance(300ms - 1ms);
    QCOMPARE(scenario.opened, 0);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->protocolVersion(), 4);
    // Once known, nothing waits.
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), 1);
    scenario.open();
    QTRY_COMPARE(scenario.opened, 2);
}

void EngineVersionTest::aPingTellsFour()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.server.behaviour.handshake.maxPayload = 0;
    scenario.makeEngine();
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.open();
    QTRY_COMPARE(traced.size(), 1);
    QCOMPARE(scenario.opened, 0);
    scenario.server.ping();
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->protocolVersion(), 4);
    QTRY_COMPARE(scenario.server.packets().size(), 1);
    QCOMPARE(scenario.server.packets().constFirst().packet.type, PacketType::Pong);
}

void EngineVersionTest::aHandshakeWithMaxPayloadTellsFour()
{
    EngineScenario scenario;
    scenario.useWebSocketOnly();
    scenario.open(); // no clock is moved
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->protocolVersion(), 4);
}

void EngineVersionTest::aLateGreetingEndsTheSession_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("accepted") << QByteArray("0");
    QTest::newRow("refused") << QByteArray("4\"not authorized\"");
}

// A Socket.IO 2 server that took its time to check us: the next session knows.
void EngineVersionTest::aLateGreetingEndsTheSession()
{
    QFETCH(const QByteArray, greeting);
    EngineScenario scenario;
    makeThree(scenario);
    scenario.useWebSocketOnly();
    scenario.server.behaviour.greets = false;
    scenario.makeEngine();
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.open();
    QTRY_COMPARE(traced.size(), 1);
    scenario.clock.advance(300ms);
    QCOMPARE(scenario.engine->protocolVersion(), 4);
    scenario.server.sendMessage(greeting);
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: engine.io protocol-version-mismatch transient"_s});
    QCOMPARE(scenario.messages, QByteArrayList());
    traced.clear();
    scenario.open();
    QTRY_COMPARE(traced.size(), 1);
    scenario.clock.advance(300ms);
    QCOMPARE(scenario.opened, 2);
    QCOMPARE(scenario.engine->protocolVersion(), 3);
}

// The other way round: an older server was replaced while nobody looked.
void EngineVersionTest::aPingWhereThreeWasAssumed()
{
    EngineScenario scenario;
    makeThree(scenario);
    scenario.useWebSocketOnly();
    QVERIFY(scenario.openAndSettle());
    QCOMPARE(scenario.engine->protocolVersion(), 3);
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), 1);
    scenario.server.behaviour.protocol = 4;
    scenario.server.behaviour.handshake.maxPayload = 0;
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.open();
    QTRY_COMPARE(traced.size(), 1);
    scenario.clock.advance(300ms);
    QCOMPARE(scenario.engine->protocolVersion(), 3);
    scenario.server.ping();
    QTRY_COMPARE(scenario.closings.size(), 2);
    QCOMPARE(scenario.closings.last(), u"transport error: engine.io protocol-version-mismatch transient"_s);
    scenario.open();
    QTRY_COMPARE(scenario.opened, 3); // no clock is moved: now it knows
    QCOMPARE(scenario.engine->protocolVersion(), 4);
}

void EngineVersionTest::pingsAndMeasures_data()
{
    speaksThreeBothWays_data();
}

void EngineVersionTest::pingsAndMeasures()
{
    QFETCH(const QString, transport);
    EngineScenario scenario;
    makeThree(scenario);
    scenario.options.transports = {transport};
    QVERIFY(scenario.openAndSettle());
    const auto pings = [&] {
        const auto &packets = scenario.server.packets();
        return std::count_if(packets.begin(), packets.end(),
                             [](const SeenPacket &seen) { return seen.packet == Packet{PacketType::Ping, {}, false}; });
    };
    const auto trips = [&] {
        const auto trip = scenario.engine->health().roundTrip(RoundTripSource::EnginePing);
        return trip ? trip->count : 0;
    };
    for (int round = 1; round <= 3; ++round) {
        scenario.clock.advance(25s - 1ms);
        QCOMPARE(pings(), round - 1);
        scenario.clock.advance(1ms);
        QTRY_COMPARE(pings(), round);
        QTRY_COMPARE(trips(), qint64(round));
        if (transport == pollingName)
            QVERIFY(scenario.waitForPoll());
    }
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.pings, 0);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineVersionTest::missesThePong()
{
    EngineScenario scenario;
    makeThree(scenario);
    scenario.server.behaviour.answersPings = false;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    scenario.clock.advance(25s);
    QTRY_COMPARE(scenario.server.packets().size(), 1);
    scenario.clock.advance(4s);
    scenario.server.sendMessage("2[\"alive\"]"); // a sign of life, but no pong
    QTRY_COMPARE(lastOf(scenario.messages), QByteArray("2[\"alive\"]"));
    QVERIFY(scenario.waitForPoll());
    scenario.clock.advance(5s - 1ms);
    QCOMPARE(scenario.closings, QStringList());
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.closings, QStringList{u"ping timeout: engine.io ping-timeout transient"_s});
}

void EngineVersionTest::saysFarewellInThree()
{
    EngineScenario scenario;
    makeThree(scenario);
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), 1);
    QVERIFY(scenario.closings.constFirst().startsWith(u"forced close"_s));
    QTRY_COMPARE(lastOf(scenario.server.packets()).packet.type, PacketType::Close);
    QCOMPARE(scenario.server.violations(), QStringList());
}

// The server was replaced by a newer one, and back.
void EngineVersionTest::changesWithTheServer()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    int sessions = 0;
    for (const int protocol : {3, 4, 3}) {
        scenario.server.behaviour.protocol = protocol;
        scenario.open();
        ++sessions;
        QTRY_COMPARE(scenario.opened, sessions);
        QCOMPARE(scenario.engine->protocolVersion(), protocol);
        scenario.engine->close();
        QTRY_COMPARE(scenario.closings.size(), sessions);
    }
}

QTEST_GUILESS_MAIN(EngineVersionTest)
#include "engineversiontest.moc"
