// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/options.h"
#include "socketio/backoff.h"
#include "socketio/decoder.h"

namespace Pollux::SocketIo {

//! How a Manager connects, and when it comes back. The defaults suit a monitor that shall never stay away.
struct ManagerOptions
{
    EngineIo::EngineOptions engine;
    Backoff backoff;
    bool reconnect = true;
    int maxAttempts = 0; //!< tries in a row before Failed; 0: for ever
    //! Once a namespace has been connected, come back, with back-off, also when the server says no: after it disconnected
    //! us ("io server disconnect") and when it refuses us (a restarting backend refuses what it will accept a minute
    //! later). The reference never does, and leaves it to every application; a monitor must not stay away for ever.
    bool comeBackWhenToldToGo = false;
    //! A namespace must have been connected this long before the back-off starts from the beginning again: a server that
    //! accepts and drops must not see "attempt 1" for ever.
    Milliseconds stableAfter{10'000};
    Milliseconds connectReplyTimeout{20'000}; //!< from CONNECT to its answer
    Decoder::Limits limits;
};

} // namespace Pollux::SocketIo
