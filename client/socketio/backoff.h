// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "socketio/export.h"

namespace Pollux::SocketIo {

//! How long to wait before the next try. Pure: the attempt and the random number are arguments.
//!
//! ceiling(n) = min(maximum, minimum · factorⁿ); delay = ceiling · (1 − jitter · u), u uniform in [0, 1).
//! The jitter comes after the cap and only shortens, so `maximum` is a maximum, clients that fell together spread over
//! jitter · ceiling at every attempt, and no delay is ever 0 (the reference caps after the jitter, and overflows).
struct POLLUX_SOCKETIO_EXPORT Backoff
{
    Milliseconds minimum{1'000};  //!< the ceiling of the first delay
    Milliseconds maximum{30'000}; //!< of any delay
    double factor = 2.0; //!< at least 1
    //! 0 to 0.9. With a half, clients that wait for one attempt and clients that wait for the next meet in some seconds:
    //! 2.8 times the even rate after an outage of 25 s. With three quarters it is 2.1 at worst (tests/unit/socketio/stormtest).
    double jitter = 0.75;

    //! `attempt` counts from 0; `unit` is uniform in [0, 1). Never below 1 ms, never above `maximum`.
    Milliseconds delay(int attempt, double unit) const;

    //! The same where the server asked for a wait of `asked` (Retry-After, RFC 9110 §10.2.3): never sooner, and spread
    //! behind it over as long as that wait, `minimum` at least and `maximum` at most. All clients were told the same, so
    //! the spread does not depend on `jitter`.
    Milliseconds delayAfter(Milliseconds asked, int attempt, double unit) const;

    //! The longest that delay() gives for this attempt: what clients spread over.
    Milliseconds ceiling(int attempt) const;

    bool operator==(const Backoff &) const = default;
};

} // namespace Pollux::SocketIo
