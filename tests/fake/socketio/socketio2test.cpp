// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "managerscenario.h"
#include "support/lastof.h"

#include <QCborMap>
#include <QTest>

using namespace Pollux;
using namespace Pollux::SocketIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A Socket.IO 2 server that joins "/" by itself and leaves other namespaces to the test.
struct OldServer : ManagerScenario
{
    OldServer()
    {
        server.behaviour.protocol = 3;
        server.behaviour.connect = Behaviour::Connect::Silent;
        server.behaviour.acknowledges = false;
    }

    Socket *admin()
    {
        if (!manager)
            makeManager();
        return manager->socket(u"/admin"_s);
    }
};

} // namespace

//! Socket.IO 2: no CONNECT for "/", no auth, ERROR packets, a sid of the session's.
class SocketIo2Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsTheRootWithoutAsking_data();
    void joinsTheRootWithoutAsking();
    void theRootSendsNoAuth();
    void eventsAndAcknowledgements();
    void joinsANamespaceBehindTheRoot();
    void theAuthOfANamespaceIsItsQuery();
    void aNamespaceIsRefused();
    void aRefusedRootRefusesAll();
    void aServerThatDoesNotGreetMeetsTheDeadline();
    void theRootIsOpenedLater();
    void theRootIsNotLeftWhileOthersNeedIt();
    void theRootIsJoinedAgainAfterAKick();
    void comesBackAfterADrop();
    void messagePackIsNotForIt();
};

void SocketIo2Test::joinsTheRootWithoutAsking_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{EngineIo::pollingName};
    QTest::newRow("websocket") << QStringList{EngineIo::webSocketName};
}

void SocketIo2Test::joinsTheRootWithoutAsking()
{
    QFETCH(const QStringList, transports);
    OldServer scenario;
    scenario.options.engine.transports = transports;
    QVERIFY(scenario.connect());
    QCOMPARE(scenario.socket->sid(), scenario.server.sid());
    QCOMPARE(scenario.server.messages(), QByteArrayList());
    QCOMPARE(scenario.refusals, QStringList());
    scenario.clock.advance(20s); // no CONNECT waits for an answer
    QCOMPARE(scenario.socket->state(), Socket::State::Connected);
}

void SocketIo2Test::theRootSendsNoAuth()
{
    OldServer scenario;
    scenario.makeManager();
    scenario.socket->setAuth({{u"token"_s, u"t"_s}});
    QTest::ignoreMessage(QtWarningMsg, "a Socket.IO 2 server takes no auth in \"/\"; put it into the connection's query");
    QVERIFY(scenario.connect());
    QCOMPARE(scenario.server.messages(), QByteArrayList());
}

void SocketIo2Test::eventsAndAcknowledgements()
{
    OldServer scenario;
    scenario.makeManager();
    int answers = 0;
    QVERIFY(scenario.socket->emitEvent(
        u"kept"_s, {1}, [&](const AckResult &result) { answers += result ? 1 : 0; }, 10min));
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{R"(20["kept",1])"});
    scenario.server.sendMessage("30[]");
    scenario.server.emitEvent(R"(["e"])");
    scenario.server.sendMessage(R"(50-["no attachments"])");
    QTRY_COMPARE(scenario.events.size(), 2);
    QCOMPARE(answers, 1);
    QVERIFY(scenario.socket->emitEvent(u"binary"_s, {QByteArray("x")}));
    QTRY_COMPARE(lastOf(scenario.server.received()).attachments, QByteArrayList{"x"});
}

void SocketIo2Test::joinsANamespaceBehindTheRoot()
{
    OldServer scenario;
    scenario.server.behaviour.greets = false;
    Socket *const admin = scenario.admin();
    admin->open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Open);
    QCOMPARE(scenario.server.messages(), QByteArrayList()); // the server would forget its query
    scenario.server.sendMessage("0");
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{"0/admin,"});
    scenario.server.sendMessage("0/admin,");
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    QCOMPARE(admin->sid(), u"/admin#"_s + scenario.server.sid());
    QCOMPARE(scenario.socket->state(), Socket::State::Disconnected); // nobody has opened it
}

void SocketIo2Test::theAuthOfANamespaceIsItsQuery()
{
    OldServer scenario;
    Socket *const admin = scenario.admin();
    admin->setAuthProvider([](const AuthAnswer &answer) { answer({{u"token"_s, u"a,b&c"_s}, {u"n"_s, 1}}); });
    admin->open();
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{"0/admin?token=a%2Cb%26c,"});
}

void SocketIo2Test::aNamespaceIsRefused()
{
    OldServer scenario;
    Socket *const admin = scenario.admin();
    Error refusal;
    QObject::connect(admin, &Socket::refused, admin, [&](const Error &cause) { refusal = cause; });
    admin->open();
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.server.messages().size(), 1);
    scenario.server.sendMessage(R"(4/admin,"Invalid namespace")");
    QTRY_COMPARE(refusal.code, u"namespace-invalid"_s);
    QCOMPARE(admin->state(), Socket::State::Disconnected);
    QCOMPARE(scenario.socket->state(), Socket::State::Connected);
    scenario.server.sendMessage(R"(4["an error of an event"])"); // while connected it is no refusal
    scenario.server.emitEvent(R"(["behind"])");
    QTRY_COMPARE(scenario.events.size(), 1);
    QCOMPARE(scenario.refusals, QStringList());
}

void SocketIo2Test::aRefusedRootRefusesAll()
{
    OldServer scenario;
    scenario.server.behaviour.greets = false;
    Socket *const admin = scenario.admin();
    Error refusal;
    QObject::connect(admin, &Socket::refused, admin, [&](const Error &cause) { refusal = cause; });
    admin->open();
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Open);
    scenario.server.sendMessage(R"(4"not you")");
    QTRY_COMPARE(refusal.detail, u"not you"_s); // the server lets nobody in who is not in "/"
    QCOMPARE(scenario.refusals, QStringList{u"socket.io connect-refused persistent"_s});
    QCOMPARE(scenario.manager->state(), Manager::State::Closed);
}

void SocketIo2Test::aServerThatDoesNotGreetMeetsTheDeadline()
{
    OldServer scenario;
    scenario.server.behaviour.greets = false;
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Open);
    scenario.clock.advance(20s);
    QCOMPARE(scenario.drops, QStringList{u"transport error: socket.io connect-timeout transient"_s});
}

void SocketIo2Test::theRootIsOpenedLater()
{
    OldServer scenario;
    Socket *const admin = scenario.admin();
    admin->open();
    QTRY_COMPARE(scenario.server.messages().size(), 1);
    scenario.server.sendMessage("0/admin,");
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    QVERIFY(scenario.connect()); // its CONNECT came long ago
    QCOMPARE(scenario.server.messages().size(), 1);
}

void SocketIo2Test::theRootIsNotLeftWhileOthersNeedIt()
{
    OldServer scenario;
    Socket *const admin = scenario.admin();
    admin->open();
    QVERIFY(scenario.connect());
    scenario.socket->close();
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList{"0/admin,"});
    scenario.server.sendMessage("0/admin,");
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    admin->close();
    scenario.socket->close();
    QTRY_COMPARE(scenario.server.transport(), QString());
    QCOMPARE(scenario.server.messages(), QByteArrayList({"0/admin,", "1/admin,", "1"}));
}

void SocketIo2Test::theRootIsJoinedAgainAfterAKick()
{
    OldServer scenario;
    Socket *const admin = scenario.admin();
    admin->open();
    QVERIFY(scenario.connect());
    QTRY_COMPARE(scenario.server.messages().size(), 1);
    scenario.server.sendMessage("0/admin,");
    QTRY_COMPARE(admin->state(), Socket::State::Connected);
    scenario.server.disconnectNamespace();
    QTRY_COMPARE(scenario.socket->state(), Socket::State::Disconnected);
    scenario.socket->open();
    QTRY_COMPARE(scenario.server.messages(), QByteArrayList({"0/admin,", "0"}));
    scenario.server.sendMessage("0");
    QVERIFY(scenario.waitForConnection(2));
    QCOMPARE(admin->state(), Socket::State::Connected);
}

void SocketIo2Test::comesBackAfterADrop()
{
    OldServer scenario;
    QVERIFY(scenario.connect());
    const QString first = scenario.socket->sid();
    scenario.server.closeSession();
    QTRY_COMPARE(scenario.disconnections, QStringList{u"transport close: engine.io server-closed transient"_s});
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
    QVERIFY(scenario.socket->sid() != first);
    QVERIFY(!scenario.socket->recovered());
}

void SocketIo2Test::messagePackIsNotForIt()
{
    OldServer scenario;
    scenario.options.parser = ParserKind::MessagePack;
    scenario.open();
    QTRY_COMPARE(scenario.manager->state(), Manager::State::Failed);
    QCOMPARE(scenario.failedAttempts, QStringList{u"client parser-mismatch persistent"_s});
}

QTEST_GUILESS_MAIN(SocketIo2Test)
#include "socketio2test.moc"
