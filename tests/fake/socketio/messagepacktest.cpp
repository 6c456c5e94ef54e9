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

//! A session in MessagePack is like any other.
class MessagePackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaks_data();
    void speaks();
    void aJsonServerIsAParseError();
    void damageIsAParseError();
};

void MessagePackTest::speaks_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling") << QStringList{EngineIo::pollingName};
    QTest::newRow("websocket") << QStringList{EngineIo::webSocketName};
}

void MessagePackTest::speaks()
{
    QFETCH(const QStringList, transports);
    ManagerScenario scenario;
    scenario.options.engine.transports = transports;
    scenario.options.parser = ParserKind::MessagePack;
    scenario.server.behaviour.parser = ParserKind::MessagePack;
    scenario.makeManager();
    scenario.socket->setAuth({{u"token"_s, u"t"_s}});
    QVERIFY(scenario.connect());
    QCOMPARE(scenario.server.received().first().payload, QByteArray(R"({"token":"t"})"));

    QCborArray answer;
    QVERIFY(scenario.socket->emitEvent(
        u"上傳"_s, {1, QByteArray("\0\xff", 2), QCborMap{{u"a"_s, 1.5}}},
        [&](const AckResult &result) { answer = *result; }, 10min));
    QTRY_COMPARE(answer, (QCborArray{1, QByteArray("\0\xff", 2), QCborMap{{u"a"_s, 1.5}}}));

    QCOMPARE(scenario.server.received().last().id, 1u); // some servers take the id 0 for none

    scenario.server.send(Packet{PacketType::BinaryEvent, "/", 7, R"(["a",{"_placeholder":true,"num":0}])", {"x"}});
    QTRY_COMPARE(scenario.events.size(), 1);
    QCOMPARE(scenario.events.first().name(), u"a"_s);
    QCOMPARE(scenario.events.first().arguments(), QCborArray{QByteArray("x")});
    scenario.socket->acknowledge(7, {QByteArray("y")});
    QTRY_COMPARE(lastOf(scenario.server.received()).type, PacketType::BinaryAck);
    QCOMPARE(scenario.server.received().last().attachments, QByteArrayList{"y"});

    scenario.server.send(Packet{PacketType::Disconnect, "/", {}, {}, {}});
    QTRY_COMPARE(scenario.disconnections,
                 QStringList{u"io server disconnect: socket.io server-disconnect transient"_s});
    QCOMPARE(scenario.server.violations(), QStringList());
}

void MessagePackTest::aJsonServerIsAParseError()
{
    ManagerScenario scenario;
    scenario.options.parser = ParserKind::MessagePack;
    scenario.server.behaviour.parser = ParserKind::MessagePack;
    scenario.server.behaviour.connect = Behaviour::Connect::Silent;
    scenario.open();
    QTRY_COMPARE(scenario.server.received().size(), 1);
    scenario.server.sendMessage(R"(0{"sid":"x"})");
    QTRY_COMPARE(scenario.drops, QStringList{u"parse error: socket.io parse-error persistent"_s});
}

void MessagePackTest::damageIsAParseError()
{
    ManagerScenario scenario;
    scenario.options.parser = ParserKind::MessagePack;
    scenario.server.behaviour.parser = ParserKind::MessagePack;
    QVERIFY(scenario.connect());
    scenario.server.sendBinary(QByteArray::fromHex("dfffffffff"));
    QTRY_COMPARE(scenario.disconnections, QStringList{u"parse error: socket.io parse-error persistent"_s});
    QVERIFY(scenario.skipDelay());
    QVERIFY(scenario.waitForConnection(2));
}

QTEST_GUILESS_MAIN(MessagePackTest)
#include "messagepacktest.moc"
