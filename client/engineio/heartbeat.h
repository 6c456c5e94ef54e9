// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

namespace Pollux::EngineIo {

//! When is the session dead? Engine.IO 4: the server pings, and nothing for pingInterval + pingTimeout since its
//! last ping (or the handshake) means dead. Pure: a timestamp in, a timestamp out.
class Heartbeat
{
public:
    //! The handshake arrived at `now`.
    void start(Instant now, Milliseconds interval, Milliseconds timeout)
    {
        m_last = now;
        m_interval = interval;
        m_timeout = timeout;
    }

    //! A ping arrived. Returns how much later than pingInterval after the one before it (negative: earlier):
    //! the lateness that tells a slow or congested link before it dies.
    Microseconds ping(Instant now)
    {
        const Microseconds lateness = now - m_last - m_interval;
        m_last = now;
        return lateness;
    }

    Instant deadline() const { return m_last + m_interval + m_timeout; }

private:
    Instant m_last{};
    Milliseconds m_interval{};
    Milliseconds m_timeout{};
};

} // namespace Pollux::EngineIo
