// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/handshake.h"
#include "engineio/packet.h"
#include "socketio/parserkind.h"

#include <QByteArrayList>
#include <QList>
#include <QPair>
#include <QString>

namespace Pollux::Test {

//! How a FakeEngine behaves. The defaults are those of a healthy socket.io 4.8 server; each deviation is a fault.
struct Behaviour
{
    //! What the server makes of a WebSocket that wants to join a session.
    enum class Probe {
        Pong,         //!< 2probe is answered by 3probe
        Refuse,       //!< the handshake gets 400 {"code":3}, as when a proxy has dropped the Upgrade headers
        SilentAccept, //!< the TCP connection is there, the handshake is never answered
        Silent,       //!< 2probe is never answered
        Die,          //!< FIN instead of an answer to 2probe
        DieAfterPong, //!< 3probe, then FIN
        WrongPong,    //!< 2probe is answered by 3wrong
    };

    //! What releases the poll in flight after 3probe.
    enum class Noop {
        Repeated, //!< a noop every noopInterval, until the upgrade is complete
        Once,     //!< one noop at once, as python-engineio does; it may overtake 3probe
        WhenTold, //!< FakeEngine::releasePoll(), late or never
        Before,   //!< one noop, and 3probe a moment later, as netty-socketio may do
    };

    //! The answer to CONNECT.
    enum class Connect { Accept, Refuse, Silent };

    //! When the server ends a session by itself, each time: flapping.
    enum class Drop { Never, AfterHandshake, AfterConnect };

    //! 3: a Socket.IO 2 server. It takes any EIO, sends no maxPayload, answers pings instead of sending them, and greets
    //! with CONNECT for "/" unasked.
    int protocol = 4;
    bool greets = true;      //!< for protocol 3
    bool answersPings = true; //!< for protocol 3
    //! sid is set for each session. pingInterval also drives the server's pings, by real time.
    EngineIo::Handshake handshake{
        {}, {QStringLiteral("websocket")}, Milliseconds(25'000), Milliseconds(20'000), 1'000'000};
    //! Added to the answer to a handshake by polling: a balancer's cookie, for instance.
    QList<QPair<QByteArray, QByteArray>> handshakeHeaders;
    Probe probe = Probe::Pong;
    Noop noop = Noop::Repeated;
    Milliseconds noopInterval{100}; //!< for Noop::Repeated, in real time
    Connect connect = Connect::Accept;
    Drop drop = Drop::Never;
    //! Others are refused with {"message":"Invalid namespace"}.
    QByteArrayList namespaces{"/"};
    QByteArray connectError = R"({"message":"not authorized","data":{"code":"auth"}})"; //!< for Connect::Refuse
    //! From the next session on.
    SocketIo::ParserKind parser = SocketIo::ParserKind::Json;
    //! An event with an id is answered with its own arguments.
    bool acknowledges = true;
};

//! An Engine.IO packet that came from the client, and how.
struct SeenPacket
{
    EngineIo::Packet packet;
    QString transport; //!< "polling", "websocket", or "probe" before the upgrade is complete
    int request = 0;   //!< polling: ordinal of the POST

    bool operator==(const SeenPacket &) const = default;
};

} // namespace Pollux::Test
