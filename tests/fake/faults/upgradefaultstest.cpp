// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fault.h"

#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Probe = Behaviour::Probe;
using Noop = Behaviour::Noop;

//! The WebSocket beside polling goes wrong: the session must not mind.
class UpgradeFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data() { addFaults(faults()); }
    void survives()
    {
        QFETCH(const Fault, fault);
        play(fault);
    }

private:
    static QList<Fault> faults();
};

namespace {

FaultStep probeIs(Probe probe)
{
    return [probe](FaultStage &stage) { stage.server.behaviour.probe = probe; };
}

FaultStep noopIs(Noop noop)
{
    return [noop](FaultStage &stage) {
        stage.server.behaviour.noop = noop;
        stage.answer(RequestKind::WebSocket, hold()); // until the poll has nothing else to carry: swapIsDue()
    };
}

FaultStep webSocketGets(const Answer &answer)
{
    return [answer](FaultStage &stage) { stage.answer(RequestKind::WebSocket, answer); };
}

// The server takes the WebSocket, and the first frame of the client gets this.
FaultStep probeGets(const std::function<void(FakeConnection *)> &what)
{
    return webSocketGets([what](const Exchange &exchange) {
        FakeConnection *const connection = exchange.acceptWebSocket();
        QObject::connect(connection, &FakeConnection::frameReceived, connection,
                         [connection, what] { what(connection); });
    });
}

bool probeIsOut(FaultStage &stage)
{
    const auto isProbe = [](const SeenPacket &seen) { return seen.transport == "probe"_L1; };
    const auto &packets = stage.server.packets();
    return stage.isQuiet() && std::any_of(packets.begin(), packets.end(), isProbe);
}

bool webSocketIsAsked(FaultStage &stage)
{
    return stage.isQuiet() && stage.http().count(RequestKind::WebSocket) > 0;
}

// 3probe has come, and only a noop can release the poll.
bool swapIsDue(FaultStage &stage)
{
    if (stage.isQuiet())
        stage.proceed(RequestKind::WebSocket);
    return stage.isQuiet() && stage.confirmed > 0;
}

// The upgrade fails at once, and the session goes on.
Fault fails(const QString &name, const FaultStep &before, const QString &cause)
{
    return {.name = name,
            .via = Via::Upgrade,
            .before = before,
            .told = {u"upgrade failed: "_s + cause},
            .state = SocketIo::Manager::State::Open,
            .then = Fault::Then::GoesOn};
}

// The same when a deadline has passed.
Fault failsLate(const QString &name, const FaultStep &before, const QString &cause, Milliseconds after,
                const std::function<bool(FaultStage &)> &ready)
{
    Fault fault = fails(name, before, cause);
    fault.after = after;
    fault.ready = ready;
    return fault;
}

// CONNECT is answered before the WebSocket is let in: the poll that brings the answer would let the client swap before it
// sees the FIN.
Fault diesAfterPong(const QString &name, const QString &cause)
{
    const FaultStep before = [](FaultStage &stage) {
        stage.server.behaviour.probe = Probe::DieAfterPong;
        stage.answer(RequestKind::WebSocket, hold());
    };
    return failsLate(name, before, cause, 0ms, [](FaultStage &stage) {
        if (stage.isQuiet())
            stage.proceed(RequestKind::WebSocket);
        return webSocketIsAsked(stage) && stage.http().waiting(RequestKind::WebSocket).isEmpty();
    });
}

Fault upgrades(const QString &name, const FaultStep &before)
{
    return {.name = name,
            .via = Via::Upgrade,
            .before = before,
            .state = SocketIo::Manager::State::Open,
            .then = Fault::Then::GoesOn,
            .look = [](FaultStage &stage) { QTRY_COMPARE(stage.upgrades, 1); }};
}

} // namespace

QList<Fault> UpgradeFaultsTest::faults()
{
    const QString refused = u"websocket upgrade-refused persistent"_s;
    const QString closed = u"websocket connection-closed transient"_s;
    return {
        fails(u"the WebSocket dies after 2probe"_s, probeIs(Probe::Die), closed),
        diesAfterPong(u"the WebSocket dies after 3probe"_s, closed),
        fails(u"3wrong instead of 3probe"_s, probeIs(Probe::WrongPong), u"engine.io probe-refused transient"_s),
        failsLate(u"a silent probe"_s, probeIs(Probe::Silent), u"websocket probe-timeout transient"_s, 10s, probeIsOut),
        failsLate(u"the handshake is never answered"_s, probeIs(Probe::SilentAccept),
                  u"websocket handshake-timeout transient"_s, 10s, webSocketIsAsked),
        failsLate(u"a noop never comes"_s, noopIs(Noop::WhenTold), u"engine.io swap-timeout transient"_s, 5s,
                  swapIsDue),
        upgrades(u"a noop before 3probe, and none after"_s,
                 [](FaultStage &stage) { stage.server.behaviour.noop = Noop::Before; }),
        {.name = u"one noop"_s,
         .via = Via::Upgrade,
         .before = noopIs(Noop::WhenTold),
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn,
         .ready = swapIsDue,
         .look =
             [](FaultStage &stage) {
                 stage.server.releasePoll();
                 QTRY_COMPARE(stage.upgrades, 1);
             }},
        {.name = u"one noop, late"_s,
         .via = Via::Upgrade,
         .before = noopIs(Noop::WhenTold),
         .state = SocketIo::Manager::State::Open,
         .then = Fault::Then::GoesOn,
         .after = 4'999ms,
         .ready = swapIsDue,
         .look =
             [](FaultStage &stage) {
                 stage.server.releasePoll();
                 QTRY_COMPARE(stage.upgrades, 1);
             }},
        upgrades(u"everything byte by byte"_s, [](FaultStage &stage) { stage.http().setStep(1); }),
        fails(u"FIN instead of the handshake"_s, webSocketGets(finish()), u"tcp connection-closed transient"_s),
        fails(u"RST instead of the handshake"_s, webSocketGets(reset()), u"tcp connection-closed transient"_s),
        fails(u"400 code 3: a hop has dropped the headers"_s, probeIs(Probe::Refuse), refused),
        fails(u"403 with HTML"_s, webSocketGets(reply(HttpReply::html(403, "Forbidden", "No"))), refused),
        fails(u"502 with HTML"_s, webSocketGets(reply(HttpReply::html(502, "Bad Gateway", "No"))),
              u"websocket upgrade-refused transient"_s),
        fails(u"200 with HTML"_s, webSocketGets(reply(HttpReply::html(200, "OK", "Sign in"))), refused),
        fails(u"101 with a wrong key"_s,
              webSocketGets(replyRaw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                                     "Upgrade\r\nSec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n")),
              u"websocket upgrade-refused transient"_s),
        fails(u"no HTTP at all, then FIN"_s, webSocketGets([](const Exchange &exchange) {
                  exchange.answerRaw("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                  exchange.connection()->finish();
              }),
              u"websocket upgrade-refused transient"_s),
        fails(u"half a handshake, then FIN"_s,
              webSocketGets(truncated(HttpReply{101, "Switching Protocols", {}, {}}, 20)),
              u"tcp connection-closed transient"_s),
        fails(u"a close frame with 1013"_s, probeGets([](FakeConnection *connection) {
                  connection->sendFrame(closeFrame(1013, "try again later"));
                  connection->finish();
              }),
              u"websocket websocket-close-1002 transient"_s) /* QWebSocket takes 1012 to 1014 for an error of the
                                                                server's */
        ,
        fails(u"a message instead of 3probe"_s,
              probeGets([](FakeConnection *connection) { connection->sendText("42[\"early\"]"); }),
              u"engine.io probe-refused transient"_s),
        fails(u"binary instead of 3probe"_s, probeGets([](FakeConnection *connection) {
                  connection->sendFrame({WebSocketFrame::Opcode::Binary, "xyz"});
              }),
              u"engine.io probe-refused transient"_s),
        fails(u"a frame that is no packet instead of 3probe"_s,
              probeGets([](FakeConnection *connection) { connection->sendText("x"); }),
              u"engine.io parse-error persistent"_s),
        {.name = u"polling dies while the probe is silent"_s,
         .via = Via::Upgrade,
         .before =
             [](FaultStage &stage) {
                 stage.server.behaviour.probe = Probe::Silent;
                 stage.server.behaviour.handshake.pingInterval = 1s;
                 stage.server.behaviour.handshake.pingTimeout = 1s;
             },
         .told = {u"ping timeout: engine.io ping-timeout transient"_s},
         .after = 2s,
         .ready = probeIsOut},
        {.name = u"the last poll is cut in the middle of the swap"_s,
         .via = Via::Upgrade,
         .before = noopIs(Noop::WhenTold),
         .told = {u"transport error: http http-502 transient"_s},
         .ready =
             [](FaultStage &stage) {
                 const bool isDue = swapIsDue(stage);
                 if (isDue)
                     stage.answerPoll(reply(HttpReply::html(502, "Bad Gateway", "No")));
                 return isDue;
             }},
    };
}

QTEST_GUILESS_MAIN(UpgradeFaultsTest)
#include "upgradefaultstest.moc"
