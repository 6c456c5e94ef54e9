// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include <QCoreApplication>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Listeners that act on the manager and its sockets from within a signal.
class ReentrancyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginningAnewAtADropIsNotWaitedOut();
    void beginningAnewAtAFailedTryIsNotWaitedOut();
    void closingAtTheFarewellOfABeginningLeavesNothingOpen();
    void openingBetweenSessionsLeavesNoDeadlineBehind();
    void destructionBySentPackets_data();
    void destructionBySentPackets();
    void aConnectionThatEndsIsToldWhateverListenersDo();
};

void ReentrancyTest::beginningAnewAtADropIsNotWaitedOut()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    QObject::connect(scenario.socket, &Socket::disconnected, scenario.socket, [&](const QString &reason) {
        if (reason != "transport close"_L1)
            return;
        scenario.socket->close();
        scenario.socket->open();
    });
    scenario.server.closeSession();
    QVERIFY(scenario.waitForConnection(2)); // no clock was moved
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    QCOMPARE(scenario.delays, QList<qint64>());
    QCOMPARE(scenario.server.sessions(), 2);
}

void ReentrancyTest::beginningAnewAtAFailedTryIsNotWaitedOut()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.makeManager();
    QObject::connect(scenario.manager.get(), &Manager::attemptFailed, scenario.manager.get(), [&] {
        scenario.socket->close();
        scenario.socket->open();
    });
    scenario.open();
    QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    QCOMPARE(scenario.delays, QList<qint64>());
}

void ReentrancyTest::closingAtTheFarewellOfABeginningLeavesNothingOpen()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    scenario.manager->close();
    EngineIo::Engine *const engine = scenario.manager->engine();
    QCOMPARE(engine->state(), EngineIo::Engine::State::Closing);
    QObject::connect(engine, &EngineIo::Engine::closed, scenario.socket, [&] { scenario.manager->close(); });
    scenario.socket->open();
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
    QCOMPARE(engine->state(), EngineIo::Engine::State::Closed);
}

// A namespace that is opened while the session has just gone sends no CONNECT, so no answer is awaited.
void ReentrancyTest::openingBetweenSessionsLeavesNoDeadlineBehind()
{
    ManagerScenario scenario;
    scenario.server.behaviour.namespaces += "/late";
    scenario.options.backoff.minimum = 25s;
    QVERIFY(scenario.connect());
    Socket *const late = scenario.manager->socket(u"/late"_s);
    QObject::connect(scenario.manager.get(), &Manager::dropped, scenario.manager.get(), [&] { late->open(); });
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.server.server().on(RequestKind::Handshake, 2, hold());
    scenario.clock.advance(10s);
    scenario.manager->open();
    QTRY_COMPARE(scenario.server.server().waiting(RequestKind::Handshake).size(), 1);
    scenario.clock.advance(20s - 1ms); // the deadline of the handshake; that of CONNECT is as long
    QCOMPARE(scenario.failedAttempts, QStringList());
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.failedAttempts, QStringList{u"engine.io handshake-timeout transient"_s});
}

void ReentrancyTest::destructionBySentPackets_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("an event") << u"emit"_s;
    QTest::newRow("the outbox") << u"outbox"_s;
    QTest::newRow("the farewell") << u"close"_s;
}

// Whoever watches the wire may destroy everything from there.
void ReentrancyTest::destructionBySentPackets()
{
    QFETCH(const QString, when);
    ManagerScenario scenario;
    const auto destroyAtNextPacket = [&] {
        QObject::connect(scenario.manager->engine(), &EngineIo::Engine::packetTraced, &scenario.server,
                         [&](bool outgoing, const QString &, const EngineIo::Packet &packet) {
                             if (outgoing && (packet.data.startsWith("2") || packet.data.startsWith("1")))
                                 scenario.manager.reset();
                         });
    };
    if (when == "outbox"_L1) {
        scenario.makeManager();
        destroyAtNextPacket();
        for (int i = 0; i < 3; ++i)
            QVERIFY(scenario.socket->emitEvent(u"kept"_s, {}, [](const AckResult &) {}, 1min));
        scenario.open();
    } else {
        QVERIFY(scenario.connect());
        QTRY_VERIFY(scenario.server.server().waiting(RequestKind::Post).isEmpty());
        QCoreApplication::processEvents();
        destroyAtNextPacket();
        if (when == "emit"_L1)
            QVERIFY(scenario.socket->emitEvent(u"now"_s, {}, [](const AckResult &) {}, 1min));
        else
            scenario.socket->close();
    }
    QTRY_VERIFY(!scenario.manager);
}

void ReentrancyTest::aConnectionThatEndsIsToldWhateverListenersDo()
{
    ManagerScenario scenario;
    scenario.server.behaviour.acknowledges = false;
    QVERIFY(scenario.connect());
    int answers = 0;
    QVERIFY(scenario.socket->emitEvent(u"a"_s, {}, [&](const AckResult &) { ++answers; }, 1min));
    QTRY_COMPARE(scenario.server.received().size(), 2);
    QObject::connect(scenario.socket, &Socket::stateChanged, scenario.socket, [&](Socket::State state) {
        if (state == Socket::State::Connecting)
            scenario.socket->close();
    });
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.disconnections, QStringList{u"transport close: engine.io server-closed transient"_s});
    QCOMPARE(answers, 1);
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
}

QTEST_GUILESS_MAIN(ReentrancyTest)
#include "reentrancytest.moc"
