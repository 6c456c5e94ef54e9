// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "engineio/closereason.h"
#include "feed/plainmessage.h"

#include <QByteArrayList>

#include <optional>

namespace Pollux {

//! What is said over one plain WebSocket beside the application's own messages: who begins, when the link is of use, and
//! signs of life. Pure: it says what to send and until when to wait, and is told what came.
class MessageConversation
{
public:
    enum class State {
        Idle,     //!< before opened()
        Greeting, //!< the answer to the hello is awaited
        Settling, //!< no answer is awaited; the server may still put us out at once, as many do with a bad token
        Ready,    //!< of use
    };

    //! For a server that lets everybody in and closes on whom it does not know.
    static constexpr Milliseconds settleTime{300};
    //! Where the profile has no heartbeat: WebSocket pings, so that a dead connection is noticed.
    static constexpr Milliseconds pingInterval{25'000};
    static constexpr Milliseconds pingTimeout{20'000};

    struct Rules
    {
        std::optional<QByteArray> hello; //!< what is said first
        QString accepted;                //!< the event that answers; empty: none does
        QString refused;                 //!< the event that says no
        Milliseconds helloTimeout{20'000};
        Milliseconds beatInterval = pingInterval;
        Milliseconds beatTimeout = pingTimeout;
        QByteArray beat;    //!< in the application's own words; empty: WebSocket pings alone
        QString beatAnswer; //!< the event that answers the beat; empty: anything that arrives does
    };
    //! What a profile says.
    static Rules rules(const Link &link, const std::optional<QByteArray> &hello);

    //! What there is to do, in this order.
    struct Outcome
    {
        QByteArrayList send;
        bool ping = false;  //!< a WebSocket ping
        bool ready = false; //!< the link is of use from here on
        bool isOurs = false; //!< the message was for the conversation, and is no event
        std::optional<Microseconds> roundTrip;
        std::optional<Error> end; //!< the connection is to be ended, for this
        EngineIo::CloseReason reason = EngineIo::CloseReason::TransportError;
    };

    explicit MessageConversation(const Rules &rules) : m_rules(rules) {}

    State state() const { return m_state; }
    //! The server wants us here: it has answered the hello; where none is answered, it has not put us out within settleTime.
    //! A first message alone does not say so, since it may be the reason for closing.
    bool isAccepted(Instant now) const
    {
        return m_state == State::Ready && (!m_rules.accepted.isEmpty() || now >= m_stateEnds);
    }
    //! When onTime() is to be called, at the latest.
    std::optional<Instant> deadline() const;

    Outcome onOpened(Instant now);
    Outcome onMessage(const PlainMessage &message, Instant now);
    //! A WebSocket pong.
    Outcome onPong(Microseconds elapsed);
    Outcome onTime(Instant now);

private:
    void becomeReady(Instant now, Outcome &outcome);
    void beat(Instant now, Outcome &outcome);
    bool isBeatAnswer(const PlainMessage &message) const;

    const Rules m_rules;
    State m_state = State::Idle;
    Instant m_stateEnds{};           // Greeting, Settling
    Instant m_nextBeat{};            // Settling, Ready
    std::optional<Instant> m_beaten; // a beat is out
};

} // namespace Pollux
