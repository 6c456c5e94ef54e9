// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/health.h"

namespace Pollux::EngineIo {

//! Keeps the figures of a Health. Pure: times are arguments. Thread of the owner.
class HealthMeter
{
public:
    //! A session has opened at `now`, `opening` after it was asked for. The figures of the one before are forgotten, its
    //! traffic is not.
    void sessionOpened(Instant now, Milliseconds opening);
    //! The session has ended: no uptime from here on.
    void sessionClosed();
    //! A round trip of `elapsed`; a negative one (a clock that was set) counts as none.
    void addRoundTrip(RoundTripSource source, Microseconds elapsed);
    void addPing(Microseconds lateness);
    void setUpgradeTime(Milliseconds elapsed);
    //! So many packets wait now.
    void setQueued(qsizetype packets);
    //! The counters of "polling" or "websocket", to be added to.
    Traffic &traffic(const QString &transport);

    //! All but the protocol and the transport, which the meter does not know.
    Health health(Instant now) const;

private:
    Health m_health;
    std::optional<Instant> m_opened;
};

} // namespace Pollux::EngineIo
