// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/result.h"
#include "socketio/ackhandler.h"
#include "socketio/authprovider.h"
#include "socketio/event.h"
#include "socketio/export.h"

#include <QCborMap>
#include <QObject>

#include <memory>

namespace Pollux::SocketIo {

class Manager;

//! One namespace of one server (socket.io-protocol, "Connection to a namespace"). Made by Manager::socket(), owned by
//! the manager. Lives in its thread; a listener may close or destroy it at any signal.
class POLLUX_SOCKETIO_EXPORT Socket : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Disconnected, //!< and will stay so until open()
        Connecting,   //!< wants to be connected: waits for the engine, or for the answer to CONNECT
        Connected,    //!< events go both ways
    };
    Q_ENUM(State)

    ~Socket() override;

    //! The namespace, with its slash.
    QString nsp() const;
    State state() const;
    //! The server's id of this connection to the namespace; empty unless Connected. On Socket.IO 2 the session's, behind
    //! "/admin#" in other namespaces.
    QString sid() const;
    //! Connection state recovery: the server has sent again whatever came while we were away. False in connected() after a
    //! disconnected() means that events may have been missed: fetch what you know anew.
    bool recovered() const;

    //! Sent with every CONNECT. A secret; it is never logged. Socket.IO 2 has no place for it but a namespace's query: its
    //! texts go there ("/admin?token=…"), and in "/", which is joined without asking, nothing is sent. Put into
    //! ConnectionOptions::query what such a server needs.
    void setAuth(const QCborMap &auth);
    //! The same, asked for anew before every CONNECT, so that a token is always fresh. Goes before setAuth(); null ends it.
    void setAuthProvider(const AuthProvider &provider);

    //! Wants to be connected from now on; opens the manager if need be.
    void open();
    //! Leaves the namespace; disconnected("io client disconnect") is emitted before this returns if it was Connected.
    //! What waits in the outbox, and what was emitted reliably, stays for the next open(); other handlers get an Error.
    void close();

    //! Sends an event, or keeps it in the outbox until Connected. Refused: a reserved name ("connect", "disconnect", …), a
    //! full outbox (what it has taken is never dropped for something new), or more than the server's maxPayload.
    Result<void, Error> emitEvent(const QString &name, const QCborArray &arguments = {});
    //! The same, and `handler` is called exactly once: with the answer, or with an Error after `timeout` (counted from
    //! now) or when the connection drops after the event went out. A refused event calls nothing.
    Result<void, Error> emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                  Milliseconds timeout);
    //! Sends an event now or never: refused ("volatile-dropped") unless Connected and the transport takes it at once.
    Result<void, Error> emitVolatile(const QString &name, const QCborArray &arguments = {});
    //! Sends an event until the server acknowledges it: at least once, in order with all others of this kind (one is under
    //! way at a time), across reconnections. An attempt fails after ManagerOptions::ackTimeout or by a drop; after
    //! `retries` + 1 of them `handler` gets "retries-exhausted" with the last cause. Refused like emitEvent().
    //!
    //! The result is the event's idempotency key, by which the server can tell a second copy. Where the first argument
    //! that is a map has no member ManagerOptions::idempotencyMember, it gets one with the key (if it has, that text is the
    //! key). A server that does not know the member takes the event as before; an argument more would have taken the place
    //! of its acknowledgement callback. Without a map the key stays here. The acknowledgement id is the same for every attempt,
    //! so a late answer to an earlier one counts.
    Result<QString, Error> emitReliably(const QString &name, const QCborArray &arguments, AckHandler handler = {});
    //! Answers an event that came with an ackId. Ignored unless Connected: the server has forgotten it then.
    void acknowledge(quint64 ackId, const QCborArray &arguments = {});

Q_SIGNALS:
    //! Before everything else that the step brings about.
    void stateChanged(Pollux::SocketIo::Socket::State state);
    //! After what came while connecting has been delivered, and the outbox and what was emitted reliably have been sent.
    void connected(const QString &sid);
    //! In the order in which they came. While Connected only.
    void eventReceived(const Pollux::SocketIo::Event &event);
    //! The server refused the namespace (CONNECT_ERROR; an ERROR packet of Socket.IO 2). Not tried again until open(),
    //! unless ManagerOptions::retryRefused holds, or comeBackWhenToldToGo and it was connected before: then the socket
    //! stays Connecting, and is tried again with back-off.
    void refused(const Pollux::Error &cause);
    //! `reason` as the reference spells it: "io server disconnect", "io client disconnect", "ping timeout", "transport
    //! close", "transport error", "parse error". After the first two the socket stays Disconnected (but see
    //! ManagerOptions::comeBackWhenToldToGo), after the others it is Connecting.
    void disconnected(const QString &reason, const Pollux::Error &cause);
    //! An event that had been accepted, and has no handler to tell, could not be sent or was not acknowledged.
    void eventDropped(const QString &name, const Pollux::Error &cause);

private:
    friend class Manager;
    Socket(const QByteArray &nsp, Manager *manager);
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Pollux::SocketIo
