// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "enginescenario.h"

#include "engineio/transportmemory.h"
#include "support/lastof.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Which transport a session begins on, what happens when that does not work, and what is remembered.
class EngineTransportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextOneTries_data();
    void theNextOneTries();
    void theNextOneDoesNotTry_data();
    void theNextOneDoesNotTry();
    void tellsBothFailures_data();
    void tellsBothFailures();
    void aSwallowedWebSocketLeavesTimeForPolling();
    void aSlowServerIsNoSwallowedWebSocket();
    void remembersAnUpgrade_data();
    void remembersAnUpgrade();
    void forgetsAnUpgradeThatFailsLater();
    void doesNotProbeWhatIsBlocked();
    void triesAgainAtAHeartbeat();
    void anotherNetworkIsAnotherChance();
    void twoEnginesShareWhatTheyLearn();
    void whoIsToStayOnPollingIsNotReminded_data();
    void whoIsToStayOnPollingIsNotReminded();
    void anotherRunRemembers();

private:
    static void reopen(EngineScenario &scenario)
    {
        const auto closings = scenario.closings.size();
        scenario.engine->close();
        QTRY_COMPARE(scenario.closings.size(), closings + 1);
        scenario.server.server().clearRules();
        scenario.open();
    }
    static QStringList requested(const EngineScenario &scenario)
    {
        QStringList kinds;
        for (const ReceivedRequest &request : scenario.server.server().requests()) {
            if (request.http.query(u"sid"_s).isEmpty())
                kinds += request.http.query(u"transport"_s);
        }
        return kinds;
    }
};

void EngineTransportsTest::theNextOneTries_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<HttpReply>("answer");
    const QStringList p{pollingName, webSocketName};
    const QStringList w{webSocketName, pollingName};
    const HttpReply page = HttpReply::html(200, "OK", "Sign in");
    const HttpReply notFound = HttpReply::html(404, "Not Found", "No");
    const HttpReply noPolling = HttpReply::json(400, "Bad Request", R"({"code":0,"message":"Transport unknown"})");
    const HttpReply forbidden = HttpReply::html(403, "Forbidden", "by the firewall");
    QTest::newRow("polling gets a page") << p << page;
    QTest::newRow("polling gets 404") << p << notFound;
    QTest::newRow("polling is no transport here") << p << noPolling;
    QTest::newRow("websocket gets 403") << w << forbidden;
    QTest::newRow("websocket gets 404") << w << notFound;
    QTest::newRow("websocket is no transport here") << w << noPolling;
}

void EngineTransportsTest::theNextOneTries()
{
    QFETCH(const QStringList, transports);
    QFETCH(const HttpReply, answer);
    EngineScenario scenario;
    scenario.options.transports = transports;
    const bool isPolling = transports.constFirst() == pollingName;
    scenario.server.server().on(isPolling ? RequestKind::Handshake : RequestKind::WebSocket, reply(answer));
    scenario.open();
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->transportName(), transports.constLast());
    QCOMPARE(scenario.closings, QStringList());
    if (!isPolling) // it has just been refused: no probe
        QCOMPARE(scenario.skipped, 1);
}

void EngineTransportsTest::theNextOneDoesNotTry_data()
{
    QTest::addColumn<bool>("tryAll");
    QTest::addColumn<HttpReply>("answer");
    QTest::newRow("not wanted") << false << HttpReply::html(404, "Not Found", "No");
    QTest::newRow("401") << true << HttpReply::html(401, "Unauthorized", "No");
    QTest::newRow("429") << true << HttpReply::html(429, "Too Many Requests", "No");
    QTest::newRow("502") << true << HttpReply::html(502, "Bad Gateway", "No");
    QTest::newRow("forbidden") << true << HttpReply::json(403, "Forbidden", R"({"code":4,"message":"No"})");
}

void EngineTransportsTest::theNextOneDoesNotTry()
{
    QFETCH(const bool, tryAll);
    QFETCH(const HttpReply, answer);
    EngineScenario scenario;
    scenario.options.tryAllTransports = tryAll;
    scenario.server.server().on(RequestKind::Handshake, reply(answer));
    scenario.open();
    QTRY_COMPARE(scenario.closings.size(), 1);
    QCOMPARE(requested(scenario), QStringList{u"polling"_s});
}

void EngineTransportsTest::tellsBothFailures_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling first") << QStringList{pollingName, webSocketName};
    QTest::newRow("websocket first") << QStringList{webSocketName, pollingName};
}

// Polling has seen the whole answer, so its failure is the one.
void EngineTransportsTest::tellsBothFailures()
{
    QFETCH(const QStringList, transports);
    EngineScenario scenario;
    scenario.options.transports = transports;
    scenario.server.server().setDefault(reply(HttpReply::html(404, "Not Found", "No")));
    scenario.open();
    QTRY_COMPARE(scenario.closings, QStringList{u"transport error: http http-404 persistent"_s});
    const Error cause = scenario.closeCauses.constFirst();
    QCOMPARE(cause.transport, pollingName);
    QVERIFY2(cause.detail.contains(u"over websocket: websocket upgrade-refused"_s), qPrintable(cause.detail));
}

void EngineTransportsTest::aSwallowedWebSocketLeavesTimeForPolling()
{
    EngineScenario scenario;
    scenario.options.transports = {webSocketName, pollingName};
    scenario.server.server().on(RequestKind::WebSocket, hold());
    scenario.open();
    QTRY_COMPARE(scenario.server.server().waiting(RequestKind::WebSocket).size(), 1);
    scenario.clock.advance(10s - 1ms);
    QCOMPARE(scenario.server.server().count(RequestKind::Handshake), 0);
    scenario.clock.advance(1ms);
    QTRY_COMPARE(scenario.opened, 1);
    QCOMPARE(scenario.engine->transportName(), pollingName);
    QCOMPARE(scenario.closings, QStringList());
}

// The WebSocket got through: what is slow now is the server, and polling would be no faster.
void EngineTransportsTest::aSlowServerIsNoSwallowedWebSocket()
{
    EngineScenario scenario;
    scenario.options.transports = {webSocketName, pollingName};
    FakeConnection *taken = nullptr;
    scenario.server.server().on(RequestKind::WebSocket,
                                [&](const Exchange &exchange) { taken = exchange.acceptWebSocket(); });
    scenario.open();
    QTRY_VERIFY(taken);
    QVERIFY(QTest::qWaitFor([&] { return scenario.engine->health().transport == webSocketName; }));
    // Only the client knows when it has read the 101; a frame behind it tells us.
    QSignalSpy pongs(taken, &FakeConnection::frameReceived);
    taken->sendFrame({WebSocketFrame::Opcode::Ping, {}});
    QTRY_COMPARE(pongs.size(), 1);
    scenario.clock.advance(19s);
    QCOMPARE(scenario.server.server().count(RequestKind::Handshake), 0);
    taken->sendText(R"(0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000})");
    QTRY_COMPARE(scenario.opened, 1);
}

void EngineTransportsTest::remembersAnUpgrade_data()
{
    QTest::addColumn<bool>("remember");
    QTest::addColumn<QString>("second");
    QTest::newRow("wanted") << true << webSocketName;
    QTest::newRow("not wanted") << false << pollingName;
}

void EngineTransportsTest::remembersAnUpgrade()
{
    QFETCH(const bool, remember);
    QFETCH(const QString, second);
    EngineScenario scenario;
    scenario.options.rememberUpgrade = remember;
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    reopen(scenario);
    QTRY_COMPARE(scenario.opened, 2);
    QCOMPARE(requested(scenario), (QStringList{pollingName, second}));
}

void EngineTransportsTest::forgetsAnUpgradeThatFailsLater()
{
    EngineScenario scenario;
    scenario.options.rememberUpgrade = true;
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    const auto closings = scenario.closings.size();
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), closings + 1);
    scenario.server.server().on(RequestKind::WebSocket, reply(HttpReply::html(403, "Forbidden", "No")));
    scenario.open();
    QTRY_COMPARE(scenario.opened, 2); // within the same attempt
    QCOMPARE(scenario.engine->transportName(), pollingName);
    scenario.clock.advance(1min); // long enough for the memory, too
    QTRY_COMPARE(scenario.closings.size(), closings + 2);
    scenario.server.server().clearRules();
    scenario.open();
    QTRY_COMPARE(scenario.opened, 3);
    QCOMPARE(requested(scenario).last(), pollingName);
}

void EngineTransportsTest::doesNotProbeWhatIsBlocked()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::Refuse;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.upgradeFailures.size(), 1);
    scenario.server.behaviour.probe = Behaviour::Probe::Pong;
    QSignalSpy skipped(scenario.engine.get(), &Engine::upgradeSkipped);
    scenario.clock.advance(10s);
    reopen(scenario);
    QTRY_COMPARE(scenario.opened, 2);
    QCOMPARE(skipped.size(), 1);
    const QString why = skipped.constFirst().constFirst().toString();
    QVERIFY2(why.contains(u"upgrade-refused"_s) && why.contains(u" 50 s"_s), qPrintable(why));
    scenario.engine->close();
    QTRY_COMPARE(scenario.closings.size(), 2);
    scenario.clock.advance(50s);
    scenario.open();
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.server.violations(), QStringList());
}

// A session may live for weeks: it does not stay on polling because a WebSocket failed once.
void EngineTransportsTest::triesAgainAtAHeartbeat()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::Die;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.upgradeFailures.size(), 1);
    scenario.server.behaviour.probe = Behaviour::Probe::Pong;
    for (const auto pause : {25s, 25s}) {
        scenario.clock.advance(pause);
        const int pings = scenario.pings;
        scenario.server.ping();
        QTRY_COMPARE(scenario.pings, pings + 1);
        QTRY_COMPARE(lastOf(scenario.server.packets()).packet.type, PacketType::Pong);
        QTRY_VERIFY(scenario.server.packets().size() == pings + 2 && scenario.engine->queuedPackets() == 0);
        QVERIFY(scenario.waitForPoll());
        QTRY_VERIFY(scenario.engine->isWritable());
    }
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 1);
    scenario.clock.advance(10s);
    scenario.server.ping();
    QVERIFY(scenario.waitForUpgrade());
    QCOMPARE(scenario.closings, QStringList());
    QCOMPARE(scenario.server.violations(), QStringList());
}

void EngineTransportsTest::anotherNetworkIsAnotherChance()
{
    EngineScenario scenario;
    scenario.server.behaviour.probe = Behaviour::Probe::Die;
    QVERIFY(scenario.openAndSettle());
    QTRY_COMPARE(scenario.upgradeFailures.size(), 1);
    scenario.server.behaviour.probe = Behaviour::Probe::Pong;
    scenario.engine->networkChanged();
    scenario.server.ping();
    QVERIFY(scenario.waitForUpgrade());
}

// Each would else find out for itself, and disturb the hop that does not like it.
void EngineTransportsTest::twoEnginesShareWhatTheyLearn()
{
    EngineScenario one;
    TransportMemory memory(&one.clock);
    one.options.memory = &memory;
    one.server.behaviour.probe = Behaviour::Probe::Refuse;
    QVERIFY(one.openAndSettle());
    QTRY_COMPARE(one.upgradeFailures.size(), 1);

    const auto tried = one.server.server().count(RequestKind::WebSocket);
    Engine another(one.options, &one.clock);
    QSignalSpy skipped(&another, &Engine::upgradeSkipped);
    QSignalSpy upgraded(&another, &Engine::upgraded);
    another.open();
    QTRY_COMPARE(skipped.size(), 1);
    QVERIFY2(skipped[0][0].toString().contains(u"upgrade-refused"_s), qPrintable(skipped[0][0].toString()));
    QCOMPARE(one.server.server().count(RequestKind::WebSocket), tried);

    // Another network is one for both.
    one.server.behaviour.probe = Behaviour::Probe::Pong;
    one.engine->networkChanged();
    another.abort(CloseReason::ClientClosed, {});
    another.open();
    QTRY_COMPARE(upgraded.size(), 1);
    QCOMPARE(skipped.size(), 1);
    one.engine.reset(); // before the memory
}

void EngineTransportsTest::whoIsToStayOnPollingIsNotReminded_data()
{
    QTest::addColumn<bool>("byPerson");
    QTest::newRow("polling was asked for") << true;
    QTest::newRow("the server offers no WebSocket") << false;
}

// Whatever others learn about the host.
void EngineTransportsTest::whoIsToStayOnPollingIsNotReminded()
{
    QFETCH(const bool, byPerson);
    EngineScenario scenario;
    TransportMemory memory(&scenario.clock);
    scenario.options.memory = &memory;
    if (byPerson)
        scenario.usePollingOnly();
    else
        scenario.server.behaviour.handshake.upgrades.clear();
    QVERIFY(scenario.openAndSettle());
    QCOMPARE(scenario.skipped, 1);
    const QString host = TransportMemory::hostOf(scenario.options.connection.url);
    scenario.clock.advance(1s);
    memory.succeeded(host, true);
    QVERIFY(memory.isDue(host, {}));
    scenario.server.ping();
    QTRY_COMPARE(scenario.pings, 1);
    QVERIFY(scenario.waitForPoll());
    QCOMPARE(scenario.skipped, 1);
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), 0);
    scenario.engine.reset(); // before the memory
}

void EngineTransportsTest::anotherRunRemembers()
{
    QByteArray saved;
    EngineScenario scenario;
    {
        TransportMemory memory(&scenario.clock);
        scenario.options.memory = &memory;
        scenario.server.behaviour.probe = Behaviour::Probe::Refuse;
        QVERIFY(scenario.openAndSettle());
        QTRY_COMPARE(scenario.upgradeFailures.size(), 1);
        saved = memory.save();
        scenario.engine.reset();
    }
    QTRY_VERIFY(scenario.server.server().waiting(RequestKind::Poll).isEmpty());
    const auto tried = scenario.server.server().count(RequestKind::WebSocket);
    scenario.server.behaviour.probe = Behaviour::Probe::Pong;
    TransportMemory memory(&scenario.clock);
    QCOMPARE(memory.restore(saved), QString());
    scenario.options.memory = &memory;
    scenario.makeEngine();
    scenario.open();
    QTRY_COMPARE(scenario.skipped, 1);
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), tried);
    QVERIFY(scenario.waitForPoll());
    // The rest goes on, and at its end a heartbeat of this session tries.
    QTRY_VERIFY(scenario.engine->isWritable());
    scenario.clock.advance(40s);
    scenario.server.ping();
    QTRY_COMPARE(scenario.pings, 1);
    QTRY_COMPARE(lastOf(scenario.server.packets()).packet.type, PacketType::Pong);
    QTRY_VERIFY(scenario.engine->queuedPackets() == 0 && scenario.engine->isWritable());
    QVERIFY(scenario.waitForPoll());
    QCOMPARE(scenario.server.server().count(RequestKind::WebSocket), tried);
    scenario.clock.advance(20s);
    scenario.server.ping();
    QVERIFY(scenario.waitForUpgrade());
    QVERIFY(memory.isProven(TransportMemory::hostOf(scenario.options.connection.url)));
    scenario.engine.reset(); // before the memory
}

QTEST_GUILESS_MAIN(EngineTransportsTest)
#include "enginetransportstest.moc"
