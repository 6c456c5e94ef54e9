// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"
#include "support/lastof.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! One namespace: connecting to it, being refused, events, leaving, and what breaks the protocol.
class NamespaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectsWithAuth();
    void eventsGoBothWays();
    void keepsEventsUntilItIsConnected();
    void eventsBeforeTheAnswerComeFirst();
    void isRefused_data();
    void isRefused();
    void canBeOpenedAgainAfterARefusal();
    void noAnswerMeetsTheDeadline();
    void twoNamespacesShareOneConnection();
    void oneNamespaceIsRefusedAndTheOtherLives();
    void theServerDisconnects();
    void theClientDisconnects();
    void breaksTheProtocol_data();
    void breaksTheProtocol();
    void aSocketIo2ServerIsNamed();
};

void NamespaceTest::connectsWithAuth()
{
    ManagerScenario scenario;
    scenario.makeManager();
    scenario.socket->setAuth({{u"token"_s, u"hidden"_s}});
    QVERIFY(scenario.connect());
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    QCOMPARE(scenario.socket->state(), Socket::State::Connected);
    QCOMPARE(scenario.socket->sid(), u"socket-1"_s);
    QCOMPARE(scenario.server.received().first().payload, QByteArray(R"({"token":"hidden"})"));
    QCOMPARE(scenario.server.violations(), QStringList());
}

void NamespaceTest::eventsGoBothWays()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    QVERIFY(scenario.socket->emitEvent(u"上傳"_s, {1, QByteArray("\0\xff", 2)}));
    QTRY_COMPARE(scenario.server.received().size(), 2);
    QCOMPARE(scenario.server.received().last().payload, QByteArray("[\"上傳\",1,{\"_placeholder\":true,\"num\":0}]"));
    QCOMPARE(scenario.server.received().last().attachments, QByteArrayList{QByteArray("\0\xff", 2)});

    scenario.server.send(Packet{PacketType::BinaryEvent, "/", 7, R"(["a",{"_placeholder":true,"num":0}])", {"x"}});
    QTRY_COMPARE(scenario.events.size(), 1);
    QCOMPARE(scenario.events.first().name(), u"a"_s);
    QCOMPARE(scenario.events.first().arguments(), QCborArray{QByteArray("x")});
    scenario.socket->acknowledge(*scenario.events.first().ackId, {u"ok"_s});
    QTRY_COMPARE(lastOf(scenario.server.received()), (Packet{PacketType::Ack, "/", 7, R"(["ok"])", {}}));
    QCOMPARE(scenario.server.violations(), QStringList());
}

void NamespaceTest::keepsEventsUntilItIsConnected()
{
    ManagerScenario scenario;
    scenario.makeManager();
    QVERIFY(scenario.socket->emitEvent(u"a"_s));
    QVERIFY(scenario.socket->emitEvent(u"b"_s));
    QVERIFY(!scenario.socket->emitEvent(u"disconnect"_s));
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0", R"(2["a"])", R"(2["b"])"}));
}

void NamespaceTest::eventsBeforeTheAnswerComeFirst()
{
    ManagerScenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.open();
    QTRY_COMPARE(scenario.server.received().size(), 1);
    scenario.server.emitEvent(R"(["early"])");
    scenario.server.sendMessage(R"(0{"sid":"x"})");
    scenario.server.emitEvent(R"(["late"])");
    QTRY_COMPARE(scenario.events.size(), 2);
    QCOMPARE(scenario.events.first().name(), u"early"_s);
    QCOMPARE(scenario.connections, 1);
}

void NamespaceTest::isRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("detail");
    const QString refused = u"socket.io connect-refused persistent"_s;
    QTest::newRow("with a message") << QByteArray(R"(4{"message":"invalid token","data":{"code":"auth"}})") << refused
                                    << u"invalid token"_s;
    QTest::newRow("with text") << QByteArray(R"(4"invalid token")") << refused << u"invalid token"_s;
    QTest::newRow("without words") << QByteArray("4") << refused << u"without saying why"_s;
    QTest::newRow("with an empty object") << QByteArray("4{}") << refused << u"without saying why"_s;
    QTest::newRow("with data alone") << QByteArray(R"(4{"code":"auth"})") << refused << u"{\"code\":\"auth\"}"_s;
    QTest::newRow("unknown namespace") << QByteArray(R"(4{"message":"Invalid namespace"})")
                                       << u"socket.io namespace-invalid persistent"_s << u"Invalid namespace"_s;
    QTest::newRow("with control characters")
        << QByteArray(R"(4{"message":"no\u001b[31m\nway"})") << refused << u"no [31m way"_s;
}

void NamespaceTest::isRefused()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, refusal);
    QFETCH(const QString, detail);
    ManagerScenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.open();
    QTRY_COMPARE(scenario.server.received().size(), 1);
    scenario.server.sendMessage(answer);
    QTRY_COMPARE(scenario.refusals, QStringList{refusal});
    QVERIFY2(scenario.refusalCauses.first().detail.contains(detail), qPrintable(scenario.refusalCauses.first().detail));
    QCOMPARE(scenario.socket->state(), Socket::State::Disconnected);
    QCOMPARE(scenario.manager->state(), Manager::State::Closed); // nobody wants it any more
    QTRY_COMPARE(scenario.server.transport(), QString());
    scenario.clock.advance(1h);
    QCOMPARE(scenario.server.sessions(), 1); // the server refused: not tried again
    QCOMPARE(scenario.disconnections, QStringList());
}

void NamespaceTest::canBeOpenedAgainAfterARefusal()
{
    ManagerScenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Refuse;
    scenario.open();
    QTRY_COMPARE(scenario.refusals.size(), 1);
    scenario.server.behaviour.connect = Behaviour::Connect::Accept;
    QVERIFY(scenario.connect());
    QCOMPARE(scenario.socket->state(), Socket::State::Connected);
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
}

void NamespaceTest::noAnswerMeetsTheDeadline()
{
    ManagerScenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.open();
    QTRY_COMPARE(scenario.server.received().size(), 1);
    scenario.clock.advance(20s - 1ms);
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    scenario.clock.advance(1ms);
    QCOMPARE(scenario.drops, QStringList{u"transport error: socket.io connect-timeout transient"_s});
    QCOMPARE(scenario.manager->state(), Manager::State::Waiting);
    QCOMPARE(scenario.socket->state(), Socket::State::Connecting);
    scenario.server.behaviour.connect = Behaviour::Connect::Accept;
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(1));
}

void NamespaceTest::twoNamespacesShareOneConnection()
{
    ManagerScenario scenario;
    scenario.server.behaviour.namespaces = {"/", "/admin"};
    scenario.makeManager();
    Socket *const admin = scenario.manager->socket(u"/admin"_s);
    QCOMPARE(scenario.manager->socket(u"admin"_s), admin);
    admin->open();
    QVERIFY(scenario.connect());
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    QCOMPARE(scenario.server.sessions(), 1);

    int adminEvents = 0;
    QObject::connect(admin, &Socket::eventReceived, admin, [&adminEvents] { ++adminEvents; });
    scenario.server.emitEvent(R"(["a"])", "/admin");
    QTRY_COMPARE(adminEvents, 1);
    QCOMPARE(scenario.events.size(), 0);

    scenario.socket->close();
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    admin->close();
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
    QTRY_COMPARE(scenario.server.transport(), QString());
}

void NamespaceTest::oneNamespaceIsRefusedAndTheOtherLives()
{
    ManagerScenario scenario;
    scenario.makeManager();
    Socket *const admin = scenario.manager->socket(u"/admin"_s);
    QString refusal;
    QObject::connect(admin, &Socket::refused, admin, [&refusal](const Error &cause) { refusal = cause.code; });
    admin->open();
    QVERIFY(scenario.connect());
    QTRY_COMPARE(refusal, u"namespace-invalid"_s);
    QCOMPARE(admin->state(), Socket::State::Disconnected);
    QCOMPARE(scenario.manager->state(), Manager::State::Open);
    QCOMPARE(scenario.socket->state(), Socket::State::Connected);
}

void NamespaceTest::theServerDisconnects()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    scenario.server.disconnectNamespace();
    QTRY_COMPARE(scenario.disconnections,
                 QStringList{u"io server disconnect: socket.io server-disconnect transient"_s});
    QCOMPARE(scenario.socket->state(), Socket::State::Disconnected);
    QCOMPARE(scenario.socket->sid(), QString());
    QTRY_COMPARE(scenario.server.transport(), QString());
    scenario.clock.advance(1h);
    QCOMPARE(scenario.delays, QList<qint64>()); // it does not come back by itself
    QCOMPARE(scenario.server.sessions(), 1);
}

void NamespaceTest::theClientDisconnects()
{
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    scenario.socket->close();
    QCOMPARE(scenario.disconnections, QStringList{u"io client disconnect: socket.io closed transient"_s});
    QCOMPARE(scenario.socket->state(), Socket::State::Disconnected);
    QTRY_COMPARE(scenario.server.transport(), QString());
    QCOMPARE(scenario.server.messages(), QByteArrayList({"0", "1"}));
    scenario.clock.advance(1h);
    QCOMPARE(scenario.server.sessions(), 1);
    QCOMPARE(scenario.server.violations(), QStringList());
}

void NamespaceTest::breaksTheProtocol_data()
{
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addColumn<bool>("thenBinary");
    const QByteArray binaryEvent(R"(51-["a",{"_placeholder":true,"num":0}])");
    QTest::newRow("text during reconstruction") << QByteArrayList{binaryEvent, R"(2["b"])"} << false;
    QTest::newRow("no attachments") << QByteArrayList{R"(50-["a"])"} << false;
    QTest::newRow("too many attachments") << QByteArrayList{R"(511-["a"])"} << false;
    QTest::newRow("stray binary") << QByteArrayList{} << true;
    QTest::newRow("bad placeholder") << QByteArrayList{R"(51-["a",{"_placeholder":true,"num":1}])"} << false;
    QTest::newRow("not JSON") << QByteArrayList{"2[\"a\""} << false;
    QTest::newRow("unknown type") << QByteArrayList{"9"} << false;
    QTest::newRow("nothing") << QByteArrayList{""} << false;
    QTest::newRow("no event name") << QByteArrayList{"2[]"} << false;
}

void NamespaceTest::breaksTheProtocol()
{
    QFETCH(const QByteArrayList, messages);
    QFETCH(const bool, thenBinary);
    ManagerScenario scenario;
    QVERIFY(scenario.connect());
    for (const QByteArray &message : messages)
        scenario.server.sendMessage(message);
    if (thenBinary)
        scenario.server.sendBinary("x");
    QTRY_COMPARE(scenario.disconnections, QStringList{u"parse error: socket.io parse-error persistent"_s});
    QCOMPARE(scenario.drops, scenario.disconnections);
    QCOMPARE(scenario.events.size(), 0);
    QVERIFY(scenario.skipDelay()); // the next session starts with a clean decoder
    QVERIFY(scenario.waitForConnection(2));
}

void NamespaceTest::aSocketIo2ServerIsNamed()
{
    ManagerScenario scenario;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.open();
    QTRY_COMPARE(scenario.server.received().size(), 1);
    scenario.server.sendMessage("0");
    QTRY_COMPARE(scenario.refusals, QStringList{u"socket.io protocol-version-mismatch persistent"_s});
}

QTEST_GUILESS_MAIN(NamespaceTest)
#include "namespacetest.moc"
