// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <optional>

namespace Pollux::EngineIo {

//! The heartbeat of Engine.IO 3, where the client pings: pingInterval after the handshake and after each pong, and the
//! pong must come within pingTimeout. Whatever else comes in the meantime is a sign of life too and moves the deadline,
//! as in the reference client. Pure: timestamps in, a timestamp out.
class ClientHeartbeat
{
public:
    //! What is to be done at an instant.
    enum class Due {
        Nothing,
        Ping, //!< queue a ping and say queued()
        Dead, //!< the session has had its time
    };

    //! The handshake arrived at `now`.
    void start(Instant now, Milliseconds interval, Milliseconds timeout)
    {
        m_phase = Phase::Idle;
        m_since = now;
        m_interval = interval;
        m_timeout = timeout;
    }

    //! A ping waits for the transport, which may be resting for an upgrade: it has pingInterval to go out.
    void queued(Instant now) { enter(Phase::Queued, now); }

    //! The ping has gone out. Nothing happens when none was queued.
    void sent(Instant now)
    {
        if (m_phase != Phase::Queued)
            return;
        enter(Phase::Sent, now);
        m_sent = now;
    }

    //! Some packet came.
    void heard(Instant now)
    {
        if (m_phase == Phase::Sent)
            m_since = now;
    }

    //! The pong came. Returns the round trip, or nothing when no ping was out.
    std::optional<Microseconds> pong(Instant now)
    {
        if (m_phase != Phase::Sent)
            return std::nullopt;
        enter(Phase::Idle, now);
        return now - m_sent;
    }

    //! When to look at due() again.
    Instant deadline() const
    {
        switch (m_phase) {
        case Phase::Queued:
            return m_since + m_interval + m_timeout;
        case Phase::Sent:
            return m_since + m_timeout;
        case Phase::Idle:
            break;
        }
        return m_since + m_interval;
    }

    Due due(Instant now) const
    {
        if (now < deadline())
            return Due::Nothing;
        return m_phase == Phase::Idle ? Due::Ping : Due::Dead;
    }

private:
    enum class Phase {
        Idle,   //!< until pingInterval has passed
        Queued, //!< a ping waits for the transport
        Sent,   //!< the pong is awaited
    };

    void enter(Phase phase, Instant now)
    {
        m_phase = phase;
        m_since = now;
    }

    Phase m_phase = Phase::Idle;
    Instant m_since{};
    Instant m_sent{};
    Milliseconds m_interval{};
    Milliseconds m_timeout{};
};

} // namespace Pollux::EngineIo
