// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "socketio/manager.h"
#include "socketio/networkwatch.h"
#include "socketio/socket.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"
#include "support/sequencerandom.h"

#include <memory>

namespace Pollux::Test {

//! A Manager with the socket of "/", the server that they talk to, and everything that they say. Polling only and
//! without jitter, unless a test says otherwise before open().
class ManagerScenario
{
public:
    ManagerScenario();

    FakeEngine server;
    ManualClock clock;
    SequenceRandom random{{0.0}};
    SocketIo::NetworkWatch network; //!< says that it returned when a test says so
    SocketIo::ManagerOptions options;
    std::unique_ptr<SocketIo::Manager> manager;
    SocketIo::Socket *socket = nullptr; //!< of "/"; owned by the manager

    void makeManager();
    //! Makes the manager if need be and opens the socket.
    void open();
    //! open(), and waits until the namespace is connected.
    bool connect();
    //! Waits until a further connection of the namespace.
    bool waitForConnection(int ordinal);
    //! Waits until the manager waits, then moves the clock to the next try.
    bool skipDelay();

    // What manager and socket said, in order.
    int connections = 0;
    QStringList disconnections; //!< "ping timeout: engine.io ping-timeout transient"
    QStringList refusals;       //!< "socket.io connect-refused persistent"
    QList<Error> refusalCauses;
    QStringList drops;          //!< as disconnections
    QStringList failedAttempts; //!< "http http-502 transient"
    QList<qint64> delays;       //!< milliseconds
    QList<int> attempts;
    QList<SocketIo::Event> events;
    QStringList droppedEvents; //!< "name: client payload-too-large persistent"
};

} // namespace Pollux::Test
