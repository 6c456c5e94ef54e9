// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/options.h"
#include "socketio/backoff.h"
#include "socketio/limits.h"
#include "socketio/parserkind.h"

#include <QString>

namespace Pollux::SocketIo {

class NetworkWatch;

//! How a Manager connects, when it comes back, and what its sockets keep. A plain value.
struct ManagerOptions
{
    EngineIo::EngineOptions engine;       //!< where to connect, and how
    ParserKind parser = ParserKind::Json; //!< the server's; MessagePack with a Socket.IO 2 server is Failed at once
    DecoderLimits limits;                 //!< of what the server sends

    // When to come back.
    Backoff backoff;       //!< 1 s to 30 s, times 2, with jitter
    bool reconnect = true; //!< false: a drop or a failed try is Failed
    int maxAttempts = 0; //!< tries in a row before Failed; 0: for ever
    //! Once a namespace has been connected, come back, with back-off, also when the server says no: after it disconnected
    //! us ("io server disconnect") and when it refuses us (a restarting backend refuses what it will accept a minute
    //! later). The reference never does, and leaves it to every application; a monitor must not stay away for ever.
    bool comeBackWhenToldToGo = false;
    //! Try again, with back-off, also when a namespace refuses us that we have never been in.
    bool retryRefused = false;
    //! A namespace must have been connected this long before the back-off starts from the beginning again: a server that
    //! accepts and drops must not see "attempt 1" for ever.
    Milliseconds stableAfter{10'000};
    //! While Waiting, try at once when the network returns or the machine wakes up; never before a Retry-After is over.
    bool retryOnReturn = true;
    NetworkWatch *network = nullptr; //!< for retryOnReturn; outlives the manager; null: NetworkWatch::system()

    // Deadlines of a namespace.
    Milliseconds authTimeout{10'000};         //!< for the answer of a Socket's AuthProvider
    Milliseconds connectReplyTimeout{20'000}; //!< from CONNECT to its answer

    // Socket::emitReliably().
    int retries = 3;                 //!< attempts after the first
    Milliseconds ackTimeout{10'000}; //!< of one attempt
    //! The member of an event's first map that carries the idempotency key; empty: it does not go on the wire.
    QString idempotencyMember = QStringLiteral("idempotencyKey");

    // What each socket keeps. What is new is refused when one of them is full.
    BufferLimits outbox; //!< emitted while it was not connected
    BufferLimits retryQueue; //!< emitted reliably and not yet acknowledged
    BufferLimits early; //!< received before the answer to CONNECT; more is "parse error"
};

} // namespace Pollux::SocketIo
