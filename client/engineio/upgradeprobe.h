// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/timer.h"
#include "engineio/transport.h"

#include <memory>

namespace Pollux::EngineIo {

//! The upgrade from polling to WebSocket, from opening the WebSocket to handing it over (engine.io-protocol, "Upgrade").
//! Its own machine, under a deadline at every step, so that it cannot wedge the session:
//!
//!   Connecting → Probing → Resting → Done,   Failed from each of the first three
class UpgradeProbe : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Connecting, //!< the WebSocket handshake is under way
        Probing,    //!< 2probe is out
        Resting,    //!< 3probe came; polling is coming to rest
        Done,       //!< the WebSocket has been handed over
        Failed,     //!< final; polling goes on
    };

    //! `candidate` has not been opened.
    UpgradeProbe(std::unique_ptr<Transport> candidate, Clock *clock, Milliseconds probeTimeout,
                 Milliseconds swapTimeout, QObject *parent = nullptr);
    ~UpgradeProbe() override;

    State state() const { return m_state; }
    //! Opens the WebSocket; once.
    void start();
    //! Polling is at rest: sends the upgrade packet and gives the WebSocket away, without its connections to here.
    std::unique_ptr<Transport> finish();

    //! From 2probe to 3probe; from confirmed() on.
    Microseconds roundTrip() const { return m_roundTrip; }
    //! Since start().
    Microseconds elapsed() const { return m_clock->now() - m_started; }

Q_SIGNALS:
    //! 3probe came: stop flushing, bring polling to rest, then finish().
    void confirmed();
    //! The WebSocket is gone, or a deadline has passed. Polling must go on at once.
    void failed(const Pollux::Error &cause);

private:
    void onOpened();
    void onPacket(const Packet &packet);
    void fail(Error cause);

    std::unique_ptr<Transport> m_candidate;
    Clock *const m_clock;
    const Milliseconds m_swapTimeout;
    const Milliseconds m_probeTimeout;
    Timer m_deadline;
    Instant m_started{};
    Instant m_probed{};
    Microseconds m_roundTrip{};
    State m_state = State::Connecting;
};

} // namespace Pollux::EngineIo
