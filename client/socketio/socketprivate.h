// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "socketio/ackregistry.h"
#include "socketio/managerprivate.h"
#include "socketio/outbox.h"
#include "socketio/packet.h"
#include "socketio/socket.h"

namespace Pollux::SocketIo {

//! What a Socket is made of. The Manager knows it as well; nobody else does.
//! Its functions stand in files by what they are about.
class Socket::Private
{
public:
    Private(Socket *socket, const QByteArray &name, Manager::Private *owner);

    // socket.cpp
    bool transition(State next);
    void onPacket(const Packet &packet);

    // socketconnecting.cpp: into the namespace and out of it
    void open();
    void close();
    void onEngineOpened();
    void onEngineClosed(const QString &reason, const Error &cause);
    void onConnectReply(const Packet &packet);
    void onConnectError(const Packet &packet);
    void onServerDisconnect();
    void onConnectTimeout();
    bool comesBack() const;
    void refuse(const Error &cause);
    void leave(const QString &reason, const Error &cause);
    void endConnection(State next, const QString &reason, const Error &cause);

    // socketevents.cpp: what comes
    void onEvent(const Packet &packet);
    void deliverEarlyEvents();

    // socketemitting.cpp: what goes
    Result<void, Error> emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                  Milliseconds timeout);
    Result<void, Error> dispatch(const Packet &packet);
    void acknowledge(quint64 ackId, const QCborArray &arguments);
    void sendOutbox();
    void drop(const Packet &packet, const Error &cause);

    // socketacks.cpp: what became of it
    void onAck(const Packet &packet);
    std::vector<AckHandler> takeSentAcks();
    void expireAcks();
    void armAckTimer();

    Socket *const q;
    Manager::Private *const manager; // lives as long as the socket
    Clock *const clock;
    const QByteArray nsp;
    QCborMap auth;
    QString sid;
    bool wasConnected = false; // at least once since open()
    AckRegistry acks;
    Outbox outbox;
    QList<Event> early; // came before the answer to CONNECT
    Timer connectDeadline;
    Timer ackDeadline;
    State state = State::Disconnected;
};

//! An error of this layer.
Error socketError(const QString &code, const QString &detail, bool transient = true);

} // namespace Pollux::SocketIo
