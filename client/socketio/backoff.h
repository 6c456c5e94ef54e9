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
    double jitter = 0.5; //!< 0 to 0.9

    //! `attempt` counts from 0; `unit` is uniform in [0, 1). Never below 1 ms, never above `maximum`.
    Milliseconds delay(int attempt, double unit) const;

    bool operator==(const Backoff &) const = default;
};

} // namespace Pollux::SocketIo
