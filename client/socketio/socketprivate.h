// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "socketio/ackregistry.h"
#include "socketio/earlyevents.h"
#include "socketio/managerprivate.h"
#include "socketio/outbox.h"
#include "socketio/packet.h"
#include "socketio/recovery.h"
#include "socketio/retryqueue.h"
#include "socketio/socket.h"

namespace Pollux::SocketIo {

//! What a Socket is made of. The Manager knows it as well; nobody else does.
//! Its functions stand in files by what they are about.
class Q_DECL_HIDDEN Socket::Private
{
public:
    Private(Socket *socket, const QByteArray &name, Manager::Private *owner);

    // socket.cpp
    bool transition(State next);
    void onPacket(const Packet &packet);

    // socketconnecting.cpp: into the namespace
    void open();
    void onEngineOpened();
    void onRootJoined();
    void askAuth();
    void onAuth(const QCborMap &auth);
    void sendConnect(const QCborMap &auth);
    void onConnectReply(const Packet &packet);
    void onConnectError(const Packet &packet);
    void onDeadline();
    void refuse(const Error &cause);
    void becomeConnected(const QString &newSid, const QString &pid);

    // socketleaving.cpp: out of it
    void close();
    void onEngineClosed(const QString &reason, const Error &cause);
    void onServerDisconnect();
    void leave(const QString &reason, const Error &cause);
    void endConnection(State next, const QString &reason, const Error &cause);
    void stopJoining();

    // socketevents.cpp: what comes
    void onEvent(const Packet &packet);
    void deliver(Event event);
    void deliverEarlyEvents();

    // socketemitting.cpp: what goes
    Result<Packet, Error> makeEvent(const QString &name, const QCborArray &arguments) const;
    Result<void, Error> emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                  Milliseconds timeout);
    Result<void, Error> emitVolatile(const QString &name, const QCborArray &arguments);
    void acknowledge(quint64 ackId, const QCborArray &arguments);
    void sendOutbox();
    void drop(const Packet &packet, const Error &cause);

    // socketreliable.cpp: what goes until it has arrived
    Result<QString, Error> emitReliably(const QString &name, QCborArray arguments, AckHandler handler);
    void sendReliably();
    void onReliableAnswer(const AckResult &result);
    void tell(const RetryQueue::Item &item, const AckResult &result);

    // socketacks.cpp: what became of it
    void onAck(const Packet &packet);
    std::vector<AckHandler> takeSentAcks();
    void expireAcks();
    Error neverSent() const;
    void armAckTimer();

    Socket *const q;
    Manager::Private *const manager; // lives as long as the socket
    Clock *const clock;
    const QByteArray nsp;
    QCborMap auth;
    AuthProvider authProvider;
    std::optional<quint64> awaitedAuth; // the question that has not been answered
    quint64 authQuestions = 0;
    QString sid;
    bool wasConnected = false; // at least once since open()
    Recovery recovery;
    AckRegistry acks;
    Outbox outbox;
    RetryQueue retryQueue;
    EarlyEvents early;
    Timer joinDeadline; // of the auth's answer, then of the answer to CONNECT
    Timer ackDeadline;
    State state = State::Disconnected;
};

//! An error of this layer.
Error socketError(const QString &code, const QString &detail, bool transient = true);
//! The same, because of another.
Error socketErrorBecause(const QString &code, const QString &detail, const Error &cause);

} // namespace Pollux::SocketIo
