// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A session as it should be: messages, heartbeat, limits, orderly close.
class EngineSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesGoBothWays_data();
    void messagesGoBothWays();
    void answersPings_data();
    void answersPings();
    void silenceMeetsTheHeartbeatDeadline_data();
    void silenceMeetsTheHeartbeatDeadline();
    void aPingMovesTheDeadline();
    void refusesAPacketAboveMaxPayload();
    void aPacketOfExactlyMaxPayloadGoesOut();
    void postsAtMostSixteenPackets();
    void postsAtMostMaxPayload();
    void hasOneGetAndOnePostInFlight();
    void sendIsRefusedWithoutASession();
    void saysWhetherItIsWritable();
    void sendsABinaryMessageAlone();
    void closesPolitely_data();
    void closesPolitely();
    void sendsWhatIsQueuedBeforeItCloses();
    void closesUnderADeadline();
    void theServerCloses_data();
    void theServerCloses();
    void skipsTheUpgradeThatNobodyOffers();
};

void EngineSessionTest::messagesGoBothWays_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{pollingName};
    QTest::newRow("websocket") << QStringList{webSocketName};
}

void EngineSessionTest::messagesGoBothWays()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->send("2[\"夜航\"]"));
    QVERIFY(scenario.engine->send(R"(51-["a",{"_placeholder":true,"num":0}])", {QByteArray("\0\x1e\xff", 3)}));
    QTRY_COMPARE(scenario.server.received().size(), 2);
    QCOMPARE(scenario.server.received().first().payload, QByteArray("[\"夜航\"]"));
    QCOMPARE(scenario.server.received().last().attachments, QByteArrayList{QByteArray("\0\x1e\xff", 3)});

    scenario.server.sendMessage("夜航");
    scenario.server.sendBinary(QByteArray("\0\x1e\xff", 3));
    QTRY_COMPARE(scenario.messages, QByteArrayList({"夜航", QByteArray("\0\x1e\xff", 3)}));
    QVERIFY(scenario.engine->traffic().packetsReceived >= 3);
    QVERIFY(scenario.engine->traffic().packetsSent >= 3);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::answersPings_data()
{
    messagesGoBothWays_data();
}

void EngineSessionTest::answersPings()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    QVERIFY(scenario.openAndSettle());
    scenario.server.ping();
    QTRY_COMPARE(scenario.server.packets().size(), 1);
    QCOMPARE(scenario.server.packets().first().packet, (Packet{PacketType::Pong, {}, false}));
    QCOMPARE(scenario.pings, 1);
}

void EngineSessionTest::silenceMeetsTheHeartbeatDeadline_data()
{
    messagesGoBothWays_data();
}

void EngineSessionTest::silenceMeetsTheHeartbeatDeadline()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    QVERIFY(scenario.openAndSettle());
    scenario.clock.advance(45s - 1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QCOMPARE(scenario.closings, QStringList{u"ping timeout: engine.io ping-timeout transient"_s});
    QCOMPARE(scenario.closeCauses.first().transport, transports.first());
    QTRY_VERIFY(scenario.server.server().openConnections().isEmpty());
}

void EngineSessionTest::aPingMovesTheDeadline()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.options.connection.requestTimeout = 24h; // the pong may be in flight when the clock is moved
    QVERIFY(scenario.openAndSettle());
    scenario.clock.advance(44s);
    scenario.server.ping();
    QTRY_COMPARE(scenario.pings, 1);
    scenario.clock.advance(45s - 1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    scenario.clock.advance(10h); // a laptop that has slept
    QCOMPARE(scenario.closings, QStringList{u"ping timeout: engine.io ping-timeout transient"_s});
}

void EngineSessionTest::refusesAPacketAboveMaxPayload()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.behaviour.handshake.maxPayload = 100;
    QVERIFY(scenario.openAndSettle());
    const auto text = scenario.engine->send(QByteArray(100, 'x'));
    QVERIFY(!text);
    QCOMPARE(text.error().code, u"payload-too-large"_s);
    QVERIFY(!text.error().transient);
    QVERIFY(!scenario.engine->send("51-[]", {QByteArray(75, 'x')})); // 100 in base64, and the b
    QCOMPARE(scenario.engine->queuedPackets(), 0);
    QVERIFY(scenario.engine->send("2[\"still here\"]"));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{"2[\"still here\"]"});
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::aPacketOfExactlyMaxPayloadGoesOut()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.behaviour.handshake.maxPayload = 100;
    QVERIFY(scenario.openAndSettle());
    const QByteArray message = "2[\"" + QByteArray(94, 'x') + "\"]"; // 99 and the type
    QVERIFY(scenario.engine->send(message));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{message});
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::postsAtMostSixteenPackets()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    QByteArrayList sent;
    for (int i = 0; i < 100; ++i) {
        sent += "2[" + QByteArray::number(i) + ']';
        QVERIFY(scenario.engine->send(sent.last()));
    }
    QTRY_COMPARE(scenario.server.messages(), sent);
    QCOMPARE(scenario.server.server().count(RequestKind::Post), 1 + 7); // the first goes at once: 1, 6 × 16, 3
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::postsAtMostMaxPayload()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.behaviour.handshake.maxPayload = 100;
    QVERIFY(scenario.openAndSettle());
    QByteArrayList sent;
    for (int i = 0; i < 10; ++i) {
        sent += "2[\"" + QByteArray("夜").repeated(10) + "\"]"; // 35 bytes and the type
        QVERIFY(scenario.engine->send(sent.last()));
    }
    QTRY_COMPARE(scenario.server.messages(), sent);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::hasOneGetAndOnePostInFlight()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Post, 1, hold());
    QVERIFY(scenario.openAndSettle());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(scenario.engine->send("2[1]"));
        scenario.server.sendMessage("x");
    }
    QTRY_COMPARE(scenario.messages.size(), 20); // polls go on beside the POST that has no answer
    QCOMPARE(scenario.server.server().count(RequestKind::Post), 1);
    scenario.server.server().waiting(RequestKind::Post).first().answer(HttpReply::text("ok"));
    QTRY_COMPARE(scenario.server.messages().size(), 19);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::sendIsRefusedWithoutASession()
{
    EngineScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, hold());
    scenario.open();
    QCOMPARE(scenario.engine->send("2[1]").error().code, u"not-open"_s);
    scenario.engine->close();
    QCOMPARE(scenario.engine->send("2[1]").error().code, u"not-open"_s);
}

void EngineSessionTest::saysWhetherItIsWritable()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.makeEngine();
    QVERIFY(!scenario.engine->isWritable());
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->isWritable());
    QVERIFY(scenario.engine->send("2[\"a\"]"));
    QVERIFY(!scenario.engine->isWritable()); // the POST is under way
    QTRY_VERIFY(scenario.engine->isWritable());
    scenario.engine->close();
    QVERIFY(!scenario.engine->isWritable());
}

void EngineSessionTest::sendsABinaryMessageAlone()
{
    EngineScenario scenario;
    scenario.server.behaviour.handshake.maxPayload = 100;
    scenario.makeEngine();
    QVERIFY(!scenario.engine->sendBinary("x"));
    QVERIFY(scenario.openAndSettle());
    const auto refused = scenario.engine->sendBinary(QByteArray(75, 'x')); // 101 bytes as base64
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"payload-too-large"_s);
    QVERIFY(scenario.engine->sendBinary(QByteArray("\0\xff", 2)));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{QByteArray("\0\xff", 2)});
}

void EngineSessionTest::closesPolitely_data()
{
    messagesGoBothWays_data();
}

void EngineSessionTest::closesPolitely()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    QVERIFY(scenario.openAndSettle());
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings, QStringList{u"forced close: client closed transient"_s});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
    QTRY_COMPARE(scenario.server.transport(), QString());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineSessionTest::sendsWhatIsQueuedBeforeItCloses()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    QVERIFY(scenario.openAndSettle());
    for (int i = 0; i < 40; ++i)
        QVERIFY(scenario.engine->send("2[1]"));
    scenario.engine->close();
    QCOMPARE(scenario.engine->state(), Engine::State::Closing);
    QTRY_COMPARE(scenario.closings.size(), 1);
    QCOMPARE(scenario.server.messages().size(), 40);
    QCOMPARE(scenario.server.packets().last().packet.type, PacketType::Close);
}

void EngineSessionTest::closesUnderADeadline()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Post, hold());
    QVERIFY(scenario.openAndSettle());
    QVERIFY(scenario.engine->send("2[1]"));
    scenario.engine->close();
    QTRY_COMPARE(scenario.server.server().count(RequestKind::Post), 1);
    scenario.clock.advance(3s - 1ms);
    QCOMPARE(scenario.engine->state(), Engine::State::Closing);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.closings, QStringList{u"forced close: client close-timeout transient"_s});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
}

void EngineSessionTest::theServerCloses_data()
{
    messagesGoBothWays_data();
}

void EngineSessionTest::theServerCloses()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    QVERIFY(scenario.openAndSettle());
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport close: engine.io server-closed transient"_s});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
}

void EngineSessionTest::skipsTheUpgradeThatNobodyOffers()
{
    EngineScenario scenario;
    scenario.server.behaviour.handshake.upgrades.clear();
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.skipped, 1);
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 0);
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
}

QTEST_GUILESS_MAIN(EngineSessionTest)
#include "enginesessiontest.moc"
