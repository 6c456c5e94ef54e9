// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The connection goes, and comes back, at the right time.
class ReconnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAfterADrop_data();
    void comesBackAfterADrop();
    void waitsLongerEachTime();
    void flappingDoesNotResetTheBackoff_data();
    void flappingDoesNotResetTheBackoff();
    void aStableConnectionResetsTheBackoff();
    void honoursRetryAfter();
    void openTriesAtOnce();
    void givesUpAfterTheLastAttempt();
    void doesNotReconnectWhenTold();
    void givesUpOnAnImpossibleUrl();
    void closesWhileWaiting();
    void closesWhileOpening();
    void jitterShortensTheDelay();
};

void ReconnectionTest::comesBackAfterADrop_data()
{
    QTest::addColumn<QString>("drop");
    QTest::addColumn<QString>("disconnection");
    QTest::newRow("silence") << u"silence"_s << u"ping timeout: engine.io ping-timeout transient"_s;
    QTest::newRow("restart") << u"restart"_s << u"transport error: engine.io session-unknown transient"_s;
    QTest::newRow("close") << u"close"_s << u"transport close: engine.io server-closed transient"_s;
    QTest::newRow("502") << u"502"_s << u"transport error: http http-502 transient"_s;
}

void ReconnectionTest::comesBackAfterADrop()
{
    QFETCH(const QString, drop);
    QFETCH(const QString, disconnection);
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    if (drop == "silence"_L1) {
        scenario.clock.advance(45s);
    } else if (drop == "restart"_L1) {
        scenario.server.forgetSessions();
        scenario.server.releasePoll();
    } else if (drop == "close"_L1) {
        scenario.server.closeSession();
    } else {
        scenario.server.server().onNext(RequestKind::Poll, reply(HttpReply::html(502, "Bad Gateway", "")));
        scenario.server.releasePoll();
    }
    QTRY_COMPARE(scenario.disconnections, QStringList{disconnection});
    QCOMPARE(scenario.drops, scenario.disconnections);
    QCOMPARE(scenario.socket->state(), Socket::State::Connecting);
    QCOMPARE(scenario.socket->sid(), QString());
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
    QCOMPARE(scenario.delays, QList<qint64>{1'000});

    scenario.clock.advance(1s - 1ms);
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.manager->state(), Manager::State::Opening);
    QVERIFY(scenario.waitForConnection(2));
    QCOMPARE(scenario.socket->state(), Socket::State::Connected);
    QCOMPARE(scenario.server.sessions(), 2);
}

void ReconnectionTest::waitsLongerEachTime()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    for (int attempt = 0; attempt < 8; ++attempt)
        QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(scenario.delays, QList<qint64>({1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000, 30'000}));
    QCOMPARE(scenario.attempts, QList<int>({1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QCOMPARE(scenario.failedAttempts, QStringList().fill(u"http http-502 transient"_s, 9));
    scenario.server.server().clearRules();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(1));
}

void ReconnectionTest::flappingDoesNotResetTheBackoff_data()
{
    QTest::addColumn<Behaviour::Drop>("drop");
    QTest::newRow("after the handshake") << Behaviour::Drop::AfterHandshake;
    QTest::newRow("after CONNECT") << Behaviour::Drop::AfterConnect;
}

void ReconnectionTest::flappingDoesNotResetTheBackoff()
{
    QFETCH(const Behaviour::Drop, drop);
    ManagerScenario scenario;
    scenario.server.behaviour.drop = drop;
    scenario.open();
    for (int attempt = 0; attempt < 4; ++attempt)
        QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(scenario.delays, QList<qint64>({1'000, 2'000, 4'000, 8'000, 16'000}));
    QCOMPARE(scenario.drops.size(), 5);
    QCOMPARE(scenario.manager->attempt(), 5);
}

void ReconnectionTest::aStableConnectionResetsTheBackoff()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.server.server().on(RequestKind::Handshake, 2, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(1));
    scenario.clock.advance(10s - 1ms);
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.delays, QList<qint64>({1'000, 2'000, 4'000})); // not yet stable
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    scenario.clock.advance(10s);
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.delays, QList<qint64>({1'000, 2'000, 4'000, 1'000}));
    QCOMPARE(scenario.attempts.last(), 1);
}

void ReconnectionTest::honoursRetryAfter()
{
    ManagerScenario scenario;
    HttpReply busy = HttpReply::html(429, "Too Many Requests", "Slow down");
    busy.headers += {{"Retry-After", "120"}};
    scenario.server.server().on(RequestKind::Handshake, 1, reply(busy));
    scenario.open();
    QTRY_COMPARE(scenario.delays, QList<qint64>{120'000});
    scenario.clock.advance(120s - 1ms);
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.clock.advance(1ms);
    QVERIFY(scenario.waitForConnection(1));
}

void ReconnectionTest::openTriesAtOnce()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.manager->open(); // the network is back, or the person says so
    QCOMPARE(scenario.manager->state(), Manager::State::Opening);
    QVERIFY(scenario.waitForConnection(1));
    scenario.clock.advance(1min / 2);
    QCOMPARE(scenario.server.sessions(), 1); // the old delay is forgotten
}

void ReconnectionTest::givesUpAfterTheLastAttempt()
{
    ManagerScenario scenario;
    scenario.options.maxAttempts = 2;
    scenario.options.engine.connection.url = FakeServer::deadUrl();
    scenario.open();
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Failed);
    QCOMPARE(scenario.delays, QList<qint64>({1'000, 2'000}));
    QCOMPARE(scenario.failedAttempts, QStringList().fill(u"tcp connection-refused transient"_s, 3));
    scenario.clock.advance(1h);
    QCOMPARE(scenario.manager->state(), Manager::State::Failed);
    scenario.manager->open();
    QCOMPARE(scenario.manager->state(), Manager::State::Opening);
}

void ReconnectionTest::doesNotReconnectWhenTold()
{
    ManagerScenario scenario;
    scenario.options.reconnect = false;
    QVERIFY(scenario.connect());
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Failed);
    QCOMPARE(scenario.disconnections, QStringList{u"transport close: engine.io server-closed transient"_s});
    QCOMPARE(scenario.delays, QList<qint64>());
}

void ReconnectionTest::givesUpOnAnImpossibleUrl()
{
    ManagerScenario scenario;
    scenario.options.engine.connection.url = QUrl(u"ftp://host/"_s);
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Failed);
    QCOMPARE(scenario.failedAttempts, QStringList{u"client invalid-url persistent"_s});
}

void ReconnectionTest::closesWhileWaiting()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, reply(HttpReply::html(502, "Bad Gateway", "")));
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.manager->close();
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
    QCOMPARE(scenario.socket->state(), Socket::State::Disconnected);
    scenario.clock.advance(1h);
    QCOMPARE(scenario.server.server().count(RequestKind::Handshake), 1);
}

void ReconnectionTest::closesWhileOpening()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, hold());
    scenario.open();
    QTRY_COMPARE(scenario.server.server().count(RequestKind::Handshake), 1);
    scenario.manager->close();
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
    QCOMPARE(scenario.failedAttempts, QStringList());
    QTRY_VERIFY(scenario.server.server().openConnections().isEmpty());
    QVERIFY(scenario.connect());
}

void ReconnectionTest::jitterShortensTheDelay()
{
    ManagerScenario scenario;
    scenario.random = SequenceRandom({0.5, 0.0});
    scenario.options.engine.connection.url = FakeServer::deadUrl();
    scenario.open();
    QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(scenario.delays, QList<qint64>({625, 2'000}));
}

QTEST_GUILESS_MAIN(ReconnectionTest)
#include "reconnectiontest.moc"
