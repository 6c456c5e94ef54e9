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

//! The upgrade, and every way in which it can fail: the session must be none the worse for it.
class EngineUpgradeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void upgrades();
    void losesNothingAndKeepsTheOrder();
    void packetsOfTheLastPollCount();
    void staysOnPollingWhenTheProbeFails_data();
    void staysOnPollingWhenTheProbeFails();
    void aProbeWithoutAnswerMeetsTheDeadline_data();
    void aProbeWithoutAnswerMeetsTheDeadline();
    void aPollThatIsNotReleasedMeetsTheDeadline();
    void oneNoopNeverWedges_data();
    void oneNoopNeverWedges();
    void aNoopBeforeTheProbeRestsThePoll();
    void theRestEndsWithout3probe();
    void aFloodOfNoopsIsNoFloodOfPolls();
    void aLateNoopStillCompletesTheUpgrade();
    void deathAfterTheProbeResumesPollingAtOnce();
    void closesWhileProbing_data();
    void closesWhileProbing();
    void closesOnAPacketOfTheLastPoll();
    void theSessionEndsWhileProbing();
    void sendsTheSameHeadersAndCookies();
    void aDropAfterTheUpgrade();

private:
    static void checkThatItWorks(EngineScenario &scenario);
};

// Both ways, by polling.
void EngineUpgradeTest::checkThatItWorks(EngineScenario &scenario)
{
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
    QCOMPARE(scenario.engine->transportName(), u"polling"_s);
    scenario.server.sendMessage("2[\"down\"]");
    QTRY_COMPARE(scenario.messages, QByteArrayList{"2[\"down\"]"});
    QVERIFY(scenario.engine->send("2[\"up\"]"));
    QTRY_COMPARE(scenario.server.messages(u"polling"_s), QByteArrayList{"2[\"up\"]"});
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.upgraded, 0);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::upgrades()
{
    EngineScenario scenario;
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.engine->transportName(), u"websocket"_s);
    QCOMPARE(scenario.upgradeFailures, QStringList());
    scenario.server.sendMessage("2[\"down\"]");
    QTRY_COMPARE(scenario.messages, QByteArrayList{"2[\"down\"]"});
    QVERIFY(scenario.engine->send("2[\"up\"]"));
    QTRY_COMPARE(scenario.server.messages(u"websocket"_s), QByteArrayList{"2[\"up\"]"});
    scenario.server.ping();
    QTRY_COMPARE(lastOf(scenario.server.packets()).packet.type, PacketType::Pong);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::losesNothingAndKeepsTheOrder()
{
    EngineScenario scenario;
    QByteArrayList down;
    QByteArrayList up;
    // At each packet of the upgrade both sides send something.
    QObject::connect(&scenario.server, &FakeEngine::packetReceived, &scenario.server, [&](const SeenPacket &seen) {
        if (seen.transport == "probe"_L1) {
            down += "down" + QByteArray::number(down.size());
            scenario.server.sendMessage(down.last());
        }
    });
    scenario.open();
    QTRY_COMPARE(scenario.opened, 1);
    const auto sendOne = [&] {
        up += "2[" + QByteArray::number(up.size()) + ']';
        return bool(scenario.engine->send(up.last()));
    };
    QObject::connect(scenario.engine.get(), &Engine::packetTraced, scenario.engine.get(),
                     [&](bool, const QString &, const Packet &packet) {
                         if (packet.type != PacketType::Message)
                             QVERIFY(sendOne());
                     });
    for (int i = 0; i < 40; ++i)
        QVERIFY(sendOne());
    QVERIFY(scenario.waitForUpgrade());
    QVERIFY(sendOne());
    QTRY_COMPARE(scenario.server.messages(), up);
    QTRY_COMPARE(scenario.messages, down);
    QVERIFY(down.size() >= 2);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::packetsOfTheLastPollCount()
{
    EngineScenario scenario;
    scenario.server.behaviour.noop = Behaviour::Noop::WhenTold;
    scenario.open();
    QTRY_COMPARE(scenario.server.packets().size(), 1);     // 2probe
    scenario.server.sendMessage("2[\"last by polling\"]"); // releases the poll as well as a noop does
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.messages, QByteArrayList{"2[\"last by polling\"]"});
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::staysOnPollingWhenTheProbeFails_data()
{
    QTest::addColumn<Behaviour::Probe>("probe");
    QTest::addColumn<QString>("failure");
    QTest::newRow("refused") << Behaviour::Probe::Refuse << u"websocket upgrade-refused persistent"_s;
    QTest::newRow("FIN instead of 3probe") << Behaviour::Probe::Die << u"websocket connection-closed transient"_s;
    QTest::newRow("wrong answer") << Behaviour::Probe::WrongPong << u"engine.io probe-refused transient"_s;
}

void EngineUpgradeTest::staysOnPollingWhenTheProbeFails()
{
    QFETCH(const Behaviour::Probe, probe);
    QFETCH(const QString, failure);
    EngineScenario scenario;
    scenario.server.behaviour.probe = probe;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.upgradeFailures, QStringList{failure});
    QCOMPARE(scenario.upgradeCauses.first().transport, u"websocket"_s);
    QCOMPARE(scenario.upgradeCauses.first().phase, u"upgrade"_s);
    checkThatItWorks(scenario);
}

void EngineUpgradeTest::aProbeWithoutAnswerMeetsTheDeadline_data()
{
    QTest::addColumn<Behaviour::Probe>("probe");
    QTest::addColumn<QString>("failure");
    QTest::newRow("no answer to the handshake")
        << Behaviour::Probe::SilentAccept << u"websocket handshake-timeout transient"_s;
    QTest::newRow("no answer to 2probe") << Behaviour::Probe::Silent << u"websocket probe-timeout transient"_s;
}

void EngineUpgradeTest::aProbeWithoutAnswerMeetsTheDeadline()
{
    QFETCH(const Behaviour::Probe, probe);
    QFETCH(const QString, failure);
    EngineScenario scenario;
    scenario.server.behaviour.probe = probe;
    QVERIFY(scenario.openAndSettle());
    if (probe == Behaviour::Probe::Silent)
        QTRY_COMPARE(scenario.server.packets().size(), 1);
    else
        QTRY_COMPARE(scenario.server.server().waiting(RequestKind::WebSocket).size(), 1);
    scenario.clock.advance(10s - 1ms);
    QCOMPARE(scenario.upgradeFailures, QStringList());
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.upgradeFailures, QStringList{failure});
    QCOMPARE(scenario.upgradeCauses.first().elapsed, std::optional(Milliseconds(10s)));
    checkThatItWorks(scenario);
    QTRY_VERIFY(scenario.server.server().openConnections().size() <= 2); // the WebSocket is gone
}

void EngineUpgradeTest::aPollThatIsNotReleasedMeetsTheDeadline()
{
    EngineScenario scenario;
    scenario.server.behaviour.noop = Behaviour::Noop::WhenTold;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.confirmed, 1);
    QVERIFY(scenario.engine->send("2[\"waits for the swap\"]"));
    scenario.clock.advance(5s - 1ms);
    QCOMPARE(scenario.upgradeFailures, QStringList());
    QCOMPARE(scenario.server.messages(), QByteArrayList());
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.upgradeFailures, QStringList{u"engine.io swap-timeout transient"_s});
    QTRY_COMPARE(scenario.server.messages(u"polling"_s).size(), 1);
    scenario.server.sendMessage("2[\"down\"]");
    QTRY_COMPARE(scenario.messages, QByteArrayList{"2[\"down\"]"});
    QCOMPARE(scenario.engine->transportName(), u"polling"_s);
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::oneNoopNeverWedges_data()
{
    QTest::addColumn<Behaviour::Noop>("noop");
    QTest::newRow("before 3probe") << Behaviour::Noop::Before;
    QTest::newRow("with 3probe, in whichever order they arrive") << Behaviour::Noop::Once;
}

// No clock is moved: the reference waits for the next message or ping here.
void EngineUpgradeTest::oneNoopNeverWedges()
{
    QFETCH(const Behaviour::Noop, noop);
    EngineScenario scenario;
    scenario.server.behaviour.noop = noop;
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    scenario.server.sendMessage("2[\"down\"]");
    QTRY_COMPARE(scenario.messages, QByteArrayList{"2[\"down\"]"});
    QVERIFY(scenario.engine->send("2[\"up\"]"));
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{"2[\"up\"]"});
    QCOMPARE(scenario.upgradeFailures, QStringList());
    QCOMPARE(scenario.server.violations(), QStringList());
}

// The server's single noop arrives a good while before its 3probe.
void EngineUpgradeTest::aNoopBeforeTheProbeRestsThePoll()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::Silent;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.server.packets().size(), 1); // 2probe
    scenario.server.sendMessage("2[\"with the noop\"]");
    QTRY_COMPARE(scenario.messages.size(), 1);
    QVERIFY(scenario.waitForPoll());
    const int polls = scenario.server.server().count(RequestKind::Poll);
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.server.releasePoll();
    QTRY_COMPARE(traced.size(), 1); // the noop is here
    QVERIFY(scenario.engine->send("2[\"posted meanwhile\"]"));
    QTRY_COMPARE(scenario.server.messages(u"polling"_s).size(), 1);
    scenario.clock.advance(1s - 1ms);
    QCOMPARE(scenario.server.server().count(RequestKind::Poll), polls);
    const auto connections = scenario.server.server().openConnections();
    for (FakeConnection *const connection : connections) {
        if (connection->number() == scenario.server.server().requests(RequestKind::WebSocket).constFirst().connection)
            connection->sendText("3probe");
    }
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.server.server().count(RequestKind::Poll), polls);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::theRestEndsWithout3probe()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::Silent;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.server.packets().size(), 1);
    const int polls = scenario.server.server().count(RequestKind::Poll);
    QSignalSpy traced(scenario.engine.get(), &Engine::packetTraced);
    scenario.server.releasePoll();
    QTRY_COMPARE(traced.size(), 1);
    scenario.clock.advance(1s);
    QTRY_COMPARE(scenario.server.server().count(RequestKind::Poll), polls + 1);
    checkThatItWorks(scenario);
}

// python-engineio answers every poll with a noop at once, for ever, where a WebSocket came and went without a probe.
void EngineUpgradeTest::aFloodOfNoopsIsNoFloodOfPolls()
{
    EngineScenario scenario;
    scenario.usePollingOnly();
    scenario.server.server().on(RequestKind::Poll, reply(HttpReply::text("6")));
    scenario.makeEngine();
    int noops = 0; // that have arrived: while one is under way the clock must stand still, or it looks slow
    QObject::connect(scenario.engine.get(), &Engine::packetTraced, scenario.engine.get(),
                     [&noops](bool outgoing, const QString &, const Packet &packet) {
                         noops += !outgoing && packet.type == PacketType::Noop ? 1 : 0;
                     });
    scenario.open();
    QTRY_COMPARE_WITH_TIMEOUT(noops, 6, 15'000);
    for (int seconds = 1; seconds <= 3; ++seconds) {
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(scenario.server.server().count(RequestKind::Poll), 5 + seconds);
        scenario.clock.advance(1s);
        QTRY_COMPARE_WITH_TIMEOUT(noops, 6 + seconds, 15'000);
    }
    QCOMPARE(scenario.engine->state(), Engine::State::Open);
}

void EngineUpgradeTest::aLateNoopStillCompletesTheUpgrade()
{
    EngineScenario scenario;
    scenario.server.behaviour.noop = Behaviour::Noop::WhenTold;
    scenario.open();
    QTRY_COMPARE(scenario.confirmed, 1);
    scenario.clock.advance(5s - 1ms);
    QCOMPARE(scenario.upgraded, 0);
    QCOMPARE(scenario.upgradeFailures, QStringList());
    scenario.server.releasePoll();
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::deathAfterTheProbeResumesPollingAtOnce()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::DieAfterPong;
    QVERIFY(scenario.openAndSettle());
    // No clock is moved: the reference stays paused here until the ping timeout.
    QTRY_COMPARE(scenario.upgradeFailures, QStringList{u"websocket connection-closed transient"_s});
    checkThatItWorks(scenario);
}

void EngineUpgradeTest::closesWhileProbing_data()
{
    QTest::addColumn<Behaviour::Probe>("probe");
    QTest::addColumn<int>("packets");
    QTest::newRow("before the WebSocket is open") << Behaviour::Probe::SilentAccept << 0;
    QTest::newRow("before 3probe") << Behaviour::Probe::Silent << 1;
    QTest::newRow("before the poll is released") << Behaviour::Probe::Pong << 1;
}

void EngineUpgradeTest::closesWhileProbing()
{
    QFETCH(const Behaviour::Probe, probe);
    QFETCH(const int, packets);
    EngineScenario scenario;
    scenario.server.behaviour.probe = probe;
    scenario.server.behaviour.noop = Behaviour::Noop::WhenTold;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.server.server().count(RequestKind::WebSocket), 1);
    QTRY_COMPARE(scenario.server.packets().size(), packets);
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), 1);
    QVERIFY2(scenario.closings.first().startsWith(u"forced close: "_s), qPrintable(scenario.closings.first()));
    QTRY_COMPARE(scenario.server.transport(), QString());
    QTRY_VERIFY(scenario.server.server().waiting(RequestKind::WebSocket).isEmpty());
    QCOMPARE(scenario.upgraded, 0);
    QCOMPARE(scenario.server.violations(), QStringList());
}

// Closing resumes polling while the answer of a poll is still being read: there must be one poll at a time all the
// same.
void EngineUpgradeTest::closesOnAPacketOfTheLastPoll()
{
    EngineScenario scenario;
    scenario.server.behaviour.noop = Behaviour::Noop::WhenTold;
    scenario.open();
    QTRY_COMPARE(scenario.confirmed, 1);
    QObject::connect(scenario.engine.get(), &Engine::messageReceived, scenario.engine.get(), [&] {
        QVERIFY(scenario.engine->send("2[\"the last word\"]"));
        scenario.engine->close();
    });
    scenario.server.sendMessage("2[\"down\"]");
    QTRY_COMPARE(scenario.closings.size(), 1);
    QTRY_COMPARE(scenario.server.messages(u"polling"_s), QByteArrayList{"2[\"the last word\"]"});
    QTRY_COMPARE(scenario.server.transport(), QString());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineUpgradeTest::theSessionEndsWhileProbing()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::Silent;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.server.packets().size(), 1);
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport close: engine.io server-closed transient"_s});
    scenario.clock.advance(1min);
    QCOMPARE(scenario.upgradeFailures, QStringList());
    QTRY_VERIFY(scenario.server.server().openConnections().size() <= 1);
}

void EngineUpgradeTest::sendsTheSameHeadersAndCookies()
{
    EngineScenario scenario;
    scenario.options.connection.headers = {{"Authorization", "Bearer x"}};
    scenario.options.connection.query.addQueryItem(u"tenant"_s, u"seven"_s);
    scenario.server.behaviour.handshakeHeaders = {{"Set-Cookie", "route=7; Path=/"}};
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    for (const ReceivedRequest &request : scenario.server.server().requests()) {
        QCOMPARE(request.http.header("Authorization"), QByteArray("Bearer x"));
        QCOMPARE(request.http.query(u"tenant"_s), u"seven"_s);
        // A sticky balancer must see its cookie on the WebSocket, too.
        QCOMPARE(request.http.header("Cookie"), request.kind == RequestKind::Handshake ? "" : "route=7");
    }
}

void EngineUpgradeTest::aDropAfterTheUpgrade()
{
    EngineScenario scenario;
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    scenario.server.finishTransport();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport close: websocket connection-closed transient"_s});
    QCOMPARE(scenario.engine->state(), Engine::State::Closed);
}

QTEST_GUILESS_MAIN(EngineUpgradeTest)
#include "engineupgradetest.moc"
