// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "socketio/decoder.h"
#include "socketio/manager.h"

#include <QHash>

#include <optional>

namespace Pollux::SocketIo {

//! What a Manager is made of. Its sockets know it as well; nobody else does.
class Manager::Private
{
public:
    Private(Manager *manager, const ManagerOptions &managerOptions, Clock *managerClock, Random *managerRandom);

    // For the sockets.
    Result<void, Error> send(const Packet &packet);
    void onNamespaceConnected();
    void onNamespaceLeft();
    void abortSession(const Error &cause);

    bool transition(State next);
    void open();
    void close();
    void startAttempt();
    void onEngineOpened();
    void onEngineClosed(EngineIo::CloseReason reason, const Error &cause);
    void onMessage(const QByteArray &data, bool binary);
    void scheduleRetry(const Error &cause);
    Milliseconds delayAfter(const Error &cause);
    bool isWanted() const;

    Manager *const q;
    const ManagerOptions options;
    Clock *const clock;
    Random *const random;
    EngineIo::Engine engine;
    Decoder decoder;
    QHash<QByteArray, Socket *> sockets;
    Timer retry;
    std::optional<Instant> connectedSince; // a namespace, in this session
    int attempt = 0;
    State state = State::Closed;
};

} // namespace Pollux::SocketIo
