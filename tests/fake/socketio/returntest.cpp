// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Answer badGateway = reply(HttpReply::html(502, "Bad Gateway", ""));

Answer busy(int status, const QByteArray &retryAfter)
{
    HttpReply answer = HttpReply::html(status, "Busy", "");
    answer.headers += {{"Retry-After", retryAfter}};
    return reply(answer);
}

} // namespace

//! What makes the next try come at once, what does not, and coming back to a namespace that says no.
class ReturnTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPersonTriesAtOnce();
    void aPersonGoesBeforeRetryAfter();
    void onlyWhileWaiting();
    void theNetworkReturns();
    void theNetworkReturnsButNotBeforeRetryAfter_data();
    void theNetworkReturnsButNotBeforeRetryAfter();
    void anotherNetworkMayLetWebSocketsThrough();
    void theMachineWakesUp();
    void aShortJumpIsNoSleep();
    void nothingIsHurriedWhenTold();
    void aReturnDoesNotResetTheBackoff();
    void aRefusalIsRetriedWhenAsked();
    void aKickIsWaitedOut();
    void aRefusedNamespaceLetsTheOthersLive();
    void aKickedNamespaceLetsTheOthersLive();
};

void ReturnTest::aPersonTriesAtOnce()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, badGateway);
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.manager->retryNow();
    QCOMPARE(scenario.manager->state(), Manager::State::Opening);
    QCOMPARE(scenario.manager->attempt(), 1);
    QVERIFY(scenario.waitForConnection(1));
    scenario.clock.advance(1s);
    QCOMPARE(scenario.server.sessions(), 1); // the old delay is forgotten
}

void ReturnTest::aPersonGoesBeforeRetryAfter()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, busy(503, "120"));
    scenario.open();
    QTRY_COMPARE(scenario.delays, QList<qint64>{120'000});
    scenario.manager->retryNow();
    QVERIFY(scenario.waitForConnection(1));
}

void ReturnTest::onlyWhileWaiting()
{
    ManagerScenario scenario;
    scenario.makeManager();
    scenario.manager->retryNow();
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
    scenario.server.server().on(RequestKind::Handshake, 1, hold());
    scenario.open();
    scenario.manager->retryNow();
    Q_EMIT scenario.network.returned();
    QTRY_COMPARE(scenario.server.server().count(RequestKind::Handshake), 1);
    scenario.clock.advance(20s);
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(1));
    scenario.manager->retryNow();
    Q_EMIT scenario.network.returned();
    scenario.clock.advance(10s);
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    QCOMPARE(scenario.server.sessions(), 1);
}

void ReturnTest::theNetworkReturns()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, badGateway);
    scenario.server.server().on(RequestKind::Handshake, 2, badGateway);
    scenario.open();
    QTRY_COMPARE(scenario.delays.size(), 1);
    Q_EMIT scenario.network.returned();
    QCOMPARE(scenario.manager->state(), Manager::State::Opening);
    QTRY_COMPARE(scenario.delays.size(), 2);
    Q_EMIT scenario.network.returned();
    QVERIFY(scenario.waitForConnection(1));
}

void ReturnTest::theNetworkReturnsButNotBeforeRetryAfter_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("429") << 429;
    QTest::newRow("503") << 503;
}

void ReturnTest::theNetworkReturnsButNotBeforeRetryAfter()
{
    QFETCH(const int, status);
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, 1, busy(status, "60"));
    scenario.server.server().on(RequestKind::Handshake, 2, badGateway);
    scenario.open();
    QTRY_COMPARE(scenario.delays, QList<qint64>{60'000});
    Q_EMIT scenario.network.returned();
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.clock.advance(60s - 1ms); // a resume is no reason either
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
    scenario.clock.advance(1ms);
    QTRY_COMPARE(scenario.delays.size(), 2);
    Q_EMIT scenario.network.returned(); // what the server asked for is over
    QVERIFY(scenario.waitForConnection(1));
}

void ReturnTest::anotherNetworkMayLetWebSocketsThrough()
{
    ManagerScenario scenario;
    scenario.options.engine.transports = {EngineIo::pollingName, EngineIo::webSocketName};
    scenario.server.behaviour.probe = Behaviour::Probe::Refuse;
    scenario.makeManager();
    int failed = 0;
    QObject::connect(scenario.manager->engine(), &EngineIo::Engine::upgradeFailed, scenario.manager.get(),
                     [&failed] { ++failed; });
    QVERIFY(scenario.connect());
    QTRY_COMPARE(failed, 1);
    scenario.server.behaviour.probe = Behaviour::Probe::Pong;
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    Q_EMIT scenario.network.returned();
    QVERIFY(scenario.waitForConnection(2));
    QTRY_COMPARE(scenario.manager->engine()->transportName(), u"websocket"_s); // not a minute later
}

void ReturnTest::theMachineWakesUp()
{
    ManagerScenario scenario;
    scenario.options.backoff.minimum = 30s;
    scenario.server.server().on(RequestKind::Handshake, 1, badGateway);
    scenario.open();
    QTRY_COMPARE(scenario.delays, QList<qint64>{30'000});
    scenario.clock.advance(29s);
    QCOMPARE(scenario.manager->state(), Manager::State::Opening);
    QVERIFY(scenario.waitForConnection(1));
}

void ReturnTest::aShortJumpIsNoSleep()
{
    ManagerScenario scenario;
    scenario.options.backoff.minimum = 30s;
    scenario.server.server().on(RequestKind::Handshake, 1, badGateway);
    scenario.open();
    QTRY_COMPARE(scenario.delays, QList<qint64>{30'000});
    scenario.clock.advance(9s);
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
}

void ReturnTest::nothingIsHurriedWhenTold()
{
    ManagerScenario scenario;
    scenario.options.retryOnReturn = false;
    scenario.options.backoff.minimum = 30s;
    scenario.server.server().on(RequestKind::Handshake, 1, badGateway);
    scenario.open();
    QTRY_COMPARE(scenario.delays, QList<qint64>{30'000});
    Q_EMIT scenario.network.returned();
    scenario.clock.advance(29s);
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
}

void ReturnTest::aReturnDoesNotResetTheBackoff()
{
    ManagerScenario scenario;
    scenario.server.server().on(RequestKind::Handshake, badGateway);
    scenario.open();
    for (int i = 1; i <= 4; ++i) {
        QTRY_COMPARE(scenario.delays.size(), i);
        Q_EMIT scenario.network.returned();
    }
    QTRY_COMPARE(scenario.delays, QList<qint64>({1'000, 2'000, 4'000, 8'000, 16'000}));
}

void ReturnTest::aRefusalIsRetriedWhenAsked()
{
    ManagerScenario scenario;
    scenario.options.retryRefused = true;
    scenario.server.behaviour.connect = Behaviour::Connect::Refuse;
    scenario.open();
    QTRY_COMPARE(scenario.refusals, QStringList{u"socket.io connect-refused persistent"_s});
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    QCOMPARE(scenario.socket->state(), Socket::State::Connecting);
    QVERIFY(scenario.skipDelay());
    QTRY_COMPARE(scenario.refusals.size(), 2);
    scenario.server.behaviour.connect = Behaviour::Connect::Accept;
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(1));
    QCOMPARE(scenario.delays, QList<qint64>({1'000, 2'000}));
}

void ReturnTest::aKickIsWaitedOut()
{
    ManagerScenario scenario;
    scenario.options.comeBackWhenToldToGo = true;
    QVERIFY(scenario.connect());
    scenario.server.disconnectNamespace();
    QTRY_COMPARE(scenario.disconnections,
                 QStringList{u"io server disconnect: socket.io server-disconnect transient"_s});
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Waiting);
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
}

void ReturnTest::aRefusedNamespaceLetsTheOthersLive()
{
    ManagerScenario scenario;
    scenario.options.retryRefused = true;
    scenario.makeManager();
    Socket *const admin = scenario.manager->socket(u"/admin"_s);
    int refusals = 0;
    QObject::connect(admin, &Socket::refused, admin, [&] { ++refusals; });
    QVERIFY(scenario.connect());
    admin->open();
    QTRY_COMPARE(refusals, 1);
    QCOMPARE(admin->state(), Socket::State::Connecting);
    scenario.clock.advance(1s - 1ms);
    QCOMPARE(scenario.server.received().size(), 2);
    scenario.clock.advance(1ms);
    QTRY_COMPARE(refusals, 2);
    scenario.server.behaviour.namespaces += "/admin";
    scenario.clock.advance(2s - 1ms);
    QCOMPARE(scenario.server.received().size(), 3);
    scenario.clock.advance(1ms);
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    QCOMPARE(scenario.server.sessions(), 1);
    QCOMPARE(scenario.disconnections, QStringList());
}

void ReturnTest::aKickedNamespaceLetsTheOthersLive()
{
    ManagerScenario scenario;
    scenario.options.comeBackWhenToldToGo = true;
    scenario.server.behaviour.namespaces += "/admin";
    scenario.makeManager();
    Socket *const admin = scenario.manager->socket(u"/admin"_s);
    admin->open();
    QVERIFY(scenario.connect());
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    scenario.server.disconnectNamespace("/admin");
    QTRY_COMPARE(admin->state(), Socket::State::Connecting);
    scenario.clock.advance(1s);
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    QCOMPARE(scenario.server.sessions(), 1);
    QCOMPARE(scenario.disconnections, QStringList());
}

QTEST_GUILESS_MAIN(ReturnTest)
#include "returntest.moc"
