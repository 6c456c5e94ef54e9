// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/result.h"
#include "socketio/ackhandler.h"
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

    QString nsp() const;
    State state() const;
    //! The server's id of this connection to the namespace; empty unless Connected.
    QString sid() const;

    //! Sent with every CONNECT. A secret; it is never logged.
    void setAuth(const QCborMap &auth);

    //! Wants to be connected from now on; opens the manager if need be.
    void open();
    //! Leaves the namespace; disconnected("io client disconnect") is emitted before this returns if it was Connected.
    void close();

    //! Sends an event, or keeps it in the outbox until Connected. Refused: a reserved name ("connect", "disconnect", …), a
    //! full outbox, or more than the server's maxPayload.
    Result<void, Error> emitEvent(const QString &name, const QCborArray &arguments = {});
    //! The same, and `handler` is called exactly once: with the answer, or with an Error after `timeout` (counted from
    //! now) or when the connection drops after the event went out. A refused event calls nothing.
    Result<void, Error> emitEvent(const QString &name, const QCborArray &arguments, AckHandler handler,
                                  Milliseconds timeout);
    //! Answers an event that came with an ackId. Ignored unless Connected: the server has forgotten it then.
    void acknowledge(quint64 ackId, const QCborArray &arguments = {});

Q_SIGNALS:
    void stateChanged(Pollux::SocketIo::Socket::State state);
    //! After what came while connecting has been delivered and the outbox has been sent.
    void connected(const QString &sid);
    //! In the order in which they came. While Connected only.
    void eventReceived(const Pollux::SocketIo::Event &event);
    //! The server refused the namespace (CONNECT_ERROR). Not tried again until open(), unless
    //! ManagerOptions::comeBackWhenToldToGo holds and it was connected before: then the manager is about to wait.
    void refused(const Pollux::Error &cause);
    //! `reason` as the reference spells it: "io server disconnect", "io client disconnect", "ping timeout", "transport
    //! close", "transport error", "parse error". After the first two the socket stays Disconnected (but see
    //! ManagerOptions::comeBackWhenToldToGo), after the others it is Connecting.
    void disconnected(const QString &reason, const Pollux::Error &cause);
    //! An event that had been accepted into the outbox could not be sent.
    void eventDropped(const QString &name, const Pollux::Error &cause);

private:
    friend class Manager;
    Socket(const QByteArray &nsp, Manager *manager);
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Pollux::SocketIo
