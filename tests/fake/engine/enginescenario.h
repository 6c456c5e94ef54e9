// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/engine.h"
#include "support/fakeengine.h"
#include "support/manualclock.h"

#include <memory>

namespace Pollux::Test {

//! An Engine and the server that it talks to, and everything that the engine says.
class EngineScenario
{
public:
    EngineScenario();

    //! Most faults are told apart best when no upgrade goes on beside them.
    void usePollingOnly() { options.transports = {EngineIo::pollingName}; }
    void useWebSocketOnly() { options.transports = {EngineIo::webSocketName}; }

    FakeEngine server;
    ManualClock clock;
    //! For the server's URL; to be changed before open().
    EngineIo::EngineOptions options;
    std::unique_ptr<EngineIo::Engine> engine;

    void makeEngine();
    //! Makes the engine if need be and opens it.
    void open();
    //! open(), and waits until the session is open and the first poll waits (or the WebSocket is up).
    bool openAndSettle();
    //! Waits until a poll of the session is in flight.
    bool waitForPoll();
    //! Waits until the session is on WebSocket, on both sides.
    bool waitForUpgrade();

    // What the engine said, in order.
    QStringList closings; //!< "transport error: http http-502 transient"
    QList<Error> closeCauses;
    QStringList upgradeFailures; //!< "websocket probe-timeout transient"
    QList<Error> upgradeCauses;
    QByteArrayList messages;
    int opened = 0;
    int confirmed = 0; //!< 3probe came
    int upgraded = 0;
    int skipped = 0;
    int pings = 0;
};

} // namespace Pollux::Test
