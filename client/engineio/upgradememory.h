// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <optional>

namespace Pollux::EngineIo {

//! Where WebSockets are blocked, each new probe costs time and may cost peace (a hop that swallows them). So a failure
//! that will likely come again is remembered, and no WebSocket is tried for a while: a minute, then twice as long after
//! each further failure, up to an hour. A success and another network forget everything. Pure: time is an argument.
class UpgradeMemory
{
public:
    //! Where WebSockets are blocked, or were until a while ago: the next rest is twice as long as this one.
    struct Block
    {
        Error cause;
        Milliseconds rest{};
        Instant until{};
    };

    static constexpr Milliseconds firstRest = std::chrono::minutes(1);
    static constexpr Milliseconds longestRest = std::chrono::hours(1);

    //! True for what another try will likely meet again: an answer of the WebSocket or Engine.IO layer, a refusing proxy, a
    //! deadline, a connection that was cut. False for what says nothing about WebSockets: DNS, TCP and TLS on the way
    //! there, 429 and 5xx.
    static bool isBlocked(const Error &cause);

    //! A WebSocket could not be opened, or not be used. During a rest this is another session's news of the same: the rest
    //! does not grow.
    void failed(const Error &cause, Instant now);
    void succeeded();
    //! What was blocked may get through now; a session that stays on polling may try at once. False: nothing was.
    bool networkChanged(Instant now);

    //! Absent where nothing has failed since the last success.
    const std::optional<Block> &block() const { return m_blocked; }
    //! What was known in another run of the program.
    void remember(const Block &block);

    //! True where a new session may try a WebSocket.
    bool mayTry(Instant now) const { return !m_blocked || now >= m_blocked->until; }
    //! True where a session that stayed on polling should try again: the rest is over, or for a failure that blocks
    //! nothing, a minute.
    bool isDue(Instant now) const { return m_again && now >= *m_again; }
    //! Why not, and when again, in one line; empty when mayTry().
    QString whyNot(Instant now) const;

private:
    std::optional<Block> m_blocked; // stays after `until`, so that the next failure doubles the rest
    std::optional<Instant> m_again;   // since the last failure
};

} // namespace Pollux::EngineIo
