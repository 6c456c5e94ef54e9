// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Engine.IO packets that must not be: the open packet's fields, and what comes over an open session.
class PayloadFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data();
    void survives()
    {
        QFETCH(const Fault, fault);
        play(fault);
    }

private:
    static QList<Fault> handshakes();
    static QList<Fault> packets();
    static QList<Fault> floods();
    static QList<Fault> sizes();
};

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

// One text packet over whatever transport there is.
FaultStep gets(const QByteArray &packet)
{
    return [packet](FaultStage &stage) {
        if (stage.via() == Via::Polling)
            stage.answerPoll(reply(HttpReply::text(packet)));
        else
            stage.connection()->sendText(packet);
    };
}

Fault damaged(const QString &name, Via via, const QByteArray &handshake)
{
    const FaultStep before = [handshake](FaultStage &stage) {
        stage.answer(RequestKind::Handshake, HttpReply::text(handshake));
        stage.answer(RequestKind::WebSocket,
                     [handshake](const Exchange &exchange) { exchange.acceptWebSocket()->sendText(handshake); });
    };
    return {.name = u"open packet, %1: %2"_s.arg(viaName(via), name),
            .via = via,
            .before = before,
            .told = {u"attempt failed: engine.io parse-error persistent"_s}};
}

Fault packet(const QString &name, Via via, const QByteArray &bytes, const QString &told)
{
    return {.name = u"%1: %2"_s.arg(viaName(via), name),
            .via = via,
            .during = gets(bytes),
            .told = {told},
            .look = [](FaultStage &stage) { QCOMPARE(stage.events.size(), 0); }};
}

Fault harmless(const QString &name, Via via, const FaultStep &during, int events = 0)
{
    return {.name = u"%1: %2"_s.arg(viaName(via), name),
            .via = via,
            .during = during,
            .state = SocketIo::Manager::State::Open,
            .then = Fault::Then::GoesOn,
            .look = [events](FaultStage &stage) {
                QVERIFY(QTest::qWaitFor([&] { return stage.events.size() == events; }, 15'000));
            }};
}

QByteArray openWith(const QByteArray &fields)
{
    return R"(0{"sid":"abc","upgrades":[],"pingInterval":25000,"pingTimeout":20000,)" + fields + '}';
}

} // namespace

QList<Fault> PayloadFaultsTest::handshakes()
{
    // Of a field that comes twice the last one counts, in QJsonDocument as in JSON.parse().
    const QList<std::pair<QString, QByteArray>> rows{
        {u"no JSON"_s, "0"},
        {u"cut"_s, R"(0{"sid":"abc","upgrades":[],"pingInt)"},
        {u"an array"_s, "0[]"},
        {u"without a sid"_s, R"(0{"upgrades":[],"pingInterval":25000,"pingTimeout":20000})"},
        {u"an empty sid"_s, openWith(R"("sid":"")")},
        {u"a number as sid"_s, openWith(R"("sid":7)")},
        {u"a line break in the sid"_s, openWith(R"("sid":"a\r\nX-Injected: 1")")},
        {u"a sid of 100 kB"_s, openWith(R"("sid":")" + QByteArray(100'000, 'x') + '"')},
        {u"upgrades that are no array"_s, openWith(R"("upgrades":"websocket")")},
        {u"a thousand upgrades"_s, openWith(R"("upgrades":[)" + QByteArray("\"x\",").repeated(1'000) + R"("x"])")},
        {u"pingInterval 0"_s, openWith(R"("pingInterval":0)")},
        {u"a negative pingInterval"_s, openWith(R"("pingInterval":-25000)")},
        {u"a pingInterval of 1e300"_s, openWith(R"("pingInterval":1e300)")},
        {u"a pingTimeout in words"_s, openWith(R"("pingTimeout":"soon")")},
        {u"without a pingTimeout"_s, R"(0{"sid":"abc","upgrades":[],"pingInterval":25000})"},
        {u"a negative maxPayload"_s, openWith(R"("maxPayload":-1)")},
        {u"a maxPayload in words"_s, openWith(R"("maxPayload":"much")")},
        {u"1,100 levels deep"_s, openWith(R"("x":)" + QByteArray(1'100, '[') + QByteArray(1'100, ']'))},
        {u"a message instead"_s, R"(42["early"])"},
    };
    QList<Fault> faults;
    for (const auto &[name, bytes] : rows) {
        faults += damaged(name, Via::Polling, bytes);
        faults += damaged(name, Via::WebSocket, bytes);
    }
    return faults;
}

QList<Fault> PayloadFaultsTest::packets()
{
    const QString parse = u"parse error: engine.io parse-error persistent"_s;
    const QString message = u"parse error: socket.io parse-error persistent"_s;
    QList<Fault> faults;
    for (const Via via : {Via::Polling, Via::WebSocket}) {
        faults += packet(u"a second open packet"_s, via, openWith(R"("maxPayload":1000000)"), parse);
        faults += packet(u"an unknown type"_s, via, "9", parse);
        faults += packet(u"an empty packet"_s, via, "", parse);
        faults += packet(u"half a message"_s, via, R"(42["x",{"a":)", message);
        faults += packet(u"an empty message"_s, via, "4", message);
        faults += packet(u"the close packet"_s, via, "1", u"transport close: engine.io server-closed transient"_s);
        for (const char *stray : {"3", "3probe", "5", "6", "6x"})
            faults += harmless(u"a stray %1"_s.arg(QString::fromLatin1(stray)), via, gets(QByteArray(stray)));
    }
    faults += packet(u"base64 that is none"_s, Via::Polling, "b!!!", parse);
    faults += packet(u"base64 cut in its middle"_s, Via::Polling,
                     "451-[\"x\",{\"_placeholder\":true,\"num\":0}]\x1e"
                     "bAAEC/w=",
                     parse);
    faults += packet(u"a separator at the end"_s, Via::Polling, "42[\"x\"]\x1e", parse);
    faults += packet(u"invalid UTF-8"_s, Via::Polling, "42[\"\xff\xfe\"]", message);
    return faults;
}

QList<Fault> PayloadFaultsTest::floods()
{
    const auto atMostAFewPosts = [](FaultStage &stage) {
        QVERIFY2(stage.http().count(RequestKind::Post) < 20, qPrintable(stage.story()));
    };
    Fault polled = harmless(u"20,000 pings"_s, Via::Polling, gets(QByteArray("2\x1e").repeated(20'000) + '6'));
    polled.look = atMostAFewPosts;
    const QByteArray manyPings = encodeFrame({WebSocketFrame::Opcode::Text, "2"}).repeated(20'000);
    return {
        polled,
        harmless(u"20,000 pings"_s, Via::WebSocket,
                 [manyPings](FaultStage &stage) { stage.connection()->send(manyPings); }),
        packet(u"a million packets in one answer"_s, Via::Polling, QByteArray("6\x1e").repeated(1'000'000) + '6',
               u"parse error: engine.io parse-error persistent"_s),
        harmless(u"10,000 events in one answer"_s, Via::Polling,
                 gets(QByteArray("42[\"x\"]\x1e").repeated(10'000) + '6'), 10'000),
    };
}

QList<Fault> PayloadFaultsTest::sizes()
{
    const QByteArray below = "42[\"large\",\"" + QByteArray(63 * megabyte, 'x') + "\"]";
    const QByteArray above = "42[\"large\",\"" + QByteArray(64 * megabyte, 'x') + "\"]";
    return {
        harmless(u"an event just below 64 MB"_s, Via::Polling, gets(below), 1),
        harmless(u"an event just below 64 MB"_s, Via::WebSocket, gets(below), 1),
        packet(u"an event above 64 MB"_s, Via::Polling, above, u"parse error: http payload-too-large persistent"_s),
        packet(u"an event above 64 MB"_s, Via::WebSocket, above,
               u"parse error: websocket payload-too-large persistent"_s),
    };
}

void PayloadFaultsTest::survives_data()
{
    addFaults(handshakes() + packets() + floods() + sizes());
}

QTEST_GUILESS_MAIN(PayloadFaultsTest)
#include "payloadfaultstest.moc"
