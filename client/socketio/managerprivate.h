// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "socketio/manager.h"
#include "socketio/parser.h"
#include "socketio/retrypolicy.h"
#include "socketio/socket.h"

#include <QElapsedTimer>
#include <QHash>

#include <functional>
#include <optional>

namespace Pollux::SocketIo {

//! What a Manager is made of. Its sockets know it as well; nobody else does.
class Q_DECL_HIDDEN Manager::Private
{
public:
    Private(Manager *manager, const ManagerOptions &managerOptions, Clock *managerClock, Random *managerRandom);

    //! The namespace "/" of a Socket.IO 2 server, which the server joins without being asked.
    enum class Root { Awaited, Joined, Left };

    // For the sockets.
    Result<void, Error> send(const Packet &packet);
    void onNamespaceConnected();
    void onNamespaceLeft();
    bool mayLeave(const QByteArray &nsp) const;
    void abortSession(const Error &cause);
    void endWithParseError(const Error &cause);
    void joinAgain(const Error &cause);

    // manager.cpp
    bool transition(State next);
    void open();
    void close();
    void startAttempt();
    void onEngineOpened();
    void onMessage(const QByteArray &data, bool binary);
    bool onRootPacket(const Packet &packet);
    bool isWanted() const;
    void forEachSocket(const std::function<void(Socket::Private &)> &action);

    // managerretry.cpp
    void onEngineClosed(EngineIo::CloseReason reason, const Error &cause);
    void scheduleRetry(const Error &cause);
    void listenForReturn();
    void onReturn();
    void onClockJumped();
    void rejoin();

    Manager *const q;
    const ManagerOptions options;
    Clock *const clock;
    Random *const random;
    EngineIo::Engine engine;
    const std::unique_ptr<Parser> parser;
    Revision revision = Revision::SocketIo5; // of this session
    Root root = Root::Awaited;               // of this session, on Socket.IO 2
    QHash<QByteArray, Socket *> sockets;
    Timer retry;
    Timer joinDelay; // while the session goes on for other namespaces
    RetryPolicy policy;               // connected is when a namespace is
    std::optional<Error> lastFailure; // why we wait, or have waited
    QElapsedTimer awake;              // since we wait, without the time spent suspended
    bool isListening = false;
    int joinAttempt = 0;
    State state = State::Closed;
};

} // namespace Pollux::SocketIo
