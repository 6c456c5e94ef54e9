// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum WebSocketFrame::Opcode;

//! A session on a WebSocket that ends badly, or is told nonsense.
class WebSocketFaultsTest : public QObject
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
    static QList<Fault> closeCodes();
    static QList<Fault> frames();
    static QList<Fault> ends();
};

namespace {

Fault session(const QString &name, const FaultStep &during, const QString &told, Via via = Via::WebSocket)
{
    return {.name = name, .via = via, .during = during, .told = {told}};
}

FaultStep gets(const QByteArray &bytes)
{
    return [bytes](FaultStage &stage) { stage.connection()->send(bytes); };
}

FaultStep gets(const WebSocketFrame &frame)
{
    return gets(encodeFrame(frame));
}

Fault handshake(const QString &name, const Answer &answer, const QString &cause)
{
    return {.name = name,
            .via = Via::WebSocket,
            .before = [answer](FaultStage &stage) { stage.answer(RequestKind::WebSocket, answer); },
            .told = {u"attempt failed: "_s + cause}};
}

// QWebSocket takes these for a server's mistake (RFC 6455 §7.4.1 forbids some, others came later).
bool isCodeThatQtKnows(int code)
{
    return code >= 3000 || code == 1001 || code == 1002 || code == 1003 || (code >= 1007 && code <= 1011);
}

} // namespace

QList<Fault> WebSocketFaultsTest::handshakes()
{
    const QString refused = u"websocket upgrade-refused transient"_s;
    return {
        handshake(u"handshake: 403 with HTML"_s, reply(HttpReply::html(403, "Forbidden", "No")),
                  u"websocket upgrade-refused persistent"_s),
        handshake(u"handshake: 502 with HTML"_s, reply(HttpReply::html(502, "Bad Gateway", "No")), refused),
        handshake(u"handshake: FIN"_s, finish(), u"tcp connection-closed transient"_s),
        handshake(u"handshake: RST"_s, reset(), u"tcp connection-closed transient"_s),
        {.name = u"handshake: never answered"_s,
         .via = Via::WebSocket,
         .before = [](FaultStage &stage) { stage.answer(RequestKind::WebSocket, hold()); },
         .told = {u"attempt failed: engine.io handshake-timeout transient"_s},
         .after = 20s,
         .ready = [](FaultStage &stage) { return stage.http().count(RequestKind::WebSocket) > 0; }},
        {.name = u"handshake: a WebSocket without an open packet"_s,
         .via = Via::WebSocket,
         .before =
             [](FaultStage &stage) {
                 stage.answer(RequestKind::WebSocket, [](const Exchange &exchange) { exchange.acceptWebSocket(); });
             },
         .told = {u"attempt failed: engine.io handshake-timeout transient"_s},
         .after = 20s,
         .ready = [](FaultStage &stage) { return stage.http().count(RequestKind::WebSocket) > 0; }},
        {.name = u"nobody listens"_s,
         .via = Via::WebSocket,
         .before = [](FaultStage &stage) { stage.http().stopListening(); },
         .told = {u"attempt failed: tcp connection-refused transient"_s}},
        {.name = u"everything byte by byte"_s,
         .via = Via::WebSocket,
         .before = [](FaultStage &stage) { stage.http().setStep(1); },
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn},
    };
}

QList<Fault> WebSocketFaultsTest::closeCodes()
{
    QList<Fault> faults;
    QList<int> codes{3000, 4000, 4999};
    for (int code = 1000; code <= 1015; ++code)
        codes += code;
    for (const int code : std::as_const(codes)) {
        QString cause = u"connection-closed"_s;
        if (code != 1000)
            cause = u"websocket-close-%1"_s.arg(isCodeThatQtKnows(code) ? code : 1002);
        faults += session(
            u"close frame with %1"_s.arg(code),
            [code](FaultStage &stage) {
                stage.connection()->sendFrame(closeFrame(quint16(code), "bye\nbye"));
                stage.connection()->finish();
            },
            u"transport close: websocket %1 transient"_s.arg(cause), code % 2 == 0 ? Via::WebSocket : Via::Upgrade);
    }
    faults += session(u"close frame without a code"_s, gets(WebSocketFrame{Close, {}}),
                      u"transport close: websocket connection-closed transient"_s);
    faults += session(u"close frame of one byte"_s, gets(WebSocketFrame{Close, "x"}),
                      u"transport close: websocket websocket-close-1002 transient"_s);
    return faults;
}

QList<Fault> WebSocketFaultsTest::frames()
{
    const QString broken = u"transport close: websocket websocket-close-1002 transient"_s;
    const QString parse = u"parse error: engine.io parse-error persistent"_s;
    const QByteArray huge = QByteArray::fromHex("827f4000000000000000"); // 2⁶² bytes announced
    return {
        session(u"invalid UTF-8"_s, gets(WebSocketFrame{Text, "42[\"\xff\xfe\"]"}),
                u"transport close: websocket websocket-close-1007 transient"_s),
        session(u"reserved bits"_s, gets(WebSocketFrame{Text, "42[\"x\"]", true, false, 4}), broken),
        session(u"an unknown opcode"_s, gets(WebSocketFrame{WebSocketFrame::Opcode(5), "x"}), broken),
        session(u"a stray continuation"_s, gets(WebSocketFrame{Continuation, "x"}), broken),
        session(u"a ping in two frames"_s, gets(WebSocketFrame{Ping, "x", false}), broken),
        session(u"2⁶² bytes announced"_s, gets(huge), u"parse error: websocket payload-too-large persistent"_s),
        session(u"a frame that is no packet"_s, gets(WebSocketFrame{Text, "x"}), parse),
        session(u"an empty frame"_s, gets(WebSocketFrame{Text, {}}), parse),
        {.name = u"10,000 pings of the WebSocket"_s,
         .via = Via::WebSocket,
         .during = gets(encodeFrame({Ping, "x"}).repeated(10'000)),
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn},
        {.name = u"a message in 10,000 frames"_s,
         .via = Via::WebSocket,
         .during =
             [](FaultStage &stage) {
                 const QByteArray filling = encodeFrame({Continuation, " ", false}).repeated(10'000);
                 stage.connection()->send(encodeFrame({Text, "42[\"long\",", false}) + filling
                                          + encodeFrame({Continuation, "1]"}));
             },
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn,
         .look = [](FaultStage &stage) { QTRY_COMPARE(stage.events.size(), 1); }},
    };
}

QList<Fault> WebSocketFaultsTest::ends()
{
    const QString closed = u"transport close: websocket connection-closed transient"_s;
    const QString dead = u"ping timeout: engine.io ping-timeout transient"_s;
    const auto isThere = [](FaultStage &) { return true; };
    return {
        session(
            u"FIN"_s, [](FaultStage &stage) { stage.connection()->finish(); }, closed),
        session(
            u"RST"_s, [](FaultStage &stage) { stage.connection()->reset(); }, closed),
        session(
            u"FIN after the upgrade"_s, [](FaultStage &stage) { stage.connection()->finish(); }, closed, Via::Upgrade),
        session(
            u"half a frame, then FIN"_s,
            [](FaultStage &stage) {
                stage.connection()->send(encodeFrame({Text, "42[\"x\"]"}).left(4));
                stage.connection()->finish();
            },
            closed),
        {.name = u"half a frame, then nothing"_s,
         .via = Via::WebSocket,
         .during = gets(encodeFrame({Text, "42[\"x\"]"}).left(4)),
         .told = {dead},
         .after = 45s,
         .ready = isThere},
        {.name = u"a frozen TCP connection"_s,
         .via = Via::WebSocket,
         .during = [](FaultStage &) {},
         .told = {dead},
         .after = 45s,
         .ready = isThere},
        {.name = u"one byte a second"_s,
         .via = Via::Upgrade,
         .during = gets(encodeFrame({Text, QByteArray(100, '4')}).left(2)),
         .told = {dead},
         .after = 45s,
         .ready = isThere,
         .eachSecond = gets("4")},
    };
}

void WebSocketFaultsTest::survives_data()
{
    addFaults(handshakes() + closeCodes() + frames() + ends());
}

QTEST_GUILESS_MAIN(WebSocketFaultsTest)
#include "websocketfaultstest.moc"
